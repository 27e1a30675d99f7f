import { expect, test } from 'vitest'
import { type CredentialDays, lapsedOnDay } from '@/lib/domain/credentials/lapsed-on-day'

const license = (expiresOn: string | null, more: Partial<CredentialDays> = {}) =>
  ({ id: '-', kind: 'license', state: 'MO', issuedOn: '2024-01-01', expiresOn, revokedOn: null, ...more }) as CredentialDays
const on = (rows: readonly CredentialDays[], day: string, state: string | null = 'MO') =>
  lapsedOnDay(rows, { state, on: day as `${number}-${number}-${number}` })

test('the last day of a licence counts, the day after it does not', () => {
  const rows = [license('2026-11-22')]
  expect(on(rows, '2026-11-22')).toBeNull()
  expect(on(rows, '2026-11-23')).toEqual({ kind: 'license', endedOn: '2026-11-22' })
})

test('a renewal cures it, from its first day on; one of another state does not', () => {
  expect(on([license('2026-11-22'), license('2028-11-22', { issuedOn: '2026-11-23' })], '2026-11-23')).toBeNull()
  expect(on([license('2026-11-22'), license('2028-11-22', { issuedOn: '2026-11-24' })], '2026-11-23')).not.toBeNull()
  expect(on([license('2026-11-22'), license('2028-11-22', { state: 'KS' })], '2026-11-23')).not.toBeNull()
})

test('revoked it ends the day before; a policy counts in every state', () => {
  expect(on([license('2028-01-01', { revokedOn: '2026-11-23' })], '2026-11-23')).toEqual({ kind: 'license', endedOn: '2026-11-22' })
  const policy = license('2026-11-20', { kind: 'malpractice', state: null })
  expect(on([license('2028-01-01'), policy], '2026-11-23')).toEqual({ kind: 'malpractice', endedOn: '2026-11-20' })
})

test('what was never on file, has no last day, or has not begun, is no lapse', () => {
  expect(on([], '2026-11-23')).toBeNull()
  expect(on([license(null)], '2026-11-23')).toBeNull()
  expect(on([license('2028-01-01', { issuedOn: '2027-01-01' })], '2026-11-23')).toBeNull()
  expect(on([license('2026-11-22', { state: 'KS' })], '2026-11-23')).toBeNull()
})
