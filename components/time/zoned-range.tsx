import type { TimeZone } from '@/lib/domain/time/local'
import { type DayStyle, sayDayAt, sayRange, sayZone } from '@/lib/messages/say-time'

type ZonedRangeProps = {
  start: Date
  end: Date
  timeZone: TimeZone
  day?: DayStyle | undefined
  zone?: boolean | undefined
}

/** From one instant to another on the clock of the practice: "Tue, Dec 1, 10:00 AM to 1:00 PM Central". */
export function ZonedRange({ start, end, timeZone, day, zone = true }: ZonedRangeProps) {
  const text = sayRange(start, end, timeZone)
  return (
    <span data-figures>
      {day && (
        <>
          <time dateTime={start.toISOString()} className="whitespace-nowrap">
            {sayDayAt(start, timeZone, day)}
          </time>
          {', '}
        </>
      )}
      <span className="whitespace-nowrap">{text}</span>
      {zone && ` ${sayZone(timeZone)}`}
    </span>
  )
}
