import type { Act } from '../../../lib/domain/law/row.ts'
import { rulesetOn } from '../../../lib/domain/ruleset.ts'
import { addMinutes } from '../../../lib/domain/time/interval.ts'
import { at, JOURNEY_DAY, orderOf, type SceneKind } from './ready.ts'

const reading = (takenAt: Date) => ({ takenAt, systolic: 120, diastolic: 78, heartRate: 70, spo2: 98, temperature: 36.6 })

/** A reading that says nothing, taken before the dose. */
export const takenOf = (takenAt: Date): NonNullable<Act['taken']> => ({
  reading: { ...reading(takenAt), respiratoryRate: 14, sedation: null },
  isAfterDose: false,
  limits: null,
  symptoms: [],
})

/** A dose as ordered, after a reading that lets it go ahead. */
export function doseOf(kind: SceneKind, now: Date): NonNullable<Act['dose']> {
  const order = orderOf(kind)
  return {
    order: { ...order, limits: null },
    doseMg: order.doseMg,
    reason: '',
    givenBy: order.route === 'esketamine' ? 'Nora Nettle, RN' : '',
    doseAt: now,
    reading: reading(addMinutes(now, -5)),
    clearedByPrescriber: false,
    readings: [],
    liftedAt: [],
  }
}

/** A note of the visit as Lark or Wren writes it, complete. */
export const noteOf = (startedAt: Date, stoppedAt: Date): NonNullable<Act['note']> => ({
  ...{ status: 'draft', authorClinicianId: 'wren', clinicianId: 'wren', hasText: true, startedAt, stoppedAt },
  ...{ cameAt: null, visitEndedAt: stoppedAt, diagnosisCodes: ['F33.1'], timesReason: null },
  ...{ groupId: null, otherSessions: [] },
})

/** Somebody who may go home. */
export const leavingOf = (kind: SceneKind, now: Date): NonNullable<Act['leaving']> => ({
  route: orderOf(kind).route,
  setting: kind === 'at home' ? 'telehealth' : 'office',
  now,
  ruleset: rulesetOn(JOURNEY_DAY),
  doseAt: addMinutes(now, -150),
  before: reading(addMinutes(now, -160)),
  latest: reading(addMinutes(now, -5)),
  look: {
    alertAndOriented: true,
    walksSteadily: true,
    nauseaControlled: true,
    dissociationResolved: true,
    instructionsGiven: true,
  },
  cssrsLevel: 'none',
  companionPresent: true,
  waitsIn: 'rest',
  closesAt: at(JOURNEY_DAY, '18:00'),
  signedByClinician: true,
  openAlerts: 0,
  releasedBy: orderOf(kind).route === 'esketamine' ? 'Nora Nettle, RN' : '',
})
