import { expect, test } from 'vitest'
import { bandOf, bandsOf } from '@/lib/domain/outcomes/band'
import { changeSince } from '@/lib/domain/outcomes/change'
import { instruments, mostPoints, scoredKinds } from '@/lib/domain/outcomes/instrument'
import { instrumentsDue } from '@/lib/domain/outcomes/instruments-due'
import { outcomeSeries } from '@/lib/domain/outcomes/outcome-series'
import type { OutcomeResponse } from '@/lib/domain/outcomes/response-record'
import { ruleItemNine } from '@/lib/domain/outcomes/rule-item-nine'
import { ruleResults } from '@/lib/domain/outcomes/rule-results'
import { scoreInstrument } from '@/lib/domain/outcomes/score-instrument'
import { fc } from '@/tests/support/property'
import { ruleset } from '../credentials/fixtures'

const kind = fc.constantFrom(...scoredKinds)
const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
const response: fc.Arbitrary<OutcomeResponse> = kind.chain((of) =>
  fc.record({
    kind: fc.constant(of),
    total: fc.integer({ min: 0, max: mostPoints(of) }),
    takenAt: instant,
    itemNine: of === 'phq9' ? fc.integer({ min: 0, max: 3 }) : fc.constant(null),
  }),
)
const responses = fc.array(response, { maxLength: 20 })

test('any list of answers is scored within range, or invalid with its reasons', () => {
  const anything = fc.array(fc.oneof(fc.constant(null), fc.integer({ min: -2, max: 6 }), fc.double()), { maxLength: 25 })
  fc.assert(
    fc.property(
      kind,
      anything,
      fc.constantFrom('screen' as const, 'paper' as const),
      fc.boolean(),
      (of, answers, source, clinicianAccepts) => {
        const result = scoreInstrument(of, answers, { source, clinicianAccepts }, ruleset)
        if (result.status === 'scored') {
          expect(result.score.total).toBeGreaterThanOrEqual(0)
          expect(result.score.total).toBeLessThanOrEqual(mostPoints(of))
          expect(bandOf(of, result.score.total, ruleset)).toBe(result.score.band)
        } else expect(result.missing.length + result.outOfRange.length).toBeGreaterThan(0)
      },
    ),
  )
})

test('complete answers add up to their total', () => {
  const complete = kind.chain((of) =>
    fc.tuple(
      fc.constant(of),
      fc.array(fc.integer({ min: 0, max: instruments[of].choices.length - 1 }), {
        minLength: instruments[of].items.length,
        maxLength: instruments[of].items.length,
      }),
    ),
  )
  fc.assert(
    fc.property(complete, ([of, answers]) => {
      const result = scoreInstrument(of, answers, { source: 'screen' }, ruleset)
      expect(result.status === 'scored' && result.score.total).toBe(answers.reduce((sum, answer) => sum + answer, 0))
    }),
  )
})

test('every total lies in exactly one band', () => {
  for (const of of scoredKinds) {
    for (let total = 0; total <= mostPoints(of); total += 1) {
      expect(bandsOf(of, ruleset).filter(({ from, to }) => from <= total && total <= to)).toHaveLength(1)
    }
  }
})

test('a lower total is never a worse change', () => {
  const order = { worse: 0, same: 1, better: 2 } as const
  fc.assert(
    fc.property(kind, fc.nat(80), fc.nat(80), fc.nat(80), (of, baseline, one, other) => {
      const lower = changeSince(of, baseline, Math.min(one, other), ruleset)
      const higher = changeSince(of, baseline, Math.max(one, other), ruleset)
      expect(order[lower.meaningful]).toBeGreaterThanOrEqual(order[higher.meaningful])
      if (higher.response) expect(lower.response).toBe(true)
    }),
  )
})

test('no history makes the results, the schedule or the chart throw', () => {
  fc.assert(
    fc.property(responses, fc.array(instant, { maxLength: 8 }), kind, instant, fc.option(instant), (given, dates, of, now, evaluatedAt) => {
      const doses = [...dates].sort((left, right) => left.getTime() - right.getTime())
      const timeZone = 'America/Chicago'
      ruleResults({ kind: of, responses: given, doses, evaluatedAt, timeZone }, ruleset)
      const journeys = doses.map((at, index) => ({ number: index + 1, at, isDone: at <= now }))
      const due = instrumentsDue({ kinds: [of], journeys, cyclesPlanned: 6, responses: given, now, timeZone }, ruleset)
      expect(due.every(({ opensAt, dueAt, closesAt }) => opensAt <= dueAt && dueAt <= closesAt)).toBe(true)
      const series = outcomeSeries(
        of,
        given,
        doses.map((at, index) => ({ at, number: index + 1, label: '' })),
        ruleset,
      )
      expect(series.points).toHaveLength(given.filter((one) => one.kind === of).length)
      expect(series.points.filter(({ isBaseline }) => isBaseline).length).toBeLessThanOrEqual(1)
    }),
  )
})

test('a ninth answer above zero never passes without a screener', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), instant, (itemNine, takenAt) => {
      expect(ruleItemNine({ itemNine, takenAt, cssrsTakenAt: null }, ruleset)).toHaveLength(1)
    }),
  )
})
