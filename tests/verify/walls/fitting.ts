import { medicineClassKeys, screenKeys } from '../../../lib/domain/clients/screening.ts'
import { instruments } from '../../../lib/domain/outcomes/instrument.ts'
import type { Ids } from './sample.ts'

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

/** A weekday afternoon's open time. */
function callIn(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000)
  const weekend = day.getUTCDay() === 6 ? 2 : day.getUTCDay() === 0 ? 1 : 0
  return `${dayIn(days + weekend)}T20:00:00.000Z`
}

/** A cycle as its form sends it. */
const journeyOn = (days: number) => ({
  format: 'B',
  groupId: null,
  facilityId: null,
  journeyOn: dayIn(days),
  journeyAt: '10:00',
  journeyBy: null,
  preparationOffset: -1,
  preparationBy: null,
  preparationAt: null,
  integrationBy: null,
  integrationAt: null,
})

const NPI = '1234567893'
const week = [{ weekday: 1, opens: '09:00', closes: '17:00', locationId: null }]
/** A row to change where the other practice's is named; a new one in one's own. */
const row = (ids: Ids, name: string) => ({ id: ids[name] ?? null })

type Fields = Readonly<Record<string, unknown>>

/**
 * What a form would send so that the command can be done: laid over the sample, by the command's name. The ids are those of
 * whoever is knocked at, so that the same words across a wall name the other one's rows.
 */
