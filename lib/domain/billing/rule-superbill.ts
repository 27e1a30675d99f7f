import { chargeWallOn, hasMedicare } from '../coverage/program.ts'
import type { MedicareFacts } from '../coverage/rule-medicare-clinician.ts'
import { type Finding, hold, refuse, warn } from '../finding.ts'
import type { LocalDate } from '../time/local.ts'

/** One line somebody wants on an itemised receipt. */
export type SuperbillLineFacts = {
  readonly chargeId: string
  readonly code: string
  readonly on: LocalDate
  /** The practice has billed it, or will bill it, to a plan. */
  readonly billedByPractice: boolean
  readonly diagnosisCodes: readonly string[]
}

export type SuperbillFacts = Omit<MedicareFacts, 'on'> & {
  readonly lines: readonly SuperbillLineFacts[]
  /** What the practice, clinician or client data still lack, by name. */
  readonly missing: readonly string[]
}

export type SuperbillCode =
  | 'SUPERBILL_MEDICAID'
  | 'SUPERBILL_VA'
  | 'SUPERBILL_MEDICARE_ENROLLED'
  | 'SUPERBILL_MEDICARE_UNKNOWN'
  | 'SUPERBILL_MEDICARE_OPTED_OUT'
  | 'SUPERBILL_BILLED'
  | 'SUPERBILL_EMPTY'
  | 'SUPERBILL_DIAGNOSIS_MISSING'
  | 'SUPERBILL_FIELDS_MISSING'

/** May the client have an itemised receipt for these lines (2.8)? Only for what the practice did not bill, and never under Medicaid, VA or enrolled Medicare. */
export function ruleSuperbill(facts: SuperbillFacts): Finding<SuperbillCode>[] {
  const { lines, missing } = facts
  const billed = lines.filter(({ billedByPractice }) => billedByPractice)
  const undiagnosed = lines.filter(({ diagnosisCodes }) => diagnosisCodes.length === 0)
  const cites = ['superbill-fields'] as const
  return [
    ...ruleRecipient(facts),
    ...(lines.length === 0 ? [hold('SUPERBILL_EMPTY' as const, cites)] : []),
    ...billed.map(({ code, on }) => refuse('SUPERBILL_BILLED' as const, cites, { params: { code, on } })),
    ...undiagnosed.map(({ code, on }) => hold('SUPERBILL_DIAGNOSIS_MISSING' as const, cites, { params: { code, on } })),
    ...(missing.length > 0 ? [hold('SUPERBILL_FIELDS_MISSING' as const, cites, { params: { fields: missing.join(', ') } })] : []),
  ]
}

function ruleRecipient({ coverages, medicare, lines }: SuperbillFacts): Finding<SuperbillCode>[] {
  const days = [...new Set(lines.map(({ on }) => on))]
  const walls = days.map((on) => chargeWallOn(coverages, on))
  const findings: Finding<SuperbillCode>[] = []
  if (walls.includes('medicaid')) findings.push(refuse('SUPERBILL_MEDICAID', ['practice.medicaid-wall']))
  if (walls.includes('va')) findings.push(refuse('SUPERBILL_VA', ['va-community-care']))
  if (!days.some((on) => hasMedicare(coverages, on))) return findings
  if (medicare.status === 'opted_out') findings.push(warn('SUPERBILL_MEDICARE_OPTED_OUT', ['42-cfr-405.405']))
  else if (medicare.status === 'unknown') findings.push(hold('SUPERBILL_MEDICARE_UNKNOWN', ['42-usc-1395w-4-g']))
  else findings.push(refuse('SUPERBILL_MEDICARE_ENROLLED', ['42-usc-1395w-4-g']))
  return findings
}

export type PetitionCode = 'PETITION_MEDICAID' | 'PETITION_VA' | 'PETITION_MEDICARE'

/** May the client have a letter asking a plan for the balance of a long visit (3.4)? Not where nothing was charged, nor for enrolled Medicare. */
export function rulePetition({ coverages, medicare, on }: MedicareFacts): Finding<PetitionCode>[] {
  const wall = chargeWallOn(coverages, on)
  return [
    ...(wall === 'medicaid' ? [refuse('PETITION_MEDICAID' as const, ['practice.medicaid-wall'])] : []),
    ...(wall === 'va' ? [refuse('PETITION_VA' as const, ['va-community-care'])] : []),
    ...(hasMedicare(coverages, on) && medicare.status !== 'opted_out' ? [refuse('PETITION_MEDICARE' as const, ['42-usc-1395w-4-g'])] : []),
  ]
}
