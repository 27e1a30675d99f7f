import { type CoverageProgram, isMedicareProgram } from '../coverage/program.ts'
import { type Finding, hold, refuse, warn } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { addDays, addMonths, daysBetween, type LocalDate } from '../time/local.ts'

export type ClaimLineFacts = {
  readonly code: string
  readonly billTo: 'claim' | 'client'
  readonly noteSigned: boolean
  readonly paidInFull: boolean
  /** The client asked that the plan is not told about it. */
  readonly restricted: boolean
}

export type ClaimFacts = {
  readonly program: CoverageProgram
  readonly on: LocalDate
  readonly today: LocalDate
  readonly lines: readonly ClaimLineFacts[]
  readonly payerFilingDays: number | null
  /** Medicare under a private contract: nobody files. */
  readonly privateContract: boolean
  /** VA: the referral number, as it will be printed. */
  readonly referralNumber: string | null
}

export type ClaimCode =
  | 'CLAIM_RESTRICTED'
  | 'CLAIM_CLIENT_ONLY_LINE'
  | 'CLAIM_NOTE_NOT_SIGNED'
  | 'CLAIM_PRIVATE_CONTRACT'
  | 'CLAIM_EMPTY'
  | 'CLAIM_LATE'
  | 'CLAIM_DUE_SOON'
  | 'CLAIM_FILE_NOW'
  | 'CLAIM_DEADLINE_UNKNOWN'
  | 'CLAIM_REFERRAL_MISSING'

/** May this claim be made and sent? */
export function ruleClaim(facts: ClaimFacts, ruleset: Ruleset): Finding<ClaimCode>[] {
  const { lines, program, privateContract, referralNumber, on } = facts
  const findings: Finding<ClaimCode>[] = []
  if (lines.length === 0) findings.push(hold('CLAIM_EMPTY', ['practice.signed-notes']))
  for (const { code, restricted, paidInFull, billTo, noteSigned } of lines) {
    const params = { code, on }
    if (restricted && paidInFull) findings.push(refuse('CLAIM_RESTRICTED', ['45-cfr-164.522'], { params }))
    else if (restricted) findings.push(hold('CLAIM_RESTRICTED', ['45-cfr-164.522'], { params }))
    if (billTo === 'client') findings.push(refuse('CLAIM_CLIENT_ONLY_LINE', ['practice.extended-care'], { params }))
    if (!noteSigned) findings.push(hold('CLAIM_NOTE_NOT_SIGNED', ['practice.signed-notes'], { params }))
  }
  if (privateContract) findings.push(refuse('CLAIM_PRIVATE_CONTRACT', ['42-cfr-405.405']))
  if (program === 'va' && (referralNumber === null || referralNumber.trim() === ''))
    findings.push(hold('CLAIM_REFERRAL_MISSING', ['va-community-care']))
  return [...findings, ...ruleFiling(facts, ruleset)]
}

/** The last day to file a claim for a date of service; `null` where the payer has not said. */
export function claimDueOn(
  { program, on, payerFilingDays }: Pick<ClaimFacts, 'program' | 'on' | 'payerFilingDays'>,
  { values }: Ruleset,
): LocalDate | null {
  if (program === 'va') return addDays(on, payerFilingDays ?? values['coverage.va-filing-days'])
  if (isMedicareProgram(program) && program !== 'medicare_advantage') return addMonths(on, values['coverage.medicare-filing-months'])
  return payerFilingDays === null ? null : addDays(on, payerFilingDays)
}

/** A claim after its last day is the practice's loss and never the client's. */
function ruleFiling(facts: Pick<ClaimFacts, 'program' | 'on' | 'today' | 'payerFilingDays'>, ruleset: Ruleset): Finding<ClaimCode>[] {
  const { program, on, today } = facts
  const { values } = ruleset
  const dueOn = claimDueOn(facts, ruleset)
  const cites =
    program === 'va'
      ? (['va-community-care'] as const)
      : isMedicareProgram(program)
        ? (['42-cfr-424.44'] as const)
        : (['practice.signed-notes'] as const)
  if (program === 'self_pay') return []
  if (dueOn === null) return [warn('CLAIM_DEADLINE_UNKNOWN', cites, { params: { on } })]
  const left = daysBetween(today, dueOn)
  const params = { on, dueOn, days: Math.abs(left) }
  if (left < 0) return [refuse('CLAIM_LATE', cites, { params })]
  if (left <= values['coverage.filing-warning-days']) return [warn('CLAIM_DUE_SOON', cites, { params })]
  const advised = program === 'va' && daysBetween(on, today) > values['coverage.va-filing-advised-days']
  return advised ? [warn('CLAIM_FILE_NOW', cites, { params })] : []
}
