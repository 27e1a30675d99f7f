import { type CoverageOnFile, chargeWallOn } from '../../coverage/program.ts'
import type { LocalDate } from '../../time/local.ts'
import { balanceColumns } from './balance-columns.ts'
import type { RowRules } from './judge.ts'
import type { CellFinding } from './problems.ts'

export type BalancesWorld = {
  readonly today: LocalDate
  readonly known: ReadonlyMap<string, string>
  /** Charts by what the other system calls them, and by our own id. */
  readonly charts: ReadonlyMap<string, string>
  readonly coverages: ReadonlyMap<string, readonly CoverageOnFile[]>
}

/** What does not hold of a balance brought forward: nothing is owed for a day of Medicaid or VA. */
export const balanceRules = ({ today, known, charts, coverages }: BalancesWorld): RowRules<typeof balanceColumns> => ({
  columns: balanceColumns,
  keyOf: ({ client, asOf }) => `${charts.get(client) ?? client} ${asOf}`,
  isKnown: (key) => known.has(key),
  judge({ client, asOf, amount }) {
    const findings: CellFinding[] = []
    const chart = charts.get(client)
    if (chart === undefined) findings.push({ column: 'client', problem: 'unknown_client' })
    if (asOf > today) findings.push({ column: 'asOf', problem: 'day_ahead' })
    if (amount === 0) findings.push({ column: 'amount', problem: 'zero_amount' })
    const wall = amount > 0 && chart !== undefined ? chargeWallOn(coverages.get(chart) ?? [], asOf) : null
    if (wall !== null) findings.push({ column: 'amount', problem: wall === 'va' ? 'wall_va' : 'wall_medicaid' })
    return findings
  },
})
