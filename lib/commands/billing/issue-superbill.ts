import 'server-only'
import type { z } from 'zod'
import { loadClientCharges } from '../../data/records/client-charges.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadPracticeOnPaper } from '../../data/records/papers.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { judgeSuperbill } from '../../data/records/superbill-facts.ts'
import { answerRequest, loadRequest } from '../../data/records/superbill-requests.ts'
import { loadSuperbill } from '../../data/records/superbills.ts'
import { finishTasksAbout } from '../../data/records/tasks.ts'
import { rulingOf } from '../../domain/finding.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { issueSuperbillInput } from '../../inputs/billing.ts'
import { accept, command, decline, reject } from '../command.ts'
import { makeSuperbill } from './make-superbill.ts'

type Input = z.output<typeof issueSuperbillInput>

/**
 * Issues the itemised receipt a client sends to a plan themselves: only lines the practice does not bill and the
 * client has paid, never under Medicaid, VA or enrolled Medicare. It is kept as issued; a change is a void and a new one.
 */
export const issueSuperbill = command({
  name: 'superbill.issue',
  input: issueSuperbillInput as unknown as z.ZodType<Input>,
  async run({ clientId, chargeIds, replacesId, requestId }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const practice = await loadPracticeOnPaper(tx, practiceId)
    if (!practice || !(await lockClient(tx, practiceId, clientId))) return reject({ form: ['There is no such client.'] })
    const charges = await loadClientCharges(tx, practiceId, clientId, { id: { in: chargeIds } })
    if (charges.length === 0 || charges.length !== new Set(chargeIds).size)
      return reject({ chargeIds: ['One of these charges no longer stands.'] })
    if (charges.some(({ superbillId }) => superbillId !== null))
      return reject({ chargeIds: ['One of these charges is on a superbill already. Void that one first.'] })
    const request = requestId ? await loadRequest(tx, practiceId, requestId) : null
    if (requestId && (request?.clientId !== clientId || request.status !== 'open'))
      return reject({ form: ['This request was answered already.'] })
    const judged = await judgeSuperbill(tx, practiceId, { clientId, charges, practice })
    const { client, findings } = judged
    const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, practice.timeZone))
    const ruling = rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now })
    if (ruling.effect === 'refuse' || ruling.effect === 'hold' || !client) return decline(ruling, { clientId })

    const replaced = replacesId ? await loadSuperbill(tx, practiceId, replacesId) : null
    const replaces = replaced?.clientId === clientId ? replaced.number : null
    const made = await makeSuperbill(tx, practiceId, { ...judged, client }, { now, issuedBy: userId, replaces })
    const { superbillId, number } = made
    if (request) await answerRequest(tx, practiceId, request.id, { status: 'made', superbillId, answeredAt: now, answeredBy: userId })
    await finishTasksAbout(tx, practiceId, [...(request ? [request.id] : []), ...(replaced ? [replaced.id] : [])], {
      doneBy: userId,
      now,
      outcome: `Made ${number}.`,
    })
    return accept(made, { clientId, objectId: superbillId, details: { chargeIds: charges.map(({ id }) => id) } }, findings)
  },
})
