import { describe, expect, test } from 'vitest'
import { askCancel, askRest, askSeat, askStatus, askTimes } from '@/lib/domain/law/asks-time'
import { lawMoments } from '@/lib/domain/law/moment'
import type { Asked } from '@/lib/domain/law/row'
import type { BookedVisit, World } from '@/lib/domain/law/world'
import { askedOf, codesOf, ofVisit, ofWorld } from './asked'
import { group } from './ready'

const journey = askedOf('journey', 'confirm')
const bookedOf = ({ visit }: Asked) => visit.booked as BookedVisit

describe('the client’s day', () => {
  const hour = askedOf('hour', 'confirm')
  const beside = { ...bookedOf(hour), id: 'beside' }
  const asked = ofWorld(hour, { visits: [bookedOf(hour), beside] })

  test('has one individual hour; a visit does not count against itself, nor do those written anew with it', () => {
    expect(askTimes(hour)).toEqual([])
    expect(codesOf(askTimes(asked))).toEqual(['SECOND_INDIVIDUAL_HOUR'])
    expect(askTimes({ ...asked, act: { own: ['beside'] } })).toEqual([])
    expect(codesOf(askTimes({ ...asked, act: { own: ['another'] } }))).toEqual(['SECOND_INDIVIDUAL_HOUR'])
  })

  test('a visit that is only asked for holds no time of its own', () => {
    expect(codesOf(askTimes(ofVisit(hour, { booked: null })))).toEqual(['SECOND_INDIVIDUAL_HOUR'])
    expect(askTimes({ ...ofVisit(hour, { booked: null }), act: { own: ['hour'] } })).toEqual([])
  })
})

describe('a seat', () => {
  const seat = askedOf('seat', 'confirm')
  const other = { ...group, id: 'other' }
  const said = (asked: Asked) => codesOf(askSeat(asked))
  const journeyBeside = (change: Partial<BookedVisit>): World['visits'][number] => ({
    ...bookedOf(journey),
    ...{ id: 'beside', on: bookedOf(seat).on, startsAt: bookedOf(seat).startsAt, endsAt: bookedOf(seat).endsAt },
    ...change,
  })

  test('is asked about in its own session, whichever stands first', () => {
    const closed = { ...group, isOpen: false }
    expect(said(seat)).toEqual([])
    expect(said(ofWorld(seat, { groups: [other, closed] }))).toEqual(['GROUP_NOT_OPEN'])
    expect(said(ofWorld(seat, { groups: [{ ...closed, id: 'other' }, group] }))).toEqual([])
    expect(said(ofWorld(seat, { groups: [] }))).toEqual([])
  })

  test('is the client’s own where they hold it, and taken where they hold another in the session', () => {
    const asked = ofVisit(seat, { booked: null })
    expect(said(asked)).toEqual(['GROUP_SEAT_TAKEN_ALREADY'])
    expect(said(ofWorld(asked, { visits: [...seat.world.visits, { ...bookedOf(seat), id: 'other', groupId: 'other' }] }))).toEqual([
      'GROUP_SEAT_TAKEN_ALREADY',
    ])
    expect(said(ofWorld(asked, { visits: [] }))).toEqual([])
    expect(said(ofWorld(asked, { visits: [], groups: [{ ...group, seatsLeft: 0 }] }))).toEqual(['GROUP_FULL'])
    expect(said(ofWorld(seat, { groups: [{ ...group, seatsLeft: 0 }] }))).toEqual([])
    expect(said(ofWorld(asked, { visits: [], groups: [{ ...group, takesSeats: false }] }))).toEqual(['GROUP_CLOSED'])
    expect(said(ofWorld(seat, { groups: [{ ...group, takesSeats: false }] }))).toEqual([])
  })

  test('lies beside the journeys of its day, those of its cycle and any other, not beside itself', () => {
    expect(said(ofWorld(seat, { visits: [bookedOf(seat), journeyBeside({})] }))).toEqual(['GROUP_NOT_AFTER_JOURNEY'])
    expect(said(ofWorld(seat, { visits: [bookedOf(seat), journeyBeside({ on: '2026-12-09' })] }))).toEqual([])
    expect(said(ofWorld(seat, { visits: [bookedOf(seat), journeyBeside({ kind: 'follow_up' })] }))).toEqual([])
    expect(said(ofWorld(seat, { visits: [bookedOf(seat), journeyBeside({ id: 'seat' })] }))).toEqual([])
    const around = [{ ...journey.visit, on: bookedOf(seat).on, startsAt: bookedOf(seat).startsAt, endsAt: bookedOf(seat).endsAt }]
    expect(said(ofVisit(seat, { around }))).toEqual(['GROUP_NOT_AFTER_JOURNEY'])
  })
})

describe('the status', () => {
  const at = (moment: Asked['moment'], booked: BookedVisit | null = bookedOf(journey)) =>
    codesOf(askStatus({ ...ofVisit(journey, { booked: booked && { ...booked, status: 'cancelled' } }), moment }))

  test('changes at six moments of a visit that stands, and at no other', () => {
    expect(lawMoments.filter((moment) => at(moment).length > 0)).toEqual(['confirm', 'check-in', 'start', 'complete', 'cancel', 'no-show'])
    expect(at('confirm')).toEqual(['STATUS_CHANGE_NOT_POSSIBLE'])
    expect(at('confirm', null)).toEqual([])
  })

  test('a visit that is called off is asked whether it still can be, and one that is only asked for is not', () => {
    const begun = { ...journey, now: bookedOf(journey).startsAt }
    expect(codesOf(askCancel(begun))).toEqual(['CANCEL_TOO_LATE'])
    expect(askCancel(journey)).toEqual([])
    expect(askCancel(ofVisit(begun, { booked: null }))).toEqual([])
  })
})

describe('calling off one visit of a cycle', () => {
  const left = (asked: Asked) => askRest(asked).map(({ params }) => params.visits)
  const silent: Asked = { ...journey, act: {} }
  const withStatus = (status: BookedVisit['status'], change: Partial<BookedVisit> = {}) =>
    ofWorld(silent, { visits: silent.world.visits.map((visit) => (visit.id === 'journey' ? visit : { ...visit, status, ...change })) })

  test('asks what becomes of the others that are open', () => {
    expect(left(silent)).toEqual([2])
    for (const status of ['tentative', 'confirmed', 'arrived', 'in_progress'] as const) expect(left(withStatus(status))).toEqual([2])
    for (const status of ['completed', 'cancelled', 'no_show'] as const) expect(left(withStatus(status))).toEqual([])
  })

  test('of its own cycle, where it has one and stands', () => {
    expect(left(withStatus('confirmed', { cycleId: 'another' }))).toEqual([])
    expect(left(withStatus('confirmed', { cycleId: null }))).toEqual([])
    expect(left(ofVisit(silent, { cycle: null }))).toEqual([])
    expect(left(ofVisit(silent, { booked: null }))).toEqual([])
  })

  test('says nothing once it was told', () => {
    expect(left({ ...journey, act: { rest: 'keep' } })).toEqual([])
    expect(left({ ...journey, act: { rest: 'cancel' } })).toEqual([])
  })
})
