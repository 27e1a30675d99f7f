import { describe, expect, test } from 'vitest'
import { askDayStop, askDischarge, askDoseDay, askDoseGiven, askReading, askReadingAfter, askSoberAgain } from '@/lib/domain/law/asks-day'
import type { DoseAsked, ReadingTaken } from '@/lib/domain/law/day-acts'
import type { Asked } from '@/lib/domain/law/row'
import { addMinutes } from '@/lib/domain/time/interval'
import { wellPrepared } from '@/tests/support/door-answers'
import { askedOf, codesOf } from './asked'

const dose = askedOf('journey', 'dose')
const reading = askedOf('journey', 'reading')
const withDose = (change: Partial<DoseAsked>): Asked => ({
  ...dose,
  act: { ...dose.act, dose: { ...(dose.act.dose as DoseAsked), ...change } },
})
const withTaken = (asked: Asked, systolic: number, change: Partial<ReadingTaken> = {}): Asked => {
  const taken = asked.act.taken as ReadingTaken
  return { ...asked, act: { ...asked.act, taken: { ...taken, reading: { ...taken.reading, systolic }, ...change } } }
}

test.each([
  ['the dose', askDoseGiven, dose],
  ['its day', askDoseDay, dose],
  ['the reading before it', askReading, dose],
  ['the pressure of the day', askDayStop, dose],
  ['a reading that is taken', askReading, reading],
  ['a reading after the dose', askReadingAfter, reading],
  ['who goes home', askDischarge, askedOf('journey', 'discharge')],
] as const)('nothing is said of %s that nobody asks for', (_, ask, asked) => {
  expect(ask({ ...asked, act: {} })).toEqual([])
  expect(ask(asked)).toEqual([])
})

test('less than ordered is given for a reason that is told', () => {
  expect(codesOf(askDoseGiven(withDose({ doseMg: 50 })))).toEqual(['DOSE_BELOW_ORDER_WITHOUT_REASON'])
  expect(codesOf(askDoseGiven(withDose({ doseMg: 50, reason: 'The client asked for less.' })))).toEqual([])
  expect(codesOf(askDoseGiven(withDose({ doseMg: 150 })))).toEqual(['DOSE_NOT_AS_ORDERED'])
})

test('a dose of another day is none of this visit, by the clock of its own place', () => {
  const lateEvening = { doseAt: new Date('2026-12-03T06:30:00Z') }
  expect(codesOf(askDoseDay(withDose(lateEvening)))).toEqual(['NOT_TODAY'])
  const { booked } = dose.visit
  const inTheWest = booked && { ...booked, timeZone: 'America/Los_Angeles' }
  expect(askDoseDay({ ...withDose(lateEvening), visit: { ...dose.visit, booked: inTheWest } })).toEqual([])
})

describe('the reading before a dose', () => {
  test('as it is taken is judged by itself, and nobody’s word about it counts yet', () => {
    expect(codesOf(askReading(withTaken(reading, 141)))).toEqual(['PRESSURE_ASKS_PRESCRIBER'])
    const alone = withTaken(reading, 141)
    expect(codesOf(askReading({ ...alone, act: { taken: alone.act.taken as ReadingTaken } }))).toEqual(['PRESSURE_ASKS_PRESCRIBER'])
  })

  test('is not one that is taken after a dose', () => {
    expect(askReading(withTaken(reading, 190, { isAfterDose: true }))).toEqual([])
    expect(codesOf(askReadingAfter(withTaken(reading, 190, { isAfterDose: true })))).toEqual(['PRESSURE_AFTER_DOSE'])
    expect(askReadingAfter(withTaken(reading, 190))).toEqual([])
  })

  test('when the dose is asked for is the last one that counts, with the prescriber’s word about it', () => {
    const high = { ...(dose.act.dose as DoseAsked).reading, systolic: 141 } as NonNullable<DoseAsked['reading']>
    expect(codesOf(askReading(withDose({ reading: high })))).toEqual(['PRESSURE_ASKS_PRESCRIBER'])
    expect(askReading(withDose({ reading: high, clearedByPrescriber: true }))).toEqual([])
    expect(askReading(withTaken(dose, 141))).toEqual([])
  })
})

test('a pressure that stops the dose stops that day’s, whatever is measured later', () => {
  const takenAt = addMinutes(dose.now, -15)
  const row = { id: 'high', takenAt, systolic: 190, diastolic: 120, voidsId: null, voidConfirmedBy: null, moment: 'before' }
  expect(codesOf(askDayStop(withDose({ readings: [row] })))).toEqual(['PRESSURE_STOPPED_TODAY'])
  expect(askDayStop(withDose({ readings: [row], liftedAt: [dose.now] }))).toEqual([])
})

test('sober after not sober is another person’s word', () => {
  const door = askedOf('journey', 'check-in')
  const no = { question: 'sober', answer: false, askedBy: 'u', answeredAt: addMinutes(door.now, -30) }
  const said = (actor: Asked['actor'], sober: boolean | null, askedBy = 'u') =>
    codesOf(askSoberAgain({ ...door, actor, act: { door: { ...wellPrepared, sober }, doorBefore: [{ ...no, askedBy }] } }))
  expect(said(door.actor, true)).toEqual(['SOBER_NEEDS_OTHER_PERSON'])
  expect(said(door.actor, true, 'another')).toEqual([])
  expect(said(door.actor, null)).toEqual([])
  expect(askSoberAgain({ ...door, act: {} })).toEqual([])
})
