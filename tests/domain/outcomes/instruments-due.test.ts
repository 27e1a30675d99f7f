import { expect, test } from 'vitest'
import { type InstrumentsDueFacts, instrumentsDue } from '@/lib/domain/outcomes/instruments-due'
import { ruleset } from '../credentials/fixtures'

const dose = new Date('2026-12-01T16:30Z')
const after = (hours: number, from = dose) => new Date(from.getTime() + hours * 3_600_000)

const ask = (given: Partial<InstrumentsDueFacts>) =>
  instrumentsDue(
    {
      kinds: ['phq9'],
      journeys: [{ number: 1, at: dose, isDone: true }],
      cyclesPlanned: 6,
      responses: [],
      now: after(24),
      timeZone: 'America/Chicago',
      ...given,
    },
    ruleset,
  )
const states = (given: Partial<InstrumentsDueFacts>) => ask(given).map(({ moment, number, state }) => `${moment} ${number} ${state}`)

test('S2-23 a day and a week after the first journey', () => {
  const due = ask({})
  expect(due.map(({ moment }) => moment)).toEqual(['baseline', 'day_after', 'week_after'])
  expect(due.map(({ dueAt }) => dueAt.toISOString())).toEqual([
    '2026-12-01T16:30:00.000Z',
    '2026-12-02T16:30:00.000Z',
    '2026-12-09T06:00:00.000Z',
  ])
  expect(due.map(({ opensAt }) => opensAt.toISOString())[1]).toBe('2026-12-02T06:00:00.000Z')
})

test('the day after stays open for forty-eight hours', () => {
  expect(states({ now: after(24 + 48 - 0.01) })[1]).toBe('day_after 1 open')
  expect(states({ now: after(24 + 48) })[1]).toBe('day_after 1 missed')
  expect(states({ now: after(13) })[1]).toBe('day_after 1 upcoming')
})

test('an answer at the minute the time is over comes too late, one at its first minute counts', () => {
  const [, { opensAt, closesAt } = { opensAt: dose, closesAt: dose }] = ask({})
  expect(states({ responses: [{ kind: 'phq9', takenAt: closesAt }], now: closesAt })[1]).toBe('day_after 1 missed')
  expect(states({ responses: [{ kind: 'phq9', takenAt: opensAt }], now: closesAt })[1]).toBe('day_after 1 done')
})

test('an answer within the time makes it done, one before it does not', () => {
  expect(states({ responses: [{ kind: 'phq9', takenAt: after(15) }] })[1]).toBe('day_after 1 done')
  expect(states({ responses: [{ kind: 'phq9', takenAt: after(5) }] })[1]).toBe('day_after 1 open')
  expect(states({ responses: [{ kind: 'gad7', takenAt: after(15) }] })[1]).toBe('day_after 1 open')
})

test('before the first journey a baseline of the last fourteen days, before the next ones the last seventy-two hours', () => {
  const booked = { journeys: [{ number: 1, at: dose, isDone: false }] }
  expect(states({ ...booked, now: after(-14 * 24) })).toEqual(['baseline 1 open'])
  expect(states({ ...booked, now: after(-14 * 24 - 1) })).toEqual(['baseline 1 upcoming'])
  expect(states({ ...booked, now: after(-1), responses: [{ kind: 'phq9', takenAt: after(-100) }] })).toEqual(['baseline 1 done'])
  const second = after(7 * 24)
  const two = {
    journeys: [
      { number: 1, at: dose, isDone: true },
      { number: 2, at: second, isDone: false },
    ],
  }
  expect(states({ ...two, now: after(-72, second) })).toContain('before_session 2 open')
  expect(states({ ...two, now: after(-73, second) })).toContain('before_session 2 upcoming')
})

test('one answer can serve the week after and the next session', () => {
  const second = after(7 * 24 + 20)
  const journeys = [
    { number: 1, at: dose, isDone: true },
    { number: 2, at: second, isDone: false },
  ]
  const answered = [{ kind: 'phq9', takenAt: after(-3, second) }] as const
  expect(states({ journeys, responses: answered, now: after(-1, second) })).toEqual([
    'baseline 1 missed',
    'day_after 1 missed',
    'week_after 1 done',
    'before_session 2 done',
  ])
})

