'use client'

import Link from 'next/link'
import { DayRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { saveTimeOffAction } from '@/lib/actions/practice'
import type { ClinicianRow } from '@/lib/data/views/settings-clinicians'
import { localDateOf, localTimeOf } from '@/lib/domain/time/practice-time'
import type { SaveTimeOffInput } from '@/lib/inputs/practice-people'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { SaveForm, useSaveForm } from './save-form'
import { say } from './words'

/** A day and a time on it. */
export type StartOfAway = { readonly on: string; readonly at: string }

/** Whose time off it is. */
export type AwayOf = 'clinician' | 'room' | 'chair'

const addLabels = { clinician: 'timeOffAdd', room: 'roomOutAdd', chair: 'chairOutAdd' } as const

type Props = {
  readonly whose: Pick<ClinicianRow, 'id' | 'timeZone' | 'timeOff'>
  readonly of?: AwayOf
  readonly today: string
  /** From when on, where somebody picked a time on the calendar. */
  readonly start?: StartOfAway | null
  readonly onClose: () => void
}

/** When somebody is away, or a room or a chair is out of use, and a way to enter it, change it and take it back. Times are those of their home location, or of the place. */
export function TimeOffForm({ whose, of = 'clinician', today, start, onClose }: Props) {
  const { id, timeZone, timeOff } = whose
  const ids = { clinicianId: null, roomId: null, chairId: null, [`${of}Id`]: id }
  const takingBack = useCommand(saveTimeOffAction)
  return (
    <div className="grid gap-5">
      {timeOff.length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line">
          {timeOff.map((stretch) => (
            <li key={stretch.id} className="grid gap-2 px-3 py-1.5">
              <div className="flex items-center justify-between gap-4">
                <span>
                  {sayDayAndTime(stretch.startsAt, timeZone)} – {sayDayAndTime(stretch.endsAt, timeZone)}
                  <span className="text-muted"> · {stretch.reason}</span>{' '}
                  <Link className="underline" href={paths.clinic.awayPlan(stretch.id)}>
                    Visits it hits
                    <VisuallyHidden>: {sayDayAndTime(stretch.startsAt, timeZone)}</VisuallyHidden>
                  </Link>
                </span>
                <Button
                  variant="quiet"
                  busy={takingBack.busy}
                  onClick={() => takingBack.run({ ...ids, ...stretchValues(stretch, timeZone), isOff: false })}
                >
                  {say('remove')}
                  <VisuallyHidden>: {sayDayAndTime(stretch.startsAt, timeZone)}</VisuallyHidden>
                </Button>
              </div>
              <Disclosure summary={say('stretchChange', { from: sayDayAndTime(stretch.startsAt, timeZone) })}>
                <StretchForm
                  values={{ ...ids, ...stretchValues(stretch, timeZone), isOff: true }}
                  saveLabel={say('save')}
                  onClose={onClose}
                />
              </Disclosure>
            </li>
          ))}
        </ul>
      )}
      <FormTrouble trouble={takingBack.trouble} message={takingBack.problem ?? undefined} />
      <StretchForm
        values={{ ...ids, ...nothingYet, ...(start && startingAt(start)), isOff: true }}
        saveLabel={say(addLabels[of])}
        min={today}
        onClose={onClose}
      />
    </div>
  )
}

const nothingYet = { id: null, version: null, startsOn: '', startsTime: '00:00', endsOn: '', endsTime: '23:59', reason: '' }

const startingAt = ({ on, at }: StartOfAway) => ({ startsOn: on, startsTime: at, endsOn: on })

const stretchValues = ({ id, version, startsAt, endsAt, reason }: ClinicianRow['timeOff'][number], timeZone: string) => ({
  ...{ id, version, startsOn: localDateOf(startsAt, timeZone), startsTime: localTimeOf(startsAt, timeZone) },
  ...{ endsOn: localDateOf(endsAt, timeZone), endsTime: localTimeOf(endsAt, timeZone), reason },
})

type StretchProps = {
  readonly values: SaveTimeOffInput
  readonly saveLabel: string
  /** The first day that can be chosen; none where a stretch that has begun is changed. */
  readonly min?: string
  readonly onClose: () => void
}

/** From when to when, and why. */
function StretchForm({ values, saveLabel, min, onClose }: StretchProps) {
  const form = useSaveForm<SaveTimeOffInput, { id: string }>({
    schema: async () => (await import('@/lib/inputs/practice-people')).saveTimeOffInput,
    action: saveTimeOffAction,
    defaultValues: values,
    onSaved: () => (values.id === null ? form.reset() : onClose()),
  })
  return (
    <SaveForm form={form} onClose={onClose} saveLabel={saveLabel}>
      <div className="grid grid-cols-[1fr_6rem] gap-3">
        <DayRow form={form} name="startsOn" label={say('startsOn')} {...(min && { min })} />
        <TextRow form={form} name="startsTime" label={say('startsTime')} inputMode="numeric" />
        <DayRow form={form} name="endsOn" label={say('endsOn')} {...(min && { min })} />
        <TextRow form={form} name="endsTime" label={say('endsTime')} inputMode="numeric" />
      </div>
      <TextRow form={form} name="reason" label={say('reason')} />
    </SaveForm>
  )
}
