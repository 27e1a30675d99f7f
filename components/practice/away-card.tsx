'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { ClinicianRow } from '@/lib/data/views/settings-clinicians'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { TimeOffForm } from './time-off-form'

type Away = Pick<ClinicianRow, 'id' | 'name' | 'timeZone' | 'timeOff'>

/** One person: when they are away, and where it is entered or taken back. */
export function AwayCard({ person, today }: { readonly person: Away; readonly today: string }) {
  const [open, setOpen] = useState(false)
  const count = person.timeOff.length
  return (
    <Card
      as="li"
      heading="h2"
      title={person.name}
      aside={<Chip state={count > 0 ? 'waits' : 'neutral'}>{count > 0 ? `Away: ${count}` : 'Here'}</Chip>}
    >
      {open ? (
        <TimeOffForm clinician={person} today={today} onClose={() => setOpen(false)} />
      ) : (
        <div className="grid justify-items-start gap-3">
          {person.timeOff.map(({ id, startsAt, endsAt }) => (
            <span key={id} className="flex flex-wrap gap-x-3">
              {sayDayAndTime(startsAt, person.timeZone)} – {sayDayAndTime(endsAt, person.timeZone)}
              <Link className="underline" href={paths.clinic.awayPlan(id)}>
                Visits it hits
                <VisuallyHidden>
                  : {person.name}, {sayDayAndTime(startsAt, person.timeZone)}
                </VisuallyHidden>
              </Link>
            </span>
          ))}
          <Button variant="secondary" onClick={() => setOpen(true)}>
            Enter or take back time off
            <VisuallyHidden>: {person.name}</VisuallyHidden>
          </Button>
        </div>
      )}
    </Card>
  )
}
