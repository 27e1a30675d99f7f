import { describe, expect, test } from 'vitest'
import { superbillsAgain } from '@/lib/domain/billing/superbill-again'
import type { CoverageOnFile } from '@/lib/domain/coverage/program'
import { toCents } from '@/lib/domain/money'

const ON = '2026-11-23'
const line = { visitId: 'v1', code: '90837', serviceOn: ON, chargeCents: toCents(20_000) } as const
const standing = { ...line, id: 'c9', superbillId: null } as const
const bill = { id: 's1', number: 'S1', lines: [line] } as const
const medicaid: CoverageOnFile = { id: 'm', program: 'medicaid', status: 'active', priority: 1, startsOn: '2026-11-01', endsOn: null }
const freed = { before: [medicaid], after: [] } as const

describe('a superbill a denial gives back', () => {
  test('has its lines by visit, code and fee, whatever the id of the charge is now', () => {
    expect(superbillsAgain([bill], [standing], freed)).toEqual([{ id: 's1', number: 'S1', chargeIds: ['c9'] }])
  })

  test.each([
    ['a wall stands still', [standing], { before: [medicaid], after: [medicaid] }],
    ['no wall stood before', [standing], { before: [], after: [] }],
    ['the charge is on another one', [{ ...standing, superbillId: 's2' }], freed],
    ['the fee is another', [{ ...standing, chargeCents: toCents(21_000) }], freed],
    ['the visit is another', [{ ...standing, visitId: 'v2' }], freed],
    ['nothing stands', [], freed],
  ])('is not made where %s', (_, charges, change) => {
    expect(superbillsAgain([bill], charges, change)).toEqual([])
  })

  test('no line goes on two of them', () => {
    expect(superbillsAgain([bill, { ...bill, id: 's2', number: 'S2' }], [standing], freed)).toHaveLength(1)
  })
})
