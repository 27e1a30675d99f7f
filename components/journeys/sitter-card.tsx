'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { CheckRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { nameSitterAction } from '@/lib/actions/rides'
import type { RideFacts } from './types'

type Props = { readonly ride: RideFacts; readonly appointmentId: string }

/** For a journey at home: somebody who says on the telephone who stays, where help would come to and that they will not drive, has it written down. */
export function SitterCard({ ride, appointmentId }: Props) {
  const isNamed = ride.sitterName !== null
  return (
    <Card title="Who stays with them" aside={<Chip state={isNamed ? 'ready' : 'waits'}>{isNamed ? 'Named' : 'Nobody named'}</Chip>}>
      <Disclosure summary={isNamed ? 'Name somebody else' : 'Name who stays'} open={!isNamed}>
        <SitterForm appointmentId={appointmentId} ride={ride} />
      </Disclosure>
    </Card>
  )
}

function SitterForm({ appointmentId, ride }: Props) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/journeys')).nameSitterInput,
    action: nameSitterAction,
    defaultValues: {
      appointmentId,
      version: ride.sitterVersion,
      sitterName: ride.sitterName ?? '',
      sitterPhone: ride.sitterPhone ?? '',
      homeAddress: ride.homeAddress ?? '',
      sitterIsAdult: false as unknown as true,
      noDriving: false as unknown as true,
    },
    onDone: () => router.refresh(),
  })
  return (
    <CommandForm form={form} label="Save who stays" reader="staff">
      <TextRow form={form} name="sitterName" label="Who stays" />
      <TextRow form={form} name="sitterPhone" label="Phone" inputMode="tel" />
      <TextRow form={form} name="homeAddress" label="Where the client will be" />
      <CheckRow form={form} name="sitterIsAdult" label="They are an adult and stay the whole time" />
      <CheckRow form={form} name="noDriving" label="The client said that they will not drive until the next day, after sleep" />
    </CommandForm>
  )
}
