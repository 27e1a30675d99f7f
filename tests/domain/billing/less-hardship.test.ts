import { expect, test } from 'vitest'
import { estimateCycles, estimateFormat } from '@/lib/domain/billing/estimate-formats'
import type { Hardship } from '@/lib/domain/billing/rule-hardship'
import { toCents } from '@/lib/domain/money'
import { on, ruleset } from '../coverage/facts'
import { estimateFacts, forEstimate } from './facts'

const half: Hardship = { id: 'half', basisPoints: 5_000, cents: null, fromOn: on, toOn: on, endedOn: null }
const of = (hardships: readonly Hardship[], more: object = {}) => estimateFormat('A', estimateFacts({ hardships, ...more }), ruleset)

test('half of a share comes off, said as a step, and nothing off the practice’s own fee', () => {
  const before = of([])
  const after = of([half])
  expect([before.oneCycle?.client, after.oneCycle?.client]).toEqual([24_200, 22_600])
  expect(after.oneCycle?.writtenOff).toBe((before.oneCycle?.writtenOff ?? 0) + 1_600)
  const step = after.trace.find(({ code }) => code === 'TRACE_HARDSHIP')
  expect(step).toMatchObject({ cents: -1_600, params: { amountCents: 1_600 } })
  expect(before.trace.some(({ code }) => code === 'TRACE_HARDSHIP')).toBe(false)
})

test('an amount takes no more than the share, and on the days of the decision only', () => {
  const amount = { ...half, basisPoints: null, cents: toCents(5_000) }
  expect(of([amount]).oneCycle?.client).toBe(21_000)
  expect(of([{ ...amount, endedOn: on }]).oneCycle?.client).toBe(24_200)
  const cycles = [on, '2026-12-08' as const].map((journeyOn) => ({ format: 'A' as const, journeyOn }))
  expect(estimateCycles(cycles, estimateFacts({ hardships: [half] }), ruleset).map(({ totals }) => totals?.client)).toEqual([
    22_600, 24_200,
  ])
})

test('what nobody can say stays unsaid', () => {
  expect(of([half], { coverages: [forEstimate(undefined, { answers: [] })] }).oneCycle?.client).toBeNull()
})
