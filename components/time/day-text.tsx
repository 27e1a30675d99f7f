import type { LocalDate } from '@/lib/domain/time/local'
import { type DayStyle, sayDay } from '@/lib/messages/say-time'

type DayTextProps = { day: LocalDate; style?: DayStyle | undefined }

/** A calendar day: "Tue, Dec 1". */
export function DayText({ day, style = 'short' }: DayTextProps) {
  return (
    <time dateTime={day} className="whitespace-nowrap">
      {sayDay(day, style)}
    </time>
  )
}
