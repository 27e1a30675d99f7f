import { expect, test } from 'vitest'
import { ruleClientAge } from '@/lib/domain/clients/rule-client-age'
import { rulesetOn } from '@/lib/domain/ruleset'
import type { LocalDate } from '@/lib/domain/time/local'

const ruleset = rulesetOn('2026-11-22')
const told = (bornOn: LocalDate | null, on: LocalDate = '2026-12-01') =>
  ruleClientAge({ bornOn, on }, ruleset).map(({ code, effect, params }) => [effect, code, params])

test('adults from the eighteenth birthday on, counted on the day of the visit', () => {
  expect(told('2008-12-01')).toEqual([])
  expect(told('2008-12-02')).toEqual([['refuse', 'CLIENT_TOO_YOUNG', { age: 17, least: 18 }]])
  expect(told('2008-12-02', '2026-12-02')).toEqual([])
})

test('a birth date nobody knows waits', () => {
  expect(told(null)).toEqual([['hold', 'CLIENT_AGE_UNKNOWN', { least: 18 }]])
})
