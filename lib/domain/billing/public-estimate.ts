import type { CoverageChoice } from '../consults/consult-choices.ts'
import type { CostShare } from '../coverage/benefits.ts'
import { payerFlagsOf } from '../coverage/payer-flags.ts'
import type { CoverageProgram } from '../coverage/program.ts'
import { type BasisPoints, type Cents, toCents } from '../money.ts'
import { typicalAmounts } from '../reference/billing-fees.ts'
import type { Ruleset } from '../ruleset.ts'
import { addDays, type LocalDate } from '../time/local.ts'
import type { DatedAmount } from './dated-amounts.ts'
import { estimateFormats, type FormatEstimate } from './estimate-formats.ts'
import { journeyDays } from './format-lines.ts'
import type { CoverageForEstimate } from './payer-situation.ts'
import type { BenefitAnswer } from './plan-year.ts'

/** What a stranger tells the estimator. `null` is what they do not know. */
export type PublicAnswers = {
  readonly coverage: CoverageChoice
  readonly deductible: Cents | null
  readonly costShare: CostShare | null
  /** The share of the fee their household pays on the sliding scale. */
  readonly slidingPays: BasisPoints | null
  readonly cycles: number
}

/** A format's estimate for one cycle and for all of them. */
export type PublicEstimate = { readonly one: FormatEstimate; readonly all: FormatEstimate }

/** What is published or told holds on whatever day. */
const always = { from: '2020-01-01', to: '9999-12-31' } as const

const FIRST_JOURNEY_IN_DAYS = 14
const DAYS_BETWEEN = 7

/**
 * The four formats for somebody nobody knows yet: their own answers, the practice's fees and typical plan prices.
 *
 * `fees` are the practice's, in cents by code; where it has none, a typical fee stands in. Never a plan's contract.
 */
export function estimatePublicly(
  answers: PublicAnswers,
  fees: Readonly<Record<string, Cents>>,
  today: LocalDate,
  ruleset: Ruleset,
): PublicEstimate[] {
  const facts = {
    today,
    coverages: coveragesOf(answers, today),
    account: [],
    fees: Object.entries({ ...typicalFees, ...fees }).map(([code, cents]) => ({ code, cents, ...always })),
    tiers: answers.slidingPays === null ? [] : [{ assessmentId: 'told', pays: answers.slidingPays, ...always }],
    medicare: { status: 'enrolled', privateContractSignedOn: null } as const,
    notices: [],
    hardships: [],
  }
  const firstOn = addDays(today, FIRST_JOURNEY_IN_DAYS)
  const once = estimateFormats({ ...facts, journeysOn: journeyDays(firstOn, 1, DAYS_BETWEEN) }, ruleset)
  const all = estimateFormats({ ...facts, journeysOn: journeyDays(firstOn, answers.cycles, DAYS_BETWEEN) }, ruleset)
  return once.flatMap((one, index) => {
    const whole = all[index]
    return whole ? [{ one, all: whole }] : []
  })
}

/** The year that begins between the first journey of an estimate and the last: most plans begin anew in it. */
export function newYearAmong(today: LocalDate, cycles: number): number | null {
  const days = journeyDays(addDays(today, FIRST_JOURNEY_IN_DAYS), cycles, DAYS_BETWEEN)
  const last = Number((days.at(-1) ?? today).slice(0, 4))
  return last > Number(today.slice(0, 4)) ? last : null
}

function coveragesOf({ coverage, deductible, costShare }: PublicAnswers, today: LocalDate): CoverageForEstimate[] {
  if (coverage === 'not_sure') return []
  const program: CoverageProgram = coverage
  return [
    {
      payerId: null,
      id: 'told',
      program,
      status: 'active',
      priority: 1,
      startsOn: null,
      endsOn: null,
      flags: payerFlagsOf(program),
      network: 'in',
      contract: typicalContract,
      answers: deductible === null && costShare === null ? [] : [answerOf(deductible ?? toCents(0), costShare ?? EVERYTHING, today)],
    },
  ]
}

/** What a stranger told of their plan, as an answer that holds for the year ahead: when their plan year begins nobody asks them. */
const answerOf = (deductible: Cents, costShare: CostShare, today: LocalDate): BenefitAnswer => ({
  id: 'told',
  from: today,
  corrects: null,
  saidOn: today,
  countsUntil: null,
  counted: new Set(),
  left: { deductible, familyDeductible: null, outOfPocket: null, familyOutOfPocket: null },
  yearly: { deductible: null, familyDeductible: null, outOfPocket: null, familyOutOfPocket: null },
  costShare: { office: costShare, video: costShare, medical: costShare },
  yearStartsOn: today,
})

/** Somebody who knows only their deductible pays, as far as anybody knows, all of it. */
const EVERYTHING: CostShare = { kind: 'coinsurance', rate: 10_000 }

const typicalFees = Object.fromEntries(Object.entries(typicalAmounts).map(([code, { fee }]) => [code, toCents(fee)]))

const typicalContract: readonly DatedAmount[] = Object.entries(typicalAmounts).flatMap(([code, { allowed }]) =>
  allowed === null ? [] : { code, cents: toCents(allowed), from: '2020-01-01', to: null },
)
