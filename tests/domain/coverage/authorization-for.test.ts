import { expect, test } from 'vitest'
import { authorizationFor } from '@/lib/domain/coverage/authorization-for'
import { commercial, coverage, on, vaReferral } from './facts'

const drawn = (
  changes: Parameters<typeof vaReferral>[0],
  days: Parameters<typeof authorizationFor>[2] = [on],
  coverages = [coverage('va')],
) => authorizationFor({ coverages, authorizations: [vaReferral(changes)] }, on, days)

test('a veteran’s visits draw on the referral, others on a prior authorization', () => {
  expect(drawn({})).toBe('va-ref-1')
  expect(drawn({ kind: 'prior' })).toBeNull()
  expect(drawn({ kind: 'prior' }, [on], [commercial()])).toBe('va-ref-1')
  expect(drawn({}, [on], [commercial()])).toBeNull()
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
