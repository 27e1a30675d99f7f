import { describe, expect, test } from 'vitest'
import { itemOf, ruleScreenClearance } from '@/lib/domain/clients/rule-screen-clearance'
import { ruleScreenStands } from '@/lib/domain/clients/rule-screen-stands'
import type { PointDecision, ScreenFacts } from '@/lib/domain/clients/screen-facts'
import { screenLimits } from '@/lib/domain/clients/screen-limits'
import type { ScreenAnswers } from '@/lib/domain/clients/screening'
import { type Finding, hold, refuse } from '@/lib/domain/finding'

const on = '2026-12-01'
const lifts = (untilOn: PointDecision['untilOn'] = null): PointDecision => ({ is: 'lifts', untilOn })
const stands: PointDecision = { is: 'stands', untilOn: null }
const point = (code: string, decision: PointDecision | null = null) => ({ code, decision })
const screen = (points: ScreenFacts['points'], level: ScreenFacts['level'] = 'clear'): ScreenFacts => ({
  screeningId: 'screen',
  takenAt: new Date('2026-11-20T15:00:00Z'),
  level,
  points,
  pregnant: 'no',
  seriousCondition: 'no',
})
const said = (findings: readonly Finding[]) => findings.map(({ effect, code, params }) => `${effect} ${code} ${params.points}`)
const told = (points: ScreenFacts['points'], level?: ScreenFacts['level']) => said(ruleScreenStands(screen(points, level), on))

describe('what the newest screen means for a dose', () => {
  test('no screen says nothing here, nor does a clear one', () => {
    expect(ruleScreenStands(null, on)).toEqual([])
    expect(told([])).toEqual([])
  })

  test('a point that stops, stops, whatever was decided; counted each', () => {
    expect(told([point('SCREEN_STOPS')])).toEqual(['refuse SCREEN_STOPS 1'])
    expect(told([point('SCREEN_STOPS', lifts()), point('SCREEN_STOPS')])).toEqual(['refuse SCREEN_STOPS 2'])
  })

  test('one that stops until it is cleared passes with a decision that lifts, until its day', () => {
    const cleared = (decision: PointDecision | null) => told([point('SCREEN_STOPS_UNTIL_CLEARED', decision)])
    expect(cleared(null)).toEqual(['refuse SCREEN_STOPS_UNTIL_CLEARED 1'])
    expect(cleared(stands)).toEqual(['refuse SCREEN_STOPS_UNTIL_CLEARED 1'])
    expect(cleared(lifts())).toEqual(['warn SCREEN_CLEARED 1'])
    expect(cleared(lifts(on))).toEqual(['warn SCREEN_CLEARED 1'])
    expect(cleared(lifts('2026-11-30'))).toEqual(['refuse SCREEN_STOPS_UNTIL_CLEARED 1'])
  })

  test('one that waits, waits; what was not answered is not decided', () => {
    expect(told([point('SCREEN_MEDICINES_REVIEW'), point('SCREEN_REVIEW')])).toEqual(['hold SCREEN_WAITS 2'])
    expect(told([point('SCREEN_REVIEW', lifts())])).toEqual(['warn SCREEN_CLEARED 1'])
    expect(told([point('SCREEN_INCOMPLETE', lifts())])).toEqual(['hold SCREEN_WAITS 1'])
  })

  test('all of it at once, each with its number', () => {
    const all = [
      point('SCREEN_STOPS'),
      point('SCREEN_STOPS_UNTIL_CLEARED'),
      point('SCREEN_STOPS_UNTIL_CLEARED'),
      point('SCREEN_REVIEW'),
      point('SCREEN_REVIEW'),
      point('SCREEN_REVIEW'),
      point('SCREEN_REVIEW', lifts()),
    ]
    expect(told(all)).toEqual([
      'refuse SCREEN_STOPS 1',
      'refuse SCREEN_STOPS_UNTIL_CLEARED 2',
      'hold SCREEN_WAITS 3',
      'warn SCREEN_CLEARED 1',
    ])
  })

  test('a level kept without its points speaks for itself, and not beside them', () => {
    expect(told([], 'refuse')).toEqual(['refuse SCREEN_STOPS_UNTIL_CLEARED 1'])
    expect(told([], 'hold')).toEqual(['hold SCREEN_WAITS 1'])
    expect(told([point('SCREEN_REVIEW', lifts())], 'refuse')).toEqual(['warn SCREEN_CLEARED 1'])
    expect(told([point('SCREEN_REVIEW', lifts())], 'hold')).toEqual(['warn SCREEN_CLEARED 1'])
  })
})

