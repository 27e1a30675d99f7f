import { expect, test } from 'vitest'
import { updateProfile } from '@/lib/commands/clients/update-profile'
import { tellPlace } from '@/lib/commands/journeys/tell-place'
import { undoCheckIn } from '@/lib/commands/journeys/undo-check-in'
import { decideEligibility } from '@/lib/commands/prescribers/decide-eligibility'
import { revokeDose } from '@/lib/commands/prescribers/revoke-dose'
import { cancelAppointment } from '@/lib/commands/scheduling/cancel-appointment'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { addDays } from '@/lib/domain/time/local'
import { recheckAll } from '@/lib/jobs/do-due-work'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { confirmedJourney } from '../journeys/world'

const visitOf = (clinic: Clinic, id: string) =>
  clinic.asSystem((tx) =>
    tx.appointment.findUniqueOrThrow({
      where: { practiceId_id: { practiceId: clinic.practiceId, id } },
      select: { status: true, reopenedBecause: true, cycleId: true, findings: true },
    }),
  )

const tasksAbout = (clinic: Clinic, subjectId: string) =>
  clinic.asSystem((tx) => tx.task.findMany({ where: { subjectId, kind: 'visit-reopened' }, select: { params: true, forRole: true } }))

test('an order that its prescriber stops puts the confirmed journey back to wait, with a task that names it', async () => {
  const clinic = await openClinic()
  const { client, journey } = await confirmedJourney(clinic)
  const order = await clinic.asSystem((tx) => tx.doseOrder.findFirstOrThrow({ where: { clientId: client.id }, select: { id: true } }))
  await done(clinic.run(revokeDose, { orderId: order.id, why: 'Blood pressure.' }, clinic.prescriber.actor))
  expect(await visitOf(clinic, journey)).toMatchObject({ status: 'tentative', reopenedBecause: 'order' })
  expect(await tasksAbout(clinic, journey)).toMatchObject([
    { forRole: 'front-desk', params: { fact: 'order', code: 'PRESCRIPTION_ENDED' } },
  ])
})

test('a verdict of not eligible puts it back too, and nothing changes where nothing was about it', async () => {
  const clinic = await openClinic()
  const { client, journey } = await confirmedJourney(clinic)
  const decide = (verdict: string) =>
    clinic.run(
      decideEligibility,
      { clientId: client.id, verdict, conditions: '', validUntilOn: '2027-11-01', inPersonExamOn: null },
      clinic.prescriber.actor,
    )
  await done(decide('eligible'))
  expect(await visitOf(clinic, journey)).toMatchObject({ status: 'confirmed', reopenedBecause: null })
  await done(decide('not_eligible'))
  expect(await visitOf(clinic, journey)).toMatchObject({ status: 'tentative', reopenedBecause: 'eligibility' })
})

test('a birth date or a state that is corrected puts back what was decided on it', async () => {
  const clinic = await openClinic()
  const { client, journey } = await confirmedJourney(clinic)
  const byVideo = await clinic.visit(client, { kind: 'follow_up', on: addDays(clinic.today, 1), at: '15:00', setting: 'telehealth' })
  const where = { practiceId_id: { practiceId: clinic.practiceId, id: client.id } }
  const correct = async (changed: object) => {
    const { version, ...row } = await clinic.asSystem((tx) => tx.client.findUniqueOrThrow({ where }))
    const { legalFirstName, legalLastName, phone, state } = row
    const told = {
      legalFirstName,
      legalLastName,
      phone,
      state,
      sexForClaims: 'X',
      addressLine: '1 Elm Street',
      city: 'Prairie',
      zip: '64101',
    }
    return done(
      clinic.run(updateProfile, { ...told, clientId: client.id, version, bornOn: '1988-05-04', ...changed }, clinic.frontDesk.actor),
    )
  }
  await correct({ city: 'Meadow' })
  expect(await visitOf(clinic, byVideo)).toMatchObject({ status: 'confirmed', reopenedBecause: null })
  expect(await visitOf(clinic, journey)).toMatchObject({ status: 'confirmed', reopenedBecause: null })
  await correct({ state: 'TX' })
  expect(await visitOf(clinic, byVideo)).toMatchObject({ status: 'tentative', reopenedBecause: 'client.state' })
  await correct({ bornOn: '2010-12-01' })
  expect(await visitOf(clinic, journey)).toMatchObject({ status: 'tentative', reopenedBecause: 'client.birth' })
  expect(await tasksAbout(clinic, journey)).toMatchObject([{ params: { fact: 'client.birth' } }])
})

test('what time has overtaken puts a visit back as soon as anything about it is decided again', async () => {
  const clinic = await openClinic()
  const { client, journey } = await confirmedJourney(clinic)
  const where = { practiceId: clinic.practiceId, prescriberId: clinic.prescriber.prescriberId, kind: 'exclusion_check' as const }
  await clinic.asSystem((tx) => tx.credential.updateMany({ where, data: { issuedOn: new Date('2026-10-20') } }))
  const asked = { clientId: client.id, verdict: 'eligible', conditions: '', validUntilOn: '2027-11-01', inPersonExamOn: null }
  await done(clinic.run(decideEligibility, asked, clinic.prescriber.actor))
  expect(await visitOf(clinic, journey)).toMatchObject({ status: 'tentative', reopenedBecause: 'credential' })
  expect(await tasksAbout(clinic, journey)).toMatchObject([{ params: { fact: 'credential', code: 'EXCLUSION_CHECK_OLD' } }])
})

