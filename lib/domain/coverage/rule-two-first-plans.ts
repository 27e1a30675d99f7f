import { type Finding, refuse } from '../finding.ts'
import { type CoverageOnFile, daysOverlap, isMedicaidProgram } from './program.ts'

/** Who comes before whom whatever the number says: the VA pays alone, Medicaid pays last. */
function rankOf({ program }: CoverageOnFile): number {
  if (program === 'va') return 0
  return isMedicaidProgram(program) && program !== 'dual_snp' ? 2 : 1
}

const isLive = ({ status, program }: CoverageOnFile) => status !== 'denied' && program !== 'self_pay'

/** Two plans of one number on the same days: nobody can say which pays first, so it is asked. */
export function ruleTwoFirstPlans(coverage: CoverageOnFile, others: readonly CoverageOnFile[]): Finding<'TWO_FIRST_PLANS'>[] {
  if (!isLive(coverage)) return []
  const same = others.some(
    (other) =>
      other.id !== coverage.id &&
      !other.isOwnWord &&
      isLive(other) &&
      rankOf(other) === rankOf(coverage) &&
      other.priority === coverage.priority &&
      daysOverlap(other, coverage),
  )
  return same ? [refuse('TWO_FIRST_PLANS', ['practice.benefits-fresh'], { params: { priority: coverage.priority } })] : []
}
