import { expect, test } from 'vitest'
import { type ConsultStatus, consultStatuses, ruleConsultStatusChange } from '@/lib/domain/consults/consult-status'
import { said } from '../credentials/fixtures'

const now = new Date('2026-11-23T15:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const change = (from: ConsultStatus, to: ConsultStatus, startsAt: Date | null = minutes(-10)) =>
  said(ruleConsultStatusChange({ from, to, startsAt, now }))
const possible = (from: ConsultStatus, startsAt?: Date) => consultStatuses.filter((to) => change(from, to, startsAt).length === 0)

test('a call is worked forward once it has begun, and a missed one can be booked again', () => {
  expect(possible('booked')).toEqual(['held', 'converted', 'declined', 'no_show'])
  expect(possible('no_show')).toContain('booked')
  expect(possible('converted')).toEqual([])
  expect(change('converted', 'booked')).toEqual(['refuse CONSULT_STATUS_CHANGE_NOT_POSSIBLE'])
  expect(change('cancelled', 'held', null)).toEqual(['refuse CONSULT_STATUS_CHANGE_NOT_POSSIBLE'])
})

test('before it begins a call can be cancelled and nobody has been spoken with; from its first minute on it is the other way round', () => {
  expect(possible('booked', minutes(5))).toEqual(['converted', 'declined', 'cancelled'])
  expect(change('booked', 'held', minutes(1))).toEqual(['refuse CONSULT_NOT_YET_HELD'])
  expect(change('booked', 'no_show', minutes(1))).toEqual(['refuse CONSULT_NOT_YET_HELD'])
  expect(change('booked', 'held', now)).toEqual([])
  expect(change('booked', 'cancelled', now)).toEqual(['refuse CONSULT_ALREADY_BEGUN'])
})

test('who asked to be called without a time can be called at once', () => {
  expect(consultStatuses.filter((to) => change('requested', to, null).length === 0)).toEqual([
    'booked',
    'held',
    'converted',
    'declined',
    'cancelled',
    'no_show',
  ])
})
