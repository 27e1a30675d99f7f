import { sayZone } from '@/lib/messages/say-time'

const names = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
] as const

/** The zones a location can be in, and the one it is in if that is another. */
export const zoneOptions = (current?: string) =>
  [...new Set([...names, ...(current ? [current] : [])])].map((value) => ({ value, label: `${sayZone(value)} (${value})` }))
