import { expect, test } from 'vitest'
import { accountAfter, type HandedLine } from '@/lib/domain/billing/account-after'
import type { ChargeLine } from '@/lib/domain/billing/charge-types'
import type { PostedCharge } from '@/lib/domain/billing/reconcile-charges'
import { toCents } from '@/lib/domain/money'

const enrolled = { status: 'enrolled', privateContractSignedOn: null } as const
const startedAt = new Date('2026-11-23T16:00:00Z')
const line = (id: string, over: Partial<HandedLine> = {}): HandedLine => ({
  ...{ id, coverageId: 'plan', claimId: 'claim', on: '2026-11-23', startedAt, code: '90837', units: 1, charge: toCents(20_000) },
  ...{ placeOfService: '11', medicare: enrolled, handed: toCents(3_200), drawn: null, lost: toCents(0) },
  ...over,
})
const charge = (over: Partial<ChargeLine> = {}) =>
  ({ ...line('-'), clinicianId: 'wren', billTo: 'claim', code: '90834', charge: toCents(17_500), ...over }) as unknown as ChargeLine
const reversed = (chargeId: string) => ({ chargeId }) as PostedCharge
const nothing = { changes: { amend: [], reverse: [] }, added: [], medicare: { wren: enrolled } }

test('what was reversed is gone, what was changed counts as it is now, and what came was handed to nobody yet', () => {
  const later = new Date('2026-11-23T18:00:00Z')
  const changes = { reverse: [reversed('b')], amend: [{ chargeId: 'c', line: charge({ startedAt: later, placeOfService: '10' }) }] }
  const added = [{ id: 'd', line: charge(), claimId: 'claim' }]
  expect(accountAfter([line('a'), line('b'), line('c')], { ...nothing, changes, added })).toEqual([
    line('a'),
    line('c', { startedAt: later, placeOfService: '10' }),
    line('d', { code: '90834', charge: toCents(17_500), handed: toCents(0), clinicianId: 'wren' }),
  ])
})

test('what the client is charged is on no plan’s account, and a clinician nobody knows counts as unknown', () => {
  const added = [
    { id: 'd', line: charge({ billTo: 'client' }), claimId: null },
    { id: 'e', line: charge({ clinicianId: 'lark' }), claimId: 'claim' },
  ]
  expect(accountAfter([], { ...nothing, added })).toMatchObject([{ id: 'e', medicare: { status: 'unknown' } }])
})
