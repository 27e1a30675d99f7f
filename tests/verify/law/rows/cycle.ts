import type { Breaking, Scene } from '../scene.ts'
import { insert, ofClient, remove, update } from './sql.ts'

const atStanding = 'what stands keeps its day; only what is written anew can meet a closed one'
const first = ({ others: [id = ''] }: Scene) => ({ id })
const last = ({ others }: Scene) => ({ id: others.at(-1) ?? '' })
const days = (scene: Scene, which: { id: string }, by: string) =>
  update(
    scene,
    'appointment',
    `starts_at = starts_at + interval '${by}', ends_at = ends_at + interval '${by}', service_on = (service_on + interval '${by}')::date`,
    which,
  )
const anotherJourney = (on: string) => (scene: Scene) => [
  insert(scene, 'appointment', {
    ...{
      kind: 'journey',
      phase: 'journey',
      format: 'B',
      route: 'lozenge',
      status: 'completed',
      setting: 'office',
      client_id: scene.client.id,
    },
    ...{ clinician_id: scene.clinic.otherTherapist.clinicianId, location_id: scene.clinic.locationId, service_on: on },
    ...{ starts_at: `${on} 10:00-06`, ends_at: `${on} 13:00-06`, time_zone: 'America/Chicago', sequence: 0 },
  }),
]
const notYet = { book: 'the cycle is asked for whole: no request leaves a phase out' } as const

export const cycleRows: readonly Breaking[] = [
  {
    row: 'cycle.preparation-planned',
    in: 'journey',
    code: 'PHASE_NOT_PLANNED',
    rows: (scene) => [update(scene, 'appointment', { status: 'cancelled' }, first(scene))],
    except: { ...notYet, move: 'a cycle that moves is placed whole' },
  },
  {
    row: 'cycle.integration-planned',
    in: 'journey',
    code: 'PHASE_NOT_PLANNED',
    rows: (scene) => [update(scene, 'appointment', { status: 'cancelled' }, last(scene))],
    except: { ...notYet, move: 'a cycle that moves is placed whole' },
  },
  {
    row: 'cycle.day-open',
    in: 'journey',
    code: 'PHASE_DAY_CLOSED',
    rows: (scene) => [remove(scene, 'clinician_hours', { weekday: 2, clinician_id: scene.clinic.therapist.clinicianId })],
    given: (given, { clinic }) => ({
      ...given,
      input: { ...given.input, preparationBy: clinic.therapist.clinicianId, preparationAt: '10:00' },
    }),
    except: { move: atStanding },
  },
  {
    row: 'cycle.adjacent',
    in: 'journey',
    code: 'PHASE_NOT_ADJACENT',
    rows: (scene) => (scene.others.length > 0 ? [days(scene, first(scene), '-1 day')] : []),
    given: (given, _scene, moment) => (moment === 'book' ? { ...given, input: { ...given.input, preparationOffset: -2 } } : given),
  },
  {
    row: 'cycle.days',
    in: 'journey',
    code: 'PHASE_TOO_FAR',
    rows: (scene) => [days(scene, first(scene), '-6 days')],
    except: { book: 'a request names at most three days' },
  },
  { row: 'cycle.gap', in: 'journey', code: 'GAP_TOO_SHORT', rows: anotherJourney('2026-11-28') },
  { row: 'cycle.gap-floor', in: 'journey', code: 'TOO_SOON_AFTER_LAST', rows: anotherJourney('2026-11-30') },
  {
    row: 'cycle.gap-long',
    in: 'journey',
    code: 'GAP_TOO_LONG',
    rows: (scene) => [
      `${anotherJourney('2026-09-01')(scene)[0]?.replace('sequence,', 'sequence, cycle_id,').replace(', 0, ', `, 0, (SELECT id FROM cycle WHERE client_id = '${scene.client.id}' AND number = 6), `)}`,
    ],
  },
  {
    row: 'step.first',
    in: 'journey',
    code: 'EDUCATION_FIRST',
    rows: (scene) => [remove(scene, 'signature', { ...ofClient(scene), document_key: 'education-acknowledgement' })],
  },
  {
    row: 'step.planned',
    in: 'journey',
    code: 'EARLIER_STEP_MISSING',
    rows: (scene) => [update(scene, 'appointment', { status: 'cancelled' }, first(scene))],
    except: { ...notYet, move: 'a cycle that moves is placed whole' },
  },
  {
    row: 'step.done',
    in: 'journey',
    code: 'EARLIER_STEP_NOT_DONE',
    rows: (scene) => [update(scene, 'appointment', { status: 'confirmed' }, first(scene))],
  },
  {
    row: 'regimen.length',
    in: 'journey',
    code: 'REGIMEN_COMPLETE',
    rows: (scene) => [update(scene, 'cycle', 'number = number + 6', { id: scene.cycleId })],
  },
  {
    row: 'team.primary',
    in: 'journey',
    code: 'PRIMARY_NOT_TRAINED',
    rows: (scene) => [
      update(scene, 'regimen', { primary_clinician_id: scene.clinic.otherTherapist.clinicianId }, ofClient(scene)),
      remove(scene, 'credential', { clinician_id: scene.clinic.otherTherapist.clinicianId, kind: 'training' }),
    ],
    given: (given, { clinic }, moment) =>
      moment === 'book'
        ? {
            ...given,
            input: {
              ...given.input,
              journeyBy: clinic.therapist.clinicianId,
              preparationBy: clinic.therapist.clinicianId,
              integrationBy: clinic.therapist.clinicianId,
            },
          }
        : given,
  },
  {
    row: 'team.other-guide',
    in: 'journey',
    code: 'PHASE_WITHOUT_PRIMARY',
    rows: (scene) => [update(scene, 'regimen', { primary_clinician_id: scene.clinic.otherTherapist.clinicianId }, ofClient(scene))],
    given: (given, { clinic }, moment) =>
      moment === 'book' ? { ...given, input: { ...given.input, journeyBy: clinic.therapist.clinicianId } } : given,
  },
  {
    row: 'team.named',
    in: 'journey',
    code: 'PRESCRIBER_NOT_NAMED',
    rows: (scene) => [remove(scene, 'dose_order', ofClient(scene)), update(scene, 'referral', { status: 'revoked' }, ofClient(scene))],
  },
]
