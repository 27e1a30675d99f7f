import { subtractCents, ZERO } from '../money.ts'
import type { AccountLine, SettledLine } from './account-types.ts'
import { type Hardship, hardshipOff } from './rule-hardship.ts'

/**
 * Settled lines after what the billing lead decided for their client comes off each share of a plan, as its posting takes it
 * off. A fee of the practice's own, and what nobody can say, stay as they are.
 */
export const lessHardship = <Line extends AccountLine>(
  lines: readonly SettledLine<Line>[],
  decisions: readonly Hardship[],
): readonly SettledLine<Line>[] => (decisions.length === 0 ? lines : lines.map((settled) => lowered(settled, decisions)))

function lowered<Line extends AccountLine>(settled: SettledLine<Line>, decisions: readonly Hardship[]): SettledLine<Line> {
  const { line, client } = settled
  if (line.coverageId === null || client === null) return settled
  const { off } = hardshipOff(client, line.on, decisions)
  return off === ZERO ? settled : { ...settled, client: subtractCents(client, off), hardship: off }
}
