import { expect, test } from 'vitest'
import { minutesAfterDose, requiredReadings } from '@/lib/domain/journeys/required-readings'
import type { Route } from '@/lib/domain/journeys/route'
import { instant, ruleset } from './facts'

const at = (time: string) => ({ takenAt: instant(`2026-12-01T${time}`), nextDueAt: null })
const said = (due: readonly { moment: string; dueAt: Date; takenAt: Date | null }[]) =>
  due.map(({ moment, dueAt, takenAt }) => `${moment} ${dueAt.toISOString().slice(11, 16)} ${takenAt?.toISOString().slice(11, 16) ?? '-'}`)
const day = (doseAt: string | null, ...times: string[]) =>
  said(
    requiredReadings({
      route: 'lozenge',
      plannedDoseAt: instant('2026-12-01T16:30'),
      doseAt: doseAt === null ? null : instant(`2026-12-01T${doseAt}`),
      endsAt: instant('2026-12-01T19:00'),
      readings: times.map(at),
      ruleset,
    }),
  )

test('three readings: before the dose, forty minutes after it, before leaving', () => {
  expect(day(null)).toEqual(['before-dose 16:30 -', 'after-dose 17:10 -', 'before-leaving 19:00 -'])
})

test('the real dose moves what follows', () => {
  expect(day('16:45', '16:20')).toEqual(['before-dose 16:45 16:20', 'after-dose 17:25 -', 'before-leaving 19:00 -'])
})

test('one reading after the dose does not stand for two', () => {
  expect(day('16:30', '16:20', '18:50')).toEqual(['before-dose 16:30 16:20', 'after-dose 17:10 18:50', 'before-leaving 19:00 -'])
  expect(day('16:30', '16:20', '17:12', '18:50')).toEqual([
    'before-dose 16:30 16:20',
    'after-dose 17:10 17:12',
    'before-leaving 19:00 18:50',
  ])
})

test('a second reading soon after the first is not the one before leaving', () => {
  expect(day('16:30', '16:20', '17:12', '17:20')[2]).toBe('before-leaving 19:00 -')
})

const facility = (route: Route, ...readings: readonly { takenAt: Date; nextDueAt: Date | null }[]) =>
  said(
    requiredReadings({
      route,
      plannedDoseAt: instant('2026-12-01T16:00'),
      doseAt: instant('2026-12-01T16:00'),
      endsAt: instant('2026-12-01T19:00'),
      readings,
      ruleset,
    }),
  ).map((text) => text.replace(/^(after-dose|before-leaving|before-dose|repeat) /, (moment) => (moment === 'repeat ' ? moment : '')))

test('each route asks for its own readings after the dose', () => {
  expect(facility('im')).toEqual(['16:00 -', '16:05 -', '16:15 -', '16:30 -', '17:00 -', '19:00 -'])
  expect(facility('iv')).toEqual(['16:00 -', '16:10 -', '16:20 -', '16:30 -', '16:40 -', '16:55 -', '19:00 -'])
  expect(facility('nasal')).toEqual(['16:00 -', '16:20 -', '16:40 -', '17:00 -', '19:00 -'])
  expect(facility('esketamine')).toEqual(['16:00 -', '16:40 -', '19:00 -'])
})

test('one reading stands for one due time, and a missed one stays missed', () => {
  expect(facility('im', at('16:06'), at('16:16')).slice(1, 4)).toEqual(['16:05 16:06', '16:15 16:16', '16:30 -'])
  expect(facility('im', at('16:16')).slice(1, 4)).toEqual(['16:05 16:16', '16:15 -', '16:30 -'])
})

test('a reading beyond a limit moves the next one up', () => {
  const high = { takenAt: instant('2026-12-01T16:06'), nextDueAt: instant('2026-12-01T16:11') }
  expect(facility('im', high)).toEqual(['16:00 -', '16:05 16:06', 'repeat 16:11 -', '16:15 -', '16:30 -', '17:00 -', '19:00 -'])
  expect(facility('im', high, at('16:11')).some((text) => text.startsWith('repeat'))).toBe(false)
})

test('a dose so late that the peak is after the planned end: nobody leaves before the peak', () => {
  expect(day('18:45').slice(1)).toEqual(['after-dose 19:25 -', 'before-leaving 19:25 -'])
})

test('a reading counts for the time it is nearer to, from the middle on', () => {
  expect(facility('im', at('16:06'), at('16:09')).slice(1, 3)).toEqual(['16:05 16:06', '16:15 -'])
  expect(facility('im', at('16:06'), at('16:10')).slice(1, 3)).toEqual(['16:05 16:06', '16:15 16:10'])
})

test('a practice that asks for none at a step asks for none', () => {
  const none = { ...ruleset, values: { ...ruleset.values, 'readings.nasal-every': 0 } }
  expect(minutesAfterDose('nasal', none)).toEqual([])
  expect(minutesAfterDose('nasal', ruleset)).toEqual([20, 40, 60])
})

test('readings count in the order they were taken, whatever order they are kept in', () => {
  const times = ['16:20', '17:12', '18:50']
  const inOrder = ['before-dose 16:30 16:20', 'after-dose 17:10 17:12', 'before-leaving 19:00 18:50']
  expect(day('16:30', ...times)).toEqual(inOrder)
  expect(day('16:30', ...[...times].reverse())).toEqual(inOrder)
  expect(day('16:30', '17:12', '18:50', '16:20')).toEqual(inOrder)
})

test('a reading in the minute of the dose is one before it', () => {
  expect(day('16:30', '16:30')).toEqual(['before-dose 16:30 16:30', 'after-dose 17:10 -', 'before-leaving 19:00 -'])
})

test('until there is a dose every reading is one before it, past the planned time too', () => {
  expect(day(null, '16:35')).toEqual(['before-dose 16:30 16:35', 'after-dose 17:10 -', 'before-leaving 19:00 -'])
})

test('a reading counts as the one before leaving from halfway between the peak and leaving on', () => {
  const lastWith = (time: string) => day('16:30', '16:20', '17:12', time)[2]
  expect(lastWith('18:05')).toBe('before-leaving 19:00 18:05')
  expect(lastWith('18:04:59.999')).toBe('before-leaving 19:00 -')
})

test('a reading that stands for the first time due stands for no later one, however late it is', () => {
  expect(facility('im', at('16:31')).slice(1, 5)).toEqual(['16:05 16:31', '16:15 -', '16:30 -', '17:00 -'])
  expect(facility('im', at('16:31'), at('16:32')).slice(1, 5)).toEqual(['16:05 16:31', '16:15 16:32', '16:30 -', '17:00 -'])
})

test('a step of a minute asks every minute; one longer than the stretch asks for none', () => {
  const every = (step: number, until: number) =>
    minutesAfterDose('nasal', { ...ruleset, values: { ...ruleset.values, 'readings.nasal-every': step, 'readings.nasal-until': until } })
  expect(every(1, 3)).toEqual([1, 2, 3])
  expect(every(90, 60)).toEqual([])
  expect(every(60, 60)).toEqual([60])
})