export const fitting: Readonly<Record<string, (ids: Ids) => Fields>> = {
  'user.add': () => ({ email: `walls-${crypto.randomUUID()}@example.com`, roles: [{ role: 'front-desk' }] }),
  'user.change-roles': () => ({ roles: [{ role: 'front-desk' }] }),
  'payment.take': () => ({ amount: '25.00', method: 'cash', reference: '', receivedOn: '', seen: null }),
  'day.begin-counting': () => ({ day: dayIn(0), reason: 'The practice begins to count.' }),
  'day.close': () => ({ day: dayIn(0), counted: '0.00', words: 'Counted twice.' }),
  'payment.reverse': () => ({ reason: 'bounced', seen: null }),
  'refund.open': () => ({ amount: '1.00', why: 'client_asked', seen: null }),
  'refund.pay': () => ({ method: 'cash', paidOn: '', otherWayBecause: '' }),
  'write-off.ask': () => ({ amount: '1.00', reason: 'our_mistake', seen: null }),
  'credit.apply': () => ({ amount: '1.00', serviceOn: '', seen: null }),
  'superbill.issue': ({ chargeId }) => ({ chargeIds: [chargeId], replacesId: null, requestId: null }),
  'superbill.ask': ({ chargeId }) => ({ chargeIds: [chargeId] }),
  'unit-limit.set': () => ({ code: '90853', quarterOn: '2027-01-01' }),
  'payer-code.sign-off': () => ({ payerId: null, code: '90899', fromOn: dayIn(0) }),
  'hardship.decide': () => ({ kind: 'percent', percent: 50, amount: '', fromOn: dayIn(0), toOn: dayIn(30) }),
  'sliding-fee.decide-appeal': () => ({ householdSize: 2, annualIncome: '30,000' }),
  'screening.record': () => ({ items: Object.fromEntries(screenKeys.map((key) => [key, 'no'])), medicines: medicineClassKeys.slice(0, 0) }),
  'contact.save': (ids) => row(ids, 'contactId'),
  'contact.remove': ({ contactId }) => ({ id: contactId }),
  'body.save': () => ({ weight: 70, weightUnit: 'kg', height: null }),
  'rems.enrol': () => ({ enrolledOn: dayIn(-1), confirmation: 'WALLS-1' }),
  'ride.name-driver': () => ({ wayHome: 'driver', driverIsAdult: true }),
  'dose.plan': () => ({ at: null }),
  'objective.set': () => ({ objectives: ['To sleep through the night'] }),
  'consult.work': () => ({ outcome: 'held' }),
  'sliding-fee.assess': () => ({ annualIncome: '30,000', householdSize: 2 }),
  'authorization.correct': () => ({
    status: 'approved',
    number: 'PA-9',
    granted: 12,
    codes: '90837',
    startsOn: dayIn(0),
    endsOn: dayIn(90),
  }),
  'authorization.record': (ids) => ({ ...row(ids, 'authorizationRow'), codes: '90837', startsOn: dayIn(0), endsOn: dayIn(90) }),
  'coverage.save': (ids) => ({
    ...row(ids, 'coverageRow'),
    program: 'self_pay',
    payerId: '',
    priority: 3,
    startsOn: dayIn(0),
    endsOn: null,
  }),
  'benefit.verify': () => ({ deductibleLeft: '500.00', coinsurancePercent: 20, verifiedOn: dayIn(0), planYearStartsOn: dayIn(-30) }),
  'care-team.add': ({ clientId, clinicianId }) => ({ who: 'inside', clientId, clinicianId, role: 'therapy' }),
  'client.assign-primary': ({ clientId, clinicianId }) => ({ clientId, clinicianId }),
  'credential.save-own': () => ({ kind: 'training', state: '', expiresOn: null, issuedOn: dayIn(-30), hours: 10, topics: ['orientation'] }),
  'appointment.check-in': ({ arrivingId }) => ({
    appointmentId: arrivingId,
    answers: {
      sober: true,
      medicinesChanged: false,
      pregnancyChanged: false,
      pressureChanged: false,
      psychosisChanged: false,
      ownSupply: false,
      minutesSinceFood: 600,
      minutesSinceDrink: 300,
      minutesSinceNoseSpray: null,
      homeReadingSent: null,
      videoPlanAgreed: null,
    },
  }),
  'appointment.start': ({ arrivedId }) => ({ appointmentId: arrivedId }),
  'appointment.complete': ({ startedId }) => ({ appointmentId: startedId }),
  'appointment.confirm': ({ askedId }) => ({ appointmentId: askedId }),
  'visits.confirm': ({ askedId }) => ({ appointmentIds: [askedId] }),
  'appointment.miss': ({ missedId }) => ({ appointmentId: missedId }),
  'vitals.record': ({ journeyId }) => ({
    appointmentId: journeyId,
    moment: 'after',
    takenAt: minutesAgo(1),
    systolic: 118,
    diastolic: 74,
    heartRate: 70,
    spo2: 98,
    temperature: null,
  }),
  'journey.record-event': ({ journeyId }) => ({
    appointmentId: journeyId,
    kind: 'note',
    happenedAt: minutesAgo(1),
    grade: null,
    doseMg: null,
  }),
  'journey.discharge': ({ journeyId }) => ({
    appointmentId: journeyId,
    alertAndOriented: true,
    walksSteadily: true,
    nauseaControlled: true,
    dissociationResolved: true,
    instructionsGiven: true,
  }),
  'consult.hold': () => ({ startsAt: callIn(6) }),
  'consult.book': () => ({ startsAt: callIn(7), holdToken: undefined, website: '' }),
  'consult.reschedule': () => ({ startsAt: callIn(8) }),
  'ride.wait': ({ journeyId }) => ({ appointmentId: journeyId, restRoomId: null }),
  'session.open-console': ({ journeyId }) => ({ appointmentId: journeyId }),
  'message.send': ({ threadId, clientId }) => ({ threadId: threadId ?? null, clientId, subject: 'A question', audience: 'client_visible' }),
  'attachment.add': ({ clientId }) => ({
    clientId,
    kind: 'letter',
    claimId: null,
    mediaType: 'application/pdf',
    sentBytes: 9,
    content: 'JVBERi0xLjcK',
  }),
  'picture.save': ({ clinicianId }) => ({ clinicianId, content: '/9j/4AAQ' }),
  'psychotherapy-note.save': () => ({ noteId: null, version: null }),
  'note.save': ({ startedId }) => ({
    appointmentId: startedId,
    diagnosisCodes: ['F33.1'],
    startedAt: minutesAgo(60),
    stoppedAt: minutesAgo(5),
  }),
  'note.sign': ({ draftId }) => ({ noteId: draftId }),
  'note.add-addendum': ({ signedNoteId }) => ({ noteId: signedNoteId }),
  'instrument.record': () => ({
    kind: 'phq9',
    answers: instruments.phq9.items.map(() => 0),
    clinicianAccepts: false,
    appointmentId: null,
  }),
  'allowed-amount.save': () => ({ code: '90837', allowed: '160.00', effectiveFrom: dayIn(1) }),
  'rate.save': () => ({ code: '90837', fee: '200.00', effectiveFrom: dayIn(1) }),
  'clinician-hours.save': () => ({ effectiveFrom: dayIn(30), hours: week }),
  'clinician.save': (ids) => ({
    ...row(ids, 'clinicianRow'),
    npi: NPI,
    isSupervisee: false,
    medicareFromOn: dayIn(-30),
    homeLocationId: ids.locationId,
  }),
  'medicare.correct': ({ medicareId }) => ({ id: medicareId, fromOn: dayIn(-40) }),
  'credential.save': (ids) => ({
    ...row(ids, 'credentialId'),
    holderId: ids.clinicianId,
    issuedOn: dayIn(-300),
    expiresOn: dayIn(300),
    revokedOn: null,
    place: null,
  }),
  'facility.save': (ids) => ({ ...row(ids, 'facilityRow'), placeOfService: '49', hours: [] }),
  'facility-closure.save': () => ({ closedOn: dayIn(50) }),
  'supervision.save': ({ superviseeId, clinicianId }) => ({ clinicianId: superviseeId, supervisorId: clinicianId, fromOn: dayIn(0) }),
  'network.save': () => ({ fromOn: dayIn(1) }),
  'presence.save': ({ prescriberId, facilityId }) => ({
    prescriberId,
    place: `facility:${facilityId}`,
    on: dayIn(60),
    startsTime: '09:00',
    endsTime: '12:00',
  }),
  'location.save': (ids) => row(ids, 'locationRow'),
  'payer.save': (ids) => row(ids, 'payerRow'),
  'prescriber.save': (ids) => ({ ...row(ids, 'prescriberRow'), npi: NPI, statesServed: ['MO'], evaluationFee: '' }),
  'room.save': (ids) => ({ ...row(ids, 'roomRow'), name: `Room ${crypto.randomUUID().slice(0, 8)}` }),
  'service.save': (ids) => ({
    ...row(ids, 'serviceRow'),
    key: `walls-${crypto.randomUUID().slice(0, 8)}`,
    kind: 'follow_up',
    code: '90834',
  }),
  'sliding-tier.save': () => ({
    effectiveFrom: dayIn(10),
    tiers: [
      { upToPercent: 200, paysPercent: 30 },
      { upToPercent: null, paysPercent: 100 },
    ],
  }),
  'time-off.save': (ids) => ({
    ...row(ids, 'timeOffId'),
    roomId: null,
    chairId: null,
    startsOn: dayIn(40),
    startsTime: '09:00',
    endsOn: dayIn(41),
    endsTime: '17:00',
  }),
  'parameter.set': () => ({ key: 'consult.notice-hours', value: 12, effectiveFrom: dayIn(1) }),
  'practice.update': () => ({ npi: NPI, ein: '12-3456789', taxonomy: '101YM0800X', videoAddress: null }),
  'referral.answer': ({ askedReferralId }) => ({ referralId: askedReferralId }),
  'dose.order': () => ({
    proposalId: null,
    homeOrder: false,
    purpose: 'Treatment-resistant depression',
    doseMg: 100,
    issuedOn: dayIn(0),
    expiresOn: dayIn(60),
    pdmpCheckedOn: dayIn(0),
    sitesAllowed: ['office'],
  }),
  'group.open': () => ({ on: dayIn(9), at: '13:00', seats: 6 }),
  'group.close': ({ groupId }) => ({ groupId, version: 1, isClosed: true }),
  'feed.make': () => ({ showsNames: false }),
  'feed.revoke': () => ({}),
  'group.change': ({ groupId }) => ({ groupId, version: 1, on: dayIn(9), at: '13:00', seats: 6, title: 'Evenings' }),
  'group.reopen': ({ groupId }) => ({ groupIds: [groupId] }),
  'group.call-off': ({ groupId }) => ({ groupId, version: 1, reason: 'The leader is ill' }),
  'group.wait': ({ clientId, groupId }) => ({ clientId, groupId }),
  'group.stop-waiting': ({ clientId, groupId }) => ({ clientId, groupId }),
  'group.join': ({ clientId, groupId }) => ({ clientId, groupId }),
  'appointment.wait': ({ askedId }) => ({ appointmentId: askedId, dayPart: 'any' }),
  'appointment.schedule': () => ({ on: dayIn(26), at: '11:00', clinicianId: null, roomId: null }),
  'appointment.move': ({ askedId }) => ({
    appointmentId: askedId,
    sequence: 0,
    on: dayIn(27),
    at: '11:00',
    clinicianId: null,
    roomId: null,
  }),
  'appointment.swap': ({ askedId, arrivingId }) => ({
    one: {
      appointmentId: askedId,
      sequence: 0,
      shown: [{ appointmentId: askedId, startsAt: `${dayIn(28)}T17:00:00.000Z`, clinicianId: null }],
    },
    other: {
      ...{ appointmentId: arrivingId, sequence: 0 },
      shown: [{ appointmentId: arrivingId, startsAt: `${dayIn(29)}T17:00:00.000Z`, clinicianId: null }],
    },
  }),
  'absence.replan': ({ askedId, timeOffId }) => ({
    timeOffId,
    moves: [
      {
        ...{ appointmentId: askedId, sequence: 0, on: dayIn(28), at: '11:00', clinicianId: null },
        shown: [{ appointmentId: askedId, startsAt: `${dayIn(28)}T17:00:00.000Z`, clinicianId: null }],
      },
    ],
  }),
  'planner.ask': ({ clientId }) => ({ clientIds: [clientId], fromOn: dayIn(1), weeks: 12, weekdays: [1, 2, 3, 4, 5], seconds: 30 }),
  'cycle.schedule': () => journeyOn(19),
  'cycle.change-lead': ({ cycleId, journeyId }) => ({ cycleId, visits: [{ appointmentId: journeyId, sequence: 0 }] }),
  'regimen.move-rest': ({ cycleId, journeyId }) => ({
    cycleId,
    moves: [
      {
        ...{ appointmentId: journeyId, sequence: 0, on: dayIn(28), at: '11:00', clinicianId: null },
        shown: [{ appointmentId: journeyId, startsAt: `${dayIn(28)}T17:00:00.000Z`, clinicianId: null }],
      },
    ],
  }),
  'regimen.schedule': ({ cycleId }) => ({ cycles: [{ ...journeyOn(33), cycleId, setting: 'office' }] }),
}
