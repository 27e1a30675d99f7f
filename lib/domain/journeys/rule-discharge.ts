import { type Finding, hold, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { addMinutes, minutesIn } from '../time/interval.ts'
import type { Route } from './route.ts'
import { ruleCompanion } from './rule-ending.ts'
import type { VitalReading } from './rule-vitals.ts'
import type { Setting } from './setting.ts'

/** How the client is now, as the clinician sees it. Null: not looked at yet. */
export type DischargeLook = {
  readonly alertAndOriented: boolean | null
  readonly walksSteadily: boolean | null
  readonly nauseaControlled: boolean | null
  readonly dissociationResolved: boolean | null
  readonly instructionsGiven: boolean | null
}

export type DischargeFacts = {
  readonly route: Route
  readonly setting: Setting
  readonly now: Date
  readonly ruleset: Ruleset
  /** The last dose. */
  readonly doseAt: Date | null
  readonly before: VitalReading | null
  readonly latest: VitalReading | null
  readonly look: DischargeLook
  readonly cssrsLevel: 'none' | 'low' | 'moderate' | 'high' | null
  /** Away from home the driver; at home the sitter. */
  readonly companionPresent: boolean
  /** Where the client can wait; a rest room when one is free. */
  readonly waitsIn: 'rest' | 'waiting'
  /** When the place closes today; from then on an absent driver is taken further. */
  readonly closesAt: Date | null
  readonly signedByClinician: boolean
  /** Urgent alerts of this journey that nobody has closed. */
  readonly openAlerts: number
}

export type DischargeCode =
  | 'DOSE_TIME_MISSING'
  | 'TOO_SOON_AFTER_DOSE'
  | 'PRESSURE_NOT_BACK'
  | 'OXYGEN_NOT_BACK'
  | 'READING_AFTER_DOSE_MISSING'
  | 'READING_OLD'
  | 'ALERT_OPEN'
  | 'DISCHARGE_NOT_LOOKED_AT'
  | 'DISCHARGE_NOT_READY'
  | 'SAFETY_NOT_ASKED'
  | 'SAFETY_HIGH'
  | 'DRIVER_ABSENT'
  | 'DRIVER_ABSENT_AFTER_CLOSE'
  | 'SITTER_ABSENT'
  | 'DISCHARGE_NOT_SIGNED'

/** Everything that has to be right before somebody goes home or is left with their sitter. Until then they stay. */
export function ruleDischarge(facts: DischargeFacts): Finding<DischargeCode>[] {
  return [
    ...ruleTime(facts),
    ...ruleReadings(facts),
    ...ruleLook(facts.look),
    ...ruleSafety(facts),
    ...ruleCompanion(facts),
    ...ruleAlerts(facts),
    ...ruleSigned(facts),
  ]
}

function ruleTime({ route, doseAt, now, ruleset: { values } }: DischargeFacts): Finding<DischargeCode>[] {
  const esketamine = route === 'esketamine'
  if (doseAt === null) return [hold('DOSE_TIME_MISSING', ['practice.discharge'])]
  const least = values['discharge.after-dose-minutes']
  const minutes = esketamine ? Math.max(least, values['esketamine.watch-minutes']) : least
  const readyAt = addMinutes(doseAt, minutes)
  if (now >= readyAt) return []
  return [
    hold('TOO_SOON_AFTER_DOSE', [esketamine ? 'spravato-rems' : 'practice.discharge'], {
      params: { minutes, readyAt: readyAt.toISOString() },
    }),
  ]
}

function ruleReadings({ route, doseAt, before, latest, now, ruleset: { values } }: DischargeFacts): Finding<DischargeCode>[] {
  const cites = ['practice.discharge'] as const
  const afterDose = latest !== null && (doseAt === null || latest.takenAt >= doseAt) ? latest : null
  const { systolic = null, diastolic = null, spo2 = null } = afterDose ?? {}
  if (systolic === null || diastolic === null || (spo2 === null && route === 'esketamine'))
    return [hold('READING_AFTER_DOSE_MISSING', cites)]
  const near = (value: number, then: number | null | undefined, within: number) => typeof then === 'number' && value <= then + within
  const back =
    near(systolic, before?.systolic, values['discharge.systolic-near']) &&
    near(diastolic, before?.diastolic, values['discharge.diastolic-near'])
  const findings: Finding<DischargeCode>[] = back ? [] : [hold('PRESSURE_NOT_BACK', cites, { params: { systolic, diastolic } })]
  const minutes = values['vitals.leaving-minutes']
  if (afterDose && minutesIn({ start: afterDose.takenAt, end: now }) > minutes)
    findings.push(hold('READING_OLD', cites, { params: { minutes } }))
  if (spo2 !== null && spo2 < values['vitals.spo2-low']) findings.push(hold('OXYGEN_NOT_BACK', cites, { params: { spo2 } }))
  return findings
}

const ruleLook = (look: DischargeLook): Finding<DischargeCode>[] =>
  (Object.keys(look) as (keyof DischargeLook)[]).flatMap((item) => {
    if (look[item] === true) return []
    return [hold(look[item] === null ? 'DISCHARGE_NOT_LOOKED_AT' : 'DISCHARGE_NOT_READY', ['practice.discharge'], { params: { item } })]
  })

function ruleSafety({ cssrsLevel }: DischargeFacts): Finding<DischargeCode>[] {
  if (cssrsLevel === null) return [hold('SAFETY_NOT_ASKED', ['practice.discharge'])]
  return cssrsLevel === 'high' ? [refuse('SAFETY_HIGH', ['practice.discharge'])] : []
}

const ruleAlerts = ({ openAlerts }: DischargeFacts): Finding<DischargeCode>[] =>
  openAlerts > 0 ? [hold('ALERT_OPEN', ['practice.journey-ending'], { params: { open: openAlerts } })] : []

const ruleSigned = ({ signedByClinician }: DischargeFacts): Finding<DischargeCode>[] =>
  signedByClinician ? [] : [hold('DISCHARGE_NOT_SIGNED', ['practice.discharge'])]
