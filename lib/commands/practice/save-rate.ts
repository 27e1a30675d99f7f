import 'server-only'
import { loadPractice } from '../../data/records/practice.ts'
import { closeRate, correctRate, insertRate, loadRateRows } from '../../data/records/prices.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { askToBillAgain } from '../../data/records/unbilled.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { saveRateInput } from '../../inputs/practice-prices.ts'
import { accept, command, reject } from '../command.ts'
import { addLaterRow } from './dated.ts'
import { gone } from './refusals.ts'

/** Sets what the practice charges for a code from a day on. Earlier days keep their price; visits that waited for one are billed soon after. */
export const saveRate = command({
  name: 'rate.save',
  input: saveRateInput,
  async run({ code, fee, effectiveFrom: from }, { actor: { practiceId }, now, tx }) {
    await lockSettings(tx, practiceId)
    const practice = await loadPractice(tx, practiceId)
    if (!practice) return gone()
    const saved = await addLaterRow(await loadRateRows(tx, practiceId, code), from, localDateOf(now, practice.timeZone), {
      add: () => insertRate(tx, practiceId, { code, feeCents: fee, from }),
      close: (id) => closeRate(tx, practiceId, id, from),
      correct: (id) => correctRate(tx, practiceId, id, fee),
    })
    if ('problem' in saved) return reject({ effectiveFrom: [saved.problem] })
    await askToBillAgain(tx, practiceId, {}, now)
    return accept({ id: saved.id }, { objectId: saved.id, details: { code, feeCents: fee, effectiveFrom: from } })
  },
})
