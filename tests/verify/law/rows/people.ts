import type { Breaking, Given, Scene } from '../scene.ts'
import { insert, ofPrescriber, ofTherapist, otherwise, remove, update } from './sql.ts'

const lacks = (kind: string) => (scene: Scene) => [remove(scene, 'credential', ofTherapist(scene, kind))]
const paper = (kind: string, set: Parameters<typeof update>[2]) => (scene: Scene) => [
  update(scene, 'credential', set, ofPrescriber(scene, kind)),
]
const lacksPaper = (kind: string) => (scene: Scene) => [remove(scene, 'credential', ofPrescriber(scene, kind))]
const byWren = (given: Given, { clinic }: Scene, moment: string): Given => {
  const id = clinic.therapist.clinicianId
  const journeys = 'journeyOn' in given.input
  const named = journeys ? { journeyBy: id, preparationBy: id, integrationBy: id } : { clinicianId: id }
  return moment === 'book' || moment === 'move'
    ? { ...given, input: { ...given.input, ...(journeys || moment === 'book' ? named : { clinicianId: id }) } }
    : given
}
const byLark = (given: Given, { clinic }: Scene): Given => ({ ...given, actor: clinic.otherTherapist.actor })
const sameDay = 'training is asked of the day a visit begins, which at the door is today'

export const peopleRows: readonly Breaking[] = [
  { row: 'therapist.standing', in: 'hour', code: 'CREDENTIAL_MISSING', rows: lacks('license'), given: byWren },
  { row: 'therapist.standing', in: 'journey', code: 'CREDENTIAL_MISSING', rows: lacks('license'), given: byWren },
  {
    row: 'therapist.ending',
    in: 'journey',
    code: 'CREDENTIAL_END_UNKNOWN',
    rows: (scene) => [update(scene, 'credential', { expires_on: null }, ofTherapist(scene, 'license'))],
    given: byWren,
  },
  {
    row: 'therapist.training',
    in: 'journey',
    code: 'TRAINING_MISSING',
    rows: (scene) => [update(scene, 'credential', { topics: '{integration,trauma}' }, ofTherapist(scene, 'training'))],
    given: byWren,
  },
  {
    row: 'therapist.training-ending',
    in: 'journey',
    code: 'TRAINING_LAPSES_FIRST',
    rows: (scene) => [update(scene, 'credential', { expires_on: '2026-12-01' }, ofTherapist(scene, 'training'))],
    given: byWren,
    except: { 'check-in': sameDay, start: sameDay, dose: sameDay },
  },
  {
    row: 'therapist.supervised',
    in: 'hour',
    code: 'SUPERVISOR_MISSING',
    rows: (scene) => [update(scene, 'clinician', { is_supervisee: true }, { id: scene.clinic.therapist.clinicianId })],
    given: byWren,
  },
  {
    row: 'therapist.supervisee-paid',
    in: 'hour',
    code: 'SUPERVISEE_NOT_PAID',
    rows: (scene) => [
      update(scene, 'clinician', { is_supervisee: true }, { id: scene.clinic.therapist.clinicianId }),
      update(scene, 'payer', `flags = flags || '{"paysSupervisees":"no"}'`),
    ],
    given: byWren,
  },
  {
    row: 'evaluator.standing',
    in: 'evaluation',
    code: 'CREDENTIAL_MISSING',
    rows: lacksPaper('license'),
    except: { start: 'an evaluation is begun by nobody of the practice' },
  },
  { row: 'prescriber.standing', in: 'journey', code: 'CREDENTIAL_MISSING', rows: lacksPaper('license') },
  { row: 'prescriber.ending', in: 'journey', code: 'CREDENTIAL_END_UNKNOWN', rows: paper('license', { expires_on: null }) },
  {
    row: 'prescriber.authority',
    in: 'journey',
    code: 'PROFESSION_NEVER_PRESCRIBES',
    rows: (scene) => [update(scene, 'prescriber', { profession: 'lcsw' })],
  },
  { row: 'prescriber.dea', in: 'journey', code: 'DEA_WITHOUT_SCHEDULE', rows: paper('dea', { schedules: '{3}' }) },
  {
    row: 'prescriber.dea-open',
    in: 'journey',
    code: 'STATE_REGISTRATION_UNKNOWN',
    rows: paper('state_registration', { expires_on: null }),
  },
  { row: 'prescriber.policy', in: 'journey', code: 'POLICY_EXCLUDES_KAP', rows: paper('malpractice', { covers_kap: 'no' }) },
  { row: 'prescriber.policy-open', in: 'journey', code: 'POLICY_CONDITION_UNKNOWN', rows: paper('malpractice', { covers_kap: 'unknown' }) },
  { row: 'prescriber.excluded', in: 'journey', code: 'EXCLUDED_FROM_PROGRAMS', rows: paper('exclusion_check', { topics: '{excluded}' }) },
  { row: 'prescriber.exclusion-check', in: 'journey', code: 'EXCLUSION_NOT_CHECKED', rows: lacksPaper('exclusion_check') },
  { row: 'prescriber.competence', in: 'journey', code: 'COMPETENCE_NOT_ATTESTED', rows: lacksPaper('competence_attestation') },
  {
    row: 'prescriber.collaborates',
    in: 'journey',
    code: 'COMPETENCE_BY_COLLABORATION',
    rows: (scene) => [
      ...lacksPaper('competence_attestation')(scene),
      insert(scene, 'credential', {
        ...ofPrescriber(scene, 'collaboration_agreement'),
        state: 'MO',
        issued_on: '2026-01-01',
        expires_on: '2028-01-01',
      }),
    ],
  },
  {
    row: 'actor.able',
    in: 'journey',
    code: 'ACTOR_LAPSED',
    rows: (scene) => [remove(scene, 'credential', { clinician_id: scene.clinic.otherTherapist.clinicianId, kind: 'license' })],
    given: byLark,
  },
  {
    row: 'actor.able',
    in: 'hour',
    code: 'ACTOR_LAPSED',
    rows: (scene) => [remove(scene, 'credential', { clinician_id: scene.clinic.otherTherapist.clinicianId, kind: 'license' })],
    given: byLark,
  },
  {
    row: 'actor.scope',
    in: 'at a facility',
    code: 'OUTSIDE_SCOPE',
    given: (given, _scene, moment) => otherwise(moment === 'dose' ? { givenBy: '' } : { releasedBy: '' })(given),
  },
  { row: 'actor.booked', in: 'journey', code: 'ACTOR_NOT_ON_VISIT', given: byLark },
]
