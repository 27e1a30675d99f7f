import { type AlertLevel, mostPressing } from '../alerts/alert.ts'
import { type Finding, hold, warn } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { addMinutes, minutesIn } from '../time/interval.ts'
import { isWarningSign } from './event-level.ts'
import { atLeast, atMost, type OrderLimits } from './order-limits.ts'
import type { VitalReading } from './rule-vitals.ts'
import type { Sedation } from './sedation.ts'

/** A reading taken after a dose, with breathing and how awake somebody is. */
export type AfterReading = VitalReading & { readonly respiratoryRate: number | null; readonly sedation: Sedation | null }

export type ReadingAfterFacts = {
  readonly reading: AfterReading
  readonly limits: OrderLimits | null
  readonly symptoms: readonly { readonly kind: string; readonly grade: string | null; readonly at: Date }[]
  readonly ruleset: Ruleset
}

export type ReadingAfterCode =
  | 'PRESSURE_AFTER_DOSE'
  | 'PULSE_AFTER_DOSE'
  | 'OXYGEN_AFTER_DOSE'
  | 'BREATHING_AFTER_DOSE'
  | 'SEDATION_AFTER_DOSE'
  | 'TEMPERATURE_AFTER_DOSE'

type Said = Finding<ReadingAfterCode>

/**
 * Judges a reading taken during or after the dose. Nothing is refused: what is beyond a limit is told, and measured again soon. Each
 * finding carries its `level` and in how many minutes to measure `again`.
 */
export const ruleReadingAfter = (facts: ReadingAfterFacts): Said[] => [
  ...rulePressure(facts),
  ...rulePulse(facts),
  ...ruleOxygen(facts),
  ...ruleBreathing(facts),
  ...ruleSedation(facts),
  ...ruleTemperature(facts),
]

/** How pressing what was said of a reading is: the worst level among it; a value before the dose that waits for the prescriber is told. */
export function levelOfReading(findings: readonly Finding[]): AlertLevel | null {
  const levels = findings.flatMap(({ code, effect, params: { level } }): AlertLevel[] => {
    if (level !== undefined) return [level as AlertLevel]
    return effect === 'warn' || unmeasured.includes(code) ? [] : ['notice']
  })
  return mostPressing(levels)
}

const unmeasured: readonly string[] = ['VITALS_MISSING', 'OXYGEN_NOT_MEASURED']

/** By when to measure again after a reading of which this was said; null when the schedule will do. */
export function nextReadingAt(
  findings: readonly Finding[],
  { reading, ruleset }: Pick<ReadingAfterFacts, 'reading' | 'ruleset'>,
): Date | null {
  const again = findings.map(({ params }) => Number(params.again ?? Number.POSITIVE_INFINITY))
  const settling = findings.length === 0 && isSettling(reading, ruleset) ? [ruleset.values['vitals.settling-minutes']] : []
  const soonest = Math.min(...again, ...settling)
  return Number.isFinite(soonest) ? addMinutes(reading.takenAt, soonest) : null
}

function say(code: ReadingAfterCode, level: AlertLevel, params: Finding['params'], again: number): Said {
  const ask = level === 'notice' ? warn : hold
  return ask(code, ['practice.vitals-after-dose'], { params: { ...params, level, again } })
}

function rulePressure({ reading, limits, symptoms, ruleset: { values } }: ReadingAfterFacts): Said[] {
  const { systolic, diastolic, takenAt } = reading
  // A pressure of which one number was measured is judged by that one.
  const params = { systolic: systolic ?? '–', diastolic: diastolic ?? '–' }
  if (isFrom(systolic, values['vitals.after-systolic-urgent']) || isFrom(diastolic, values['vitals.after-diastolic-urgent'])) {
    const near = (at: Date) => Math.abs(minutesIn({ start: at, end: takenAt })) <= values['vitals.symptom-minutes']
    const signs = symptoms.some(({ kind, grade, at }) => isWarningSign(kind, grade) && near(at))
    return [say('PRESSURE_AFTER_DOSE', signs ? 'emergency' : 'urgent', params, values['vitals.repeat-urgent-minutes'])]
  }
  const told =
    isAbove(systolic, atMost(values['vitals.after-systolic-notice'], limits?.systolic)) ||
    isAbove(diastolic, atMost(values['vitals.after-diastolic-notice'], limits?.diastolic))
  return told ? [say('PRESSURE_AFTER_DOSE', 'notice', params, values['vitals.repeat-notice-minutes'])] : []
}

function rulePulse({ reading: { heartRate }, limits, ruleset: { values } }: ReadingAfterFacts): Said[] {
  if (heartRate === null) return []
  if (heartRate < values['vitals.after-heart-rate-low-urgent'] || heartRate > values['vitals.after-heart-rate-high-urgent'])
    return [say('PULSE_AFTER_DOSE', 'urgent', { heartRate }, values['vitals.repeat-urgent-minutes'])]
  return heartRate < values['vitals.heart-rate-low'] || heartRate > atMost(values['vitals.heart-rate-high'], limits?.heartRateHigh)
    ? [say('PULSE_AFTER_DOSE', 'notice', { heartRate }, values['vitals.repeat-notice-minutes'])]
    : []
}

function ruleOxygen({ reading: { spo2 }, limits, ruleset: { values } }: ReadingAfterFacts): Said[] {
  if (spo2 === null || spo2 >= atLeast(values['vitals.after-spo2-urgent'], limits?.spo2Low)) return []
  const level = spo2 < values['vitals.after-spo2-emergency'] ? 'emergency' : 'urgent'
  return [say('OXYGEN_AFTER_DOSE', level, { spo2 }, values['vitals.repeat-oxygen-minutes'])]
}

function ruleBreathing({ reading: { respiratoryRate }, ruleset: { values } }: ReadingAfterFacts): Said[] {
  if (respiratoryRate === null) return []
  const again = values['vitals.repeat-urgent-minutes']
  if (respiratoryRate < values['vitals.breathing-emergency']) return [say('BREATHING_AFTER_DOSE', 'emergency', { respiratoryRate }, again)]
  return respiratoryRate < values['vitals.breathing-low'] || respiratoryRate > values['vitals.breathing-high']
    ? [say('BREATHING_AFTER_DOSE', 'urgent', { respiratoryRate }, again)]
    : []
}

function ruleSedation({ reading: { sedation }, ruleset: { values } }: ReadingAfterFacts): Said[] {
  const again = values['vitals.repeat-urgent-minutes']
  if (sedation === 'does_not_wake') return [say('SEDATION_AFTER_DOSE', 'emergency', { sedation }, again)]
  return sedation === 'wakes_to_touch' ? [say('SEDATION_AFTER_DOSE', 'urgent', { sedation }, again)] : []
}

function ruleTemperature({ reading: { temperature }, ruleset: { values } }: ReadingAfterFacts): Said[] {
  if (temperature === null || temperature < values['vitals.temperature-high']) return []
  return [say('TEMPERATURE_AFTER_DOSE', 'notice', { temperature }, values['vitals.repeat-notice-minutes'])]
}

const isSettling = ({ systolic, diastolic }: AfterReading, { values }: Ruleset) =>
  isAbove(systolic, values['vitals.systolic-asks']) || isAbove(diastolic, values['vitals.diastolic-asks'])

const isFrom = (value: number | null, limit: number): boolean => value !== null && value >= limit
const isAbove = (value: number | null, limit: number): boolean => value !== null && value > limit
