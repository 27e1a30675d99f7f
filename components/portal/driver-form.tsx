'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { CopyButton } from '@/components/ui/copy-button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { nameDriverAction } from '@/lib/actions/rides'
import type { PortalRide } from '@/lib/domain/journeys/portal-ride'
import type { WayHome } from '@/lib/domain/journeys/way-home'
import { nameDriverInput } from '@/lib/inputs/journeys/name-driver'
import { labelsOf } from '@/lib/messages/label'
import { paths } from '@/lib/paths'

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
    schema: nameDriverInput,
    action: nameDriverAction,
    defaultValues: {
      appointmentId,
      driverName: driver?.name ?? '',
      driverPhone: driver?.phone ?? '',
      driverRelation: driver?.relation ?? '',
      wayHome: driver?.wayHome ?? ('' as WayHome),
      driverIsAdult: driver?.isAdult ?? false,
    },
    onDone: ({ driverToken }) => {
      setLink(new URL(paths.site.driverLink(driverToken), location.origin).href)
      router.refresh()
    },
  })
  const { errors, isSubmitting } = formState
  const label = !driver ? 'Name your driver' : hasConfirmed ? 'Change the driver' : 'Save and get a link to send'
  return (
    <div className="grid gap-5">
      {link && <ShareLink link={link} phone={getValues('driverPhone')} day={day} />}
      <form onSubmit={submit} noValidate className="grid gap-5">
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
      </form>
    </div>
  )
}

function ShareLink({ link, phone, day }: { link: string; phone: string; day: string }) {
  const body = `Can you take me home on ${day}? Please say yes here: ${link}`
  return (
    <Notice tone="info" role="status" title="Now send them the link">
      <div className="grid gap-3">
        <p>They see your first name, the day, the time and the address. Nothing about your care.</p>
        <p className="flex items-center gap-2 break-all rounded-field border border-line bg-surface px-3 py-2 text-sm">
          <span>{link}</span>
          <CopyButton text={link} label="Copy the link" />
        </p>
        <a
          href={`sms:${phone.replace(/[^\d+]/g, '')}?&body=${encodeURIComponent(body)}`}
          className="inline-flex min-h-11 items-center font-medium text-lagoon underline underline-offset-4"
        >
          Send it as a text
        </a>
      </div>
    </Notice>
  )
}
