import { type CoverageOnFile, chargeWallOn, hasMedicare } from '../coverage/program.ts'
import type { MedicareFacts, MedicareStanding } from '../coverage/rule-medicare-clinician.ts'
import { type Finding, hold, refuse, warn } from '../finding.ts'
import type { Cents } from '../money.ts'
import { MISSED_VISIT } from '../reference/billing-codes.ts'
import type { LocalDate } from '../time/local.ts'
import type { MissingOnPaper } from './superbill-content.ts'

/** One line somebody wants on an itemised receipt. */
export type SuperbillLineFacts = {
  readonly chargeId: string
  readonly code: string
  readonly on: LocalDate
  /** The practice has billed it, or will bill it, to a plan. */
  readonly billedByPractice: boolean
  readonly diagnosisCodes: readonly string[]
  /** How its clinician stands with Medicare on its day. */
  readonly medicare: MedicareStanding
  /** What the client still has to pay for it. */
  readonly owed: Cents
}

export type SuperbillFacts = {
  readonly coverages: readonly CoverageOnFile[]
  readonly lines: readonly SuperbillLineFacts[]
  /** What the practice, clinician or client data still lack, and where it is entered. */
  readonly missing: readonly MissingOnPaper[]
}

export type SuperbillCode =
  | 'SUPERBILL_MEDICAID'
  | 'SUPERBILL_VA'
  | 'SUPERBILL_MEDICARE_ENROLLED'
  | 'SUPERBILL_MEDICARE_UNKNOWN'
  | 'SUPERBILL_MEDICARE_OPTED_OUT'
  | 'SUPERBILL_BILLED'
  | 'SUPERBILL_NO_SERVICE'
  | 'SUPERBILL_NOT_PAID'
  | 'SUPERBILL_EMPTY'
  | 'SUPERBILL_DIAGNOSIS_MISSING'
  | 'SUPERBILL_FIELDS_MISSING'

const cites = ['superbill-fields'] as const

/**
 * May the client have an itemised receipt for these lines? Each by its own day and clinician: only for what the practice did not
 * bill and the client has paid, and never under Medicaid, VA or enrolled Medicare.
 */
export function ruleSuperbill({ coverages, lines, missing }: SuperbillFacts): Finding<SuperbillCode>[] {
  const screens = Map.groupBy(missing, ({ screen }) => screen)
  return [
    ...firstOfEach(lines.flatMap((line) => ruleRecipient(coverages, line))),
    ...(lines.length === 0 ? [hold('SUPERBILL_EMPTY' as const, cites)] : []),
    ...lines.flatMap((line) => ruleLine(coverages, line)),
    ...[...screens].map(([screen, fields]) =>
      hold('SUPERBILL_FIELDS_MISSING' as const, cites, { params: { fields: fields.map(({ what }) => what).join(', '), screen } }),
    ),
  ]
}

/** The same is said once, of the first line it is true of. */
const firstOfEach = <Code extends string>(findings: readonly Finding<Code>[]): Finding<Code>[] =>
  [...new Map(findings.toReversed().map((finding) => [finding.code, finding])).values()].toReversed()

function ruleRecipient(coverages: readonly CoverageOnFile[], { on, medicare }: SuperbillLineFacts): Finding<SuperbillCode>[] {
  const wall = chargeWallOn(coverages, on)
  const params = { on }
  const findings: Finding<SuperbillCode>[] = []
  if (wall === 'medicaid') findings.push(refuse('SUPERBILL_MEDICAID', ['practice.medicaid-wall'], { params }))
  if (wall === 'va') findings.push(refuse('SUPERBILL_VA', ['va-community-care'], { params }))
  if (!hasMedicare(coverages, on)) return findings
  if (medicare.status === 'opted_out') findings.push(warn('SUPERBILL_MEDICARE_OPTED_OUT', ['42-cfr-405.405'], { params }))
  else if (medicare.status === 'unknown') findings.push(hold('SUPERBILL_MEDICARE_UNKNOWN', ['42-usc-1395w-4-g'], { params }))
  else findings.push(refuse('SUPERBILL_MEDICARE_ENROLLED', ['42-usc-1395w-4-g'], { params }))
  return findings
}

/** Of one line: what a plan is billed for is not on it, nothing unpaid is told as paid, and it says what it was for. */
function ruleLine(coverages: readonly CoverageOnFile[], line: SuperbillLineFacts): Finding<SuperbillCode>[] {
  const { code, on, owed } = line
  if (chargeWallOn(coverages, on) !== null) return []
  if (code === MISSED_VISIT) return [refuse('SUPERBILL_NO_SERVICE', cites, { params: { on } })]
  if (line.billedByPractice) return [refuse('SUPERBILL_BILLED', cites, { params: { code, on } })]
  return [
    ...(owed > 0 ? [hold('SUPERBILL_NOT_PAID' as const, cites, { params: { code, on, owedCents: owed } })] : []),
    ...(line.diagnosisCodes.length === 0 ? [hold('SUPERBILL_DIAGNOSIS_MISSING' as const, cites, { params: { code, on } })] : []),
  ]
}

export type PetitionCode = 'PETITION_MEDICAID' | 'PETITION_VA' | 'PETITION_MEDICARE'

/** May the client have a letter asking a plan for the balance of a long visit? Not where nothing was charged, nor for enrolled Medicare. */
export function rulePetition({ coverages, medicare, on }: MedicareFacts): Finding<PetitionCode>[] {
  const wall = chargeWallOn(coverages, on)
  return [
    ...(wall === 'medicaid' ? [refuse('PETITION_MEDICAID' as const, ['practice.medicaid-wall'])] : []),
    ...(wall === 'va' ? [refuse('PETITION_VA' as const, ['va-community-care'])] : []),
    ...(hasMedicare(coverages, on) && medicare.status !== 'opted_out' ? [refuse('PETITION_MEDICARE' as const, ['42-usc-1395w-4-g'])] : []),
  ]
}
