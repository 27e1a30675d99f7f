import { expect, test } from 'vitest'
import { nextAction } from '@/lib/domain/clients/next-action'
import type { IntakeFacts, PathFacts } from '@/lib/domain/clients/path-facts'
import type { VisitWait } from '@/lib/domain/law/visit-waits'
import { intakeDone, journeyAhead, path } from './path-fixtures'

const next = (given: Partial<PathFacts>) => nextAction(path(given)).code

test('safety before everything', () => {
  expect(next({ safetyOpen: true, intake: { ...intakeDone, detailsDone: false } })).toBe('get-support')
})

test.each([
  ['detailsDone', 'finish-details'],
  ['coverageDone', 'finish-coverage'],
  ['screenDone', 'finish-screen'],
  ['safetyQuestionsDone', 'answer-safety-questions'],
  ['questionnairesDone', 'answer-questionnaires'],
  ['objectivesDone', 'set-objectives'],
  ['submitted', 'submit-intake'],
] as const)('intake without %s: %s', (fact, code) => {
  expect(next({ intake: { ...intakeDone, [fact]: false } as IntakeFacts, documentsToSign: 2 })).toBe(code)
})

test('an old screen is asked anew where a visit ahead waits for it, and never of somebody whose plan is over', () => {
  const old = { intake: { ...intakeDone, screenStale: true } }
  expect(next({ ...old, nextVisit: journeyAhead({ waits: ['questions', 'confirmation'] }) })).toBe('renew-screen')
  expect(next({ ...old, nextJourney: journeyAhead({ waits: ['questions'] }) })).toBe('renew-screen')
  expect(next(old)).toBe('come-to-visit')
  const over = { ...old, nextVisit: null, regimen: { cyclesPlanned: 6, cyclesDone: 6 }, followUpDone: true, evaluationDone: true }
  expect(next(over)).toBe('nothing-now')
})

test('the driver of the journey ahead is asked for while another visit comes first', () => {
  const journey = journeyAhead({ appointmentId: 'j1', on: '2026-12-07', waits: ['driver'] })
  expect(nextAction(path({ nextJourney: journey }))).toEqual({
    code: 'name-driver',
    params: { appointmentId: 'j1', visitOn: '2026-12-07' },
  })
  expect(next({ nextJourney: journey, questionnairesOpen: 2 })).toBe('name-driver')
  expect(next({ nextJourney: journey, nextVisit: journeyAhead({ waits: ['agreement'] }) })).toBe('sign-ride-agreement')
})

test('papers are signed, one count for both kinds of missing', () => {
  expect(nextAction(path({ documentsToSign: 3 }))).toEqual({ code: 'sign-documents', params: { count: 3 } })
  expect(next({ educationAcknowledged: false })).toBe('sign-documents')
})

test('the ride home, in its order; what else a visit waits for is not called ready', () => {
  const waiting = (...waits: VisitWait[]) => next({ nextVisit: journeyAhead({ waits }) })
  expect(waiting('agreement', 'driver', 'confirmation')).toBe('sign-ride-agreement')
  expect(nextAction(path({ nextVisit: journeyAhead({ waits: ['driver'] }) }))).toEqual({
    code: 'name-driver',
    params: { appointmentId: 'a1', visitOn: '2026-12-01' },
  })
  expect(waiting('driver-word', 'prescriber')).toBe('ask-driver')
  expect(waiting('sitter')).toBe('name-sitter')
  expect(waiting('confirmation')).toBe('visit-not-ready')
  expect(waiting('prescriber', 'coverage')).toBe('visit-not-ready')
  expect(waiting()).toBe('come-to-visit')
})

test('questions that are open come before the visit, after the ride', () => {
  expect(next({ questionnairesOpen: 2 })).toBe('answer-questionnaires')
  expect(next({ questionnairesOpen: 2, nextVisit: journeyAhead({ waits: ['driver'] }) })).toBe('name-driver')
})

test('what others are at', () => {
  const before = { nextVisit: null, orderInForce: false, regimen: null, cycle: null } as const
  expect(next({ ...before, verdict: null, referral: null })).toBe('wait-for-match')
  expect(next({ ...before, verdict: null, referral: 'declined' })).toBe('wait-for-match')
  expect(next({ ...before, verdict: null, referral: 'sent' })).toBe('wait-for-prescriber')
  expect(next({ ...before, verdict: null })).toBe('wait-for-decision')
  expect(next({ ...before, verdict: 'more_information' })).toBe('wait-for-decision')
  expect(next({ ...before, verdict: 'not_eligible' })).toBe('talk-about-options')
  expect(next(before)).toBe('wait-for-order')
  expect(next({ ...before, orderInForce: true })).toBe('wait-for-plan')
  expect(next({ nextVisit: null })).toBe('wait-for-times')
})

test('a no from the prescriber is said even while a visit stands', () => {
  expect(next({ verdict: 'not_eligible' })).toBe('talk-about-options')
})

