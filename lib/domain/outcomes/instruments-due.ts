import type { Ruleset } from '../ruleset.ts'
import { addMinutes } from '../time/interval.ts'
import { addDays, addMonths, type TimeZone } from '../time/local.ts'
import { localDateOf, startOfDay } from '../time/practice-time.ts'
import type { ScoredKind } from './instrument.ts'
import type { OutcomeResponse } from './response-record.ts'

/** The times at which a client is asked. */
export type DueMoment = 'baseline' | 'day_after' | 'week_after' | 'before_session' | 'follow_up'

export type InstrumentDue = {
  readonly kind: ScoredKind
  readonly moment: DueMoment
  /** The journey it belongs to; months after the last one for `follow_up`. */
  readonly number: number
  readonly opensAt: Date
  readonly dueAt: Date
  /** Not inside. */
  readonly closesAt: Date
  readonly state: 'done' | 'open' | 'upcoming' | 'missed'
}

export type InstrumentsDueFacts = {
  readonly kinds: readonly ScoredKind[]
  /** Journeys booked and done, in order; `at` is the dose when it was given, else the planned start. */
  readonly journeys: readonly { readonly number: number; readonly at: Date; readonly isDone: boolean }[]
  readonly cyclesPlanned: number
  readonly responses: readonly Pick<OutcomeResponse, 'kind' | 'takenAt'>[]
  readonly now: Date
  readonly timeZone: TimeZone
}

type Window = Pick<InstrumentDue, 'moment' | 'number' | 'opensAt' | 'dueAt' | 'closesAt'>

const HOUR = 60
const DAY = 24 * HOUR

/**
 * When a client is asked how it is going: before the first journey and each next one, a day and a week after each, and every
 * month after the last. One answer can serve two times that overlap. Oldest due first.
 */
export function instrumentsDue(facts: InstrumentsDueFacts, ruleset: Ruleset): InstrumentDue[] {
  const windows = [...facts.journeys.flatMap((journey) => windowsOf(journey, facts, ruleset)), ...followUps(facts, ruleset)]
  return facts.kinds
    .flatMap((kind) => windows.map((window) => ({ kind, ...window, state: stateOf(kind, window, facts) })))
    .sort((left, right) => left.dueAt.getTime() - right.dueAt.getTime() || left.kind.localeCompare(right.kind))
}

function windowsOf(
  { number, at, isDone }: InstrumentsDueFacts['journeys'][number],
  { timeZone }: InstrumentsDueFacts,
  { values }: Ruleset,
): Window[] {
  const day = localDateOf(at, timeZone)
  const before: Window =
    number === 1
      ? { moment: 'baseline', number, opensAt: addMinutes(at, -values['outcome.baseline'] * DAY), dueAt: at, closesAt: at }
      : { moment: 'before_session', number, opensAt: addMinutes(at, -values['outcome.before-session'] * HOUR), dueAt: at, closesAt: at }
  if (!isDone) return [before]
  const dayAfterOpens = startOfDay(addDays(day, 1), timeZone)
  const aDayLater = addMinutes(at, values['outcome.day-after'] * HOUR)
  // The day the clocks go back has 25 hours: a day after its first hour is still the same day.
  const dayAfter = aDayLater < dayAfterOpens ? dayAfterOpens : aDayLater
  const weekAfter = addDays(day, values['outcome.week-after'])
  return [
    before,
    {
      moment: 'day_after',
      number,
      opensAt: dayAfterOpens,
      dueAt: dayAfter,
      closesAt: addMinutes(dayAfter, values['outcome.day-after-window'] * HOUR),
    },
    {
      moment: 'week_after',
      number,
      opensAt: startOfDay(weekAfter, timeZone),
      dueAt: startOfDay(addDays(weekAfter, 1), timeZone),
      closesAt: startOfDay(addDays(weekAfter, values['outcome.week-after-window']), timeZone),
    },
  ]
}

/** Every month from the last planned journey on, as far as the next one ahead. */
function followUps({ journeys, cyclesPlanned, now, timeZone }: InstrumentsDueFacts, { values }: Ruleset): Window[] {
  const last = journeys.filter(({ isDone }) => isDone).at(-1)
  if (!last || journeys.some(({ isDone }) => !isDone) || last.number < cyclesPlanned) return []
  const lastOn = localDateOf(last.at, timeZone)
  const windows: Window[] = []
  for (let number = 1; number <= MOST_MONTHS; number += 1) {
    const dueOn = addMonths(lastOn, number * values['outcome.follow-up'])
    const opensAt = startOfDay(dueOn, timeZone)
    const closesAt = startOfDay(addDays(dueOn, values['outcome.follow-up-window']), timeZone)
    windows.push({ moment: 'follow_up', number, opensAt, dueAt: startOfDay(addDays(dueOn, 1), timeZone), closesAt })
    if (opensAt > now) break
  }
  return windows
}

/** Ten years of months. */
const MOST_MONTHS = 120

function stateOf(kind: ScoredKind, { opensAt, closesAt }: Window, { responses, now }: InstrumentsDueFacts): InstrumentDue['state'] {
  if (responses.some((response) => response.kind === kind && response.takenAt >= opensAt && response.takenAt < closesAt)) return 'done'
  if (now < opensAt) return 'upcoming'
  return now < closesAt ? 'open' : 'missed'
}
