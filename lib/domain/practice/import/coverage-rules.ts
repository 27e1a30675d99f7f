import type { OpenDay } from '../../billing/allocate.ts'
import { asOneWord } from '../../clients/search-terms.ts'
import { type CoverageOnFile, type CoverageProgram, chargeWallOn } from '../../coverage/program.ts'
import { ruleTwoFirstPlans } from '../../coverage/rule-two-first-plans.ts'
import { type CoverageFacts, coverageColumns } from './coverage-columns.ts'
import type { RowRules } from './judge.ts'
import type { CellFinding } from './problems.ts'

export type PayerOnFile = { readonly id: string; readonly program: CoverageProgram }

export type CoveragesWorld = {
  readonly known: ReadonlyMap<string, string>
  readonly charts: ReadonlyMap<string, string>
  readonly payers: ReadonlyMap<string, PayerOnFile>
  readonly coverages: ReadonlyMap<string, readonly CoverageOnFile[]>
  /** What clients owe, by day; settled days are left out. */
  readonly openDays: ReadonlyMap<string, readonly OpenDay[]>
}

const OLDEST = '1950-01-01'

/** A row as the rules of coverages see it. */
const coverageOfRow = ({ program, status, priority, startsOn, endsOn }: CoverageFacts, id: string): CoverageOnFile => ({
  ...{ id, program, status: status ?? 'active', priority: priority ?? 1, startsOn, endsOn },
})

/** What does not hold of a coverage that is brought in. */
export function coverageRules({ known, charts, payers, coverages, openDays }: CoveragesWorld): RowRules<typeof coverageColumns> {
  const before = new Map<string, CoverageOnFile[]>()
  const ofClient = (chart: string, facts: CoverageFacts): CellFinding[] => {
    const row = coverageOfRow(facts, '')
    const others = before.get(chart) ?? []
    before.set(chart, [...others, { ...row, id: `row ${others.length}` }])
    const equal = ruleTwoFirstPlans(row, [...(coverages.get(chart) ?? []), ...others])
    const isOwed = (openDays.get(chart) ?? []).some(({ on, cents }) => cents > 0 && chargeWallOn([row], on) !== null)
    return [
      ...(equal.length > 0 ? [{ column: 'priority', problem: 'equal_first' } as const] : []),
      ...(isOwed ? [{ column: 'program', problem: 'balance_under_wall' } as const] : []),
    ]
  }
  return {
    columns: coverageColumns,
    keyOf: (facts) => facts.externalId ?? [facts.client, facts.program, facts.memberId ?? '', facts.startsOn].join(' '),
    isKnown: (key) => known.has(key),
    judge(facts) {
      const chart = charts.get(facts.client)
      const own = ofItself(facts)
      const payer = ofPayer(facts, payers)
      return chart === undefined
        ? [{ column: 'client', problem: 'unknown_client' }, ...own, ...payer]
        : [...own, ...payer, ...(own.length === 0 ? ofClient(chart, facts) : [])]
    },
  }
}

function ofItself({ startsOn, endsOn, status, relation, insuredName }: CoverageFacts): CellFinding[] {
  const findings: CellFinding[] = []
  if (startsOn < OLDEST) findings.push({ column: 'startsOn', problem: 'day_long_ago' })
  if (endsOn !== null && endsOn < startsOn) findings.push({ column: 'endsOn', problem: 'ends_before' })
  if (status === 'ended' && endsOn === null) findings.push({ column: 'endsOn', problem: 'end_needed' })
  if (relation !== null && relation !== 'self' && insuredName === null) findings.push({ column: 'insuredName', problem: 'insured_name' })
  return findings
}

function ofPayer({ payer: name, program }: CoverageFacts, payers: CoveragesWorld['payers']): CellFinding[] {
  if (name === null) return []
  const payer = payers.get(asOneWord(name))
  if (payer === undefined) return [{ column: 'payer', problem: 'unknown_payer' }]
  return payer.program === program ? [] : [{ column: 'payer', problem: 'other_program' }]
}
