import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import type { KeptSeat } from '@/lib/data/views/own-groups'
import type { OfferedTime } from '@/lib/data/views/time-wait'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { paths, withQuery } from '@/lib/paths'

/** A seat in a group that is kept for a client who waited, until when, and the way to it. */
const KeptSeatNotice = ({ groupId, title, until, timeZone }: KeptSeat) => (
  <Notice tone="waits" title={`A seat is free for you: ${title}`}>
    <div className="grid gap-3">
      <p>It is kept for you until {sayDayAndTime(until, timeZone)}. After that it goes to whoever waits next.</p>
      <LinkButton href={withQuery(paths.portal.bookVisit, { cycle: 'group', group: groupId })} className="w-full sm:w-fit">
        Look at the seat
      </LinkButton>
    </div>
  </Notice>
)

/** An earlier time that is kept for a client who waited, until when, and the way to it. */
const KeptTimeNotice = ({ appointmentId, startsAt, until, timeZone }: OfferedTime) => (
  <Notice tone="waits" title={`An earlier time is free for you: ${sayDayAndTime(startsAt, timeZone)}`}>
    <div className="grid gap-3">
      <p>It is kept for you until {sayDayAndTime(until, timeZone)}. Your visit keeps its time until you have taken this one.</p>
      <LinkButton href={paths.portal.visit(appointmentId)} className="w-full sm:w-fit">
        Look at the visit
      </LinkButton>
    </div>
  </Notice>
)

type KeptForYouProps = { readonly seats: readonly KeptSeat[]; readonly times: readonly OfferedTime[] }

/** What is kept for a client while its clock runs: the seats, then the earlier times. */
export const KeptForYou = ({ seats, times }: KeptForYouProps) => (
  <>
    {seats.map((seat) => (
      <KeptSeatNotice key={seat.groupId} {...seat} />
    ))}
    {times.map((time) => (
      <KeptTimeNotice key={time.appointmentId} {...time} />
    ))}
  </>
)
