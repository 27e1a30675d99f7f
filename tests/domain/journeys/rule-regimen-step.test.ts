import { expect, test } from 'vitest'
import { type RegimenStepFacts, ruleRegimenStep } from '@/lib/domain/journeys/rule-regimen-step'
import { steps } from '@/lib/domain/journeys/step'
import { bookingFacts, inWords, journeyFacts } from './facts'

const booking = (facts: Partial<RegimenStepFacts> = {}) => inWords(ruleRegimenStep({ ...bookingFacts(), ...facts }))
const atTheDoor = (facts: Partial<RegimenStepFacts> = {}) => inWords(ruleRegimenStep({ ...journeyFacts(), ...facts }))

test('T31 the dose before education is acknowledged is refused, even while booking', () => {
  expect(booking({ stepsDone: ['assessment'] })).toEqual(['refuse EDUCATION_FIRST'])
  expect(booking({ stepsDone: ['assessment'], stepsPlanned: ['education', 'preparation'] })).toEqual(['refuse EDUCATION_FIRST'])
})

test('the assessment comes before everything', () => {
  expect(booking({ step: 'education', stepsDone: [] })).toEqual(['refuse ASSESSMENT_FIRST'])
  expect(booking({ step: 'assessment', stepsDone: [] })).toEqual([])
})

test('preparation is planned while booking and done by check-in', () => {
  expect(booking()).toEqual([])
  expect(booking({ stepsPlanned: [] })).toEqual(['hold EARLIER_STEP_MISSING'])
  expect(atTheDoor()).toEqual([])
  expect(atTheDoor({ stepsDone: ['assessment', 'education'], stepsPlanned: ['preparation'] })).toEqual(['refuse EARLIER_STEP_NOT_DONE'])
})

test('each step waits for the one before it; dose and therapy overlap', () => {
  for (const [index, step] of steps.entries()) {
    expect(atTheDoor({ step, stepsDone: steps.slice(0, index) })).toEqual([])
    const without = steps.slice(0, Math.max(0, index - 1))
    expect(atTheDoor({ step, stepsDone: without }).length).toBe(index === 0 || step === 'therapy_session' ? 0 : 1)
  }
})

test('T30 journey seven of six waits for prescriber and therapist with results', () => {
  expect(booking({ sessionNumber: 6 })).toEqual([])
  expect(booking({ sessionNumber: 7 })).toEqual(['hold REGIMEN_COMPLETE'])
  const agreed = { byPrescriber: true, byTherapist: true, resultsReviewed: true, cycles: 2 }
  for (const sessionNumber of [7, 8]) expect(booking({ sessionNumber, extension: agreed })).toEqual([])
  expect(booking({ sessionNumber: 9, extension: agreed })).toEqual(['hold REGIMEN_COMPLETE'])
  for (const missing of ['byPrescriber', 'byTherapist', 'resultsReviewed']) {
    const extension = { ...agreed, [missing]: false }
    expect(booking({ sessionNumber: 7, extension })).toEqual(['hold REGIMEN_COMPLETE'])
  }
})
