import { expect, test } from 'vitest'
import {
  chargeWallOn,
  coveragePrograms,
  hasMedicaid,
  hasMedicare,
  hasVa,
  isInForce,
  isMedicaidProgram,
  isQmb,
  isSelfPay,
  payersOn,
} from '@/lib/domain/coverage/program'
import { addDays } from '@/lib/domain/time/local'
import { commercial, coverage, on } from './facts'

test('every kind of Medicaid counts, and nothing else does', () => {
  expect(coveragePrograms.filter((program) => hasMedicaid([coverage(program)], on))).toEqual([
    'medicaid',
    'chip',
    'medicaid_mco',
    'qmb',
    'slmb_plus',
    'dual_snp',
  ])
})

test.each(['active', 'pending', 'retro_possible'] as const)('Medicaid that is %s counts', (status) => {
  expect(hasMedicaid([coverage('medicaid', { status })], on)).toBe(true)
})

test('Medicaid that was denied does not count', () => {
  expect(hasMedicaid([coverage('medicaid', { status: 'denied' })], on)).toBe(false)
})

test('Medicaid counts on its first and last day and not the days around them', () => {
  const coverages = [coverage('medicaid', { status: 'ended', startsOn: '2026-12-01', endsOn: '2026-12-31' })]
  const days = ['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'] as const
  expect(days.map((day) => hasMedicaid(coverages, day))).toEqual([false, true, true, false])
})

test('Medicaid without a first day has always been there', () => {
  expect(hasMedicaid([coverage('medicaid', { startsOn: null })], '2020-01-01')).toBe(true)
})

test('Medicaid in any place of the list builds the wall, before VA', () => {
  expect(chargeWallOn([commercial(), coverage('medicaid_mco', { priority: 3 })], on)).toBe('medicaid')
  expect(chargeWallOn([coverage('va'), coverage('medicaid')], on)).toBe('medicaid')
  expect(chargeWallOn([coverage('va')], on)).toBe('va')
  expect(chargeWallOn([commercial(), coverage('medicare'), coverage('tricare'), coverage('self_pay')], on)).toBeNull()
})

test('an ended coverage pays for the days it covered; without a last day it pays for none, and still forbids charges', () => {
  expect(isInForce(coverage('commercial', { status: 'ended', endsOn: '2026-12-31' }), on)).toBe(true)
  expect(isInForce(coverage('commercial', { status: 'ended' }), on)).toBe(false)
  expect(hasMedicaid([coverage('medicaid', { status: 'ended' })], on)).toBe(true)
})

test('QMB is known by name, and a plan for both is Medicare too', () => {
  expect(isQmb([coverage('qmb')], on)).toBe(true)
  expect(isQmb([coverage('slmb_plus')], on)).toBe(false)
  expect(hasMedicare([coverage('dual_snp')], on)).toBe(true)
  expect(hasVa([coverage('tricare')], on)).toBe(false)
  expect(hasVa([commercial(), coverage('va')], on)).toBe(true)
  expect(hasMedicare([commercial(), coverage('medicare')], on)).toBe(true)
})

test('Medicaid pays last, whatever its priority says', () => {
  const payers = payersOn([coverage('medicaid', { priority: 1 }), coverage('commercial', { priority: 2 }), coverage('self_pay')], on)
  expect(payers.map(({ program }) => program)).toEqual(['commercial', 'medicaid'])
  expect(isMedicaidProgram('medicare_advantage')).toBe(false)
})

test('the VA is asked and billed first, whatever its number says, until the veteran has set it aside', () => {
  const both = [commercial(), coverage('va', { priority: 2 })]
  expect(payersOn(both, on).map(({ program }) => program)).toEqual(['va', 'commercial'])
  expect(payersOn([commercial(), coverage('va', { priority: 2, endsOn: addDays(on, -1) })], on).map(({ program }) => program)).toEqual([
    'commercial',
  ])
})

test('paying without a plan is something a client says, and means nothing beside a plan', () => {
  expect(isSelfPay([coverage('self_pay')], on)).toBe(true)
  expect(isSelfPay([], on)).toBe(false)
  expect(isSelfPay([coverage('self_pay'), commercial()], on)).toBe(false)
  expect(isSelfPay([coverage('self_pay'), coverage('medicaid', { status: 'pending' })], on)).toBe(false)
})

test('an open VA application beside paying alone leaves nobody paying alone', () => {
  const coverages = [coverage('self_pay'), coverage('va', { status: 'pending' })]
  expect(isSelfPay(coverages, on)).toBe(false)
  expect(payersOn(coverages, on).map(({ program }) => program)).toEqual(['va'])
})

test('payers come in the order of their numbers, whichever is listed first, and Medicaid after them', () => {
  const [first, second, last] = [commercial(), coverage('tricare', { priority: 2 }), coverage('medicaid', { priority: 1 })]
  const ids = (...rows: Parameters<typeof payersOn>[0]) => payersOn(rows, on).map(({ id }) => id)
  const inOrder = ['commercial-1', 'tricare-1', 'medicaid-1']
  expect([ids(first, second, last), ids(last, second, first), ids(second, last, first)]).toEqual([inOrder, inOrder, inOrder])
  expect(ids(coverage('medicaid', { priority: 2 }), coverage('dual_snp', { priority: 3 }))).toEqual(['dual_snp-1', 'medicaid-1'])
})

test('paying alone holds while it is active, for its days, and is not said by another row', () => {
  const alone = (changes: Parameters<typeof coverage>[1], program: 'self_pay' | 'commercial' = 'self_pay') =>
    isSelfPay([coverage(program, changes)], on)
  expect(alone({ status: 'pending' })).toBe(false)
  expect(alone({ endsOn: '2026-11-30' })).toBe(false)
  expect(alone({ startsOn: '2026-12-02' })).toBe(false)
  expect(alone({ startsOn: on, endsOn: on })).toBe(true)
  expect(alone({ status: 'pending' }, 'commercial')).toBe(false)
  expect(alone({ endsOn: '2026-11-30' }, 'commercial')).toBe(false)
})
