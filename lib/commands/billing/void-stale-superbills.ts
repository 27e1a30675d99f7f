import 'server-only'
import { loadClientCharges } from '../../data/records/client-charges.ts'
import { loadLiveSuperbills, voidSuperbillRow } from '../../data/records/superbills.ts'
import { insertTask } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import { liveLinesOf, ruleLiveSuperbill, type StaleReason } from '../../domain/billing/rule-live-superbill.ts'
import { type CoverageOnFile, chargeWallOn } from '../../domain/coverage/program.ts'
import type { LocalDate } from '../../domain/time/local.ts'

type Of = { readonly practiceId: string; readonly clientId: string; readonly now: Date; readonly coverages: readonly CoverageOnFile[] }

const words: Readonly<Record<StaleReason, string>> = {
  walled: 'A day on it is covered by Medicaid or the VA after all.',
  changed: 'A charge on it has changed.',
  unpaid: 'A payment it shows was reversed.',
}

/**
 * Voids what a client holds and no longer holds true, with why. Where it can be made again, the desk is asked to. Call it
 * behind the client's lock, after money or coverage has changed. Gives the numbers.
 */
export async function voidStaleSuperbills(tx: Tx, { practiceId, clientId, now, coverages }: Of): Promise<string[]> {
  const live = await loadLiveSuperbills(tx, practiceId, clientId)
  if (live.length === 0) return []
  const charges = await loadClientCharges(tx, practiceId, clientId)
  const wallOn = (on: LocalDate) => chargeWallOn(coverages, on)
  const voided: string[] = []
  for (const { id, number, content } of live) {
    const why = ruleLiveSuperbill(liveLinesOf(content, charges, wallOn))
    if (why === null) continue
    if (!(await voidSuperbillRow(tx, practiceId, id, { voidedAt: now, voidReason: words[why], voidCause: why }))) continue
    voided.push(number)
    if (why === 'walled') continue
    await insertTask(tx, {
      practiceId,
      clientId,
      kind: 'superbill-stale',
      forRole: 'front-desk',
      dueAt: now,
      subjectId: id,
      params: { number },
    })
  }
  return voided
}
