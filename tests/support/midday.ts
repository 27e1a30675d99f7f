import type { LocalTime } from '../../lib/domain/time/local.ts'
import { localTimeOf } from '../../lib/domain/time/practice-time.ts'

/** A zone in which it is the middle of the day now: a story of a visit today can run at any hour. */
export function zoneAtMidday(now: Date): string {
  const zones = ['America/Chicago', 'Europe/London', 'Asia/Kolkata', 'Pacific/Auckland']
  return zones.find((zone) => isMidday(localTimeOf(now, zone))) ?? 'America/Chicago'
}

const isMidday = (time: LocalTime) => time >= '09:00' && time < '18:30'
