import { type UnitLimit, unitLimitsOn } from './billing/unit-limits.ts'
import { compare } from './compare.ts'
import { billingParameters } from './reference/billing.ts'
import { clinicalParameters } from './reference/clinical.ts'
import { credentialParameters } from './reference/credentials.ts'
import { fileParameters } from './reference/files.ts'
import type { Parameter, ParameterRow } from './reference/parameter.ts'
import { practiceParameters } from './reference/practice.ts'
import { retentionParameters } from './reference/retention.ts'
import { vitalsParameters } from './reference/vitals.ts'
import { type ServiceOnFile, type VisitServices, visitServicesOf } from './scheduling/visit-services.ts'
import type { LocalDate } from './time/local.ts'

export const parameters = {
  ...practiceParameters,
  ...billingParameters,
  ...clinicalParameters,
  ...credentialParameters,
  ...vitalsParameters,
  ...retentionParameters,
  ...fileParameters,
} as const satisfies Record<string, Parameter>

export type ParameterKey = keyof typeof parameters

/** The parameters in force on one date of service. Loaded once for a request and handed to the rules. */
export type Ruleset = {
  readonly version: string
  readonly on: LocalDate
  readonly values: Readonly<Record<ParameterKey, number>>
  /** What each kind of visit takes and bills here. */
  readonly services: VisitServices
  /** Most units of a code a day, as the practice has them from the file of the quarter. */
  readonly unitLimits: Readonly<Record<string, UnitLimit>>
}

/** The version of the reference data in this release; a practice's own rows add a suffix. */
export const REFERENCE_VERSION = '2026.11'

/** The ruleset in force on `on`: reference values, with the latest-starting row of the practice in their place, and the practice's own services. */
export function rulesetOn(on: LocalDate, rows: readonly ParameterRow[] = [], services: readonly ServiceOnFile[] = []): Ruleset {
  const values: Record<string, number> = { ...released }
  for (const [key, { to, afterEnd }] of ending) if (on > to && afterEnd !== undefined) values[key] = afterEnd
  const inForce = rows.filter((row) => row.effectiveFrom <= on && (row.effectiveTo === null || on <= row.effectiveTo))
  for (const { key, value } of inForce.sort((left, right) => compare(left.effectiveFrom, right.effectiveFrom)))
    if (Object.hasOwn(released, key)) values[key] = value
  const version = rows.length === 0 ? REFERENCE_VERSION : `${REFERENCE_VERSION}+${rows.length}`
  return {
    ...{ version, on, values: values as Record<ParameterKey, number> },
    ...{ services: visitServicesOf(services), unitLimits: unitLimitsOn(on, rows) },
  }
}

const released = Object.fromEntries(Object.entries<Parameter>(parameters).map(([key, { value }]) => [key, value]))

/** The parameters that end on a day that is known. */
const ending = Object.entries<Parameter>(parameters).flatMap(([key, { to, afterEnd }]) => (to ? [[key, { to, afterEnd }] as const] : []))
