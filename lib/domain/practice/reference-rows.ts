import type { Citation } from '../citations/citation.ts'
import { citations } from '../citations.ts'
import { payerFlagsOf } from '../coverage/payer-flags.ts'
import { coveragePrograms, isMedicaidProgram, isMedicareProgram } from '../coverage/program.ts'
import { type ServiceCode, serviceCodes } from '../reference/billing-codes.ts'
import { denialReasons } from '../reference/billing-denials.ts'
import { type Diagnosis, diagnoses } from '../reference/billing-diagnoses.ts'
import { placesOfService } from '../reference/billing-places.ts'
import { povertyGuidelines } from '../reference/billing-poverty.ts'
import type { Parameter } from '../reference/parameter.ts'
import { authorityRows } from '../reference/prescribing-authority.ts'
import { stateRegistrationRows } from '../reference/state-registration.ts'
import { parameters } from '../ruleset.ts'
import { type LocalDate, toLocalDate } from '../time/local.ts'

/** The families of law, code and payer rows that people can look up. */
export const referenceFamilies = [
  'parameter',
  'service-code',
  'place-of-service',
  'diagnosis',
  'denial-reason',
  'poverty-guideline',
  'prescribing-authority',
  'state-registration',
  'payer-law',
  'citation',
] as const
export type ReferenceFamily = (typeof referenceFamilies)[number]

/** One dated, cited row of the release. `value` is plain data. */
export type ReferenceRow = {
  readonly family: ReferenceFamily
  readonly key: string
  readonly effectiveFrom: LocalDate
  readonly effectiveTo: LocalDate | null
  readonly value: Readonly<Record<string, unknown>>
  readonly cites: readonly string[]
}

/** From when tables hold that carry no day of their own. */
const SINCE: LocalDate = '2013-01-01'

/** Every row of the release, for showing what was in force when. The rules read the same tables directly. */
export function referenceRows(): ReferenceRow[] {
  return [
    ...entries<Parameter>(parameters).map(([key, { from, to = null, cites, ...value }]) => row('parameter', key, from, to, value, cites)),
    ...entries<ServiceCode>(serviceCodes).map(([key, { from, to = null, cites, ...value }]) =>
      row('service-code', key, from, to, value, cites),
    ),
    ...entries(placesOfService).map(([key, value]) => row('place-of-service', key, SINCE, null, value, ['cms-pos'])),
    ...entries<Diagnosis>(diagnoses).map(([key, value]) => row('diagnosis', key, SINCE, null, value, ['icd-10-cm-2027'])),
    ...entries(denialReasons).map(([key, value]) => row('denial-reason', key, SINCE, null, value, ['x12-835-groups'])),
    ...povertyGuidelines.map(({ year, from, dollars, cites }) => row('poverty-guideline', String(year), from, null, dollars, cites)),
    ...authorityRows.map(({ key, from, to, cites, ...value }) => row('prescribing-authority', key, from, to, value, cites)),
    ...stateRegistrationRows.map(({ state, from, to, cites, ...value }) => row('state-registration', state, from, to, value, cites)),
    ...coveragePrograms.map((program) => row('payer-law', program, SINCE, null, payerLaw(program), [])),
    ...entries<Citation>(citations).map(([key, value]) => row('citation', key, toLocalDate(value.readOn), null, value, [])),
  ]
}

const payerLaw = (program: (typeof coveragePrograms)[number]) => ({
  isMedicaid: isMedicaidProgram(program),
  isMedicare: isMedicareProgram(program),
  forbidsClientCharge: isMedicaidProgram(program) || program === 'va',
  flags: payerFlagsOf(program),
})

const entries = <Value>(table: Readonly<Record<string, Value>>): [string, Value][] => Object.entries(table)

const row = (
  family: ReferenceFamily,
  key: string,
  effectiveFrom: LocalDate,
  effectiveTo: LocalDate | null,
  value: Readonly<Record<string, unknown>>,
  cites: readonly string[],
): ReferenceRow => ({ family, key, effectiveFrom, effectiveTo, value, cites })
