import type { TimeZone } from '@/lib/domain/time/local'
import { type DayStyle, sayClock, sayDayAt, sayZone } from '@/lib/messages/say-time'

type ZonedTimeProps = {
  /** An instant. */
  at: Date
  timeZone: TimeZone
  /** Says the day too: "Tue, Dec 1, 10:00 AM Central". */
  day?: DayStyle | undefined
  /** `false` only where the zone is named once for the whole list or page. */
  zone?: boolean | undefined
}

/** An instant on the clock of the practice: "10:00 AM Central". */
export function ZonedTime({ at, timeZone, day, zone = true }: ZonedTimeProps) {
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {day && `${sayDayAt(at, timeZone, day)}, `}
      {sayClock(at, timeZone)}
      {zone && ` ${sayZone(timeZone)}`}
    </time>
  )
}
