import type { Ruleset } from '../ruleset.ts'
import { minutesIn } from '../time/interval.ts'

/**
 * When something happened, as the server keeps it: the time the tablet gives, never later than it arrived. A tablet whose clock is
 * a little ahead is put right; null when it names a time that has not come.
 */
export function eventTime(given: Date, now: Date, { values }: Ruleset): Date | null {
  if (!(minutesIn({ start: now, end: given }) <= values['console.clock-minutes'])) return null
  return new Date(Math.min(given.getTime(), now.getTime()))
}
