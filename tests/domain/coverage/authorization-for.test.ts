import { expect, test } from 'vitest'
import { authorizationFor } from '@/lib/domain/coverage/authorization-for'
import type { LocalDate } from '@/lib/domain/time/local'
import { commercial, coverage, on, vaReferral } from './facts'

const drawn = (
  changes: Parameters<typeof vaReferral>[0],
  days: readonly LocalDate[] = [on],
  coverages = [coverage('va')],
  code = '90837',
) =>
  authorizationFor(
    { coverages, authorizations: [vaReferral(changes)] },
    on,
    days.map((day) => ({ on: day, code })),
  )

test('a veteran’s visits draw on the referral, others on a prior authorization', () => {
  expect(drawn({})).toBe('va-ref-1')
  expect(drawn({ kind: 'prior' })).toBeNull()
  expect(drawn({ kind: 'prior' }, [on], [commercial()])).toBe('va-ref-1')
  expect(drawn({ coverageId: 'commercial-1' }, [on], [commercial()])).toBeNull()
})

test('what another plan granted is not drawn on, nor anything where no plan is billed', () => {
  expect(drawn({ kind: 'prior', coverageId: 'second-plan' }, [on], [commercial()])).toBeNull()
  expect(drawn({ kind: 'prior' }, [on], [])).toBeNull()
})

test('a visit draws on the authorization that holds its code, not on the first of its days', () => {
  expect(drawn({ codes: ['90853'] })).toBeNull()
  expect(drawn({ codes: [] })).toBe('va-ref-1')
  const two = [vaReferral({ codes: ['90837'] }), vaReferral({ id: 'for-groups', codes: ['90853'] })]
  expect(authorizationFor({ coverages: [coverage('va')], authorizations: two }, on, [{ on, code: '90853' }])).toBe('for-groups')
})

test('only what was granted, with a visit left for each day', () => {
  expect(drawn({ status: 'submitted' })).toBeNull()
  expect(drawn({ status: 'partial' })).toBe('va-ref-1')
  expect(drawn({ granted: 5, used: 3 }, [on, '2026-12-08'])).toBe('va-ref-1')
  expect(drawn({ granted: 4, used: 3 }, [on, '2026-12-08'])).toBeNull()
})

test('every day lies in it, its first and its last as well', () => {
  expect(drawn({ startsOn: on, endsOn: on })).toBe('va-ref-1')
  expect(drawn({ startsOn: '2026-12-02' })).toBeNull()
  expect(drawn({ endsOn: '2026-11-30' })).toBeNull()
  expect(drawn({ endsOn: '2026-12-07' }, [on, '2026-12-08'])).toBeNull()
})
