import 'server-only'
import { recordAudit } from '../../data/audit.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { countWrittenSince, loadMerge, loadMergeChart, mergeInto, takeApart } from '../../data/records/merges.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { endSessions } from '../../data/records/sign-in.ts'
import { loadUserOfClient } from '../../data/records/users.ts'
import { asJob, type Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { decideMerge, decideUndoMerge, nothingWritten } from '../../domain/clients/decide-merge.ts'
import { rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { mergeInput, undoMergeInput } from '../../inputs/clients.ts'
import { accept, command, decline } from '../command.ts'
import { noSuchClient } from './subject.ts'

/** Locks two charts in the order of their ids, so that two desks that merge them at once wait for each other. */
async function lockBoth(tx: Tx, practiceId: string, clientIds: readonly string[]): Promise<boolean> {
  const found: boolean[] = []
  for (const id of [...new Set(clientIds)].sort()) found.push(await lockClient(tx, practiceId, id))
  return found.every(Boolean)
}

/** Puts two charts of one person together: nothing moves, one of them stays, and the other takes nothing new. */
export const mergeCharts = command({
  name: 'client.merge',
  input: mergeInput,
  async run({ staysId, goesId, reason }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    if (!(await lockBoth(tx, practiceId, [staysId, goesId]))) return noSuchClient()
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    const [stays, goes] = await asJob(tx, actor, 'merge-charts', async () => [
      await loadMergeChart(tx, practiceId, staysId, { today, now }),
      await loadMergeChart(tx, practiceId, goesId, { today, now }),
    ])
    if (!stays || !goes) return noSuchClient()
    const findings = decideMerge(stays, goes, today)
    const ruling = rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now })
    const trace = { clientId: staysId, objectId: goesId, details: { goesId, said: findings.map(({ code }) => code) } }
    if (ruling.effect === 'refuse') return decline(ruling, trace)
    await mergeInto(tx, practiceId, { goesId, staysId, now, by: userId, reason })
    await signOut(tx, actor, goesId, now)
    await recordAudit(tx, { actor, at: now, command: 'client.merge', outcome: 'done', clientId: goesId, objectId: staysId })
    return accept({ staysId, goesId }, trace, findings)
  },
})

/** Whoever is signed in to the chart that went is so no longer. */
async function signOut(tx: Tx, actor: ActorFor<'client.merge'>, goesId: string, now: Date): Promise<void> {
  const { practiceId } = actor
  await asJob(tx, actor, 'merge-charts', async () => {
    const user = await loadUserOfClient(tx, practiceId, goesId)
    if (user) await endSessions(tx, { practiceId, userId: user.id, now, reason: 'merged' })
  })
}

/** Takes two charts apart again, within the practice's hours and while nothing was written on both or on the one that stays. */
export const undoMerge = command({
  name: 'client.undo-merge',
  input: undoMergeInput,
  async run({ clientId }, { actor, now, tx }) {
    const { practiceId } = actor
    const known = await loadMerge(tx, practiceId, clientId)
    if (!(await lockBoth(tx, practiceId, known ? [clientId, known.staysId] : [clientId]))) return noSuchClient()
    const merge = await loadMerge(tx, practiceId, clientId)
    const { values } = await loadRuleset(tx, practiceId, localDateOf(now, await loadPracticeZone(tx, practiceId)))
    const findings = decideUndoMerge({
      mergedAt: merge?.mergedAt ?? null,
      now,
      hours: values['merge.undo-hours'],
      writtenSince: merge
        ? await asJob(tx, actor, 'merge-charts', () =>
            countWrittenSince(tx, practiceId, { goesId: clientId, staysId: merge.staysId, since: merge.mergedAt }),
          )
        : nothingWritten,
    })
    const trace = { clientId, objectId: merge?.staysId ?? null }
    if (!merge || findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    const { staysId } = merge
    await takeApart(tx, practiceId, clientId)
    await recordAudit(tx, { actor, at: now, command: 'client.undo-merge', outcome: 'done', clientId: staysId, objectId: clientId })
    return accept({ staysId, goesId: clientId }, trace)
  },
})
