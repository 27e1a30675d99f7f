import 'server-only'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { insertEstimate } from '../../data/records/estimates.ts'
import { findFormatPrices } from '../../data/views/format-prices.ts'
import { journeyDays } from '../../domain/billing/format-lines.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { giveEstimateInput } from '../../inputs/billing.ts'
import { accept, command, reject } from '../command.ts'

/** Gives a client the price of the four formats and keeps what was given, with every step it stood on. */
export const giveEstimate = command({
  name: 'estimate.give',
  input: giveEstimateInput,
  async run({ clientId, firstJourneyOn, cycles, everyDays }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    const journeysOn = journeyDays(firstJourneyOn, cycles, everyDays)
    const formats = await findFormatPrices(tx, actor, clientId, journeysOn, today)
    if (!formats) return reject({ form: ['There is no such client.'] })
    const content = { today, journeysOn, formats: formats.map(({ lines: _lines, ...format }) => format) }
    const id = await insertEstimate(tx, practiceId, { clientId, kind: 'formats', content, givenAt: now, givenBy: userId })
    return accept({ estimateId: id }, { clientId, objectId: id, details: { cycles } })
  },
})
