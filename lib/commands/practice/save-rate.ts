import 'server-only'
import { loadPractice } from '../../data/records/practice.ts'
import { closeRate, correctRate, insertRate, loadRateFrom, loadRateRows } from '../../data/records/prices.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { askToBillAgain } from '../../data/records/unbilled.ts'
import { versionOf } from '../../data/version-of.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { saveRateInput } from '../../inputs/practice-prices.ts'
import { typedMoney } from '../../messages/say-money.ts'
import { billDaysSince } from '../billing/bill-days-since.ts'
import { accept, command, reject } from '../command.ts'
import { codeProblem } from './code-problem.ts'
import { addLaterRow } from './dated.ts'
import { gone } from './refusals.ts'

/**
 * Sets what the practice charges for a code from a day on. Earlier days keep their price; what was billed since is posted again by it, and
 * visits that waited for one are billed soon after.
 */
export const saveRate = command({
  name: 'rate.save',
  input: saveRateInput,
  async standing({ code, effectiveFrom }, { actor: { practiceId }, tx }) {
    await lockSettings(tx, practiceId)
    const cents = await loadRateFrom(tx, practiceId, code, effectiveFrom)
    return cents === null ? null : { version: versionOf([cents]), values: { fee: typedMoney(cents) } }
  },
  async run({ code, fee, effectiveFrom: from }, { actor, now, tx }) {
    const { practiceId } = actor
    const wrong = codeProblem(code, from)
    if (wrong) return reject({ code: [wrong] })
    await lockSettings(tx, practiceId)
    const practice = await loadPractice(tx, practiceId)
    if (!practice) return gone()
    const saved = await addLaterRow(await loadRateRows(tx, practiceId, code), from, localDateOf(now, practice.timeZone), {
      add: () => insertRate(tx, practiceId, { code, feeCents: fee, from }),
      close: (id) => closeRate(tx, practiceId, id, from),
      correct: (id) => correctRate(tx, practiceId, id, fee),
    })
    if ('problem' in saved) return reject({ effectiveFrom: [saved.problem] })
    await billDaysSince(tx, { actor, now, from, code })
    await askToBillAgain(tx, practiceId, {}, now)
    const details = { code, feeCents: fee, effectiveFrom: from, ...(saved.instead && { insteadOfCents: saved.instead.of }) }
    return accept({ id: saved.id }, { objectId: saved.id, details })
  },
})
