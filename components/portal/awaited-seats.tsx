import { ZonedTime } from '@/components/time/zoned-time'
import { Section } from '@/components/ui/section'
import type { AwaitedSeat } from '@/lib/data/views/own-groups'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { StopWaiting } from './wait-for-seat'

type AwaitedSeatsProps = { readonly seats: readonly AwaitedSeat[]; readonly clientId: string }

/** The sessions in which a client waits for a seat, since when, and the way off the list; nothing where they wait for none. */
export function AwaitedSeats({ seats, clientId }: AwaitedSeatsProps) {
  if (seats.length === 0) return null
  return (
    <Section title="You wait for a seat">
      <p className="max-w-prose text-muted">
        A seat that comes free is offered to whoever waits first and could take it. You get a message, and it is kept for you for a while.
      </p>
      <ul className="grid gap-3">
        {seats.map(({ groupId, title, startsAt, askedAt, timeZone }) => (
          <li key={groupId} className="flex flex-wrap items-center justify-between gap-2 rounded-field border border-line p-3">
            <span>
              <span className="font-medium">{title}</span>, <ZonedTime at={startsAt} timeZone={timeZone} day="short" zone={false} />
              <span className="block text-muted">On the list since {sayDayAndTime(askedAt, timeZone)}</span>
            </span>
            <StopWaiting groupId={groupId} clientId={clientId} label="Stop waiting" />
          </li>
        ))}
      </ul>
    </Section>
  )
}
