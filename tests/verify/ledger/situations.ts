import { verifyBenefit } from '../../../lib/commands/coverage/verify-benefit.ts'
import type { LocalDate } from '../../../lib/domain/time/local.ts'
import type { ClientOptions, TestClient } from '../../support/clinic/clients.ts'
import { type Clinic, done } from '../../support/clinic.ts'

/** What a plan says of a year, in dollars as the form has it. */
export type Plan = {
  readonly deductible: string
  readonly outOfPocket: string
  readonly coinsurancePercent: number
  readonly copay: string
  readonly copayAfterDeductible: boolean
  /** What is left of the family's deductible and maximum, where it has one. */
  readonly family?: { readonly deductible: string; readonly outOfPocket: string }
}

/** How a client stands when a history begins. */
export type Situation = {
  readonly name: string
  readonly client: ClientOptions
  /** What the first plan says; null where nobody asked it. */
  readonly plan: Plan | null
  /** Somebody else of the family is on the same plan. */
  readonly hasSibling?: true
}

const plan = (deductible: string, outOfPocket: string, more: Partial<Plan> = {}): Plan => ({
  ...{ deductible, outOfPocket, coinsurancePercent: 20, copay: '', copayAfterDeductible: false },
  ...more,
})
const scale = { householdSize: 3, annualIncomeCents: 4_500_000, paysBasisPoints: 6_000 }
const notice = { signed: ['extended-care-notice', 'treatment-consent', 'privacy-notice-acknowledgement'] } as const

const member = { ...notice, memberId: 'FAM 12-34' } as const

export const situations: readonly Situation[] = [
  {
    name: 'two of a family on one plan',
    client: member,
    plan: plan('300', '900', { family: { deductible: '350', outOfPocket: '700' } }),
    hasSibling: true,
  },
  {
    name: 'no insurance, an attestation that has ended',
    client: { ...notice, program: 'self_pay', slidingScale: { ...scale, validUntil: '2026-12-12' } },
    plan: null,
  },
  { name: 'a deductible that four visits meet', client: notice, plan: plan('500', '2000') },
  { name: 'a deductible of half a visit, and a low maximum', client: { ...notice, slidingScale: scale }, plan: plan('85', '130') },
  { name: 'a copay', client: notice, plan: plan('0', '90', { coinsurancePercent: 0, copay: '35' }) },
  {
    name: 'a copay after the deductible',
    client: notice,
    plan: plan('200', '400', { coinsurancePercent: 0, copay: '40', copayAfterDeductible: true }),
  },
  { name: 'a plan nobody has asked', client: notice, plan: null },
  { name: 'nobody knows the coverage', client: { ...notice, program: null }, plan: null },
  { name: 'no insurance, on the sliding scale', client: { ...notice, program: 'self_pay', slidingScale: scale }, plan: null },
  { name: 'Medicaid', client: { ...notice, program: 'medicaid' }, plan: plan('0', '500') },
  { name: 'the VA', client: { ...notice, program: 'va' }, plan: null },
]

/** The first answer of a year: nothing of it is met. */
export const FIRST_DAY = '2026-11-20' as LocalDate

/** How the desk writes an answer down. */
export const answerOf = (coverageId: string, said: Plan, days: { readonly verifiedOn: string; readonly fromOn: string }, left = said) => ({
  coverageId,
  deductibleLeft: left.deductible,
  familyDeductibleLeft: left.family?.deductible ?? '',
  coinsurancePercent: said.coinsurancePercent,
  copay: said.copay,
  copayAfterDeductible: said.copayAfterDeductible,
  outOfPocketLeft: left.outOfPocket,
  familyOutOfPocketLeft: left.family?.outOfPocket ?? '',
  planYearStartsOn: '',
  yearlyDeductible: said.deductible,
  yearlyOutOfPocket: said.outOfPocket,
  yearlyFamilyDeductible: said.family?.deductible ?? '',
  yearlyFamilyOutOfPocket: said.family?.outOfPocket ?? '',
  ...days,
  source: 'phone',
  reference: 'CALL-1',
})

/** A client of this kind, with what the plan said on the first day. */
export async function comes(clinic: Clinic, { client: options, plan: said }: Situation): Promise<TestClient> {
  const client = await clinic.client({ ...options, benefitsVerifiedOn: null })
  const { coverageId } = client
  if (said && coverageId)
    await done(clinic.run(verifyBenefit, answerOf(coverageId, said, { verifiedOn: FIRST_DAY, fromOn: FIRST_DAY }), clinic.frontDesk.actor))
  return client
}

/** Whoever else of the family is on the client's plan; null where nobody is. */
export const comesAlong = (clinic: Clinic, situation: Situation): Promise<TestClient | null> =>
  situation.hasSibling ? comes(clinic, situation) : Promise.resolve(null)
