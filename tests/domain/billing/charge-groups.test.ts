import { expect, test } from 'vitest'
import { type GroupableCharge, groupByCycle, openOf, unknownStepOf, whyOwed } from '@/lib/domain/billing/charge-groups'
import { traceOf } from '@/lib/domain/billing/money-trace'
import { toCents } from '@/lib/domain/money'
import { left, line, plan, settle } from './facts'

const charge = (
  serviceOn: GroupableCharge['serviceOn'],
  number: number | null,
  client: number,
  paid = 0,
  more: Partial<GroupableCharge> = {},
) => ({
  cycle: number === null ? null : { id: `cycle ${number}`, number },
  serviceOn,
  clientCents: toCents(client),
  paidCents: toCents(paid),
  writtenOffCents: toCents(0),
  trace: [],
  ...more,
})

test('charges stand by their cycle, the latest first; what is settled stands apart from what is open', () => {
  const groups = groupByCycle([
    charge('2026-10-01', null, 5_000, 5_000),
    charge('2026-10-08', 1, 16_000, 16_000),
    charge('2026-10-15', 1, 16_000, 6_000),
    charge('2026-11-02', 2, 0),
  ])
  expect(
    groups.map(({ number, from, to, openCents, open, settled }) => [number, from, to, openCents, open.length, settled.length]),
  ).toEqual([
    [2, '2026-11-02', '2026-11-02', 0, 0, 1],
    [1, '2026-10-08', '2026-10-15', 10_000, 1, 1],
    [null, '2026-10-01', '2026-10-01', 0, 0, 1],
  ])
})

test('what was given up is not open, and what nobody can say yet is not settled', () => {
  expect(openOf(charge('2026-10-01', 1, 5_000, 2_000, { writtenOffCents: toCents(3_000) }))).toBe(0)
  expect(openOf(charge('2026-10-01', 1, 2_000, 5_000))).toBe(0)
  expect(groupByCycle([charge('2026-10-01', 1, 2_000, 1_999)])[0]?.open).toHaveLength(1)
  const waits = charge('2026-10-01', 1, 0, 0, { trace: [{ code: 'TRACE_CHARGE' }, { code: 'TRACE_NEW_YEAR_UNKNOWN' }] })
  expect(unknownStepOf(waits.trace)).toEqual({ code: 'TRACE_NEW_YEAR_UNKNOWN' })
  expect(groupByCycle([waits])).toMatchObject([{ openCents: 0, open: [waits], settled: [] }])
})

test('why a client pays: the deductible, the share, the copay, the tier; nothing of it for a plain fee', () => {
  expect(
    whyOwed([{ code: 'TRACE_CHARGE' }, { code: 'TRACE_DEDUCTIBLE' }, { code: 'TRACE_PLAN_PAYS' }, { code: 'TRACE_COINSURANCE' }]),
  ).toEqual([{ code: 'TRACE_DEDUCTIBLE' }, { code: 'TRACE_COINSURANCE' }])
  expect(whyOwed([{ code: 'TRACE_CHARGE' }, { code: 'TRACE_CLIENT' }])).toEqual([])
})

test('the reasons of a share come to the share, whatever is in it', () => {
  const half = { kind: 'coinsurance', rate: 5_000 } as const
  const plans = [
    plan({ left: left(10_000) }),
    plan({ left: left(30_000, 5_000) }),
    plan({ network: 'out', left: left(10_000) }),
    plan({ left: left(10_000), secondary: { kind: 'plan', costShare: half, left: left(0) } }),
  ]
  for (const given of plans) {
    const settled = settle([line()], given)
    expect(whyOwed(traceOf(settled)).reduce((sum, { cents }) => sum + cents, 0)).toBe(settled[0]?.client)
  }
  const own = settle([line('90837', { bearing: 'client', pays: 6_000 })], plan({ payer: 'none' }))
  expect(whyOwed(traceOf(own)).reduce((sum, { cents }) => sum + cents, 20_000)).toBe(own[0]?.client)
})
