import { expect, test } from 'vitest'
import { outcomeSeries } from '@/lib/domain/outcomes/outcome-series'
import type { OutcomeResponse } from '@/lib/domain/outcomes/response-record'
import { ruleset } from '../credentials/fixtures'

const at = (day: number) => new Date(Date.UTC(2026, 8, day, 15))
const phq = (day: number, total: number): OutcomeResponse => ({ kind: 'phq9', total, takenAt: at(day), itemNine: 0 })
const doses = [
  { at: at(8), number: 2, label: '100 mg' },
  { at: at(1), number: 1, label: '100 mg' },
]

test('points in order with bands, doses, lines and arrows', () => {
  const series = outcomeSeries('phq9', [phq(9, 9), phq(-2, 18), phq(3, 16)], doses, ruleset)
  expect(series.points.map(({ total, band, isBaseline }) => [total, band, isBaseline])).toEqual([
    [18, 'moderately_severe', true],
    [16, 'moderately_severe', false],
    [9, 'mild', false],
  ])
  expect(series.doses.map(({ number }) => number)).toEqual([1, 2])
  expect(series).toMatchObject({ most: 27, baseline: 18, responseAt: 9, remissionBelow: 5 })
  expect(series.arrows).toEqual([{ from: at(-2), to: at(9), direction: 'better' }])
  expect(series.points[2]?.change).toMatchObject({ response: true })
})

test('bands cover the whole range without gaps', () => {
  for (const kind of ['phq9', 'gad7', 'pcl5'] as const) {
    const { bands, most } = outcomeSeries(kind, [], [], ruleset)
    expect(bands[0]?.from).toBe(0)
    expect(bands.at(-1)?.to).toBe(most)
    for (const [index, band] of bands.slice(1).entries()) expect(band.from).toBe((bands[index]?.to ?? 0) + 1)
  }
})

test('PCL-5 has arrows for reliable change and no lines', () => {
  const pcl = (day: number, total: number): OutcomeResponse => ({ kind: 'pcl5', total, takenAt: at(day), itemNine: null })
  const series = outcomeSeries('pcl5', [pcl(-2, 50), pcl(3, 36), pcl(9, 35)], doses, ruleset)
  expect(series).toMatchObject({ responseAt: null, remissionBelow: null })
  expect(series.arrows.map(({ to }) => to)).toEqual([at(9)])
})

test('half of a first score is drawn from where remission ends: below it there is nothing to halve', () => {
  const respondsAt = (total: number) => outcomeSeries('phq9', [phq(-2, total)], doses, ruleset).responseAt
  expect([0, 4, 5].map(respondsAt)).toEqual([null, null, 2.5])
})

test('without a baseline there are points only', () => {
  const series = outcomeSeries('phq9', [phq(3, 16)], doses, ruleset)
  expect(series).toMatchObject({ baseline: null, responseAt: null, arrows: [] })
  expect(series.points).toHaveLength(1)
})

test('neither the baseline nor what came before it, or at its minute, has changed since', () => {
  const twice = { ...phq(-2, 12), total: 3 }
  const { points } = outcomeSeries('phq9', [phq(-9, 6), phq(-2, 18), phq(3, 16)], doses, ruleset)
  expect(points.map(({ change }) => change?.points ?? null)).toEqual([null, null, -2])
  const same = outcomeSeries('phq9', [twice, phq(-2, 18)], doses, ruleset)
  expect(same.points.map(({ isBaseline, change }) => [isBaseline, change])).toEqual([
    [false, null],
    [true, null],
  ])
  expect(same.arrows).toEqual([])
})
