import 'server-only'
import { loadBilledOf } from '../../data/records/charges.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { closeAllowed, correctAllowed, insertAllowed, loadAllowedFrom, loadAllowedRows, loadPayer } from '../../data/records/prices.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { versionOf } from '../../data/version-of.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { saveAllowedAmountInput } from '../../inputs/practice-prices.ts'
import { typedMoney } from '../../messages/say-money.ts'
import { settleAgain } from '../billing/settle-again.ts'
import { accept, command, reject } from '../command.ts'
import { codeProblem } from './code-problem.ts'
import { addLaterRow } from './dated.ts'
import { gone, notFound } from './refusals.ts'

/** Sets what a payer's contract allows for a code from a day on. Earlier days keep their amount; what was billed since is settled by it. */
export const saveAllowedAmount = command({
  name: 'allowed-amount.save',
  input: saveAllowedAmountInput,
  async standing({ payerId, code, effectiveFrom: from }, { actor: { practiceId }, tx }) {
    await lockSettings(tx, practiceId)
    const cents = await loadAllowedFrom(tx, practiceId, { payerId, code, from })
    return cents === null ? null : { version: versionOf([cents]), values: { allowed: typedMoney(cents) } }
  },
  async run({ payerId, code, allowed, effectiveFrom: from }, { actor: { practiceId, userId }, now, tx }) {
    await lockSettings(tx, practiceId)
    const practice = await loadPractice(tx, practiceId)
    if (!practice) return gone()
    const payer = await loadPayer(tx, practiceId, payerId)
    if (!payer) return notFound('payerId')
    const wrong = codeProblem(code, from, payer.program)
    if (wrong) return reject({ code: [wrong] })
    const today = localDateOf(now, practice.timeZone)
    const saved = await addLaterRow(await loadAllowedRows(tx, practiceId, payerId, code), from, today, {
      add: () => insertAllowed(tx, practiceId, { payerId, code, allowedCents: allowed, from }),
      close: (id) => closeAllowed(tx, practiceId, id, from),
      correct: (id) => correctAllowed(tx, practiceId, id, allowed),
    })
    if ('problem' in saved) return reject({ effectiveFrom: [saved.problem] })
    for (const clientId of await loadBilledOf(tx, practiceId, { payerId, code, from })) {
      await lockClient(tx, practiceId, clientId)
      await settleAgain(tx, { practiceId, clientId, serviceOn: today, now, postedBy: userId })
    }
    const details = {
      payerId,
      code,
      allowedCents: allowed,
      effectiveFrom: from,
      ...(saved.instead && { insteadOfCents: saved.instead.of }),
    }
    return accept({ id: saved.id }, { objectId: saved.id, details })
  },
})
