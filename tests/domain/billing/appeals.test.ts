import { expect, test } from 'vitest'
import { appealDeadline, appealPathOf, appealReminderOn, externalReviewDue, internalAppealDueOn } from '@/lib/domain/billing/appeals'
import { coveragePrograms } from '@/lib/domain/coverage/program'
import { appealLevels } from '@/lib/domain/reference/billing-appeals'
import { addDays } from '@/lib/domain/time/local'

test('T83 a denial received on 2026-11-23: 180 days, and the last business day before', () => {
  expect(internalAppealDueOn('2026-11-23')).toBe('2027-05-22')
  expect(appealDeadline('commercial', 'internal', '2026-11-23')).toEqual({ level: 'internal', dueOn: '2027-05-22', aimFor: '2027-05-21' })
})

test('external review: four months, the first of the fifth where the day is missing', () => {
  expect(externalReviewDue('2026-10-30').dueOn).toBe('2027-03-01')
  expect(externalReviewDue('2026-10-28').dueOn).toBe('2027-03-01')
  expect(externalReviewDue('2026-10-26').dueOn).toBe('2027-02-26')
  expect(externalReviewDue('2027-10-29').dueOn).toBe('2028-02-29')
  expect(externalReviewDue('2027-10-30').dueOn).toBe('2028-03-01')
  expect(externalReviewDue('2026-12-31').dueOn).toBe('2027-05-03')
  expect(externalReviewDue('2027-01-31').dueOn).toBe('2027-06-01')
})

test('a closed day moves external review on and what to aim for back', () => {
  expect(externalReviewDue('2026-11-23')).toEqual({ dueOn: '2027-03-23', aimFor: '2027-03-23' })
  expect(externalReviewDue('2026-09-01')).toEqual({ dueOn: '2027-01-04', aimFor: '2026-12-31' })
})

test('each kind of payer has its own days', () => {
  const due = (path: Parameters<typeof appealDeadline>[0], level: Parameters<typeof appealDeadline>[1]) =>
    appealDeadline(path, level, '2026-11-23')?.dueOn
  expect([
    due('medicare', 'redetermination'),
    due('medicare_advantage', 'plan'),
    due('medicaid_mco', 'plan'),
    due('medicaid_mco', 'fair-hearing'),
  ]).toEqual([120, 65, 60, 120].map((days) => addDays('2026-11-23', days)))
  expect(due('commercial', 'court')).toBeUndefined()
})

test('a path belongs to a program', () => {
  expect(Object.fromEntries(coveragePrograms.map((program) => [program, appealPathOf(program)]))).toMatchObject({
    commercial: 'commercial',
    medicare: 'medicare',
    dual_snp: 'medicare_advantage',
    medicaid_mco: 'medicaid_mco',
    va: null,
    self_pay: null,
  })
})

test('a deadline is said 30, 14, 7 and 1 days before', () => {
  expect([31, 30, 14, 8, 7, 1, 0, -1].map((days) => appealReminderOn('2027-05-22', addDays('2027-05-22', -days)))).toEqual([
    null,
    30,
    14,
    null,
    7,
    1,
    null,
    null,
  ])
})

test('every level with its days to file and to be answered', () => {
  const days = Object.entries(appealLevels).flatMap(([path, levels]) =>
    levels.map(({ level, file, answerDays: { standard, urgentHours, beforeService } }) =>
      [path, level, 'days' in file ? `${file.days} d` : `${file.months} m`, standard, urgentHours, beforeService].join(' '),
    ),
  )
  expect(days).toEqual([
    'commercial internal 180 d 60 72 30',
    'commercial external 4 m 45 72 45',
    'medicare redetermination 120 d 60  ',
    'medicare reconsideration 180 d 60  ',
    'medicare hearing 60 d 90  ',
    'medicare council 60 d   ',
    'medicare court 60 d   ',
    'medicare_advantage plan 65 d 60 72 30',
    'medicaid_mco plan 60 d 30 72 30',
    'medicaid_mco fair-hearing 120 d   ',
  ])
})

test('external review is filed by the month, however its path is asked for', () => {
  expect(appealDeadline('commercial', 'external', '2026-10-30')).toEqual({ level: 'external', dueOn: '2027-03-01', aimFor: '2027-03-01' })
  expect(appealDeadline('commercial', 'external', '2026-09-01')).toEqual({ level: 'external', dueOn: '2027-01-04', aimFor: '2026-12-31' })
})
