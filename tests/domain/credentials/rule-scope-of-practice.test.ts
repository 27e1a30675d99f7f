import { expect, test } from 'vitest'
import { ruleGiving, ruleReleasing } from '@/lib/domain/credentials/rule-scope-of-practice'
import { said } from './fixtures'

test.each([
  ['im', '', ['lcsw'], ['refuse OUTSIDE_SCOPE']],
  ['im', '', ['lcsw', 'registered_nurse'], []],
  ['im', '', ['psychologist'], ['refuse OUTSIDE_SCOPE']],
  ['iv', '', [], ['refuse OUTSIDE_SCOPE']],
  ['iv', 'Nora Nettle, RN', [], []],
  ['esketamine', '', ['lpc'], ['refuse OUTSIDE_SCOPE']],
  ['esketamine', '', ['naturopath'], ['hold SCOPE_DEPENDS_ON_STATE']],
  ['esketamine', '', ['nurse_practitioner'], []],
  ['lozenge', '', ['lcsw'], []],
  ['nasal', '', [], []],
] as const)('S1-23 giving %s, named "%s", by %s', (route, givenBy, licensedAs, expected) => {
  expect(said(ruleGiving({ route, givenBy, licensedAs }))).toEqual(expected)
})

test.each([
  ['im', '', ['lcsw'], ['refuse OUTSIDE_SCOPE']],
  ['esketamine', '', ['lcsw', 'registered_nurse'], []],
  ['esketamine', 'Nora Nettle, RN', [], []],
  ['iv', '', ['naturopath'], ['hold SCOPE_DEPENDS_ON_STATE']],
  ['im', '', ['lpc'], ['refuse OUTSIDE_SCOPE']],
  ['lozenge', '', ['lcsw'], []],
] as const)('S1-23 letting go home after %s, looked at by "%s", signed by %s', (route, releasedBy, licensedAs, expected) => {
  expect(said(ruleReleasing({ route, releasedBy, licensedAs }))).toEqual(expected)
})

test.each(['physician', 'nurse_practitioner', 'physician_assistant', 'registered_nurse'] as const)(
  'S1-23 %s gives, watches and lets go home',
  (profession) => {
    for (const route of ['im', 'iv', 'esketamine'] as const) {
      expect(ruleGiving({ route, givenBy: '', licensedAs: [profession] })).toEqual([])
      expect(ruleReleasing({ route, releasedBy: '', licensedAs: [profession] })).toEqual([])
    }
  },
)
