import type { Slot } from '@/components/ui/slot-picker'
import type { LocalTime } from '@/lib/domain/time/local'
import { partOfDay } from '@/lib/domain/time/part-of-day'
import { label } from '@/lib/messages/label'

/** "2:30 PM" of a wall clock's "14:30". */
export function timeText(time: LocalTime): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return `${hours % 12 === 0 ? 12 : hours % 12}:${String(minutes).padStart(2, '0')} ${hours < 12 ? 'AM' : 'PM'}`
}

/** Times of a day as the picker lists them. */
export const timeSlots = (times: readonly LocalTime[]): Slot[] =>
  times.map((time) => ({ value: time, label: timeText(time), part: label('dayPart', partOfDay(time)) }))
