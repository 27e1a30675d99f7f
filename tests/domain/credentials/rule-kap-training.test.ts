import { expect, test } from 'vitest'
import { ruleKapTraining, type VisitDuty } from '@/lib/domain/credentials/rule-kap-training'
import { moment, ruleset, said, training } from './fixtures'

const ask = (duty: VisitDuty, rows: Parameters<typeof ruleKapTraining>[0], when = moment()) =>
  said(ruleKapTraining(rows, duty, when, ruleset))

test('S1-14 forty hours guide a journey, thirty-nine do not; several trainings add up', () => {
  expect(ask('journey', [training({ hours: 40 })])).toEqual([])
  expect(ask('journey', [training({ hours: 39 })])).toEqual(['refuse TRAINING_HOURS_SHORT'])
  expect(ask('journey', [training({ hours: 24 }), training({ id: 'more', hours: 16, topics: [] })])).toEqual([])
})

test.each(['guiding', 'integration', 'trauma'])('S0-27 S1-15 a journey needs %s', (topic) => {
  const topics = ['guiding', 'integration', 'trauma', 'orientation'].filter((other) => other !== topic)
  expect(ask('journey', [training({ topics })])).toEqual(['refuse TRAINING_MISSING'])
})

test('T22 S0-28 preparing takes the orientation only', () => {
  expect(ask('preparation', [training({ hours: 4, topics: ['orientation'] })])).toEqual([])
  expect(ask('preparation', [training({ topics: ['guiding'] })])).toEqual([])
  expect(ask('preparation', [])).toEqual(['refuse TRAINING_MISSING'])
})

test('integration takes the hours and integration; any other session none', () => {
  expect(ask('integration', [training({ topics: ['integration'] })])).toEqual([])
  expect(ask('integration', [training({ topics: ['integration'], hours: 10 })])).toEqual(['refuse TRAINING_HOURS_SHORT'])
  expect(ask('session', [])).toEqual([])
})

test('training that lapses before the visit holds it; lapsed training refuses new and holds standing visits', () => {
  const ending = [training({ expiresOn: '2026-11-30' })]
  expect(new Set(ask('journey', ending))).toEqual(new Set(['hold TRAINING_LAPSES_FIRST']))
  const ended = [training({ expiresOn: '2026-11-21' })]
  expect(ask('preparation', ended)).toEqual(['refuse TRAINING_LAPSED'])
  expect(ask('preparation', ended, moment('2026-12-01', { request: 'existing' }))).toEqual(['hold TRAINING_LAPSED'])
})

test('exactly the hours today that are gone at the visit lapse first, one hour less was short all along', () => {
  const ending = (hours: number) => training({ hours, expiresOn: '2026-11-30', topics: [] })
  const lasting = training({ id: 'lasting', hours: 0 })
  expect(ask('journey', [lasting, ending(40)])).toEqual(['hold TRAINING_LAPSES_FIRST'])
  expect(ask('journey', [lasting, ending(39)])).toEqual(['refuse TRAINING_HOURS_SHORT'])
})

test('a training without hours adds none', () => {
  expect(ask('journey', [training({ hours: 39 }), training({ id: 'talk', hours: null, topics: [] })])).toEqual([
    'refuse TRAINING_HOURS_SHORT',
  ])
})
