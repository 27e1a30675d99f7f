import { expect, test } from 'vitest'
import { ruleScopeOfPractice } from '@/lib/domain/credentials/rule-scope-of-practice'
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
