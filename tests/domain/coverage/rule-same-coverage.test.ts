import { expect, test } from 'vitest'
import { type CoverageToCompare, ruleSameCoverage } from '@/lib/domain/coverage/rule-same-coverage'
import { toLocalDate } from '@/lib/domain/time/local'

const kept: CoverageToCompare = {
  id: 'a',
  program: 'commercial',
  status: 'active',
  priority: 1,
  startsOn: toLocalDate('2026-01-01'),
  endsOn: null,
  payerId: 'p',
  memberId: 'AB 12-3',
}

test.each([
  ['the same again', {}, true],
  ['its number in another way of writing', { memberId: 'ab123' }, true],
  ['as a second plan', { priority: 2 }, true],
  ['with another number', { memberId: 'AB124' }, false],
  ['of another payer', { payerId: 'q' }, false],
  ['of another program', { program: 'medicaid' }, false],
  ['denied', { status: 'denied' }, false],
  ['for days before it', { startsOn: toLocalDate('2025-01-01'), endsOn: toLocalDate('2025-12-31') }, false],
] as const)('%s is asked: %o', (_, told, isAsked) => {
  const codes = (isAnother: boolean) => ruleSameCoverage({ ...kept, id: 'b', ...told }, [kept], isAnother).map(({ code }) => code)
  expect(codes(false)).toEqual(isAsked ? ['COVERAGE_ON_FILE_ALREADY'] : [])
  expect(codes(true)).toEqual([])
})

test('a change of the row itself is no second one', () => expect(ruleSameCoverage(kept, [kept], false)).toEqual([]))
