import { after } from '../kinds/steps.ts'
import type { Breaking, Scene } from '../scene.ts'
import { answering, at, insert, measured, ofClient, otherwise, remove, update } from './sql.ts'

const long = '2026-06-01 10:00-05'
const verdict = (set: Parameters<typeof update>[2]) => (scene: Scene) => [update(scene, 'eligibility_decision', set, ofClient(scene))]
const order = (set: Parameters<typeof update>[2]) => (scene: Scene) => [update(scene, 'dose_order', set, ofClient(scene))]
const ride = (set: Parameters<typeof update>[2]) => (scene: Scene) => [update(scene, 'ride_home', set, ofClient(scene))]
const nobodyNamed = {
  ...{ driver_name: null, driver_phone: null, driver_relation: null, way_home: null, driver_is_adult: null },
  ...{ confirmed_at: null, confirmed_by: null, status: 'needed' },
}
const unsigned = (key: string) => (scene: Scene) => [
  update(
    scene,
    'signature',
    { revoked_at: '2026-11-22 10:00-06', revoked_by: scene.client.userId, revoked_why: 'Changed my mind' },
    { ...ofClient(scene), document_key: key },
  ),
]
const gate = (set: Parameters<typeof update>[2]) => (scene: Scene) => [
  update(scene, 'screening_gate', set, { ...ofClient(scene), kind: 'cssrs' }),
]
const notTold = { book: 'nobody has been named while a visit is only asked for' } as const

const points = (code: string, decision: 'lifts' | null) => (scene: Scene) => [
  update(
    scene,
    'screening_gate',
    { points: JSON.stringify([{ code, decision, untilOn: null }]) },
    { ...ofClient(scene), kind: 'contraindication' },
  ),
]
const bornOn = (day: string | null) => (scene: Scene) => [update(scene, 'client', { born_on: day }, { id: scene.client.id })]

