import Link from 'next/link'
import type { AbsenceShown } from '@/lib/data/views/time-off'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'

type AwayLineProps = {
  readonly absences: readonly AbsenceShown[]
  readonly timeZone: string
  /** Whose plan this person can open; null: everybody's. */
  readonly ownId: string | null
}

/** Who is away and what is out of use in the days of the calendar, each with the way to the visits it hits. */
export function AwayLine({ absences, timeZone, ownId }: AwayLineProps) {
  if (absences.length === 0) return null
  return (
    <section aria-label="Away" className="rounded-card bg-waits-soft px-4 py-3">
      <ul className="grid gap-1 text-sm">
        {absences.map(({ id, clinician, room, chair, startsAt, endsAt }) => (
          <li key={id} className="flex flex-wrap gap-x-2">
            <span className="font-semibold">
              {clinician ? `${clinician.name} is away` : `${room?.name ?? chair?.name ?? ''} is out of use`}
            </span>
            <span>
              {sayDayAndTime(startsAt, timeZone)} to {sayDayAndTime(endsAt, timeZone)}
            </span>
            {(ownId === null || ownId === clinician?.id) && (
              <Link className="underline" href={paths.clinic.awayPlan(id)}>
                Visits it hits
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
