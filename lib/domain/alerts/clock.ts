import type { Ruleset } from '../ruleset.ts'
import { addMinutes } from '../time/interval.ts'
import type { AlertKind, AlertLevel } from './alert.ts'

/** What an alert's clock is counted from. */
export type AlertClock = { readonly kind: AlertKind; readonly level: AlertLevel; readonly raisedAt: Date }

/** The minutes after which an alert nobody has acknowledged is passed on, one for each further step. */
export function minutesToNextSteps(kind: AlertKind, level: AlertLevel, { values }: Ruleset): readonly number[] {
  if (kind === 'safety-questions') {
    if (level === 'emergency') return [values['cssrs.acknowledge-high'], values['crisis.high-desk'], values['crisis.high-welfare']]
    return level === 'urgent' ? [values['cssrs.acknowledge-moderate'], values['crisis.moderate-desk']] : [values['cssrs.acknowledge-low']]
  }
  const [first, again] = [values[level === 'notice' ? 'alert.notice' : 'alert.urgent'], values['alert.repeat']]
  return level === 'notice' ? [first] : [first, first + again, first + 2 * again]
}

/** When an alert that stands at `step` (one is where it begins) is passed on; null when everybody has been told. */
export function nextStepAt({ kind, level, raisedAt }: AlertClock, step: number, ruleset: Ruleset): Date | null {
  const minutes = minutesToNextSteps(kind, level, ruleset)[step - 1]
  return minutes === undefined ? null : addMinutes(raisedAt, minutes)
}
