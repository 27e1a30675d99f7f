import 'server-only'
import { endOrder, loadOwnOrder } from '../../data/records/prescribing.ts'
import { revokeDoseInput } from '../../inputs/prescribers/revoke-dose.ts'
import { accept, command, reject } from '../command.ts'

/** The prescriber ends their order. Journeys that rest on it can no longer be confirmed. */
export const revokeDose = command({
  name: 'dose.revoke',
  input: revokeDoseInput,
  async run({ orderId }, { actor, now, tx }) {
    const order = await loadOwnOrder(tx, actor.practiceId, orderId, actor.prescriberId)
    if (!order) return reject({ form: ['There is no such order of yours.'] })
    await endOrder(tx, actor.practiceId, orderId, 'revoked', now)
    return accept({ orderId }, { clientId: order.clientId, objectId: orderId })
  },
})
