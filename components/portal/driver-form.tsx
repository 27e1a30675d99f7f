'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { nameDriverAction } from '@/lib/actions/rides'
import type { PortalRide } from '@/lib/domain/journeys/portal-ride'
import type { WayHome } from '@/lib/domain/journeys/way-home'
import { labelsOf } from '@/lib/messages/label'
import { paths } from '@/lib/paths'
import { ShareLink } from './share-link'

type DriverFormProps = {
  readonly appointmentId: string
  readonly driver: PortalRide['driver']
  readonly hasConfirmed: boolean
  /** "Tue, Dec 1" */
  readonly day: string
}

/** Names the driver and gives the link by which they say yes. */
export function DriverForm({ appointmentId, driver, hasConfirmed, day }: DriverFormProps) {
  const router = useRouter()
  const [link, setLink] = useState<string | null>(null)
  const { register, submit, getValues, formError, trouble, formState } = useCommandForm({
    schema: async () => (await import('@/lib/inputs/journeys')).nameDriverInput,
    action: nameDriverAction,
    defaultValues: {
      appointmentId,
      ...asTold(driver ?? nobody),
    },
    onDone: ({ driverToken }) => {
      setLink(linkOf(driverToken))
      router.refresh()
    },
  })
  const { errors, isSubmitting } = formState
  const again = useCommand(nameDriverAction, ({ driverToken }) => setLink(linkOf(driverToken)))
  const label = !driver ? 'Name your driver' : hasConfirmed ? 'Change the driver' : 'Save and get a new link'
  return (
    <div className="grid gap-5">
      {driver && !hasConfirmed && !link && (
        <>
          <FormTrouble trouble={again.trouble} message={again.problem ?? undefined} />
          <Button
            busy={again.busy}
            className="w-full sm:w-fit"
            onClick={() => again.run({ appointmentId, ...asTold(driver) })}
          >{`Show the link for ${driver.name} again`}</Button>
        </>
      )}
      {link && <ShareLink link={link} phone={getValues('driverPhone')} day={day} />}
      <Form onSubmit={submit} className="grid gap-5">
        <FormTrouble trouble={trouble} message={formError} />
        <Field label="Who takes you home?" error={errors.driverName?.message}>
          <TextInput {...register('driverName')} autoComplete="off" />
        </Field>
        <Field label="Their phone number" error={errors.driverPhone?.message}>
          <TextInput {...register('driverPhone')} type="tel" autoComplete="off" />
        </Field>
        <Field label="Who they are to you" required={false} error={errors.driverRelation?.message}>
          <TextInput {...register('driverRelation')} autoComplete="off" />
        </Field>
        <Field
          label="How will you go home?"
          hint="Not by bus, by bicycle or on foot: somebody goes with you."
          error={errors.wayHome?.message}
        >
          <Select {...register('wayHome')} options={labelsOf('wayHome')} placeholder="Choose" />
        </Field>
        <Checkbox {...register('driverIsAdult')} label="They are 18 or older" />
        <Button busy={isSubmitting} variant={driver ? 'secondary' : 'primary'} className="w-full sm:w-fit">
          {label}
        </Button>
      </Form>
    </div>
  )
}

const linkOf = (token: string) => new URL(paths.site.driverLink(token), location.origin).href

const nobody = { version: null, name: '', phone: '', relation: null, wayHome: null, isAdult: null }

/** The same driver once more: a link is kept nowhere as it is, so that showing it again makes a new one. */
const asTold = ({ version, name, phone, relation, wayHome, isAdult }: NonNullable<PortalRide['driver']> | typeof nobody) => ({
  version,
  driverName: name,
  driverPhone: phone,
  driverRelation: relation ?? '',
  wayHome: wayHome ?? ('' as WayHome),
  driverIsAdult: isAdult ?? false,
})
