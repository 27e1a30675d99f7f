import type { LocalTime } from '@/lib/domain/time/local'

/** "2:30 PM" of a wall clock's "14:30". */
export function timeText(time: LocalTime): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return `${hours % 12 === 0 ? 12 : hours % 12}:${String(minutes).padStart(2, '0')} ${hours < 12 ? 'AM' : 'PM'}`
}
