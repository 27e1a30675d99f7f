import { expect, test } from 'vitest'
import { lastDayOfOrder } from '@/lib/domain/journeys/dose-order'
import { type PrescriptionFacts, rulePrescription } from '@/lib/domain/journeys/rule-prescription'
import { bookingFacts, instant, inWords, order, ruleset } from './facts'

const codes = (facts: Partial<PrescriptionFacts> = {}) => inWords(rulePrescription({ ...bookingFacts(), ...facts }))

test('T16 a journey without a prescription on file waits for the prescriber', () => {
  expect(codes({ order: null })).toEqual(['hold PRESCRIPTION_MISSING'])
})

test('an order that fits has nothing to say', () => {
  expect(codes()).toEqual([])
})

test('a proposal is no order, and an ended order is none either', () => {
  expect(codes({ order: order({ status: 'proposed' }) })).toEqual(['hold PRESCRIPTION_ONLY_PROPOSED'])
  expect(codes({ order: order({ status: 'revoked' }) })).toEqual(['hold PRESCRIPTION_ENDED'])
  expect(codes({ order: order({ status: 'superseded' }) })).toEqual(['hold PRESCRIPTION_ENDED'])
  expect(codes({ order: order({ status: 'expired' }) })).toEqual(['hold PRESCRIPTION_LAPSED'])
})

test('T19 an order outside the reference range waits for a second look, and no number is suggested', () => {
  const [finding, ...others] = rulePrescription({ ...bookingFacts(), order: order({ doseMg: 900 }) })
  expect(others).toEqual([])
  expect(finding).toMatchObject({ code: 'DOSE_WANTS_SECOND_LOOK', effect: 'hold', params: {}, overridableBy: [] })
  expect(codes({ order: order({ doseMg: 900, reconfirmedAt: instant('2026-11-11T16:00') }) })).toEqual([])
})

test('the edges of the range are inside', () => {
  for (const doseMg of [15, 400]) expect(codes({ order: order({ doseMg }) })).toEqual([])
  for (const doseMg of [14.9, 400.1]) expect(codes({ order: order({ doseMg }) })).toEqual(['hold DOSE_WANTS_SECOND_LOOK'])
})

test('an order lives six months and not a day longer, whatever date it carries', () => {
  const long = order({ issuedOn: '2026-06-01', expiresOn: '2027-12-31' })
  expect(lastDayOfOrder(long, ruleset)).toBe('2026-12-01')
  expect(codes({ order: long })).toEqual([])
  expect(codes({ order: order({ issuedOn: '2026-05-31', expiresOn: '2027-12-31' }) })).toEqual(['warn PRESCRIPTION_LAPSES_BEFORE'])
})

test('an order that ends before the visit is said ahead, holds the confirmation and the door', () => {
  const short = order({ expiresOn: '2026-11-30' })
  expect(codes({ order: short })).toEqual(['warn PRESCRIPTION_LAPSES_BEFORE'])
  expect(codes({ order: short, moment: 'confirming' })).toEqual(['hold PRESCRIPTION_LAPSES_BEFORE'])
  expect(codes({ order: short, moment: 'check-in', now: instant('2026-12-01T15:45') })).toEqual(['hold PRESCRIPTION_LAPSED'])
  expect(codes({ order: order({ expiresOn: '2026-12-01' }) })).toEqual([])
})

test('an order that has lapsed today is no order, however far the visit', () => {
  expect(codes({ order: order({ issuedOn: '2026-01-10', expiresOn: '2026-07-10' }) })).toEqual(['hold PRESCRIPTION_LAPSED'])
})

test('an order holds from the day it is written to its last day, both included', () => {
  const oneDay = order({ issuedOn: '2026-12-01', expiresOn: '2026-12-01' })
  const today = { moment: 'check-in', now: instant('2026-12-01T15:45') } as const
  expect(codes({ ...today, order: oneDay })).toEqual([])
  expect(codes({ order: oneDay })).toEqual([])
  expect(codes({ ...today, order: order({ expiresOn: '2026-11-30' }) })).toEqual(['hold PRESCRIPTION_LAPSED'])
})

test('the day is the day on the location’s clock', () => {
  const lastMinute = { order: order({ expiresOn: '2026-12-01' }), startsAt: instant('2026-12-02T05:59') }
  expect(codes(lastMinute)).toEqual([])
  expect(codes({ ...lastMinute, startsAt: instant('2026-12-02T06:00') })).toEqual(['warn PRESCRIPTION_LAPSES_BEFORE'])
})

test('an order that begins after the visit is waited for', () => {
  expect(codes({ order: order({ issuedOn: '2026-12-02' }) })).toEqual(['hold PRESCRIPTION_STARTS_LATER'])
})

test('an order for another route or place does not cover this one', () => {
  expect(codes({ route: 'iv', setting: 'facility' })).toEqual(['hold PRESCRIPTION_FOR_OTHER_ROUTE'])
  expect(codes({ order: order({ sitesAllowed: ['facility'] }) })).toEqual(['hold PRESCRIPTION_NOT_FOR_SITE'])
})

test('at home a home order is needed', () => {
  expect(codes({ setting: 'home' })).toEqual([])
  expect(codes({ setting: 'home', order: order({ homeOrder: false }) })).toEqual(['hold HOME_ORDER_MISSING'])
  expect(codes({ setting: 'telehealth', order: order({ homeOrder: false }) })).toEqual(['hold HOME_ORDER_MISSING'])
})
