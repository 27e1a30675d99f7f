import { expect, test } from 'vitest'
import type { FormatEstimate } from '@/lib/domain/billing/estimate-formats'
import { estimatePublicly, newYearAmong, type PublicAnswers } from '@/lib/domain/billing/public-estimate'
import { toCents } from '@/lib/domain/money'
import { on, ruleset } from '../coverage/facts'

const answers: PublicAnswers = { coverage: 'self_pay', deductible: null, costShare: null, slidingPays: null, cycles: 3 }
const estimated = (given: Partial<PublicAnswers> = {}, fees = {}) => estimatePublicly({ ...answers, ...given }, fees, on, ruleset)
/** What the client pays at most. */
const mostOf = ({ regimen }: FormatEstimate) => (regimen ? regimen.clientAtLeast + regimen.open : 0)
/** What the client pays in dollars, one cycle and all of them, by format. */
const dollars = (given: Partial<PublicAnswers> = {}, fees = {}) =>
  Object.fromEntries(estimated(given, fees).map(({ one, all }) => [one.format, [mostOf(one) / 100, mostOf(all) / 100]]))
const unknown = (given: Partial<PublicAnswers>) => estimated(given).find(({ one }) => one.format === 'B')?.one.unknown

test('one journey in two weeks, and all of them a week apart', () => {
  const [, b] = estimated()
  expect(b?.one.lines.map(({ line }) => line.on)).toEqual(['2026-12-14', '2026-12-15', '2026-12-16'])
  expect(b?.all.lines.filter((_, index) => index % 3 === 1).map(({ line }) => line.on)).toEqual(['2026-12-15', '2026-12-22', '2026-12-29'])
})

test('who pays themselves pays typical fees, or the practice’s where it has one', () => {
  expect(dollars()).toEqual({ A: [550, 1_650], B: [600, 1_800], C: [480, 1_440], D: [600, 1_800] })
  expect(dollars({}, { '90853': toCents(9_000) }).C).toEqual([490, 1_470])
  expect(dollars({ coverage: 'not_sure' })).toEqual(dollars())
  expect(unknown({ coverage: 'not_sure' })).toContain('COVERAGE_NOT_KNOWN')
})

test('a plan pays what it typically allows less the share that was told', () => {
  const share = { kind: 'coinsurance', rate: 2_000 } as const
  expect(dollars({ coverage: 'commercial', costShare: share }).B).toEqual([96, 288])
  expect(dollars({ coverage: 'commercial', costShare: { kind: 'copay', copay: toCents(3_000) } }).B).toEqual([90, 270])
  expect(dollars({ coverage: 'commercial', costShare: share, deductible: toCents(16_000) }).B).toEqual([224, 416])
})

test('who knows only the deductible, or nothing, pays as far as anybody knows all that is allowed', () => {
  expect(dollars({ coverage: 'commercial', deductible: toCents(10_000) }).B).toEqual([480, 1_440])
  expect(dollars({ coverage: 'commercial' }).B).toEqual([480, 1_440])
  expect(unknown({ coverage: 'commercial' })).toContain('BENEFITS_NOT_KNOWN')
  expect(unknown({ coverage: 'commercial', deductible: toCents(10_000) })).not.toContain('BENEFITS_NOT_KNOWN')
  expect(unknown({ coverage: 'commercial', costShare: { kind: 'coinsurance', rate: 0 } })).not.toContain('BENEFITS_NOT_KNOWN')
})

test('the new year among the journeys is told, and only where there is one', () => {
  expect(newYearAmong('2026-11-26', 6)).toBe(2027)
  expect(newYearAmong('2026-11-26', 3)).toBeNull()
  expect(newYearAmong('2026-12-20', 1)).toBe(2027)
  expect(newYearAmong('2027-01-04', 12)).toBeNull()
})
