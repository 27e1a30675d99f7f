import { expect, test } from 'vitest'
import { hold, refuse, warn } from '@/lib/domain/finding'
import { matchKeys } from '@/lib/domain/prescribers/match'
import { matchKeyOf, ticksOf } from '@/lib/domain/prescribers/match-key'

test.each([
  ['CREDENTIAL_MISSING', { kind: 'license' }, 'license'],
  ['CREDENTIAL_LAPSED', { kind: 'dea' }, 'dea'],
  ['CREDENTIAL_LAPSED', { kind: 'malpractice' }, 'malpractice'],
  ['CREDENTIAL_MISSING', { kind: 'collaboration_agreement' }, 'profession'],
  ['DEA_WITHOUT_SCHEDULE', {}, 'dea'],
  ['POLICY_CONDITION_UNKNOWN', { condition: 'on_site' }, 'on_site'],
  ['POLICY_CONDITIONS_BLANK', {}, 'malpractice'],
  ['PSYCHOLOGIST_LEGAL_REVIEW', {}, 'profession'],
  ['PROFESSION_NEVER_PRESCRIBES', {}, 'profession'],
  ['EXCLUSION_CHECK_OLD', {}, 'standing'],
  ['TOO_FAR', {}, 'distance'],
] as const)('%s %j is ticked under %s', (code, params, key) => {
  expect(matchKeyOf({ code, params })).toBe(key)
})

test('refused is no, held is unknown, said or silent is yes', () => {
  const ticks = ticksOf([refuse('TOO_FAR', []), hold('OPENING_UNKNOWN', []), warn('COMPETENCE_BY_COLLABORATION', [])])
  expect(ticks.map(({ key }) => key)).toEqual(matchKeys)
  expect(Object.fromEntries(ticks.map(({ key, met }) => [key, met]))).toMatchObject({
    distance: 'no',
    opening: 'unknown',
    standing: 'yes',
    license: 'yes',
  })
})
