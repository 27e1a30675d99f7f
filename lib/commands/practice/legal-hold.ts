import 'server-only'
import { isClientVisible } from '../../data/records/clients.ts'
import { insertLegalHold, liftLegalHoldRow, loadLegalHold, loadOpenHold } from '../../data/records/legal-holds.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { newId } from '../../ids.ts'
import { liftLegalHoldInput, placeLegalHoldInput } from '../../inputs/practice.ts'
import { accept, command, reject } from '../command.ts'

/** Stops deletion of a client's rows, or of everything, until somebody lifts it. */
export const placeLegalHold = command({
  name: 'legal-hold.place',
  input: placeLegalHoldInput,
  async run({ clientId, reason }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    await lockSettings(tx, practiceId)
    if (clientId && !(await isClientVisible(tx, actor, clientId))) return reject({ clientId: ['There is no such client.'] })
    if (await loadOpenHold(tx, practiceId, clientId))
      return reject({ form: [clientId ? 'There is a hold on this client already.' : 'There is a hold on everything already.'] })
    const id = newId()
    await insertLegalHold(tx, { practiceId, id, clientId, reason, placedAt: now, placedBy: userId })
    return accept({ holdId: id }, { clientId, objectId: id, details: { isEverything: clientId === null } })
  },
})

/** Lets deletion go on: what is past its days is deleted with the next run. */
export const liftLegalHold = command({
  name: 'legal-hold.lift',
  input: liftLegalHoldInput,
  async run({ holdId, reason }, { actor: { practiceId, userId }, now, tx }) {
    const hold = await loadLegalHold(tx, practiceId, holdId)
    if (!hold || hold.liftedAt) return reject({ form: ['There is no such hold any more.'] })
    await liftLegalHoldRow(tx, practiceId, holdId, { liftedAt: now, liftedBy: userId, liftReason: reason })
    return accept({ holdId }, { clientId: hold.clientId, objectId: holdId })
  },
})
