import 'server-only'
import { holdTheDay, insertCountingStart, loadLastClosedDay, loadUncountedDays } from '../../data/records/day-closes.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { ruleBeginCounting } from '../../domain/billing/day-close.ts'
import { rulingOf } from '../../domain/finding.ts'
import { sumCents } from '../../domain/money.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { beginCountingInput } from '../../inputs/billing.ts'
import { accept, command, decline, reject } from '../command.ts'

/** Begins to count the desk on a day: every day before it is closed together, without a count, and nothing is booked there any more. */
export const beginCounting = command({
  name: 'day.begin-counting',
  input: beginCountingInput,
  async run({ day, reason }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const practice = await loadPractice(tx, practiceId)
    if (!practice) return reject({ form: ['There is no such practice.'] })
    await holdTheDay(tx, practiceId)
    const today = localDateOf(now, practice.timeZone)
    const lastClosed = await loadLastClosedDay(tx, practiceId)
    const { version } = await loadRuleset(tx, practiceId, today)
    const ruling = rulingOf(ruleBeginCounting({ day, today, lastClosed }), { rulesetVersion: version, evaluatedAt: now })
    if (ruling.effect === 'refuse') return decline(ruling, { details: { day } })
    const together = await loadUncountedDays(tx, practiceId, { lastClosed, before: day })
    const id = await insertCountingStart(tx, practiceId, { day, reason, setAt: now, setBy: userId })
    const closed = { days: together.length, netCents: sumCents(together.map(({ net }) => net)) }
    return accept(closed, { objectId: id, details: { day, ...closed } })
  },
})