test('after the last cycle: evaluation, then money, then nothing', () => {
  const through = { nextVisit: null, orderInForce: false, regimen: { cyclesPlanned: 6, cyclesDone: 6 } } as const
  expect(next({ ...through, balanceCents: 5_000 })).toBe('wait-for-evaluation')
  const evaluated = { ...through, followUpDone: true, evaluationDone: true }
  expect(next({ ...evaluated, balanceCents: 5_000 })).toBe('pay-balance')
  expect(next({ ...evaluated, balanceCents: 0 })).toBe('nothing-now')
  expect(next({ ...evaluated, balanceCents: -500 })).toBe('nothing-now')
})

test('the counts and numbers a client is told', () => {
  expect(nextAction(path({ intake: { ...intakeDone, questionnairesDone: false } })).params).toEqual({ count: 1 })
  const planned = { nextVisit: null, regimen: { cyclesPlanned: 6, cyclesDone: 2 } }
  expect(nextAction(path({ ...planned, cycle: null }))).toEqual({ code: 'wait-for-times', params: { number: 3 } })
  const done = { ...planned, regimen: { cyclesPlanned: 6, cyclesDone: 6 }, followUpDone: true, evaluationDone: true }
  expect(nextAction(path({ ...done, balanceCents: 1 }))).toEqual({ code: 'pay-balance', params: { balanceCents: 1 } })
  expect(nextAction(path({ ...done, balanceCents: 0 })).code).toBe('nothing-now')
  expect(nextAction(path({ questionnairesOpen: 2, nextVisit: null })).params).toEqual({ count: 2 })
})

test('one paper, one questionnaire, or only the education, is one', () => {
  const signing = (count: number) => ({ code: 'sign-documents', params: { count } })
  expect(nextAction(path({ documentsToSign: 1 }))).toEqual(signing(1))
  expect(nextAction(path({ documentsToSign: 0, educationAcknowledged: false }))).toEqual(signing(1))
  expect(nextAction(path({ documentsToSign: 2, educationAcknowledged: false }))).toEqual(signing(2))
  expect(nextAction(path({ questionnairesOpen: 1 }))).toEqual({ code: 'answer-questionnaires', params: { count: 1 } })
})

test.each([null, 'sent', 'accepted', 'declined'] as const)(
  'while more is to be known the client waits for the decision, referral %s',
  (referral) => {
    expect(next({ nextVisit: null, verdict: 'more_information', referral })).toBe('wait-for-decision')
  },
)

test.each([
  [false, false, 'wait-for-evaluation'],
  [true, false, 'wait-for-evaluation'],
  [false, true, 'wait-for-evaluation'],
  [true, true, 'nothing-now'],
] as const)('after the last cycle: follow-up done %s, looked back on %s, %s', (followUpDone, evaluationDone, code) => {
  expect(next({ nextVisit: null, regimen: { cyclesPlanned: 6, cyclesDone: 6 }, followUpDone, evaluationDone })).toBe(code)
})

test('a plan waits to be accepted once nothing of the journey ahead is the client’s to arrange', () => {
  expect(next({ planToAccept: true })).toBe('accept-plan')
  expect(next({ planToAccept: true, nextJourney: journeyAhead({ waits: ['driver'] }) })).toBe('name-driver')
  expect(next({ planToAccept: true, questionnairesOpen: 1 })).toBe('answer-questionnaires')
})

test('somebody who has stepped back or whose care is over is told so, and not that others are at something', () => {
  const open = { nextVisit: null, orderInForce: false, regimen: null, documentsToSign: 2, planToAccept: true } as const
  expect(next({ ...open, status: 'paused' })).toBe('on-pause')
  for (const [status, code] of [
    ['completed', 'care-over'],
    ['closed', 'record-closed'],
  ] as const) {
    expect(next({ ...open, status })).toBe(code)
    expect(next({ ...open, status, intake: { ...intakeDone, submitted: false, coverageDone: false } })).toBe(code)
    expect(next({ ...open, status, safetyOpen: true })).toBe('get-support')
    expect(next({ ...open, status, balanceCents: 2_000 })).toBe('pay-balance')
  }
  expect(next({ ...open, status: 'paused', balanceCents: 2_000 })).toBe('pay-balance')
  expect(next({ ...open, status: 'active' })).toBe('sign-documents')
})

test('questions after the end are asked of whoever went through, an intake that was begun of whoever paused in it', () => {
  const open = { nextVisit: null, questionnairesOpen: 1, balanceCents: 2_000 } as const
  expect(nextAction(path({ ...open, status: 'completed' }))).toEqual({ code: 'answer-questionnaires', params: { count: 1 } })
  expect(next({ ...open, status: 'closed' })).toBe('pay-balance')
  expect(next({ nextVisit: null, status: 'paused', intake: { ...intakeDone, submitted: false } })).toBe('submit-intake')
})

test('a visit that was kept is prepared for, whoever has stepped back', () => {
  for (const status of ['paused', 'completed'] as const) {
    expect(next({ status })).toBe('come-to-visit')
    expect(next({ status, documentsToSign: 1 })).toBe('sign-documents')
    expect(next({ status, nextVisit: journeyAhead({ waits: ['driver'] }) })).toBe('name-driver')
  }
})
