import { enrolRems } from '../../../lib/commands/clients/enrol-rems.ts'
import { reopenClient } from '../../../lib/commands/clients/reopen.ts'
import { verifyBenefit } from '../../../lib/commands/coverage/verify-benefit.ts'
import { confirmRide } from '../../../lib/commands/journeys/confirm-ride.ts'
import { nameDriver } from '../../../lib/commands/journeys/name-driver.ts'
import { nameSitter } from '../../../lib/commands/journeys/name-sitter.ts'
import { tellPlace } from '../../../lib/commands/journeys/tell-place.ts'
import { saveCredential } from '../../../lib/commands/practice/save-credential.ts'
import { decideEligibility } from '../../../lib/commands/prescribers/decide-eligibility.ts'
import { orderDose } from '../../../lib/commands/prescribers/order-dose.ts'
import { savePresence } from '../../../lib/commands/prescribers/save-presence.ts'
import type { Outcome } from '../../../lib/domain/outcome.ts'
import { demoDea } from '../../../prisma/seed/numbers.ts'
import { ON } from './kinds/steps.ts'
import type { Scene } from './scene.ts'

/** The command that cures a broken row, given at the moment of the visit. */
export type Mend = (scene: Scene, now: Date) => Promise<Outcome<unknown, unknown>>

const decide: Mend = ({ clinic, client }, now) =>
  clinic.run(
    decideEligibility,
    { clientId: client.id, verdict: 'eligible', validUntilOn: '2027-06-01', inPersonExamOn: '2026-11-16' },
    clinic.prescriber.actor,
    now,
  )

const order: Mend = ({ clinic, client }, now) =>
  clinic.run(
    orderDose,
    {
      ...{ clientId: client.id, route: 'lozenge', form: 'lozenge', doseMg: 100, sitesAllowed: ['office', 'facility'] },
      ...{ issuedOn: '2026-11-20', expiresOn: '2027-05-01', evaluation: 'in-person', pdmpCheckedOn: '2026-11-20' },
      purpose: 'Depression that did not answer to treatment',
    },
    clinic.prescriber.actor,
    now,
  )

const driver: Mend = async ({ clinic, appointmentId }, now) => {
  const ride = { driverName: 'Juniper Jay', driverPhone: '555 555 0199', wayHome: 'driver', driverIsAdult: true }
  const named = await clinic.run(nameDriver, { appointmentId, ...ride }, clinic.frontDesk.actor, now)
  return named.status === 'done' && now > clinic.now
    ? clinic.run(confirmRide, { rideId: named.value.rideId }, clinic.frontDesk.actor, now)
    : named
}

const sitter: Mend = ({ clinic, client, appointmentId }, now) =>
  clinic.run(
    nameSitter,
    {
      ...{ appointmentId, sitterName: 'Juniper Jay', sitterPhone: '555 555 0199', sitterIsAdult: true },
      ...{ homeAddress: '5 Sedge Court', noDriving: true },
    },
    client.actor,
    now,
  )

const benefit: Mend = ({ clinic, client }, now) =>
  clinic.run(
    verifyBenefit,
    {
      ...{ coverageId: client.coverageId, deductibleLeft: '0', familyDeductibleLeft: '', coinsurancePercent: 20, copay: '' },
      ...{ copayAfterDeductible: false, outOfPocketLeft: '', familyOutOfPocketLeft: '', planYearStartsOn: '', verifiedOn: clinic.today },
      ...{ source: 'phone', reference: 'CALL-2' },
    },
    clinic.frontDesk.actor,
    now,
  )

const blank = {
  ...{ id: null, state: '', number: '', issuer: '', profession: null, schedules: [], topics: [], hours: null, note: '' },
  ...{ issuedOn: '2026-11-20', expiresOn: '2028-01-01', revokedOn: '', supervisorLicense: '', place: null, isVerified: true },
  ...{ requiresPsychiatric: 'no', requiresOnSite: 'no', coversOutsideClinic: 'yes', coversKap: 'yes' },
}

const paper =
  (holder: 'clinician' | 'prescriber', told: object): Mend =>
  ({ clinic }, now) => {
    const holderId = holder === 'clinician' ? clinic.therapist.clinicianId : clinic.prescriber.prescriberId
    return clinic.run(saveCredential, { ...blank, holder, holderId, ...told }, clinic.admin.actor, now)
  }

const license = { kind: 'license', state: 'MO', number: 'MO-NEW-1' }
const training = { kind: 'training', topics: ['guiding', 'integration', 'trauma', 'orientation'], hours: 60 }
const policy = { kind: 'malpractice', issuer: 'Meadow Mutual (demo)', number: 'POLICY-3' }
const checked = { kind: 'exclusion_check', issuedOn: '2026-11-23', expiresOn: '' }

/** Rows whose own command mends them here; any other is put back as a row. */
export const mends: Readonly<Record<string, Mend>> = {
  'eligibility.verdict': decide,
  'eligibility.open': decide,
  'eligibility.dates': decide,
  'order.there': order,
  'order.ended': order,
  'order.dates': order,
  'order.use': order,
  'order.second-look': order,
  'ride.named': driver,
  'ride.word': driver,
  'sitter.adult': sitter,
  'coverage.fresh': benefit,
  'place.today': ({ clinic, client, appointmentId }, now) =>
    clinic.run(tellPlace, { appointmentId, address: '5 Sedge Court, Prairie', state: 'MO' }, client.actor, now),
  'esketamine.enrolled': ({ clinic, client }, now) =>
    clinic.run(
      enrolRems,
      { clientId: client.id, facilityId: clinic.facilityId, enrolledOn: '2026-11-20', confirmation: 'REMS-2' },
      clinic.frontDesk.actor,
      now,
    ),
  'prescriber.present': ({ clinic }, now) =>
    clinic.run(
      savePresence,
      {
        ...{ prescriberId: clinic.prescriber.prescriberId, place: `facility:${clinic.facilityId}`, on: ON },
        ...{ startsTime: '08:00', endsTime: '17:30' },
      },
      clinic.frontDesk.actor,
      now,
    ),
  'client.on-the-way': ({ clinic, client }, now) =>
    clinic.run(reopenClient, { clientId: client.id, reason: 'They came back.' }, clinic.frontDesk.actor, now),
  'therapist.standing': paper('clinician', license),
  'therapist.ending': paper('clinician', license),
  'therapist.training': paper('clinician', training),
  'therapist.training-ending': paper('clinician', training),
  'evaluator.standing': paper('prescriber', { ...license, profession: 'physician' }),
  'prescriber.standing': paper('prescriber', { ...license, profession: 'physician' }),
  'prescriber.ending': paper('prescriber', { ...license, profession: 'physician' }),
  'prescriber.dea': paper('prescriber', { kind: 'dea', state: 'MO', number: demoDea('F', 'Hawthorn', 100_300), schedules: ['3', '3N'] }),
  'prescriber.dea-open': paper('prescriber', { kind: 'state_registration', state: 'MO', number: 'MO-CSR-2' }),
  'prescriber.policy': paper('prescriber', policy),
  'prescriber.policy-open': paper('prescriber', policy),
  'prescriber.exclusion-check': paper('prescriber', checked),
  'prescriber.competence': paper('prescriber', { kind: 'competence_attestation', expiresOn: '' }),
}
