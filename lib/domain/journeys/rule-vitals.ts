import { type Finding, hold, refuse, warn } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { minutesIn } from '../time/interval.ts'
import { atLeast, atMost, type OrderLimits } from './order-limits.ts'
import type { Route } from './route.ts'

/** One reading. Null: not measured. Temperature in Celsius. */
export type VitalReading = {
  readonly takenAt: Date
  readonly systolic: number | null
  readonly diastolic: number | null
  readonly heartRate: number | null
  readonly spo2: number | null
  readonly temperature: number | null
}

/** A reading that has its pressure. */
type Measured = VitalReading & { readonly systolic: number; readonly diastolic: number }

export type VitalsFacts = {
  readonly route: Route
  readonly now: Date
  readonly ruleset: Ruleset
  /** The reading before the dose. */
  readonly reading: VitalReading | null
  /** The prescriber, asked about this very reading, lets the dose go ahead. Lifts what waits for them, never the stop. */
  readonly clearedByPrescriber: boolean
  /** What the order sets stricter than the practice does. */
  readonly limits?: OrderLimits | null
}

export type VitalsCode =
  | 'VITALS_MISSING'
  | 'VITALS_TOO_OLD'
  | 'PRESSURE_STOPS_DOSE'
  | 'PRESSURE_ASKS_PRESCRIBER'
  | 'HEART_RATE_ASKS_PRESCRIBER'
  | 'OXYGEN_ASKS_PRESCRIBER'
  | 'TEMPERATURE_ASKS_PRESCRIBER'
  | 'OXYGEN_NOT_MEASURED'

/**
 * Vital signs before the dose. Exactly 140/90 passes and anything above waits for the prescriber; from 160 or 100 on there is
 * no dose that day, whoever asks. Heart rate, oxygen and temperature out of range wait for the prescriber too.
 */
export function ruleVitals(facts: VitalsFacts): Finding<VitalsCode>[] {
  const { route, now, ruleset, reading, clearedByPrescriber, limits = null } = facts
  if (reading === null || reading.systolic === null || reading.diastolic === null) return [hold('VITALS_MISSING', ['practice.vitals'])]
  const recent = recentMinutes(route, ruleset)
  const findings: Finding<VitalsCode>[] = []
  if (!(minutesIn({ start: reading.takenAt, end: now }) <= recent)) {
    findings.push(hold('VITALS_TOO_OLD', ['practice.vitals'], { params: { minutes: recent } }))
  }
  if (reading.spo2 === null) {
    const ask = route === 'esketamine' ? hold : warn
    findings.push(ask('OXYGEN_NOT_MEASURED', [route === 'esketamine' ? 'spravato-rems' : 'practice.vitals']))
  }
  const measured = { ...reading, systolic: reading.systolic, diastolic: reading.diastolic }
  return [...findings, ...rulePressureStop(measured, ruleset), ...(clearedByPrescriber ? [] : ruleAsks(measured, limits, ruleset))]
}

function rulePressureStop({ systolic, diastolic }: Measured, { values }: Ruleset): Finding<VitalsCode>[] {
  const stops = systolic >= values['vitals.systolic-stops'] || diastolic >= values['vitals.diastolic-stops']
  return stops ? [refuse('PRESSURE_STOPS_DOSE', ['practice.vitals'], { params: { systolic, diastolic } })] : []
}

/** How old a reading before a dose may be: shorter for what acts within minutes. */
const recentMinutes = (route: Route, { values }: Ruleset): number =>
  values[route === 'lozenge' || route === 'esketamine' ? 'vitals.recent-minutes' : 'vitals.recent-minutes-facility']

function ruleAsks(reading: Measured, limits: OrderLimits | null, { values }: Ruleset): Finding<VitalsCode>[] {
  const { systolic, diastolic, heartRate, spo2, temperature } = reading
  const findings: Finding<VitalsCode>[] = []
  if (
    systolic > atMost(values['vitals.systolic-asks'], limits?.systolic) ||
    diastolic > atMost(values['vitals.diastolic-asks'], limits?.diastolic)
  ) {
    findings.push(hold('PRESSURE_ASKS_PRESCRIBER', ['spravato-label-vitals'], { params: { systolic, diastolic } }))
  }
  if (
    heartRate !== null &&
    (heartRate < values['vitals.heart-rate-low'] || heartRate > atMost(values['vitals.heart-rate-high'], limits?.heartRateHigh))
  ) {
    findings.push(hold('HEART_RATE_ASKS_PRESCRIBER', ['practice.vitals'], { params: { heartRate } }))
  }
  if (spo2 !== null && spo2 < atLeast(values['vitals.spo2-low'], limits?.spo2Low))
    findings.push(hold('OXYGEN_ASKS_PRESCRIBER', ['practice.vitals'], { params: { spo2 } }))
  if (temperature !== null && temperature >= values['vitals.temperature-high']) {
    findings.push(hold('TEMPERATURE_ASKS_PRESCRIBER', ['practice.vitals'], { params: { temperature } }))
  }
  return findings
}
