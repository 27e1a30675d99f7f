import { compare } from '../compare.ts'
import { type Cents, sumCents, toCents } from '../money.ts'
import type { LocalDate } from '../time/local.ts'
import type { MoneyStep, MoneyTraceCode } from './money-trace.ts'

export type GroupableCharge = {
  readonly cycle: { readonly id: string; readonly number: number } | null
  readonly serviceOn: LocalDate
  readonly clientCents: Cents
  readonly paidCents: Cents
  readonly writtenOffCents: Cents
  readonly trace: readonly Pick<MoneyStep, 'code'>[]
}

export type ChargeGroup<Row extends GroupableCharge> = {
  readonly key: string
  /** The cycle's number; null for visits outside one. */
  readonly number: number | null
  readonly from: LocalDate
  readonly to: LocalDate
  readonly openCents: Cents
  readonly open: readonly Row[]
  readonly settled: readonly Row[]
}

const unknownCodes: readonly MoneyTraceCode[] = [
  'TRACE_NEW_YEAR_UNKNOWN',
  'TRACE_BENEFITS_UNKNOWN',
  'TRACE_OUTSIDE_UNKNOWN',
  'TRACE_BEFORE_UNKNOWN',
  'TRACE_SECOND_UNKNOWN',
  'TRACE_OTHER_PLAN',
  'TRACE_COVERAGE_UNKNOWN',
  'TRACE_ATTESTATION_ENDED',
  'TRACE_ALLOWED_UNKNOWN',
]

/** What of a charge the client still owes. */
export const openOf = ({
  clientCents,
  paidCents,
  writtenOffCents,
}: Pick<GroupableCharge, 'clientCents' | 'paidCents' | 'writtenOffCents'>): Cents =>
  toCents(Math.max(0, clientCents - paidCents - writtenOffCents))

/** Why nobody can say yet what is the client's, where that is so. */
export const unknownStepOf = <Step extends Pick<MoneyStep, 'code'>>(trace: readonly Step[]): Step | null =>
  trace.find(({ code }) => unknownCodes.includes(code)) ?? null

const shareCodes: readonly MoneyTraceCode[] = [
  'TRACE_DEDUCTIBLE',
  'TRACE_COINSURANCE',
  'TRACE_COPAY',
  'TRACE_CAPPED',
  'TRACE_BALANCE',
  'TRACE_SECONDARY_PAYS',
  'TRACE_SLIDING',
  'TRACE_UNAUTHORIZED',
  'TRACE_HARDSHIP',
]

/** The steps that say why a client pays what they pay; none where they pay the fee. */
export const whyOwed = <Step extends Pick<MoneyStep, 'code'>>(trace: readonly Step[]): Step[] =>
  trace.filter(({ code }) => shareCodes.includes(code))

/** Why it is so much, and where nobody can say yet, why not. */
export const reasonsOf = <Step extends Pick<MoneyStep, 'code'>>(trace: readonly Step[]): Step[] => {
  const unknown = unknownStepOf(trace)
  return unknown ? [...whyOwed(trace), unknown] : whyOwed(trace)
}

/**
 * Charges by the cycle they belong to, the latest first; those outside a cycle stand together. What is open, not known or still asked about
 * stands apart.
 */
export function groupByCycle<Row extends GroupableCharge>(
  charges: readonly Row[],
  isAskedAbout: (row: Row) => boolean = () => false,
): ChargeGroup<Row>[] {
  const latestFirst = [...charges].sort((left, right) => compare(right.serviceOn, left.serviceOn))
  const groups = Map.groupBy(latestFirst, ({ cycle }) => cycle?.id ?? 'outside')
  return [...groups].map(([key, rows]) => {
    const isOpen = (row: Row) => openOf(row) > 0 || unknownStepOf(row.trace) !== null || isAskedAbout(row)
    const days = rows.map(({ serviceOn }) => serviceOn)
    return {
      key,
      number: rows[0]?.cycle?.number ?? null,
      from: days.at(-1) as LocalDate,
      to: days[0] as LocalDate,
      openCents: sumCents(rows.map(openOf)),
      open: rows.filter(isOpen),
      settled: rows.filter((row) => !isOpen(row)),
    }
  })
}
