import { payerFlagsOf } from '../coverage/payer-flags.ts'
import { addMinutes } from '../time/interval.ts'
import type { AccountLine } from './account-types.ts'
import type { BillingLine } from './billing-line.ts'
import { distinctServiceModifier } from './modifiers.ts'
import type { CoverageForEstimate } from './payer-situation.ts'
import { rulePairs } from './rule-pairs.ts'
import { isIndividual } from './service-code.ts'

/** Planned lines without those that the rules of a day would leave off when it is signed: what nobody will be billed for has no price. */
export function withoutRefusedPairs<Line extends AccountLine>(lines: readonly Line[], coverages: readonly CoverageForEstimate[]): Line[] {
  const byDay = Map.groupBy(lines, ({ on }) => on)
  const refused = new Set(
    [...byDay.values()].flatMap((day) =>
      rulePairs({ lines: day.map((line) => asWillBeBilled(line, coverages)) })
        .filter(({ effect }) => effect === 'refuse')
        .map(({ params }) => params.lineId),
    ),
  )
  return lines.filter(({ id }) => !refused.has(id))
}

/** A line as it will be billed, its note signed and saying what it must. */
function asWillBeBilled(
  { id, code, units, on, startedAt, coverageId }: AccountLine,
  coverages: readonly CoverageForEstimate[],
): BillingLine {
  const coverage = coverages.find((row) => row.id === coverageId)
  const flags = coverage?.flags ?? payerFlagsOf('self_pay')
  return {
    ...{ lineId: id, visitId: id, code, units, on, servedOn: on, claimKey: coverageId, flags },
    program: coverage?.program ?? 'self_pay',
    modifiers: isIndividual(code) ? [distinctServiceModifier(flags)] : [],
    clinicianId: id,
    specialty: null,
    session: { start: startedAt, end: addMinutes(startedAt, 1) },
    minutes: 1,
    noteSigned: true,
    contentDistinct: true,
    medicallyNecessary: true,
    groupSessionId: null,
  }
}
