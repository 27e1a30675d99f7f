import 'server-only'
import type { z } from 'zod'
import { type ClientCharge, loadClientCharges } from '../../data/records/client-charges.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadCoverages } from '../../data/records/coverages.ts'
import { loadClientOnPaper, loadPracticeOnPaper } from '../../data/records/papers.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { loadServicesOnPaper } from '../../data/records/services-on-paper.ts'
import { answerRequest, loadRequest } from '../../data/records/superbill-requests.ts'
import { insertSuperbill, loadSuperbill } from '../../data/records/superbills.ts'
import { finishTasksAbout } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import { ruleSuperbill } from '../../domain/billing/rule-superbill.ts'
import { missingOnSuperbill, superbillContent } from '../../domain/billing/superbill-content.ts'
import { superbillLineOf } from '../../domain/billing/superbill-line.ts'
import { rulingOf } from '../../domain/finding.ts'
import type { PracticeOnPaper } from '../../domain/practice/documents/papers.ts'
import type { TimeZone } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { issueSuperbillInput } from '../../inputs/billing/issue-superbill.ts'
import { accept, command, decline, reject } from '../command.ts'

type Input = z.output<typeof issueSuperbillInput>

/**
 * Issues the itemised receipt a client sends to a plan themselves (2.8, decision 31): only lines the practice does not bill and the
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
    const today = localDateOf(now, practice.timeZone)
    const { client, services, findings } = await judge(tx, practiceId, { clientId, charges, practice })
    const ruleset = await loadRuleset(tx, practiceId, today)
    const ruling = rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now })
    if (ruling.effect === 'refuse' || ruling.effect === 'hold' || !client) return decline(ruling, { clientId })

    const id = newId()
    const number = `S${today.replaceAll('-', '').slice(2)}-${id.slice(0, 8).toUpperCase()}`
    const replaced = replacesId ? await loadSuperbill(tx, practiceId, replacesId) : null
    const replaces = replaced?.clientId === clientId ? replaced.number : null
    const content = superbillContent({ number, today, replaces, practice, client, charges: services })
    await insertSuperbill(tx, practiceId, { id, clientId, number, content, issuedAt: now, issuedBy: userId, chargeIds: charges.map(idOf) })
    if (request) await answerRequest(tx, practiceId, request.id, { status: 'made', superbillId: id, answeredAt: now, answeredBy: userId })
    await finishTasksAbout(tx, practiceId, [...(request ? [request.id] : []), ...(replaced ? [replaced.id] : [])], {
      doneBy: userId,
      now,
      outcome: `Made ${number}.`,
    })
    return accept({ superbillId: id, number }, { clientId, objectId: id, details: { chargeIds: charges.map(idOf) } }, findings)
  },
})

const idOf = ({ id }: ClientCharge) => id

type Asked = {
  readonly clientId: string
  readonly charges: readonly ClientCharge[]
  readonly practice: PracticeOnPaper & { readonly timeZone: TimeZone }
}

/** What the rule says of these lines, each by what stands behind it on its own day. */
async function judge(tx: Tx, practiceId: string, { clientId, charges, practice }: Asked) {
  const coverages = await loadCoverages(tx, practiceId, clientId)
  const home = { state: practice.address.state, timeZone: practice.timeZone }
  const services = await loadServicesOnPaper(tx, { practiceId, clientId, charges, coverages, home })
  const client = await loadClientOnPaper(tx, practiceId, clientId)
  const missing = missingOnSuperbill({ practice, client, services })
  return { client, services, findings: ruleSuperbill({ coverages, lines: services.map(superbillLineOf), missing }) }
}
