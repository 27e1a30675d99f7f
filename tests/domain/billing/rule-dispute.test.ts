import { expect, test } from 'vitest'
import { notAskedOn } from '@/lib/domain/billing/asked'
import { statementLines } from '@/lib/domain/billing/money-on-paper'
import { ruleDispute, ruleDisputeAnswer } from '@/lib/domain/billing/rule-dispute'
import { toCents, ZERO } from '@/lib/domain/money'

const share = toCents(11_200)
const codesOf = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code)

test('a charge is questioned once, and only where something of it is the client’s', () => {
  expect(ruleDispute({ share, wasAsked: false })).toEqual([])
  expect(codesOf(ruleDispute({ share: ZERO, wasAsked: false }))).toEqual(['DISPUTE_NOTHING'])
  expect(codesOf(ruleDispute({ share, wasAsked: true }))).toEqual(['DISPUTE_ASKED'])
})

test('it is answered once, and called corrected only when less is asked', () => {
  const answer = (changes: Partial<Parameters<typeof ruleDisputeAnswer>[0]>) =>
    codesOf(ruleDisputeAnswer({ status: 'open', isCorrected: true, before: share, share: toCents(3_200), ...changes }))
  expect(answer({})).toEqual([])
  expect(answer({ share })).toEqual(['DISPUTE_NOT_CORRECTED'])
  expect(answer({ share, isCorrected: false })).toEqual([])
  expect(answer({ status: 'stands' })).toEqual(['DISPUTE_ANSWERED'])
})

test('its day is not asked for, and stands on a statement as disputed, owed or not', () => {
  const facts = { coverages: [], restored: new Set<'2026-11-23'>(), disputed: new Set(['2026-11-23' as const]) }
  expect([notAskedOn(facts, '2026-11-23'), notAskedOn(facts, '2026-11-24')]).toEqual(['disputed', null])
  const charge = {
    serviceOn: '2026-11-23',
    code: '90837',
    clinicianName: 'Juniper Swift',
    isClaimable: true,
    chargeCents: toCents(20_000),
    planCents: null,
    contractualCents: toCents(4_000),
    hardshipCents: ZERO,
    discountCents: ZERO,
    clientCents: share,
    paidCents: ZERO,
    writtenOffCents: ZERO,
  } as const
  const isDisputed = (on: string) => on === '2026-11-23'
  const { lines, openingCents } = statementLines({ charges: [charge], from: '2026-12-01', mayAsk: (on) => !isDisputed(on), isDisputed })
  expect(openingCents).toBe(0)
  expect(lines).toMatchObject([{ serviceOn: '2026-11-23', balanceCents: 11_200, isDisputed: true }])
})
