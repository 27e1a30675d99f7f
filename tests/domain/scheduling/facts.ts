import { rulesetOn } from '@/lib/domain/ruleset'
import type { TimesFacts, WantedResource } from '@/lib/domain/scheduling/rule-times'
import type { Interval } from '@/lib/domain/time/interval'

export const ruleset = rulesetOn('2026-12-01')
export const instant = (text: string) => new Date(`${text}Z`)
export const stretch = (start: string, end: string): Interval => ({ start: instant(start), end: instant(end) })

/** Somebody or something that is open all Tuesday and free. Chicago is six hours behind. */
export const resource = (kind: WantedResource['kind'], facts: Partial<WantedResource> = {}): WantedResource => ({
  kind,
  id: `${kind}-1`,
  open: kind === 'client' ? null : [stretch('2026-12-01T14:00', '2026-12-01T23:00')],
  away: [],
  taken: [],
  sameDay: kind === 'clinician' ? { visits: 0, journeys: 0 } : null,
  ...facts,
})

/** A journey on Tuesday 2026-12-01, 10:00 to 13:00 in Chicago, that nothing stands in the way of. */
export const timesFacts = (facts: Partial<TimesFacts> = {}): TimesFacts => ({
  now: instant('2026-11-22T16:00'),
  ruleset,
  timeZone: 'America/Chicago',
  visit: { ...stretch('2026-12-01T16:00', '2026-12-01T19:00'), kind: 'journey', bufferMinutes: 30, bills: 'individual' },
  needs: ['clinician', 'room', 'client'],
  resources: [resource('clinician'), resource('room'), resource('client')],
  clientDay: { individualHours: 0, groups: 0 },
  ...facts,
})
