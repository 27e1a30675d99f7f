import { expect, test } from 'vitest'
import { type BilledCharge, receiptServices, statementLines } from '@/lib/domain/billing/money-on-paper'
import { toCents, ZERO } from '@/lib/domain/money'

const own: BilledCharge = {
  serviceOn: '2026-12-01',
  code: 'KAP-EXT',
  clinicianName: 'Wren Example',
  isClaimable: false,
  chargeCents: toCents(35_000),
  planCents: ZERO,
  contractualCents: ZERO,
  hardshipCents: ZERO,
  discountCents: toCents(14_000),
  clientCents: toCents(21_000),
  paidCents: toCents(20_000),
  writtenOffCents: toCents(400),
}
const insured: BilledCharge = {
  ...own,
  code: '90837',
  isClaimable: true,
  chargeCents: toCents(20_000),
  planCents: toCents(12_800),
  contractualCents: toCents(4_000),
  discountCents: ZERO,
  clientCents: toCents(3_000),
  paidCents: toCents(3_000),
  hardshipCents: toCents(200),
  writtenOffCents: ZERO,
}
const waiting = { ...insured, planCents: null, contractualCents: ZERO }
const paid = [{ on: '2026-12-01', cents: toCents(23_200) }] as const
const asks = () => true

test('a receipt tells what the plan paid, what nobody pays and what the client paid apart', () => {
  const { services, goesBackCents } = receiptServices(
    paid,
    [own, insured, { ...own, serviceOn: '2026-12-02', clinicianName: 'Lark Example' }],
    asks,
  )
  expect(services).toEqual([
    {
      serviceOn: '2026-12-01',
      provider: 'Wren Example',
      description: 'Psychotherapy with extended care',
      chargedCents: 55_000,
      insuranceCents: 12_800,
      adjustedCents: 18_600,
      paidCents: 23_200,
    },
  ])
  expect(goesBackCents).toBe(0)
  expect(receiptServices(paid, [insured], asks).services[0]?.description).toBe('Psychotherapy')
})

test('before the plan has answered, what it pays and takes off is not known; what the client paid is', () => {
  const { services } = receiptServices(paid, [own, waiting], asks)
  expect(services[0]).toMatchObject({ chargedCents: 55_000, insuranceCents: null, adjustedCents: null, paidCents: 23_200 })
})

test('a day that nobody may be asked for is not on a receipt: what came for it goes back', () => {
  const both = [...paid, { on: '2026-12-02', cents: toCents(500) }] as const
  const { services, goesBackCents } = receiptServices(both, [own], (on) => on !== '2026-12-01')
  expect(services.map(({ serviceOn }) => serviceOn)).toEqual(['2026-12-02'])
  expect(goesBackCents).toBe(23_200)
})

test('a statement goes from charge to balance, line by line, with what is owed from before in one sum', () => {
  const before = { ...own, serviceOn: '2025-11-30' } as const
  const first = { ...own, serviceOn: '2025-12-01' } as const
  const { openingCents, lines } = statementLines({ charges: [before, first, waiting], from: '2025-12-01', mayAsk: asks })
  expect(openingCents).toBe(600)
  expect(lines).toEqual([
    {
      serviceOn: '2025-12-01',
      code: 'KAP-EXT',
      chargedCents: 35_000,
      planCents: 0,
      takenOffCents: 14_400,
      paidCents: 20_000,
      balanceCents: 600,
    },
    {
      serviceOn: '2026-12-01',
      code: '90837',
      chargedCents: 20_000,
      planCents: null,
      takenOffCents: 200,
      paidCents: 3_000,
      balanceCents: 0,
    },
  ])
  for (const { chargedCents, takenOffCents, paidCents, balanceCents } of lines.slice(0, 1))
    expect(chargedCents - takenOffCents - paidCents).toBe(balanceCents)
})

test('a statement shows nothing owed for days that nobody may be asked for, and never less than nothing', () => {
  const asked = statementLines({ charges: [own], from: '2026-12-01', mayAsk: () => false })
  expect(asked).toEqual({ openingCents: 0, lines: [] })
  expect(statementLines({ charges: [own], from: '2026-12-02', mayAsk: () => false }).openingCents).toBe(0)
  const over = statementLines({ charges: [{ ...own, paidCents: toCents(30_000) }], from: '2026-12-01', mayAsk: asks })
  expect(over.lines[0]?.balanceCents).toBe(0)
})
