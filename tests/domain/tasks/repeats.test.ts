import { expect, test } from 'vitest'
import { nextDueOn } from '@/lib/domain/tasks/repeats'
import { ruleChangeTask, ruleReopenTask } from '@/lib/domain/tasks/rule-change-task'
import { ruleFinishTask } from '@/lib/domain/tasks/rule-finish-task'
import { whoIsTold } from '@/lib/domain/tasks/who-is-told'

test.each([
  ['2026-11-23', 'daily', '2026-11-23', '2026-11-24'],
  ['2026-11-23', 'weekly', '2026-12-02', '2026-12-07'],
  ['2026-11-23', 'two-weekly', '2026-11-23', '2026-12-07'],
  ['2026-11-23', 'two-weekly', '2026-12-10', '2026-12-21'],
  ['2027-01-31', 'monthly', '2027-01-31', '2027-02-28'],
  ['2027-01-31', 'monthly', '2027-02-28', '2027-03-31'],
] as const)('due first on %s, %s, it is due after %s on %s', (first, repeat, after, next) =>
  expect(nextDueOn(first, repeat, after)).toBe(next),
)

const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code)

test('what a rule asks for is given among those on whose list it stands, and not moved; what is about safety stays where it is', () => {
  const desk = { isRewritten: false, forRole: 'front-desk', toRole: 'admin' } as const
  expect(ruleChangeTask({ ...desk, kind: 'made', isRewritten: true, toRole: 'therapist' })).toEqual([])
  expect(ruleChangeTask({ ...desk, kind: 'rebill' })).toEqual([])
  expect(codes(ruleChangeTask({ ...desk, kind: 'rebill', isRewritten: true }))).toEqual(['TASK_DATED_BY_A_RULE'])
  expect(codes(ruleChangeTask({ ...desk, kind: 'rebill', toRole: 'therapist' }))).toEqual(['TASK_FOR_ANOTHER_LIST'])
  expect(codes(ruleChangeTask({ ...desk, kind: 'results-review', forRole: 'therapist' }))).toEqual(['TASK_FOR_THOSE_WHO_TREAT'])
  for (const kind of ['care-alert', 'item-nine']) expect(codes(ruleChangeTask({ ...desk, kind }))).toEqual(['TASK_OF_SAFETY_STAYS'])
})

test('who made a task or has it finishes it, whatever list it stands on', () => {
  const made = { kind: 'made', forRole: 'therapist', by: 'front-desk', safetyAnswered: null } as const
  expect(ruleFinishTask({ ...made, isOwn: true })).toEqual([])
  expect(codes(ruleFinishTask({ ...made, isOwn: false }))).toEqual(['TASK_FOR_THOSE_WHO_TREAT'])
  expect(codes(ruleFinishTask({ ...made, kind: 'results-review', isOwn: true }))).toEqual(['TASK_FOR_THOSE_WHO_TREAT'])
})

test('a tick is taken back by those who may give it; what ended with an answer, money or coverage stays ended', () => {
  const facts = { forRole: 'front-desk', by: 'front-desk', isOwn: false } as const
  expect(ruleReopenTask({ ...facts, kind: 'rebill' })).toEqual([])
  expect(codes(ruleReopenTask({ ...facts, kind: 'rebill', by: 'therapist' }))).toEqual(['TASK_FOR_ANOTHER_LIST'])
  expect(codes(ruleReopenTask({ ...facts, kind: 'refund' }))).toEqual(['TASK_ENDS_WITH_MONEY'])
  expect(codes(ruleReopenTask({ ...facts, kind: 'item-nine' }))).toEqual(['TASK_OF_SAFETY_STAYS'])
})

test('who has a task and who made it are told what others do with it, and nobody what they do themselves', () => {
  const task = { madeBy: 'maker', forUserId: 'holder' }
  expect(whoIsTold('task-given', task, 'maker')).toEqual(['holder'])
  expect(whoIsTold('task-given', { ...task, forUserId: 'maker' }, 'maker')).toEqual([])
  expect(whoIsTold('task-comment', task, 'other')).toEqual(['maker', 'holder'])
  expect(whoIsTold('task-comment', { madeBy: 'maker', forUserId: 'maker' }, 'other')).toEqual(['maker'])
  expect(whoIsTold('task-finished', task, 'holder')).toEqual(['maker'])
  expect(whoIsTold('task-finished', { madeBy: null, forUserId: null }, 'holder')).toEqual([])
})
