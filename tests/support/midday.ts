import type { LocalTime } from '../../lib/domain/time/local.ts'
import { localTimeOf } from '../../lib/domain/time/practice-time.ts'

/** One for every hour of the globe. */
const zones = [
  'America/Chicago',
  'America/New_York',
  'America/Halifax',
  'America/Sao_Paulo',
  'America/Noronha',
  'Atlantic/Azores',
  'Atlantic/Cape_Verde',
  'Europe/London',
  'Europe/Paris',
  'Africa/Cairo',
  'Africa/Nairobi',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Dhaka',
  'Asia/Bangkok',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Australia/Brisbane',
  'Pacific/Noumea',
  'Pacific/Fiji',
  'Pacific/Tongatapu',
  'Pacific/Honolulu',
  'America/Anchorage',
  'Pacific/Gambier',
  'America/Los_Angeles',
  'America/Denver',
]

/** A zone in which it is the middle of the day now: a story of a visit today, hours ago or to come, can run at any hour. */
export function zoneAtMidday(now: Date): string {
  return zones.find((zone) => isMidday(localTimeOf(now, zone))) ?? 'America/Chicago'
}

/** Four hours after a practice opens, and four before it closes. */
const isMidday = (time: LocalTime) => time >= '12:20' && time < '14:00'
