'use client'

import { useRouter } from 'next/navigation'
import { stateOptions } from '@/components/clients/state-options'
import { CommandForm } from '@/components/forms/command-form'
import { CheckRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Card } from '@/components/ui/card'
import { tellPlaceAction } from '@/lib/actions/rides'
import type { PlaceQuestion } from '@/lib/domain/journeys/rule-place-today'

type PlaceFormProps = { readonly appointmentId: string; readonly place: PlaceQuestion; readonly reader: 'client' | 'staff' }

/** Where the client is today, asked on the day of every visit by telehealth or at home. */
export function PlaceForm({ appointmentId, place, reader }: PlaceFormProps) {
  const router = useRouter()
  const isClient = reader === 'client'
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/journeys')).tellPlaceInput,
    action: tellPlaceAction,
    defaultValues: {
      appointmentId,
      address: place.told?.address ?? '',
      state: place.told?.state ?? '',
      isHome: place.told?.isHome ?? true,
    },
    onDone: () => router.refresh(),
  })
  const told =
    place.told && (isClient ? 'You told us. Change it if you have moved on.' : 'Told today. Ask again if the client has moved on.')
  return (
    <Card
      title={isClient ? 'Where are you today?' : 'Where the client is today'}
      detail={told ?? 'Help would be sent there, and whoever treats must be licensed there.'}
    >
      <CommandForm form={form} label={place.told ? 'Change it' : 'Save the place'} reader={reader}>
        <TextRow form={form} name="address" label="Address" autoComplete="street-address" />
        <SelectRow form={form} name="state" label="State" options={stateOptions} placeholder="Choose" />
        <CheckRow form={form} name="isHome" label={isClient ? 'I am at home' : 'The client is at home'} />
      </CommandForm>
    </Card>
  )
}
