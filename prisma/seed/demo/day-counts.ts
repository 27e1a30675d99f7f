import { closeDay } from '../../../lib/commands/billing/close-day.ts'
import { loadDayMoves, loadLastClosedDay, loadUncountedDays } from '../../../lib/data/records/day-closes.ts'
import { cashOf } from '../../../lib/domain/billing/day-close.ts'
import { type Cents, subtractCents, toCents } from '../../../lib/domain/money.ts'
import { addDays, type LocalDate } from '../../../lib/domain/time/local.ts'
import { asSetUp } from '../support.ts'
import type { Lived } from './someone.ts'

/** Yesterday's count is still to be done, as it is on most mornings; and the day before's. */
const LEFT_OPEN_DAYS = 2
/** From here on the first day with cash in the drawer does not agree. */
const SHORT_DAYS_AGO = 45
const SHORT = toCents(500)

/** The desk counts its drawer every evening there was money, and closes the day; once five dollars are missing, and it says why. */
export async function countsTheDesk(lived: Lived): Promise<void> {
  const { practice, does, until } = lived
  let wasShort = false
  for (let ago = 365; ago > LEFT_OPEN_DAYS; ago -= 1) {
    const day = addDays(practice.today, -ago)
    await until(day, '20:40')
    for (const { on, cash } of await uncounted(practice.id, addDays(day, 1))) {
      const isShort: boolean = !wasShort && ago <= SHORT_DAYS_AGO && cash > SHORT
      wasShort ||= isShort
      const counted = isShort ? subtractCents(cash, SHORT) : cash
      const words = isShort ? 'Five dollars too much change was given at noon; the client has been called.' : null
      await does(practice.actors.frontDesk, closeDay, { day: on, counted: (counted / 100).toFixed(2), words })
    }
  }
}

/** Days with money before a day that nobody has closed, each with the cash the ledger says is in the drawer. */
const uncounted = (practiceId: string, before: LocalDate): Promise<{ readonly on: LocalDate; readonly cash: Cents }[]> =>
  asSetUp(practiceId, async (tx) => {
    const lastClosed = await loadLastClosedDay(tx, practiceId)
    const days = []
    for (const { day } of await loadUncountedDays(tx, practiceId, { lastClosed, before }))
      days.push({ on: day, cash: cashOf(await loadDayMoves(tx, practiceId, day)) })
    return days
  })
