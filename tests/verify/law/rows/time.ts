import type { LawMoment } from '../../../../lib/domain/law/moment.ts'
import { after, ON } from '../kinds/steps.ts'
import type { Breaking, Given, Scene } from '../scene.ts'
import { at, insert, ofClient, otherwise, update } from './sql.ts'

const DAY = 24 * 60
const anyWren = (given: Given, { clinic }: Scene): Given => otherwise({ clinicianId: clinic.therapist.clinicianId })(given)
const own = ({ appointmentId }: Scene) => ({ id: appointmentId })
const taken = (from: string, to: string) => (scene: Scene) => [
  insert(scene, 'reservation', {
    resource_id: scene.clinic.therapist.clinicianId,
    kind: 'clinician',
    starts_at: `${ON} ${from}-06`,
    ends_at: `${ON} ${to}-06`,
    during: `[${ON} ${from}-06,${ON} ${to}-06)`,
    active: true,
  }),
]
const anotherHour = (kind: string) => (scene: Scene) => [
  insert(scene, 'appointment', {
    ...{ kind, status: 'confirmed', setting: 'office', client_id: scene.client.id, clinician_id: scene.clinic.otherTherapist.clinicianId },
    ...{ location_id: scene.clinic.locationId, starts_at: `${ON} 08:30-06`, ends_at: `${ON} 11:30-06`, service_on: ON },
    ...{
      time_zone: 'America/Chicago',
      sequence: 0,
      confirmed_at: `${ON} 08:00-06`,
      ...(kind === 'journey' && { format: 'B', phase: 'journey', route: 'lozenge' }),
    },
  }),
]
const nothingYet = { confirmed_at: null, arrived_at: null, started_at: null, completed_at: null }
/** A status from which no visit goes where the moment takes it. */
const wrongBefore: Readonly<Partial<Record<LawMoment, string>>> = {
  confirm: 'in_progress',
  'check-in': 'tentative',
  start: 'confirmed',
  complete: 'arrived',
  cancel: 'in_progress',
  'no-show': 'arrived',
}
const anyDay = { book: true, move: true } as const

export const timeRows: readonly Breaking[] = [
  { row: 'time.instant', in: 'hour', code: 'TIME_PAST', given: (given) => at(after(DAY))(given) },
  { row: 'time.notice', in: 'hour', code: 'NOTICE_TOO_SHORT', given: (given) => at(after(-120))(given) },
  { row: 'time.horizon', in: 'hour', code: 'TOO_FAR_AHEAD', given: otherwise({ on: '2028-12-06' }) },
  {
    row: 'time.chosen',
    in: 'hour',
    code: 'RESOURCE_NOT_CHOSEN',
    rows: (scene, moment) => [
      update(scene, 'room', { is_active: false }),
      ...(moment === 'book' ? [] : [update(scene, 'appointment', { room_id: null }, own(scene))]),
    ],
  },
  {
    row: 'time.taken',
    in: 'hour',
    code: 'TIME_TAKEN',
    rows: (scene, moment) => (moment === 'book' ? taken('09:00', '12:00') : taken('13:30', '15:00'))(scene),
    given: anyWren,
  },
  {
    row: 'time.away',
    in: 'hour',
    code: 'RESOURCE_AWAY',
    rows: (scene) => [
      insert(scene, 'time_off', {
        ...{ clinician_id: scene.clinic.therapist.clinicianId, starts_at: `${ON} 08:00-06`, ends_at: `${ON} 18:00-06`, reason: 'Away' },
      }),
    ],
    given: (given, { clinic }, moment) => (moment in anyDay ? otherwise({ clinicianId: clinic.therapist.clinicianId })(given) : given),
  },
  {
    row: 'time.hours',
    in: 'hour',
    code: 'OUTSIDE_OPENING_HOURS',
    rows: (scene) => [
      update(scene, 'location_hours', { opens: '16:00', closes: '17:00' }),
      update(scene, 'clinician_hours', { opens: '16:00', closes: '17:00' }),
    ],
  },
  {
    row: 'time.buffer',
    in: 'hour',
    code: 'BUFFER_TOO_SHORT',
    rows: (scene, moment) => (moment === 'book' ? taken('10:57', '11:50') : taken('14:57', '15:50'))(scene),
    given: anyWren,
  },
  {
    row: 'time.day-limit',
    in: 'hour',
    code: 'DAY_LIMIT_REACHED',
    rows: (scene) => [
      insert(scene, 'rule_parameter', { key: 'booking.clinician-visits-a-day', value: 0, effective_from: '2026-01-01', reason: 'Tried' }),
    ],
  },
  { row: 'time.client-day', in: 'hour', code: 'SECOND_INDIVIDUAL_HOUR', rows: anotherHour('follow_up') },
  {
    row: 'seat.session',
    in: 'seat',
    code: 'GROUP_FULL',
    except: { move: 'a seat is given up and another taken; none is moved' },
    rows: (scene) => [update(scene, 'group_session', 'seats_taken = capacity')],
  },
  {
    row: 'seat.stands',
    in: 'seat',
    code: 'GROUP_NOT_OPEN',
    except: { move: 'a seat is given up and another taken; none is moved' },
    rows: (scene) => [update(scene, 'group_session', { status: 'cancelled' })],
  },
  {
    row: 'seat.side',
    in: 'seat',
    code: 'GROUP_NOT_AFTER_JOURNEY',
    except: { move: 'a seat is given up and another taken; none is moved' },
    rows: anotherHour('journey'),
  },
  { row: 'day.today', in: 'hour', code: 'NOT_TODAY', given: (given) => at(after(-DAY))(given) },
  {
    row: 'day.today',
    in: 'journey',
    code: 'NOT_TODAY',
    rows: (scene) => [update(scene, 'appointment', { service_on: '2026-12-03' }, own(scene))],
  },
  {
    row: 'day.door-opens',
    in: 'hour',
    code: 'CHECK_IN_TOO_EARLY',
    rows: (scene) => [
      insert(scene, 'rule_parameter', { key: 'visit.check-in-early-minutes', value: 5, effective_from: '2026-01-01', reason: 'Tried' }),
    ],
  },
  { row: 'day.over', in: 'hour', code: 'VISIT_DAY_OVER', given: (given) => at(after(DAY))(given) },
  { row: 'day.length', in: 'hour', code: 'VISIT_LONGER_THAN_MAXIMUM', given: (given) => at(after(300))(given) },
  {
    row: 'status.order',
    in: 'hour',
    code: 'STATUS_CHANGE_NOT_POSSIBLE',
    rows: (scene, moment) => [update(scene, 'appointment', { status: wrongBefore[moment] ?? 'tentative', ...nothingYet }, own(scene))],
  },
  { row: 'status.missed', in: 'hour', code: 'NO_SHOW_TOO_EARLY', given: (given) => at(after(5))(given) },
  { row: 'cancel.begun', in: 'hour', code: 'CANCEL_TOO_LATE', given: (given) => at(after(5))(given) },
  { row: 'cancel.late', in: 'hour', code: 'CANCEL_IS_LATE', given: (given) => at(after(-60))(given) },
  { row: 'cycle.whole', in: 'journey', code: 'CYCLE_LEFT_OPEN', given: otherwise({ rest: undefined }) },
  {
    row: 'client.on-the-way',
    in: 'journey',
    code: 'CLIENT_PAUSED',
    rows: (scene) => [update(scene, 'client', { status: 'paused' }, { id: ofClient(scene).client_id })],
  },
]