describe('what a prescriber may decide on', () => {
  const cites = ['practice.kap-screen'] as const
  const found = [
    refuse('SCREEN_STOPS', cites, { params: { item: 'psychosis' } }),
    hold('SCREEN_MEDICINES_REVIEW', cites),
    hold('SCREEN_REVIEW', cites, { params: { item: 'liver' } }),
    hold('SCREEN_REVIEW', cites, { params: { item: 'no-such-item' } }),
    hold('SCREEN_INCOMPLETE', cites),
  ]
  const decide = (item: string, decision: 'lifts' | 'stands' = 'lifts', isNewest = true) =>
    ruleScreenClearance({ item, decision, found, isNewest }).map(({ effect, code }) => `${effect} ${code}`)

  test('an item of the newest screen that a decision can lift', () => {
    expect(decide('liver')).toEqual([])
    expect(decide('liver', 'stands')).toEqual([])
    expect(decide('medicines')).toEqual([])
  })

  test('not an older screen, not what it did not find, not what is never lifted', () => {
    expect(decide('liver', 'lifts', false)).toEqual(['refuse SCREEN_NOT_THE_NEWEST'])
    expect(decide('seizures')).toEqual(['refuse SCREEN_ITEM_NOT_OPEN'])
    expect(decide('no-such-item')).toEqual(['refuse SCREEN_ITEM_NEVER_LIFTED'])
    expect(decide('psychosis')).toEqual(['refuse SCREEN_ITEM_NEVER_LIFTED'])
    expect(decide('psychosis', 'stands')).toEqual([])
  })
})

describe('what a screen says about limits of the law', () => {
  const limits = (items: Partial<ScreenAnswers['items']>) => screenLimits({ items: items as ScreenAnswers['items'] })
  const healthy = Object.fromEntries(
    [
      'aneurysm',
      'av_malformation',
      'brain_bleed',
      'blood_pressure_uncontrolled',
      'heart_unstable',
      'heart_history',
      'head_pressure',
      'seizures',
      'thyroid',
      'liver',
      'kidney_or_lung',
      'pregnancy',
    ].map((key) => [key, 'no']),
  ) as Partial<ScreenAnswers['items']>

  test('a no to everything is no; one yes is yes; one that is unsure or open is not known', () => {
    expect(limits(healthy)).toEqual({ pregnant: 'no', seriousCondition: 'no' })
    expect(limits({ ...healthy, liver: 'yes', pregnancy: 'yes' })).toEqual({ pregnant: 'yes', seriousCondition: 'yes' })
    expect(limits({ ...healthy, liver: 'unsure' as never, thyroid: 'yes' })).toEqual({ pregnant: 'no', seriousCondition: 'yes' })
    expect(limits({ ...healthy, liver: 'unsure' as never })).toEqual({ pregnant: 'no', seriousCondition: 'unknown' })
    expect(limits({})).toEqual({ pregnant: 'unknown', seriousCondition: 'unknown' })
  })
})

test.each<[string, Finding['params'], string | null]>([
  ['SCREEN_STOPS', { item: 'psychosis' }, 'psychosis'],
  ['SCREEN_MEDICINES', { medicine: 'benzodiazepines' }, 'medicines'],
  ['SCREEN_MEDICINES_UNSURE', {}, 'medicines'],
  ['SCREEN_INCOMPLETE', { unanswered: 3 }, null],
  ['SCREEN_INCOMPLETE', { item: 3 }, null],
])('%s %j is about %s', (code, params, item) => {
  expect(itemOf({ code, params })).toBe(item)
})
