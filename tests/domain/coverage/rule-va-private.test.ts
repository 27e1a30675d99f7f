import { expect, test } from 'vitest'
import { ruleVaPrivate } from '@/lib/domain/coverage/rule-va-private'
import type { LocalDate } from '@/lib/domain/time/local'

const wish = (fromOn: LocalDate, toOn: LocalDate) => ({ coverageId: 'va-1', fromOn, toOn })
const ask = (on: LocalDate, aside = [wish('2026-11-10', '2026-11-12'), wish('2026-12-01', '2026-12-03')]) =>
  ruleVaPrivate({ on, aside }).map(({ code, effect, params, cites }) => [effect, code, params, cites])
const said = (fromOn: LocalDate, toOn: LocalDate) => [['warn', 'VA_USE_ENDED_BY_CLIENT', { fromOn, toOn }, ['va-community-care']]]

test.each<LocalDate>(['2026-12-01', '2026-12-02', '2026-12-03'])('on %s the wish of its days is said', (on) => {
  expect(ask(on)).toEqual(said('2026-12-01', '2026-12-03'))
})

test.each<LocalDate>(['2026-11-09', '2026-11-13', '2026-11-30', '2026-12-04'])('on %s there is none', (on) => {
  expect(ask(on)).toEqual([])
})

test('of several wishes the one that reaches the day is said; without any, nothing is', () => {
  expect(ask('2026-11-12')).toEqual(said('2026-11-10', '2026-11-12'))
  expect(ask('2026-12-02', [])).toEqual([])
})
