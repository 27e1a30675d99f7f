import type { BenefitAnswer } from '@/lib/domain/billing/plan-year'
import type { YearFacts } from '@/lib/domain/billing/settle-year'
import type { YearLine } from '@/lib/domain/billing/year-line'
import { toCents } from '@/lib/domain/money'

export const dollars = (amount: number) => toCents(Math.round(amount * 100))

/** An hour in the office in network: 200.00 charged, 160.00 by contract. */
export const hour = (given: Partial<YearLine> & Pick<YearLine, 'on'>): YearLine => ({
  id: given.on,
  memberId: 'mara',
  startsAt: new Date(`${given.on}T15:00Z`),
  code: '90837',
  charge: dollars(200),
  allowed: dollars(160),
  serviceClass: 'office',
  network: 'in',
  answered: null,
  ...given,
})

const share = { kind: 'coinsurance', rate: 2_000 } as const

/** 20 % after a deductible; a calendar year; nothing counted. */
export const answer = (given: Partial<BenefitAnswer> = {}): BenefitAnswer => ({
  id: 'first',
  from: '2026-01-01',
  corrects: null,
  saidOn: '2026-01-01',
  countsUntil: null,
  counted: new Set(),
  left: { deductible: dollars(100), familyDeductible: null, outOfPocket: null, familyOutOfPocket: null },
  yearly: { deductible: null, familyDeductible: null, outOfPocket: null, familyOutOfPocket: null },
  costShare: { office: share, video: share, medical: share },
  yearStartsOn: '2026-01-01',
  ...given,
})

export const left = (deductible: number, outOfPocket: number | null = null): BenefitAnswer['left'] => ({
  deductible: dollars(deductible),
  familyDeductible: null,
  outOfPocket: outOfPocket === null ? null : dollars(outOfPocket),
  familyOutOfPocket: null,
})

export const member = (...answers: BenefitAnswer[]): YearFacts['members'][number] => ({ id: 'mara', answers: { in: answers, out: [] } })
export const alone = (...answers: BenefitAnswer[]): YearFacts => ({ members: [member(...answers)], copayPerDay: false })
