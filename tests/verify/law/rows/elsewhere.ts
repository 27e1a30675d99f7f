import type { Breaking, Scene } from '../scene.ts'
import { answering, measured, ofClient, remove, update } from './sql.ts'

const ride = (set: Parameters<typeof update>[2]) => (scene: Scene) => [
  update(scene, 'ride_home', set, { appointment_id: scene.appointmentId }),
]
const past = (scene: Scene, how: string) => [
  `UPDATE appointment SET status = 'no_show' WHERE client_id = '${scene.client.id}' AND kind = 'journey' AND status = 'completed' ${how}`,
]
const elsewhereState = (state: string) => (scene: Scene) => [
  update(scene, 'location', { state }),
  update(scene, 'credential', { state }, { state: 'MO' }),
]
const notTold = { book: 'nobody has been named while a visit is only asked for' } as const
const flags = (patch: object) => (scene: Scene) => [update(scene, 'payer', `flags = flags || '${JSON.stringify(patch)}'`)]

/** Journeys at home, at a facility and beside a group, and the integration after one. */
export const elsewhereRows: readonly Breaking[] = [
  { row: 'home.supervised', in: 'at home', code: 'SUPERVISED_JOURNEY_FIRST', rows: (scene) => past(scene, '') },
  { row: 'home.advised', in: 'at home', code: 'FEW_SUPERVISED_JOURNEYS', rows: (scene) => past(scene, "AND service_on = '2026-11-16'") },
  {
    row: 'home.warning',
    in: 'at home',
    code: 'HOME_WARNING_NOT_READ',
    rows: (scene) => [remove(scene, 'signature', { ...ofClient(scene), document_key: 'at-home-dosing-consent' })],
  },
  {
    row: 'sitter.adult',
    in: 'at home',
    code: 'SITTER_NOT_NAMED',
    rows: ride({ sitter_name: null, sitter_phone: null, sitter_is_adult: null }),
    except: notTold,
  },
  {
    row: 'sitter.help',
    in: 'at home',
    code: 'EMERGENCY_CONTACT_MISSING',
    rows: (scene) => [remove(scene, 'client_contact', ofClient(scene))],
  },
  { row: 'place.today', in: 'at home', code: 'PLACE_NOT_ASKED', rows: (scene) => [remove(scene, 'appointment_place', ofClient(scene))] },
  { row: 'door.home', in: 'at home', code: 'HOME_READING_MISSING', given: answering({ homeReadingSent: false }) },
  { row: 'door.fasting', in: 'at a facility', code: 'NOT_FASTED', given: answering({ minutesSinceFood: 10 }) },
  {
    row: 'route.facility',
    in: 'at a facility',
    code: 'FACILITY_NOT_CHOSEN',
    rows: (scene) => (scene.appointmentId ? [update(scene, 'appointment', { facility_id: null }, { id: scene.appointmentId })] : []),
    given: (given, _scene, moment) => (moment === 'book' ? { ...given, input: { ...given.input, facilityId: null } } : given),
  },
  {
    row: 'route.certificate',
    in: 'at a facility',
    code: 'ESKETAMINE_SITE_NOT_CERTIFIED',
    rows: (scene) => [update(scene, 'partner_facility', { rems_expires_on: '2026-11-01' })],
  },
  {
    row: 'esketamine.block',
    in: 'at a facility',
    code: 'ESKETAMINE_BLOCK_TOO_SHORT',
    rows: (scene) =>
      scene.appointmentId ? [update(scene, 'appointment', "ends_at = starts_at + interval '60 minutes'", { id: scene.appointmentId })] : [],
    given: (given) => given,
    except: { book: 'a journey is booked for its whole block', move: 'a journey is moved with its whole block' },
  },
  {
    row: 'esketamine.enrolled',
    in: 'at a facility',
    code: 'ESKETAMINE_NOT_ENROLLED',
    rows: (scene) => [remove(scene, 'rems_enrollment', ofClient(scene))],
  },
  {
    row: 'reading.oxygen',
    in: 'at a facility',
    code: 'OXYGEN_NOT_MEASURED',
    ...measured({ spo2: null }),
  },
  {
    row: 'prescriber.present',
    in: 'at a facility',
    code: 'PRESCRIBER_NOT_ON_SITE',
    rows: (scene) => [remove(scene, 'prescriber_presence', {})],
  },
  {
    row: 'prescriber.paper-in-review',
    in: 'journey',
    code: 'CREDENTIAL_MISSING',
    rows: (scene) => [...elsewhereState('NM')(scene), update(scene, 'prescriber', { profession: 'psychologist' })],
  },
  {
    row: 'prescriber.authority-open',
    in: 'journey',
    code: 'AGREEMENT_MAYBE_NEEDED',
    rows: (scene) => [...elsewhereState('IL')(scene), update(scene, 'prescriber', { profession: 'nurse_practitioner' })],
  },
  {
    row: 'cycle.group',
    in: 'format C',
    code: 'FORMAT_WITHOUT_GROUP',
    rows: (scene) =>
      scene.others.length > 0
        ? [
            update(
              scene,
              'appointment',
              "starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day', service_on = '2026-12-03'",
              { id: scene.others.at(-1) ?? '' },
            ),
          ]
        : [update(scene, 'group_session', { status: 'cancelled' })],
    given: (given, _scene, moment) => (moment === 'book' ? { ...given, input: { ...given.input, groupId: null } } : given),
  },
  { row: 'pair.paid', in: 'format C', code: 'SAME_DAY_PAIR_NOT_PAID', rows: flags({ allowsSameDayPair: 'no' }) },
  {
    row: 'step.integration',
    in: 'integration',
    code: 'EARLIER_STEP_NOT_DONE',
    rows: (scene) => [update(scene, 'appointment', { status: 'confirmed' }, { id: scene.others[1] ?? '' })],
  },
]
