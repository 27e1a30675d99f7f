import 'server-only'
import { type ClientCharge, loadClientCharges } from '../../data/records/client-charges.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadPracticeOnPaper } from '../../data/records/papers.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { judgeSuperbill } from '../../data/records/superbill-facts.ts'
import { answerRequest, insertRequest, listRequests } from '../../data/records/superbill-requests.ts'
import { insertTask } from '../../data/records/tasks.ts'
import { asJob, type Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { rulingOf } from '../../domain/finding.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { askSuperbillInput } from '../../inputs/billing.ts'
import { accept, command, decline, reject } from '../command.ts'
import { makeSuperbill } from './make-superbill.ts'

/** What became of the asking: the superbill, or a request the desk has to complete first. */
export type AskedSuperbill = { readonly requestId: string; readonly superbillId: string | null }

/**
 * A client asks for the itemised receipt of some visits. Where nothing stands against it, it is made at once. What never can
 * be, or waits for the client's own payment, is answered in plain words; what only the practice can mend goes to the desk.
 */
export const askSuperbill = command({
  name: 'superbill.ask',
  input: askSuperbillInput,
  async run({ chargeIds }, { actor, now, tx }) {
    const { practiceId, userId, clientId } = actor
    const practice = await loadPracticeOnPaper(tx, practiceId)
    if (!practice || !(await lockClient(tx, practiceId, clientId))) return reject({ form: ['There is no such client.'] })
    const charges = await loadClientCharges(tx, practiceId, clientId, { id: { in: chargeIds } })
    const problem = await problemOf(tx, actor, charges, chargeIds)
    if (problem) return reject({ chargeIds: [problem] })
    // Licences and signatures are not the client's to read.
    const judged = await asJob(tx, actor, 'make-superbill', () => judgeSuperbill(tx, practiceId, { clientId, charges, practice }))
    const { client, findings } = judged
    const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, practice.timeZone))
    const ruling = rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now })
    const details = { chargeIds: charges.map(({ id }) => id) }
    if (ruling.effect === 'refuse' || findings.some(({ code }) => code === 'SUPERBILL_NOT_PAID'))
      return decline(ruling, { clientId, details })
    const requestId = await insertRequest(tx, practiceId, { clientId, chargeIds: details.chargeIds, askedAt: now, askedBy: userId })
    const trace = { clientId, objectId: requestId, details }
    if (ruling.effect === 'hold' || !client) {
      await insertTask(tx, { practiceId, clientId, kind: 'superbill-asked', forRole: 'front-desk', dueAt: now, subjectId: requestId })
      return accept<AskedSuperbill>({ requestId, superbillId: null }, trace, findings)
    }
    const superbillId = await asJob(tx, actor, 'make-superbill', async () => {
      const made = await makeSuperbill(tx, practiceId, { ...judged, client }, { now, issuedBy: userId, replaces: null })
      const answer = { status: 'made', superbillId: made.superbillId, answeredAt: now, answeredBy: userId } as const
      await answerRequest(tx, practiceId, requestId, answer)
      return made.superbillId
    })
    return accept<AskedSuperbill>({ requestId, superbillId }, { ...trace, details: { ...details, superbillId } }, findings)
  },
})

/** Why these charges cannot be asked for: one has changed, is on a superbill, or was asked for before. */
async function problemOf(
  tx: Tx,
  { practiceId, clientId }: ActorFor<'superbill.ask'>,
  charges: readonly ClientCharge[],
  chargeIds: readonly string[],
): Promise<string | null> {
  if (charges.length !== new Set(chargeIds).size) return 'One of these visits has changed. Look at the page again.'
  if (charges.some(({ superbillId }) => superbillId !== null)) return 'One of these visits is on a superbill already. You find it below.'
  const open = (await listRequests(tx, practiceId, clientId)).filter(({ status }) => status === 'open')
  const isAsked = open.some((one) => one.chargeIds.some((id) => chargeIds.includes(id)))
  return isAsked ? 'You have asked for one of these visits already. We are making it.' : null
}
