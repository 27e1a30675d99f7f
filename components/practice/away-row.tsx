'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { ClinicianRow } from '@/lib/data/views/settings-clinicians'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { type AwayOf, type StartOfAway, TimeOffForm } from './time-off-form'
import { say } from './words'

type Away = Pick<ClinicianRow, 'id' | 'name' | 'timeZone' | 'timeOff'>

type AwayRowProps = {
  readonly person: Away
  readonly of?: AwayOf
  readonly today: string
  /** A time that was picked for them on the calendar: the form is open on it. */
  readonly start?: StartOfAway | null
}

/** One person, room or chair: when they are away or out of use, and where it is entered or taken back. */
export function AwayRow({ person, of = 'clinician', today, start = null }: AwayRowProps) {
  const [open, setOpen] = useState(start !== null)
  const isPerson = of === 'clinician'
  const count = person.timeOff.length
  const Heading = isPerson ? 'h2' : 'h3'
  return (
    <li className="grid gap-3 px-5 py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Heading className="min-w-40 flex-1 font-semibold">{person.name}</Heading>
        <Chip size="small" state={count > 0 ? 'waits' : 'neutral'}>
          {say(isPerson ? 'personStands' : 'roomStands', { count })}
        </Chip>
        {!open && (
          <Button variant="secondary" size="desk" onClick={() => setOpen(true)}>
            {say(isPerson ? 'timeOffChange' : 'roomOutChange')}
            <VisuallyHidden>: {person.name}</VisuallyHidden>
          </Button>
        )}
      </div>
      {open ? (
        <TimeOffForm whose={person} of={of} today={today} start={start} onClose={() => setOpen(false)} />
      ) : (
        person.timeOff.map(({ id, startsAt, endsAt }) => (
          <span key={id} className="flex flex-wrap gap-x-3">
            {sayDayAndTime(startsAt, person.timeZone)} – {sayDayAndTime(endsAt, person.timeZone)}
            <Link className="underline" href={paths.clinic.awayPlan(id)}>
              Visits it hits
              <VisuallyHidden>
                : {person.name}, {sayDayAndTime(startsAt, person.timeZone)}
              </VisuallyHidden>
            </Link>
          </span>
        ))
      )}
    </li>
  )
}
