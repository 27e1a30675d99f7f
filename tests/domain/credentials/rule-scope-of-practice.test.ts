import { expect, test } from 'vitest'
import { ruleGiving, ruleReleasing, ruleScopeOfPractice } from '@/lib/domain/credentials/rule-scope-of-practice'
import { said } from './fixtures'

test.each([
  ['psychotherapy', 'lcsw', []],
  ['psychotherapy', 'registered_nurse', ['refuse OUTSIDE_SCOPE']],
  ['psychotherapy', 'physician_assistant', ['hold SCOPE_DEPENDS_ON_STATE']],
  ['order_medicine', 'lcsw', ['refuse OUTSIDE_SCOPE']],
  ['order_medicine', 'nurse_practitioner', []],
  ['order_medicine', 'naturopath', ['hold SCOPE_DEPENDS_ON_STATE']],
  ['inject_medicine', 'registered_nurse', []],
  ['inject_medicine', 'psychologist', ['refuse OUTSIDE_SCOPE']],
  ['monitor_vitals', 'lmft', []],
  ['discharge_medically', 'lpc', ['refuse OUTSIDE_SCOPE']],
] as const)('S1-23 %s by %s', (task, profession, expected) => {
  expect(said(ruleScopeOfPractice(task, profession))).toEqual(expected)
})

test.each([
  ['im', '', ['lcsw'], ['refuse OUTSIDE_SCOPE']],
  ['im', '', ['lcsw', 'registered_nurse'], []],
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
  ['lozenge', '', ['lcsw'], []],
] as const)('S1-23 letting go home after %s, looked at by "%s", signed by %s', (route, releasedBy, licensedAs, expected) => {
  expect(said(ruleReleasing({ route, releasedBy, licensedAs }))).toEqual(expected)
})