test('a license that is revoked reaches every visit it carried, once the job has looked', async () => {
  const clinic = await openClinic()
  const { journey } = await confirmedJourney(clinic)
  await clinic.asSystem(async (tx) => {
    const where = { practiceId: clinic.practiceId, clinicianId: clinic.therapist.clinicianId, kind: 'license' as const }
    await tx.credential.updateMany({ where, data: { revokedOn: new Date('2026-11-23') } })
    await tx.lawRecheck.create({
      data: { practiceId: clinic.practiceId, id: crypto.randomUUID(), facts: ['credential'], askedAt: clinic.now },
    })
  })
  expect(await recheckAll(clinic.practiceId, clinic.now)).toBeGreaterThan(0)
  expect(await visitOf(clinic, journey)).toMatchObject({ status: 'tentative', reopenedBecause: 'credential' })
  expect(await recheckAll(clinic.practiceId, clinic.now)).toBe(0)
})

test('a client who is somewhere else on the day than the papers are for has a visit that waits again', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const visit = await clinic.visit(client, { kind: 'follow_up', on: clinic.today, at: '15:00', setting: 'telehealth' })
  const tell = (state: string) =>
    done(clinic.run(tellPlace, { appointmentId: visit, address: '5 Sedge Court, Prairie', state }, client.actor))
  await tell('KS')
  expect(await visitOf(clinic, visit)).toMatchObject({ status: 'confirmed', reopenedBecause: null })
  await tell('TX')
  expect(await visitOf(clinic, visit)).toMatchObject({ status: 'tentative', reopenedBecause: 'client.place-today' })
  expect(await tasksAbout(clinic, visit)).toMatchObject([{ params: { fact: 'client.place-today' } }])
})

test('what changed while somebody was here is asked again when they go out of the door', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const visit = await clinic.visit(client, { kind: 'follow_up', on: clinic.today, at: '15:00' })
  const where = { practiceId: clinic.practiceId, id: visit }
  const comeIn = () => clinic.asSystem((tx) => tx.appointment.updateMany({ where, data: { status: 'arrived' } }))
  await comeIn()
  await done(clinic.run(undoCheckIn, { appointmentId: visit }, clinic.frontDesk.actor))
  expect(await visitOf(clinic, visit)).toMatchObject({ status: 'confirmed' })
  await comeIn()
  const ended = { status: 'ended' as const, endsOn: new Date('2026-11-22') }
  await clinic.asSystem((tx) => tx.coverage.updateMany({ where: { practiceId: clinic.practiceId, clientId: client.id }, data: ended }))
  await done(clinic.run(undoCheckIn, { appointmentId: visit }, clinic.frontDesk.actor))
  expect(await visitOf(clinic, visit)).toMatchObject({ status: 'tentative', reopenedBecause: 'coverage' })
})

test('one visit of a cycle called off leaves the cycle open again: the rest waits, and only what is missing is booked', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.sign(client, ['ride-home-agreement'])
  await clinic.referred(client)
  await clinic.order(client)
  const { cycleIds } = await clinic.regimen(client)
  const cycleId = cycleIds[0] ?? ''
  const desk = clinic.frontDesk.actor
  const asked = { cycleId, locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn: '2026-11-27', journeyAt: '10:00' }
  const { appointmentIds } = await done(clinic.run(scheduleCycle, asked, desk))
  const [preparation = '', journey = ''] = appointmentIds
  const cancel = { appointmentId: preparation, reason: 'Ill' }
  expect(await clinic.run(cancelAppointment, cancel, desk)).toMatchObject({
    status: 'refused',
    ruling: { findings: [{ code: 'CYCLE_LEFT_OPEN' }] },
  })
  await done(clinic.run(cancelAppointment, { ...cancel, rest: 'keep' }, desk))
  const kept = (await visitOf(clinic, journey)).findings as { code: string }[]
  expect(kept.map(({ code }) => code)).toContain('PHASE_NOT_PLANNED')
  const again = await done(clinic.run(scheduleCycle, asked, desk))
  expect(again.appointmentIds).toHaveLength(1)
  const whole = (await visitOf(clinic, journey)).findings as { code: string }[]
  expect(whole.map(({ code }) => code)).not.toContain('PHASE_NOT_PLANNED')
})

test('a whole cycle is called off in one step and can be booked again', async () => {
  const clinic = await openClinic()
  const { journey } = await confirmedJourney(clinic)
  const { cycleId } = await visitOf(clinic, journey)
  const desk = clinic.frontDesk.actor
  const { appointmentIds } = await done(
    clinic.run(cancelAppointment, { appointmentId: journey, reason: 'Travelling', rest: 'cancel' }, desk),
  )
  expect(appointmentIds).toHaveLength(2)
  const cycle = await clinic.asSystem((tx) => tx.cycle.findFirstOrThrow({ where: { id: cycleId ?? '' }, select: { status: true } }))
  expect(cycle.status).toBe('planned')
})
