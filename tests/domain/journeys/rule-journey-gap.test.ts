import { expect, test } from 'vitest'
import { type JourneyGapFacts, ruleJourneyGap } from '@/lib/domain/journeys/rule-journey-gap'
import { rulesetOn } from '@/lib/domain/ruleset'
import { addDays, type LocalDate } from '@/lib/domain/time/local'
import { fc } from '@/tests/support/property'

const ruleset = rulesetOn('2026-12-01')
const on: LocalDate = '2026-12-15'
const at = (days: number, sameRegimen = true) => ({ on: addDays(on, days), sameRegimen })
const ask = (others: JourneyGapFacts['others'], orderLeastDays: number | null = null) =>
  ruleJourneyGap({ on, others, orderLeastDays }, ruleset).map(({ code, effect }) => `${effect} ${code}`)

test.each<[string, readonly number[], readonly string[]]>([
  ['the first journey', [], []],
  ['the usual least', [-5], []],
  ['the usual most', [-14], []],
  ['a day under the least', [-4], ['refuse GAP_TOO_SHORT']],
  ['on the floor', [-3], ['refuse GAP_TOO_SHORT']],
  ['under the floor', [-2], ['refuse TOO_SOON_AFTER_LAST']],
  ['on the same day', [0], ['refuse TOO_SOON_AFTER_LAST']],
  ['close to the next as well as to the last', [-9, 2], ['refuse TOO_SOON_AFTER_LAST']],
  ['a day over the most', [-15], ['warn GAP_TOO_LONG']],
  ['far from the next', [-7, 20], ['warn GAP_TOO_LONG']],
  ['far from the next, beside another of the day', [0, 20], ['refuse TOO_SOON_AFTER_LAST', 'warn GAP_TOO_LONG']],
  ['far from the last, beside another of the day', [-20, 0], ['refuse TOO_SOON_AFTER_LAST', 'warn GAP_TOO_LONG']],
  ['the third in seven days, between two', [-3, 3], ['refuse GAP_TOO_SHORT', 'refuse TWO_A_WEEK']],
  ['the third in eight days, between two', [-3, 4], ['refuse GAP_TOO_SHORT']],
  ['the third in seven days, counted in a week', [-4, -6], ['refuse GAP_TOO_SHORT', 'refuse TWO_A_WEEK']],
  ['two in seven days and one on the eighth', [-5, -7], []],
])('%s', (_, days, said) => {
  expect(ask(days.map((day) => at(day)))).toEqual(said)
})

test('what the order says goes before the usual least, and nobody sets it aside', () => {
  expect(ask([at(-6)], 7)).toEqual(['refuse TOO_SOON_AFTER_LAST'])
  expect(ask([at(-7)], 7)).toEqual([])
  expect(ask([at(-2)], 1)).toEqual(['refuse TOO_SOON_AFTER_LAST'])
  const findings = ruleJourneyGap({ on, others: [at(-2), at(-4), at(-6)], orderLeastDays: null }, ruleset)
  expect(findings.map(({ overridableBy }) => overridableBy)).toEqual([[], []])
})

test('the clinical director or the prescriber may plan closer than usual', () => {
  expect(ruleJourneyGap({ on, others: [at(-4)], orderLeastDays: null }, ruleset)[0]).toMatchObject({
    overridableBy: ['clinical-director', 'prescriber'],
    params: { days: 4, least: 5, otherOn: '2026-12-11' },
  })
})

test('of two journeys as near, the one named first is told of', () => {
  const told = (...days: number[]) =>
    ruleJourneyGap({ on, others: days.map((day) => at(day)), orderLeastDays: null }, ruleset).map(({ params }) => params.otherOn)
  expect(told(-4, 4)).toEqual(['2026-12-11'])
  expect(told(4, -4)).toEqual(['2026-12-19'])
  expect(told(-9, 4)).toEqual(['2026-12-19'])
})

test('an older regimen is too close like any other, and missed by nobody', () => {
  expect(ask([at(-90, false)])).toEqual([])
  expect(ask([at(-4, false)])).toEqual(['refuse GAP_TOO_SHORT'])
})

test('moving every day by the same number changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ days: fc.integer({ min: -40, max: 40 }), sameRegimen: fc.boolean() }), { maxLength: 6 }),
      fc.integer({ min: -400, max: 400 }),
      (others, by) => {
        const facts = (shift: number) => ({
          on: addDays(on, shift),
          others: others.map(({ days, sameRegimen }) => ({ on: addDays(on, shift + days), sameRegimen })),
          orderLeastDays: null,
        })
        const codes = (shift: number) => ruleJourneyGap(facts(shift), ruleset).map(({ code }) => code)
        expect(codes(by)).toEqual(codes(0))
      },
    ),
  )
})
