import { expect, test } from 'vitest'
import { closesFor, type FinishTaskFacts, ruleFinishTask } from '@/lib/domain/tasks/rule-finish-task'

const codes = (facts: Partial<FinishTaskFacts>) =>
  ruleFinishTask({ kind: 'intake-review', forRole: 'front-desk', by: 'front-desk', safetyAnswered: null, isOwn: false, ...facts }).map(
    ({ code }) => code,
  )

test('the desk and admins close what stands on their list, for each other', () => {
  expect(codes({})).toEqual([])
  expect(codes({ by: 'admin' })).toEqual([])
  expect(codes({ by: 'therapist' })).toEqual(['TASK_FOR_ANOTHER_LIST'])
})

test('what is settled in the settings is closed by an admin, and leads nobody else there', () => {
  for (const kind of ['credential-check', 'credential-expiring', 'story-signed', 'story-taken-back']) {
    for (const by of ['front-desk', 'therapist'] as const) {
      expect(codes({ kind, forRole: 'admin', by })).toEqual(['TASK_FOR_ADMINS'])
      expect(closesFor(kind, 'admin', by)).toBe('not-by-reader')
    }
    expect(codes({ kind, forRole: 'admin', by: 'admin' })).toEqual([])
    expect(closesFor(kind, 'admin', 'admin')).toBe('with-the-settings')
  }
  expect(closesFor('credential-expiring', 'therapist', 'therapist')).toBe('here')
})

test('what treats is closed by those who treat', () => {
  expect(codes({ forRole: 'therapist', by: 'front-desk' })).toEqual(['TASK_FOR_THOSE_WHO_TREAT'])
  expect(codes({ forRole: 'therapist', by: 'therapist' })).toEqual([])
})

test('a safety alert is answered, never ticked off', () => {
  expect(codes({ kind: 'care-alert', forRole: 'therapist', by: 'therapist' })).toEqual(['TASK_ANSWERED_ELSEWHERE'])
  expect(closesFor('care-alert', 'therapist', 'therapist')).toBe('at-the-client')
  expect(closesFor('care-alert', 'therapist', 'admin')).toBe('not-by-reader')
})

test('a ninth answer waits for the safety questions', () => {
  const itemNine = { kind: 'item-nine', forRole: 'therapist', by: 'therapist' } as const
  expect(codes({ ...itemNine, safetyAnswered: false })).toEqual(['SAFETY_QUESTIONS_OPEN'])
  expect(codes({ ...itemNine, safetyAnswered: null })).toEqual(['SAFETY_QUESTIONS_OPEN'])
  expect(codes({ ...itemNine, safetyAnswered: true })).toEqual([])
})

test('where a reader closes a task', () => {
  expect(closesFor('intake-review', 'front-desk', 'front-desk')).toBe('here')
  expect(closesFor('intake-review', 'front-desk', 'therapist')).toBe('not-by-reader')
  expect(closesFor('item-nine', 'therapist', 'therapist')).toBe('here')
  expect(closesFor('item-nine', 'therapist', 'admin')).toBe('not-by-reader')
})

test('a refund ends when it is paid, never by a tick', () => {
  for (const by of ['front-desk', 'admin', 'therapist'] as const) expect(codes({ kind: 'refund', by })).toEqual(['TASK_ENDS_WITH_MONEY'])
  for (const kind of ['write-off', 'superbill-asked', 'scale-appeal'])
    expect(codes({ kind, by: 'front-desk' })).toEqual(['TASK_ENDS_WITH_MONEY'])
  expect(closesFor('refund', 'front-desk', 'admin')).toBe('with-the-money')
  expect(closesFor('refund', 'front-desk', 'therapist')).toBe('not-by-reader')
})

test('a coverage a client told of ends when it is verified or denied, never by a tick', () => {
  for (const by of ['front-desk', 'admin', 'therapist'] as const) {
    expect(codes({ kind: 'verify-coverage', by })).toEqual(['TASK_ENDS_WITH_COVERAGE'])
    expect(codes({ kind: 'second-plan', by })).toEqual(['TASK_ENDS_WITH_COVERAGE'])
  }
  expect(closesFor('verify-coverage', 'front-desk', 'front-desk')).toBe('with-the-coverage')
  expect(closesFor('verify-coverage', 'front-desk', 'therapist')).toBe('not-by-reader')
})
