'use client'

import Link from 'next/link'
import { DayRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { saveTimeOffAction } from '@/lib/actions/practice'
import type { ClinicianRow } from '@/lib/data/views/settings-clinicians'
import { localDateOf, localTimeOf } from '@/lib/domain/time/practice-time'
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

/** When somebody is away, or a room or a chair is out of use, and a way to enter it and take it back. Times are those of their home location, or of the place. */
export function TimeOffForm({ whose, of = 'clinician', today, start, onClose }: Props) {
  const { id, timeZone, timeOff } = whose
  const ids = { clinicianId: null, roomId: null, chairId: null, [`${of}Id`]: id }
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/practice-people')).saveTimeOffInput,
    action: saveTimeOffAction,
    defaultValues: {
      id: null,
      ...ids,
      startsOn: start?.on ?? '',
      startsTime: start?.at ?? '00:00',
      endsOn: start?.on ?? '',
      endsTime: '23:59',
      reason: '',
      isOff: true,
    },
    onSaved: () => form.reset(),
  })
  const takingBack = useCommand(saveTimeOffAction)
  const takeBack = ({ id, startsAt, endsAt, reason }: ClinicianRow['timeOff'][number]) =>
    takingBack.run({
      id,
      ...ids,
      startsOn: localDateOf(startsAt, timeZone),
      startsTime: localTimeOf(startsAt, timeZone),
      endsOn: localDateOf(endsAt, timeZone),
      endsTime: localTimeOf(endsAt, timeZone),
      reason,
      isOff: false,
    })

  return (
    <div className="grid gap-5">
      {timeOff.length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line">
          {timeOff.map((stretch) => (
            <li key={stretch.id} className="flex items-center justify-between gap-4 px-3 py-1.5">
              <span>
                {sayDayAndTime(stretch.startsAt, timeZone)} – {sayDayAndTime(stretch.endsAt, timeZone)}
                <span className="text-muted"> · {stretch.reason}</span>{' '}
                <Link className="underline" href={paths.clinic.awayPlan(stretch.id)}>
                  Visits it hits
                  <VisuallyHidden>: {sayDayAndTime(stretch.startsAt, timeZone)}</VisuallyHidden>
                </Link>
              </span>
              <Button variant="quiet" busy={takingBack.busy} onClick={() => takeBack(stretch)}>
                {say('remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FormTrouble trouble={takingBack.trouble} message={takingBack.problem ?? undefined} />
      <SaveForm form={form} onClose={onClose} saveLabel={say(addLabels[of])}>
        <div className="grid grid-cols-[1fr_6rem] gap-3">
          <DayRow form={form} name="startsOn" label={say('startsOn')} min={today} />
          <TextRow form={form} name="startsTime" label={say('startsTime')} inputMode="numeric" />
          <DayRow form={form} name="endsOn" label={say('endsOn')} min={today} />
          <TextRow form={form} name="endsTime" label={say('endsTime')} inputMode="numeric" />
        </div>
        <TextRow form={form} name="reason" label={say('reason')} />
      </SaveForm>
    </div>
  )
}
