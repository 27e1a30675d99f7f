import { expect, test } from 'vitest'
import { atLeastAsSevere, hold, refuse, rulingOf, warn, worstEffect } from '@/lib/domain/finding'

const effects = ['allow', 'warn', 'hold', 'refuse'] as const
const cites = ['practice.consent'] as const

test('the worst effect decides, in whatever order things are said, and nothing said allows', () => {
  const [warned, held, refused] = [warn('A', cites), hold('B', cites), refuse('C', cites)]
  expect(worstEffect([])).toBe('allow')
  expect([[warned], [held], [refused]].map(worstEffect)).toEqual(['warn', 'hold', 'refuse'])
  const pairs = [
    [warned, held],
    [warned, refused],
    [held, refused],
  ]
  expect(pairs.map((pair) => [worstEffect(pair), worstEffect(pair.toReversed())])).toEqual([
    ['hold', 'hold'],
    ['refuse', 'refuse'],
    ['refuse', 'refuse'],
  ])
})

test('each effect is at least as severe as itself and the milder ones', () => {
  const milder = effects.map((left) => effects.filter((right) => atLeastAsSevere(left, right)))
  expect(milder).toEqual([['allow'], ['allow', 'warn'], ['allow', 'warn', 'hold'], ['allow', 'warn', 'hold', 'refuse']])
})

test('a finding that gives nothing besides its code asks for nothing and nobody overrides it', () => {
  expect(warn('A', cites)).toEqual({ code: 'A', effect: 'warn', params: {}, cites, overridableBy: [] })
  expect(hold('B', cites, { params: { days: 3 }, overridableBy: ['owner'] })).toEqual({
    ...{ code: 'B', effect: 'hold', params: { days: 3 } },
    ...{ cites, overridableBy: ['owner'] },
  })
})

test('a ruling is its findings, the worst of their effects, and when they were read', () => {
  const given = { rulesetVersion: '2026-11', evaluatedAt: new Date('2026-11-22T15:00:00Z') }
  const findings = [warn('A', cites), hold('B', cites)]
  const ruling = { findings, effect: 'hold', rulesetVersion: '2026-11', evaluatedAt: '2026-11-22T15:00:00.000Z' }
  expect(rulingOf(findings, given)).toEqual({ ...ruling, alternatives: [] })
  expect(rulingOf(findings, { ...given, alternatives: ['another day'] })).toEqual({ ...ruling, alternatives: ['another day'] })
})
