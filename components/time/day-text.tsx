import type { LocalDate } from '@/lib/domain/time/local'
import { type DayStyle, dayText } from './format-time'

type DayTextProps = { day: LocalDate; style?: DayStyle | undefined }

/** A calendar day: "Tue, Dec 1". */
export function DayText({ day, style = 'short' }: DayTextProps) {
  return (
    <time dateTime={day} className="whitespace-nowrap">
      {dayText(day, style)}
    </time>
  )
}
