import { expect, test } from 'vitest'
import { currentStep } from '@/lib/domain/clients/eight-steps'
import type { PathFacts } from '@/lib/domain/clients/path-facts'
import { cycle, intakeDone, path } from './path-fixtures'

/** The path in letters: d done, n now, l later. */
const drawn = (given: Partial<PathFacts>) =>
  currentStep(path(given))
    .steps.map(({ state }) => state[0])
    .join('')

test('S3 the eight steps, one after the other', () => {
  expect(drawn({ intake: { ...intakeDone, submitted: false } })).toBe('nlllllll')
  expect(drawn({ verdict: null })).toBe('nlllllll')
  expect(drawn({ educationAcknowledged: false })).toBe('dnllllll')
  expect(drawn({ documentsToSign: 1 })).toBe('dnllllll')
  expect(drawn({})).toBe('ddnlllll')
  expect(drawn({ cycle: cycle({ preparationDone: true }) })).toBe('dddnnlll')
  expect(drawn({ cycle: cycle({ preparationDone: true, journeyDone: true }) })).toBe('dddddnll')
})

test('S3-9 administration and the therapy session are now together', () => {
  const { steps, stage } = currentStep(path({ cycle: cycle({ preparationDone: true }) }))
  expect(steps.filter(({ state }) => state === 'now').map(({ step }) => step)).toEqual(['administration', 'therapy_session'])
  expect(stage).toBe('administration')
})

test('S3-9 no step is done before the one it stands on', () => {
  expect(drawn({ verdict: null, cycle: cycle({ preparationDone: true, journeyDone: true, integrationDone: true }) })).toBe('nlllllll')
  expect(drawn({ cycle: cycle({ integrationDone: true }) })).toBe('ddnlllll')
})

test('the next cycle begins with its preparation', () => {
  expect(drawn({ regimen: { cyclesPlanned: 6, cyclesDone: 1 }, cycle: cycle({ number: 2 }) })).toBe('ddnlllll')
})

test('after the last cycle follow-up, then evaluation, then all done', () => {
  const through = { regimen: { cyclesPlanned: 6, cyclesDone: 6 }, nextVisit: null } as const
  expect(drawn(through)).toBe('ddddddnl')
  expect(drawn({ ...through, followUpDone: true })).toBe('dddddddn')
  expect(drawn({ ...through, followUpDone: true, evaluationDone: true })).toBe('dddddddd')
  expect(currentStep(path({ ...through, followUpDone: true, evaluationDone: true })).stage).toBe('evaluation')
})

test('the path carries the one next thing', () => {
  expect(currentStep(path({ documentsToSign: 2 })).next.code).toBe('sign-documents')
})

test('a client without a plan has nothing prepared, given or looked back on', () => {
  expect(drawn({ regimen: null, cycle: null })).toBe('ddnlllll')
  expect(drawn({ regimen: { cyclesPlanned: 6, cyclesDone: 5 }, cycle: null })).toBe('ddnlllll')
})

test('a cycle that is whole is whole, also while the plan goes on', () => {
  const whole = cycle({ preparationDone: true, journeyDone: true, integrationDone: true })
  expect(drawn({ cycle: whole })).toBe('ddddddnl')
  expect(drawn({ cycle: whole, followUpDone: true, evaluationDone: true })).toBe('ddddddnl')
})
