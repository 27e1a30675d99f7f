import 'server-only'
import { loadBilledOf } from '../../data/records/charges.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { flagsOfPayer, insertPayer, loadPayer, loadPayerByName, updatePayer } from '../../data/records/prices.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { askToBillAgain } from '../../data/records/unbilled.ts'
import type { Tx } from '../../data/scope.ts'
import type { PayerFlags } from '../../domain/coverage/payer-flags.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { savePayerInput } from '../../inputs/practice-prices.ts'
import { settleAgain } from '../billing/settle-again.ts'
import { accept, command, reject } from '../command.ts'
import { changedFields } from './changed-fields.ts'
import { gone, nameTaken } from './refusals.ts'
import { standingLike } from './standing-like.ts'

/**
 * Adds a payer or changes it, with the flags of its contract; visits that waited for it are billed soon after, and what it was billed is
 * settled again where it asks its copay or an authorization otherwise. The program stays: coverages on file rest on it.
 */
export const savePayer = command({
  name: 'payer.save',
  input: savePayerInput,
  async standing(input, { actor: { practiceId }, tx }) {
    if (input.id === null) return null
    await lockSettings(tx, practiceId)
    const payer = await loadPayer(tx, practiceId, input.id)
    if (!payer) return null
    const { authorizationPattern: _, timelyFilingDays: __, ...flags } = flagsOfPayer(payer)
    return standingLike(input, payer, { flags, timelyFilingDays: payer.timelyFilingDays })
  },
  async run({ id, version: _, ...told }, { actor: { practiceId, userId }, now, tx }) {
    await lockSettings(tx, practiceId)
    const before = id === null ? null : await loadPayer(tx, practiceId, id)
    if (id !== null && before === null) return gone()
    if (before && before.program !== told.program) return reject({ program: ['The program of a payer stays. Add another payer.'] })
    const namesake = await loadPayerByName(tx, practiceId, told.name)
    if (namesake && namesake.id !== id) return nameTaken()
    const saved = id ?? newId()
    const columns = { ...told, note: told.note === '' ? null : told.note }
    if (id === null) await insertPayer(tx, practiceId, saved, columns)
    else await updatePayer(tx, practiceId, saved, columns)
    await askToBillAgain(tx, practiceId, { payerId: saved }, now)
    if (before && settlesOtherwise(flagsOfPayer(before), told.flags))
      await settleBilledTo(tx, { practiceId, payerId: saved, now, postedBy: userId })
    return accept(
      { id: saved },
      { objectId: saved, details: { program: told.program, flags: told.flags, changed: changedFields(before, columns) } },
    )
  },
})

type Settled = Pick<PayerFlags, 'copayPerDay' | 'requiresAuthorization'>

const settlesOtherwise = (before: Settled, after: Settled): boolean =>
  before.copayPerDay !== after.copayPerDay || before.requiresAuthorization !== after.requiresAuthorization

type Settling = { readonly practiceId: string; readonly payerId: string; readonly now: Date; readonly postedBy: string }

/** Settles again what every client of a payer was billed to it. */
async function settleBilledTo(tx: Tx, { practiceId, payerId, now, postedBy }: Settling): Promise<void> {
  const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
  for (const clientId of await loadBilledOf(tx, practiceId, { payerId })) {
    await lockClient(tx, practiceId, clientId)
    await settleAgain(tx, { practiceId, clientId, serviceOn: today, now, postedBy })
  }
}
