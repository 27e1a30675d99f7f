import 'server-only'
import { holdTheDay, insertDayClose, loadDayMoves, loadLastClosedDay, loadUncountedDays } from '../../data/records/day-closes.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { cashOf, depositOf, ruleDayClose, sumsByMethod } from '../../domain/billing/day-close.ts'
import { rulingOf } from '../../domain/finding.ts'
import { subtractCents, toCents } from '../../domain/money.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { closeDayInput } from '../../inputs/billing.ts'
import { accept, command, decline, reject } from '../command.ts'

/**
 * Counts and closes a day of the desk. What comes after counts for the next open day, and corrections stand on their own day: the
 * database books nothing on a closed one.
 */
export const closeDay = command({
  name: 'day.close',
  input: closeDayInput,
  async run({ day, counted: cents, words }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const practice = await loadPractice(tx, practiceId)
    if (!practice) return reject({ form: ['There is no such practice.'] })
    await holdTheDay(tx, practiceId)
    const today = localDateOf(now, practice.timeZone)
    const moves = await loadDayMoves(tx, practiceId, day)
    const counted = toCents(cents)
    const cash = cashOf(moves)
    const lastClosed = await loadLastClosedDay(tx, practiceId)
    const [openBefore] = await loadUncountedDays(tx, practiceId, { lastClosed, before: day })
    const { version } = await loadRuleset(tx, practiceId, today)
    const findings = ruleDayClose({ day, today, lastClosed, openBefore: openBefore?.day ?? null, cash, counted, words })
    const ruling = rulingOf(findings, { rulesetVersion: version, evaluatedAt: now })
    const difference = subtractCents(counted, cash)
    const trace = { details: { day, countedCents: counted, differenceCents: difference } }
    if (ruling.effect === 'refuse' || ruling.effect === 'hold') return decline(ruling, trace)
    const depositNumber = `D${day.replaceAll('-', '').slice(2)}`
    const content = { sums: sumsByMethod(moves), deposit: depositOf(moves, counted) }
    const id = await insertDayClose(tx, practiceId, { day, cash, counted, words, depositNumber, content, closedAt: now, closedBy: userId })
    return accept({ dayCloseId: id, depositNumber, differenceCents: difference }, { ...trace, objectId: id })
  },
})
