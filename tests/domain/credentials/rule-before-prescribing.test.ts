import { expect, test } from 'vitest'
import { type BeforePrescribingFacts, ruleBeforePrescribing } from '@/lib/domain/credentials/rule-before-prescribing'
import { ruleset, said } from './fixtures'

const ask = (given: Partial<BeforePrescribingFacts>) =>
  said(
    ruleBeforePrescribing(
      { mateAttested: true, pdmpRequired: 'yes', pdmpCheckedOn: '2026-11-22', orderOn: '2026-11-22', state: 'KS', ...given },
      ruleset,
    ),
  )

test('D5 a missing MATE attestation is said', () => {
  expect(ask({})).toEqual([])
  expect(ask({ mateAttested: false })).toEqual(['warn MATE_NOT_ATTESTED'])
})

test('D6 where the state requires it, the order waits for a look that is at most a week old', () => {
  expect(ask({ pdmpCheckedOn: null })).toEqual(['hold PDMP_NOT_CHECKED'])
  expect(ask({ pdmpCheckedOn: '2026-11-23' })).toEqual(['hold PDMP_NOT_CHECKED'])
  expect(ask({ pdmpCheckedOn: '2026-11-15' })).toEqual([])
  expect(ask({ pdmpCheckedOn: '2026-11-14' })).toEqual(['hold PDMP_STALE'])
})

test('D6 elsewhere nothing is asked, and where nobody knows it is said', () => {
  expect(ask({ pdmpRequired: 'no', pdmpCheckedOn: null })).toEqual([])
  expect(ask({ pdmpRequired: 'unknown', pdmpCheckedOn: null })).toEqual(['warn PDMP_NEED_UNKNOWN'])
})

test('D6 an old look is asked for anew only where one is required', () => {
  for (const pdmpRequired of ['no', 'unknown'] as const) expect(ask({ pdmpRequired, pdmpCheckedOn: '2026-10-01' })).toEqual([])
})
