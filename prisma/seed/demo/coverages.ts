import type { CoverageProgram } from '../../../lib/domain/coverage/program.ts'

/** What a plan says of somebody's benefits when it is first asked in a year, in dollars and percent as the desk types them. */
export type DemoBenefit = {
  readonly deductibleLeft: string
  /** What a whole year has, where the plan told it. */
  readonly yearlyDeductible?: string
  readonly yearlyOutOfPocket?: string
  readonly coinsurancePercent: number
  readonly copay: string | null
  readonly outOfPocketLeft: string
}

export type DemoAuthorization = {
  readonly granted: number
  /** Days from the first visit's planning until it ends. */
  readonly days: number
  readonly status: 'approved' | 'submitted'
}

export type DemoCoverage = {
  readonly program: CoverageProgram
  readonly payer: string | null
  readonly status?: 'active' | 'pending'
  /** How many days ago a plan year began that the plan has not been asked about; on 1 January otherwise. */
  readonly newYearDaysAgo?: number
  /** Null: nobody has asked the plan yet. Left out where there is nothing to ask. */
  readonly benefit?: DemoBenefit | null
  readonly authorization?: DemoAuthorization
  /** A second plan behind the first one. */
  readonly second?: { readonly program: CoverageProgram; readonly payer: string }
}

const deductible: DemoBenefit = {
  deductibleLeft: '850',
  coinsurancePercent: 20,
  copay: null,
  outOfPocketLeft: '4100',
  yearlyDeductible: '850',
  yearlyOutOfPocket: '4100',
}
const coinsurance: DemoBenefit = { deductibleLeft: '0', coinsurancePercent: 20, copay: null, outOfPocketLeft: '3200' }
const nothingToPay: DemoBenefit = { deductibleLeft: '0', coinsurancePercent: 0, copay: null, outOfPocketLeft: '0' }

/** The ways in which people of the demo are covered. */
export const demoCoverages = {
  deductible: { program: 'commercial', payer: 'prairie', benefit: deductible },
  'new-plan-year': { program: 'commercial', payer: 'prairie', benefit: deductible, newYearDaysAgo: 12 },
  coinsurance: { program: 'commercial', payer: 'prairie', benefit: coinsurance },
  copay: {
    program: 'commercial',
    payer: 'prairie',
    benefit: { deductibleLeft: '0', coinsurancePercent: 0, copay: '30', outOfPocketLeft: '2500' },
  },
  'prior-authorized': {
    program: 'commercial',
    payer: 'meadowlark',
    benefit: { deductibleLeft: '0', coinsurancePercent: 0, copay: '25', outOfPocketLeft: '1900' },
    authorization: { granted: 18, days: 180, status: 'approved' },
  },
  'authorization-wanted': {
    program: 'commercial',
    payer: 'meadowlark',
    benefit: { deductibleLeft: '400', coinsurancePercent: 10, copay: null, outOfPocketLeft: '2600', yearlyDeductible: '400' },
    authorization: { granted: 18, days: 180, status: 'submitted' },
  },
  'not-verified': { program: 'commercial', payer: 'juniper', benefit: null },
  secondary: { program: 'commercial', payer: 'prairie', benefit: coinsurance, second: { program: 'commercial', payer: 'meadowlark' } },
  medicaid: { program: 'medicaid', payer: 'medicaid-mo', benefit: nothingToPay },
  'medicaid-ks': { program: 'medicaid', payer: 'medicaid-ks', benefit: nothingToPay },
  'medicaid-pending': { program: 'medicaid', payer: 'medicaid-mo', status: 'pending' },
  medicare: {
    program: 'medicare',
    payer: 'medicare',
    benefit: { deductibleLeft: '0', coinsurancePercent: 20, copay: null, outOfPocketLeft: '9000' },
  },
  'medicare-advantage': {
    program: 'medicare_advantage',
    payer: 'larkspur',
    benefit: { deductibleLeft: '0', coinsurancePercent: 0, copay: '35', outOfPocketLeft: '3900' },
  },
  tricare: {
    program: 'tricare',
    payer: 'tricare',
    benefit: { deductibleLeft: '50', coinsurancePercent: 0, copay: '28', outOfPocketLeft: '1000', yearlyDeductible: '50' },
  },
  va: { program: 'va', payer: 'va', authorization: { granted: 20, days: 300, status: 'approved' } },
  'va-nearly-used': { program: 'va', payer: 'va', authorization: { granted: 18, days: 300, status: 'approved' } },
  'va-ending': { program: 'va', payer: 'va', authorization: { granted: 24, days: 65, status: 'approved' } },
  'self-pay': { program: 'self_pay', payer: null },
} as const satisfies Record<string, DemoCoverage>

export type CoverageKey = keyof typeof demoCoverages
export const coverageOf = (key: CoverageKey): DemoCoverage => demoCoverages[key]
