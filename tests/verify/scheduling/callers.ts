import { bookConsult } from '../../../lib/commands/consults/book-consult.ts'
import { holdConsult } from '../../../lib/commands/consults/hold-consult.ts'
import { addDays } from '../../../lib/domain/time/local.ts'
import { instantAt, localDateOf } from '../../../lib/domain/time/practice-time.ts'
import type { Act } from '../histories/act.ts'
import { after, give, type History, Violation } from '../histories/history.ts'

const hours = ['09:00', '10:00', '13:30', '16:00'] as const
/** Longer than a time is kept for somebody who fills the form in. */
const RUN_OUT = 16

const timeOf = ({ clinic, now }: History, way: number) =>
  instantAt(addDays(localDateOf(now, clinic.timeZone), 2 + (way % 5)), hours[way % hours.length] ?? '10:00', clinic.timeZone).toISOString()

/** A stranger asks for a call; each is another person. */
const call = ({ now, lines }: History, startsAt: string, holdToken?: string) => ({
  ...{ name: 'Sage Sparrow', email: `sage-${lines.length}@example.com`, phone: '555 555 0142', zip: '65203', state: 'MO' },
  ...{ indication: 'anxiety', coverageType: 'commercial', hasPrescriber: 'no', startsAt, openedAt: now.getTime() - 60_000 },
  ...(holdToken ? { holdToken } : {}),
})

/** A time is kept for somebody, who goes away: when it has run out the next one gets it. */
async function letGo(history: History, way: number): Promise<void> {
  const { clinic } = history
  const startsAt = timeOf(history, way)
  const held = await give(history, holdConsult, { startsAt }, clinic.visitor)
  if (held.status !== 'done') return
  history.now = after(history.now, RUN_OUT)
  const next = await give(history, bookConsult, call(history, startsAt), clinic.visitor)
  if (next.status !== 'done') throw new Violation(`a hold that has run out keeps somebody away: ${JSON.stringify(next)}`)
}

/** Somebody books the time that is kept for them; whoever comes later gets another, and what is offered books. */
async function book(history: History, way: number): Promise<void> {
  const { clinic } = history
  const startsAt = timeOf(history, way)
  const held = await give(history, holdConsult, { startsAt }, clinic.visitor)
  if (held.status === 'done') {
    const kept = await give(history, bookConsult, call(history, startsAt, held.value.holdToken), clinic.visitor)
    if (kept.status !== 'done') throw new Violation(`a time that was kept did not book: ${JSON.stringify(kept)}`)
  }
  const later = await give(history, bookConsult, call(history, startsAt), clinic.visitor)
  if (later.status !== 'refused') return
  const offer = later.ruling.alternatives[way % Math.max(1, later.ruling.alternatives.length)]
  if (!offer) return
  const taken = await give(history, bookConsult, call(history, offer.startsAt), clinic.visitor)
  if (taken.status !== 'done') throw new Violation(`a call that was offered did not book: ${JSON.stringify(taken)}`)
}

/** What callers do from outside, on the calendar of the same people. */
export const callers: readonly Act[] = [
  { name: 'a time is kept and let go', weight: 2, ways: 20, do: letGo },
  { name: 'a call is booked', weight: 2, ways: 20, do: book },
]