export const careRows: readonly Breaking[] = [
  { row: 'client.age', in: 'journey', code: 'CLIENT_TOO_YOUNG', rows: bornOn('2010-01-15') },
  { row: 'client.age-unknown', in: 'journey', code: 'CLIENT_AGE_UNKNOWN', rows: bornOn(null) },
  { row: 'screen.stops', in: 'journey', code: 'SCREEN_STOPS', rows: points('SCREEN_STOPS', null) },
  { row: 'screen.waits', in: 'journey', code: 'SCREEN_WAITS', rows: points('SCREEN_UNSURE', null) },
  { row: 'screen.cleared', in: 'journey', code: 'SCREEN_CLEARED', rows: points('SCREEN_WAITS', 'lifts') },
  { row: 'papers.signed', in: 'journey', code: 'DOCUMENT_NOT_SIGNED', rows: unsigned('treatment-consent') },
  {
    row: 'order.referral',
    in: 'journey',
    code: 'REFERRAL_NOT_IN_FORCE',
    rows: (scene) => [update(scene, 'referral', { status: 'revoked' }, ofClient(scene))],
  },
  {
    row: 'screen.fresh',
    in: 'journey',
    code: 'SCREEN_NOT_FRESH',
    rows: (scene) => [update(scene, 'screening_gate', { taken_at: long }, { ...ofClient(scene), kind: 'contraindication' })],
  },
  { row: 'safety.fresh', in: 'journey', code: 'CSSRS_NOT_FRESH', rows: gate({ taken_at: long, completed_at: long }) },
  { row: 'safety.high', in: 'journey', code: 'CRISIS_OPEN', rows: gate({ level: 'high', open_until_closed: true }) },
  { row: 'safety.talking', in: 'hour', code: 'CRISIS_OPEN', rows: gate({ level: 'high', open_until_closed: true }) },
  { row: 'safety.moderate', in: 'journey', code: 'CSSRS_MODERATE', rows: gate({ level: 'moderate', open_until_closed: true }) },
  { row: 'safety.low', in: 'journey', code: 'CSSRS_LOW', rows: gate({ level: 'low' }) },
  { row: 'eligibility.verdict', in: 'journey', code: 'NOT_ELIGIBLE', rows: verdict({ verdict: 'not_eligible' }) },
  {
    row: 'eligibility.open',
    in: 'journey',
    code: 'ELIGIBILITY_UNDECIDED',
    rows: (scene) => [remove(scene, 'eligibility_decision', ofClient(scene))],
  },
  { row: 'eligibility.dates', in: 'journey', code: 'ELIGIBILITY_ENDED', rows: verdict({ valid_until_on: '2026-11-20' }) },
  {
    row: 'eligibility.conditions',
    in: 'journey',
    code: 'ELIGIBLE_WITH_CONDITIONS',
    rows: verdict({ verdict: 'eligible_with_conditions' }),
  },
  { row: 'order.there', in: 'journey', code: 'PRESCRIPTION_MISSING', rows: (scene) => [remove(scene, 'dose_order', ofClient(scene))] },
  { row: 'order.ended', in: 'journey', code: 'PRESCRIPTION_ENDED', rows: order({ status: 'revoked' }) },
  { row: 'order.dates', in: 'journey', code: 'PRESCRIPTION_LAPSED', rows: order({ issued_on: '2026-01-05', expires_on: '2026-07-05' }) },
  { row: 'order.use', in: 'journey', code: 'PRESCRIPTION_NOT_FOR_SITE', rows: order({ sites_allowed: '{facility}' }) },
  { row: 'order.second-look', in: 'journey', code: 'DOSE_WANTS_SECOND_LOOK', rows: order({ dose_mg: 900 }) },
  {
    row: 'route.place',
    in: 'journey',
    code: 'ROUTE_NEEDS_FACILITY',
    rows: (scene) => [
      update(scene, 'cycle', { route: 'im' }, ofClient(scene)),
      update(scene, 'dose_order', { route: 'im' }, ofClient(scene)),
    ],
  },
  {
    row: 'route.format',
    in: 'journey',
    code: 'FORMAT_NEEDS_HOME',
    rows: (scene) => [update(scene, 'appointment', { format: 'D' }, ofClient(scene))],
    given: (given, _scene, moment) => (moment === 'book' ? otherwise({ format: 'D' })(given) : given),
  },
  { row: 'ride.agreed', in: 'journey', code: 'RIDE_HOME_NOT_AGREED', rows: unsigned('ride-home-agreement') },
  { row: 'ride.named', in: 'journey', code: 'DRIVER_NOT_NAMED', rows: ride(nobodyNamed), except: notTold },
  {
    row: 'ride.word',
    in: 'journey',
    code: 'DRIVER_NOT_CONFIRMED',
    rows: ride({ confirmed_at: null, confirmed_by: null, status: 'driver_named' }),
    except: notTold,
  },
  { row: 'door.sober', in: 'journey', code: 'NOT_SOBER', given: answering({ sober: false }) },
  { row: 'door.changes', in: 'journey', code: 'RESCREEN_NEEDED', given: answering({ medicinesChanged: true }) },
  { row: 'door.supply', in: 'journey', code: 'OWN_SUPPLY_MISSING', given: answering({ ownSupply: false }) },
  {
    row: 'door.sober-again',
    in: 'journey',
    code: 'SOBER_NEEDS_OTHER_PERSON',
    rows: (scene) => [
      insert(scene, 'door_answer', {
        ...{ appointment_id: scene.appointmentId, client_id: scene.client.id, question: 'sober', answer: 'false' },
        ...{ asked_by: scene.clinic.frontDesk.userId, answered_at: '2026-12-02 09:00-06' },
      }),
    ],
  },
  { row: 'dose.order', in: 'journey', code: 'DOSE_NOT_AS_ORDERED', given: otherwise({ doseMg: 900 }) },
  {
    row: 'dose.day',
    in: 'journey',
    code: 'NOT_TODAY',
    given: (given) => at(after(900))(otherwise({ happenedAt: after(900).toISOString() })(given)),
  },
  {
    row: 'reading.fresh',
    in: 'journey',
    code: 'VITALS_MISSING',
    ...measured({ systolic: null, diastolic: null }),
    rows: (scene, moment) => (moment === 'reading' ? [] : [remove(scene, 'vital_reading', { appointment_id: scene.appointmentId })]),
  },
  { row: 'reading.after', in: 'journey', code: 'OXYGEN_AFTER_DOSE', given: otherwise({ spo2: 91 }) },
  { row: 'reading.asks', in: 'journey', code: 'PRESSURE_ASKS_PRESCRIBER', ...measured({ systolic: 150 }) },
  { row: 'reading.oxygen-advised', in: 'journey', code: 'OXYGEN_NOT_MEASURED', ...measured({ spo2: null }) },
  { row: 'reading.stops', in: 'journey', code: 'PRESSURE_STOPS_DOSE', ...measured({ systolic: 170 }) },
  {
    row: 'reading.stop-of-day',
    in: 'journey',
    code: 'PRESSURE_STOPPED_TODAY',
    rows: (scene) => [update(scene, 'vital_reading', { systolic: 170 }, { appointment_id: scene.appointmentId })],
  },
  {
    row: 'leaving.time',
    in: 'journey',
    code: 'DOSE_TIME_MISSING',
    rows: (scene) => [remove(scene, 'journey_event', { appointment_id: scene.appointmentId, kind: 'dose' })],
  },
  {
    row: 'leaving.reading',
    in: 'journey',
    code: 'READING_AFTER_DOSE_MISSING',
    rows: (scene) => [`${remove(scene, 'vital_reading', { appointment_id: scene.appointmentId })} AND moment <> 'before'`],
  },
  { row: 'leaving.look', in: 'journey', code: 'DISCHARGE_NOT_READY', given: otherwise({ walksSteadily: false }) },
  {
    row: 'leaving.safety',
    in: 'journey',
    code: 'SAFETY_NOT_ASKED',
    rows: (scene) => [remove(scene, 'screening_gate', { ...ofClient(scene), kind: 'cssrs' })],
  },
  { row: 'leaving.companion', in: 'journey', code: 'DRIVER_ABSENT', given: otherwise({ companionPresent: false }) },
]