test('S3-8 a month after the last of six, then every month, as far as the next one ahead', () => {
  const journeys = [{ number: 6, at: dose, isDone: true }]
  const months = ask({ journeys, now: new Date('2027-02-10T12:00Z') }).filter(({ moment }) => moment === 'follow_up')
  expect(months.map(({ number, state, opensAt }) => [number, state, opensAt.toISOString()])).toEqual([
    [1, 'missed', '2027-01-01T06:00:00.000Z'],
    [2, 'open', '2027-02-01T06:00:00.000Z'],
    [3, 'upcoming', '2027-03-01T06:00:00.000Z'],
  ])
})

test('after ten years of months nobody is asked any more', () => {
  const due = ask({ journeys: [{ number: 6, at: new Date('2010-01-05T16:30Z'), isDone: true }] })
  expect(
    due
      .filter(({ moment }) => moment === 'follow_up')
      .map(({ number }) => number)
      .at(-1),
  ).toBe(120)
})

test('while a journey is still to come, or the plan is not through, there is no follow-up', () => {
  const late = { now: new Date('2027-02-10T12:00Z') }
  const moments = (given: Partial<InstrumentsDueFacts>) => ask({ ...late, ...given }).map(({ moment }) => moment)
  expect(moments({ journeys: [{ number: 5, at: dose, isDone: true }] })).not.toContain('follow_up')
  expect(
    moments({
      journeys: [
        { number: 6, at: dose, isDone: true },
        { number: 7, at: after(2_000), isDone: false },
      ],
    }),
  ).not.toContain('follow_up')
})

test('each questionnaire is asked by itself, oldest due first', () => {
  const due = ask({ kinds: ['phq9', 'gad7'] })
  expect(due).toHaveLength(6)
  expect(due.map(({ dueAt }) => dueAt.getTime())).toEqual(due.map(({ dueAt }) => dueAt.getTime()).sort((one, other) => one - other))
})

test('a day is a day of the practice, across the change of clocks', () => {
  const journeys = [{ number: 1, at: new Date('2026-10-31T20:00Z'), isDone: true }]
  const dayAfter = ask({ journeys, now: new Date('2026-11-01T12:00Z') }).find(({ moment }) => moment === 'day_after')
  expect(dayAfter?.opensAt.toISOString()).toBe('2026-11-01T05:00:00.000Z')
})

test('a dose just after midnight of the day with twenty-five hours: the day after opens at its midnight, and is due no earlier', () => {
  const [, dayAfter] = ask({ journeys: [{ number: 1, at: new Date('2026-11-01T05:30Z'), isDone: true }] })
  expect(dayAfter).toMatchObject({ opensAt: new Date('2026-11-02T06:00Z'), dueAt: new Date('2026-11-02T06:00Z') })
})

test('a practice that asks every second month after the last journey asks every second month', () => {
  const months = { ...ruleset, values: { ...ruleset.values, 'outcome.follow-up': 2 } }
  const facts = { kinds: ['phq9' as const], journeys: [{ number: 6, at: dose, isDone: true }], cyclesPlanned: 6, responses: [] }
  const due = instrumentsDue({ ...facts, now: new Date('2027-05-15T12:00Z'), timeZone: 'America/Chicago' }, months)
  const opened = due
    .filter(({ moment }) => moment === 'follow_up')
    .map(({ number, opensAt }) => `${number} ${opensAt.toISOString().slice(0, 10)}`)
  expect(opened).toEqual(['1 2027-02-01', '2 2027-04-01', '3 2027-06-01'])
})

test('the months go on to the first that has not opened yet; one that opens this minute is open', () => {
  const facts = { kinds: ['phq9' as const], journeys: [{ number: 6, at: dose, isDone: true }], cyclesPlanned: 6, responses: [] }
  const months = (now: string) =>
    instrumentsDue({ ...facts, now: new Date(now), timeZone: 'America/Chicago' }, ruleset)
      .filter(({ moment }) => moment === 'follow_up')
      .map(({ number, state }) => `${number} ${state}`)
  expect(months('2027-01-01T05:59:00Z')).toEqual(['1 upcoming'])
  expect(months('2027-01-01T06:00:00Z')).toEqual(['1 open', '2 upcoming'])
})

test('a month after the last journey: open the whole day and as long as the window, due when the day is over', () => {
  const [month] = ask({ journeys: [{ number: 6, at: dose, isDone: true }] }).filter(({ moment }) => moment === 'follow_up')
  expect(month).toMatchObject({ opensAt: new Date('2027-01-01T06:00Z'), dueAt: new Date('2027-01-02T06:00Z') })
  const days = ((month?.closesAt.getTime() ?? 0) - new Date('2027-01-01T06:00Z').getTime()) / 86_400_000
  expect(days).toBe(ruleset.values['outcome.follow-up-window'])
})
