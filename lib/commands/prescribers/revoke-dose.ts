import 'server-only'
import { endOrder, loadOwnOrder } from '../../data/records/prescribing.ts'
import { insertTask } from '../../data/records/tasks.ts'
import { rulingOf } from '../../domain/finding.ts'
import { ruleDoseAuthority } from '../../domain/journeys/rule-dose-authority.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { revokeDoseInput } from '../../inputs/prescribers.ts'
import { accept, command, decline, reject } from '../command.ts'

/** The prescriber ends their order, also when the client is no longer referred to them. Journeys that rest on it wait from now on. */
export const revokeDose = command({
  name: 'dose.revoke',
  input: revokeDoseInput,
  async run({ orderId, why }, { actor, now, tx }) {
    const { practiceId, prescriberId, userId } = actor
    const order = await loadOwnOrder(tx, practiceId, orderId, prescriberId)
    if (!order) return reject({ form: ['There is no such order of yours.'] })
    const trace = { clientId: order.clientId, objectId: orderId }
    // Their own order: whoever signed it may stop it, referred or not.
    const findings = ruleDoseAuthority({ role: actor.role, wants: 'revoke' })
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    const ended = await endOrder(tx, practiceId, orderId, { status: 'revoked', by: userId, why: why || null, now })
    if (ended === 0) return reject({ form: ['This order has ended already. Reload the page.'] })
    await insertTask(tx, {
      practiceId,
      clientId: order.clientId,
      kind: 'order-ended',
      forRole: 'therapist',
      dueAt: now,
      subjectId: orderId,
    })
    return accept({ orderId }, trace)
  },
})
