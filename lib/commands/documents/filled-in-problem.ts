import 'server-only'
import { loadMissedFeeTerms } from '../../data/records/missed-fees.ts'
import { MISSED_POLICY, NOTICE } from '../../data/records/notices.ts'
import { PRIVATE_CONTRACT } from '../../data/records/private-contracts.ts'
import type { Tx } from '../../data/scope.ts'
import { amountIn } from '../../domain/coverage/notice.ts'
import type { DocumentKey } from '../../domain/practice/documents/document.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { contractProblem } from './contract-problem.ts'

type Known = Readonly<Record<string, string>>
type Problem = { readonly field: string; readonly says: string }

/** What keeps a paper from being signed as it is filled in; null when nothing does. By the names of its fields. */
export async function filledInProblem(
  tx: Tx,
  practiceId: string,
  key: DocumentKey,
  known: Known,
  today: LocalDate,
): Promise<Problem | null> {
  if (key === PRIVATE_CONTRACT) return contractProblem(tx, practiceId, known, today)
  if (key === NOTICE) return amountIn(known.youPay) === null ? { field: 'youPay', says: 'Enter an amount like $175.00.' } : null
  return key === MISSED_POLICY ? missedPolicyProblem(tx, practiceId, known, today) : null
}

/** What was read is what the practice asks on the day of signing. */
async function missedPolicyProblem(tx: Tx, practiceId: string, { fee, hours }: Known, today: LocalDate): Promise<Problem | null> {
  const terms = await loadMissedFeeTerms(tx, practiceId, today)
  if (!terms) return { field: 'fee', says: 'The practice asks no fee for missed visits. There is nothing to sign.' }
  if (amountIn(fee) !== terms.fee) return { field: 'fee', says: 'The fee has changed. Reload the page and read it again.' }
  return Number(hours) === terms.noticeHours
    ? null
    : { field: 'hours', says: 'The hours have changed. Reload the page and read them again.' }
}
