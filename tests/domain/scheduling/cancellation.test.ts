import { expect, test } from 'vitest'
import { rulesetOn } from '@/lib/domain/ruleset'
import type { AppointmentStatus } from '@/lib/domain/scheduling/appointment-status'
import { cancelTerms, ruleCancel } from '@/lib/domain/scheduling/cancellation'

const startsAt = new Date('2026-12-01T16:00:00Z')
const at = (text: string, status: 'confirmed' | 'arrived' = 'confirmed') =>
  cancelTerms({ startsAt, status }, new Date(text), rulesetOn('2026-12-01'))

test('a visit can be cancelled until it begins, and two days before is not late', () => {
  expect(at('2026-11-29T15:59:59Z')).toEqual({ canCancel: true, isLate: false, lateFrom: new Date('2026-11-29T16:00:00Z') })
  expect(at('2026-11-29T16:00:00Z')).toMatchObject({ canCancel: true, isLate: true })
  expect(at('2026-12-01T15:59:59Z')).toMatchObject({ canCancel: true, isLate: true })
  expect(at('2026-12-01T16:00:00Z')).toMatchObject({ canCancel: false })
})

test('a visit that has begun is not cancelled', () => {
  expect(at('2026-11-20T16:00:00Z', 'arrived')).toMatchObject({ canCancel: false })
})

const said = (text: string, status: AppointmentStatus = 'confirmed') =>
  ruleCancel({ startsAt, status }, new Date(text), rulesetOn('2026-12-01')).map(({ effect, code }) => `${effect} ${code}`)

test('it is late within two days, and too late from its first minute or once the client is there', () => {
  expect(said('2026-11-29T15:59:59Z')).toEqual([])
  expect(said('2026-11-29T16:00:00Z')).toEqual(['warn CANCEL_IS_LATE'])
  expect(said('2026-12-01T16:00:00Z')).toEqual(['refuse CANCEL_TOO_LATE'])
  expect(said('2026-12-01T15:50:00Z', 'arrived')).toEqual(['refuse CANCEL_TOO_LATE'])
  expect(said('2026-12-01T16:10:00Z', 'completed')).toEqual([])
})
