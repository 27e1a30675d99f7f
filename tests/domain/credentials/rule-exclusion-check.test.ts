import { expect, test } from 'vitest'
import { ruleExclusionCheck } from '@/lib/domain/credentials/rule-exclusion-check'
import type { LocalDate } from '@/lib/domain/time/local'
import { credential, ruleset, said } from './fixtures'

const check = (issuedOn: LocalDate, topics: string[] = []) => credential('exclusion_check', { issuedOn, expiresOn: null, topics })
const ask = (...rows: Parameters<typeof ruleExclusionCheck>[0]) => said(ruleExclusionCheck(rows, '2026-11-22', ruleset))

test('the check is monthly: thirty-one days pass, thirty-two wait', () => {
  expect(ask(check('2026-10-22'))).toEqual([])
  expect(ask(check('2026-10-21'))).toEqual(['hold EXCLUSION_CHECK_OLD'])
  expect(ask()).toEqual(['hold EXCLUSION_NOT_CHECKED'])
  expect(ask(check('2026-11-23'))).toEqual(['hold EXCLUSION_NOT_CHECKED'])
})

test('a hit refuses, until a later check clears it', () => {
  expect(ask(check('2026-11-10', ['excluded']))).toEqual(['refuse EXCLUDED_FROM_PROGRAMS'])
  expect(ask(check('2026-10-01', ['excluded']))).toEqual(['refuse EXCLUDED_FROM_PROGRAMS', 'hold EXCLUSION_CHECK_OLD'])
  expect(ask(check('2026-11-10', ['excluded']), check('2026-11-15'))).toEqual([])
})

test('a check made today counts, and the newest counts in whatever order they are listed', () => {
  expect(ask(check('2026-11-22'))).toEqual([])
  const [hit, clean] = [check('2026-11-10', ['excluded']), check('2026-11-15')]
  expect(ask(clean, hit)).toEqual([])
  expect(ask(check('2026-11-16', ['excluded']), clean)).toEqual(['refuse EXCLUDED_FROM_PROGRAMS'])
})

test('of two checks made on one day the one put on file last counts', () => {
  const [hit, clean] = [check('2026-11-15', ['excluded']), check('2026-11-15')]
  expect(ask(hit, clean)).toEqual([])
  expect(ask(clean, hit)).toEqual(['refuse EXCLUDED_FROM_PROGRAMS'])
})
