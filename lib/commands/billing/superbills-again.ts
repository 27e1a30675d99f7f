import 'server-only'
import { loadClientCharges } from '../../data/records/client-charges.ts'
import { loadPracticeOnPaper } from '../../data/records/papers.ts'
import { judgeSuperbill } from '../../data/records/superbill-facts.ts'
import { loadWalledSuperbills } from '../../data/records/superbills.ts'
import { finishTasksAbout, insertTask, isTaskOpen } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import { superbillsAgain } from '../../domain/billing/superbill-again.ts'
import type { CoverageOnFile } from '../../domain/coverage/program.ts'
import { worstEffect } from '../../domain/finding.ts'
import { makeSuperbill } from './make-superbill.ts'

type Freed = {
  readonly practiceId: string
  readonly clientId: string
  readonly now: Date
  readonly by: string
  readonly before: readonly CoverageOnFile[]
  readonly after: readonly CoverageOnFile[]
}

/**
 * Makes the superbills again that a wall had voided, once it stands before none of their days any more. One that cannot be made yet, as
 * its refund has gone out, waits on the desk's list. Call it after the money of those days is where it was. Gives the new numbers.
 */
export async function makeSuperbillsAgain(tx: Tx, { practiceId, clientId, now, by, before, after }: Freed): Promise<string[]> {
  const voided = await loadWalledSuperbills(tx, practiceId, clientId)
  const practice = voided.length === 0 ? null : await loadPracticeOnPaper(tx, practiceId)
  if (!practice) return []
  const standing = await loadClientCharges(tx, practiceId, clientId)
  const numbers: string[] = []
  for (const { id, number, chargeIds } of superbillsAgain(voided, standing, { before, after })) {
    const charges = standing.filter((charge) => chargeIds.includes(charge.id))
    const judged = await judgeSuperbill(tx, practiceId, { clientId, charges, practice })
    const { client } = judged
    const kind = 'superbill-stale'
    if (client && ['allow', 'warn'].includes(worstEffect(judged.findings))) {
      const made = await makeSuperbill(tx, practiceId, { ...judged, client }, { now, issuedBy: by, replaces: number })
      numbers.push(made.number)
      await finishTasksAbout(tx, practiceId, [id], { doneBy: by, now, outcome: `Made ${made.number}.` })
    } else if (!(await isTaskOpen(tx, practiceId, { kind, subjectId: id })))
      await insertTask(tx, { practiceId, clientId, kind, forRole: 'front-desk', dueAt: now, subjectId: id, params: { number } })
  }
  return numbers
}
