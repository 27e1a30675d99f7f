import { describe, expect, test } from 'vitest'
import { recordCssrs } from '@/lib/commands/clients/record-cssrs'
import { answerDoor } from '@/lib/commands/journeys/answer-door'
import { checkIn } from '@/lib/commands/journeys/check-in'
import { endJourney } from '@/lib/commands/journeys/end-journey'
import { startVisit } from '@/lib/commands/journeys/start-visit'
import { undoCheckIn } from '@/lib/commands/journeys/undo-check-in'
import { saveNote } from '@/lib/commands/notes/save-note'
import { joinGroup } from '@/lib/commands/scheduling/join-group'
import { openGroup } from '@/lib/commands/scheduling/open-group'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { postgresCode } from '@/lib/data/errors'
import { loadBillingDay } from '@/lib/data/records/billing-day'
import { loadDoorAnswers } from '@/lib/data/records/journeys'
import type { Actor } from '@/lib/domain/access/actor'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { wellPrepared } from '../../support/door-answers'
import { arrived, codes, confirmedJourney, driverSaysYes, later, underway } from './world'

const visitOf = (clinic: Clinic, id: string) =>
  clinic.asSystem((tx) =>
    tx.appointment.findFirst({
      where: { practiceId: clinic.practiceId, id },
      select: {
        status: true,
        cycleId: true,
        arrivedAt: true,
        reopenedBecause: true,
        rideHome: { select: { status: true } },
        journeyDay: { select: { outcome: true, reason: true } },
      },
    }),
  )

describe('a journey without a dose', () => {
  test('ends with its reason and the ride home, the cycle open again and what is left of it named', async () => {
    const clinic = await openClinic()
    const { appointmentId, reading, actor, client } = await underway(clinic)
    await done(reading(10, 'before', 172, 96))
    const end = (changes: object = {}) =>
      clinic.run(
        endJourney,
        { appointmentId, outcome: 'no_dose', reason: 'Pressure too high', companionPresent: true, ...changes },
        actor,
        later(20),
      )
    expect(codes(await end({ reason: '', companionPresent: false }))).toEqual(['END_REASON_MISSING', 'DRIVER_ABSENT'])
    const cycle = (await visitOf(clinic, appointmentId))?.cycleId
    const { left } = await done(end())
    expect(left.map(({ kind }) => kind)).toEqual(['integration'])
    expect(await visitOf(clinic, appointmentId)).toMatchObject({
      status: 'completed',
      cycleId: null,
      rideHome: { status: 'handed_over' },
      journeyDay: { outcome: 'no_dose', reason: 'Pressure too high' },
    })
    const kept = await visitOf(clinic, left[0]?.id ?? '')
    expect(kept).toMatchObject({ status: 'tentative', cycleId: null })
    const open = await clinic.asSystem((tx) =>
      tx.cycle.findFirst({ where: { id: cycle ?? '' }, select: { status: true, journeyOn: true } }),
    )
    expect(open).toEqual({ status: 'planned', journeyOn: null })
    const supervised = await clinic.asSystem((tx) => tx.discharge.findFirst({ where: { appointmentId, clientId: client.id } }))
    expect(supervised?.checklist).toMatchObject({ outcome: 'no_dose' })
    expect(await end()).toMatchObject({ status: 'invalid' })
  })

  test('its cycle is booked again on another day', async () => {
    const clinic = await openClinic()
    const { appointmentId, actor, cycleId } = await underway(clinic)
    const ending = { appointmentId, outcome: 'no_dose', reason: 'Pressure too high', companionPresent: true, integration: 'cancel' }
    await done(clinic.run(endJourney, ending, actor, later(20)))
    const again = { cycleId, locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn: '2026-12-11', journeyAt: '10:00' }
    const { appointmentIds } = await done(clinic.run(scheduleCycle, again, clinic.frontDesk.actor, later(60)))
    expect(appointmentIds).toHaveLength(3)
  })

  test('its integration can be cancelled with it', async () => {
    const clinic = await openClinic()
    const { appointmentId, actor } = await underway(clinic)
    const ending = { appointmentId, outcome: 'no_dose', reason: 'They chose not to', companionPresent: true, integration: 'cancel' }
    const { left } = await done(clinic.run(endJourney, ending, actor, later(20)))
    expect(await visitOf(clinic, left[0]?.id ?? '')).toMatchObject({ status: 'cancelled' })
  })

  test('gives back the seat that its integration had in a group', async () => {
    const clinic = await openClinic()
    const { appointmentId, actor, client } = await underway(clinic)
    const { practiceId, locationId, otherTherapist, rooms, frontDesk } = clinic
    const opened = { phase: 'integration', title: 'Making sense together', on: '2026-12-02', at: '09:00', seats: 2 }
    const where = { locationId, clinicianId: otherTherapist.clinicianId, roomId: rooms.one }
    const { groupId } = await done(clinic.run(openGroup, { ...where, ...opened }, frontDesk.actor, later(15)))
    const seat = await done(clinic.run(joinGroup, { groupId, clientId: client.id }, frontDesk.actor, later(16)))
    const cycleId = (await visitOf(clinic, appointmentId))?.cycleId ?? null
    await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id: seat.appointmentId }, data: { cycleId } }))
    const ending = { appointmentId, outcome: 'no_dose', reason: 'They chose not to', companionPresent: true, integration: 'cancel' }
    await done(clinic.run(endJourney, ending, actor, later(20)))
    expect(await visitOf(clinic, seat.appointmentId)).toMatchObject({ status: 'cancelled' })
    expect(await clinic.asSystem((tx) => tx.groupSession.findFirst({ where: { practiceId, id: groupId } }))).toMatchObject({
      seatsTaken: 0,
    })
  })

  test('charges no medicine part', async () => {
    const clinic = await openClinic()
    const { appointmentId, actor, client } = await underway(clinic)
    await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id: appointmentId }, data: { format: 'A' } }))
    const formats = () =>
      clinic
        .read(actor, (tx) => loadBillingDay(tx, clinic.practiceId, client.id, '2026-11-27'))
        .then(({ visits }) => visits.filter(({ visitId }) => visitId === appointmentId).map(({ format }) => format))
    await clinic.run(saveNote, { appointmentId }, actor, later(15)).catch(() => undefined)
    const before = await formats()
    await done(
      clinic.run(endJourney, { appointmentId, outcome: 'no_dose', reason: 'No dose today', companionPresent: true }, actor, later(20)),
    )
    expect(before).toEqual(['A'])
    expect(await formats()).toEqual([null])
  })

  test('a dose that was taken does not end as none', async () => {
    const clinic = await openClinic()
    const { appointmentId, reading, dose, actor } = await underway(clinic)
    await done(reading(10, 'before', 120, 78))
    await done(dose(12, 100))
    const ending = { appointmentId, outcome: 'no_dose', reason: 'Something', companionPresent: true }
    expect(codes(await clinic.run(endJourney, ending, actor, later(20)))).toEqual(['END_DOSE_WAS_TAKEN'])
  })
})

describe('who leaves all the same', () => {
  test('leaving against advice is stored without the driver, told at once, with a call within the hour, and is no supervised journey', async () => {
    const clinic = await openClinic()
    const { appointmentId, reading, dose, actor, client } = await underway(clinic)
    await done(reading(10, 'before', 120, 78))
    await done(dose(12, 100))
    const ending = { appointmentId, outcome: 'left_against_advice', reason: 'Walked out after seventy minutes', toldWhom: 'The prescriber' }
    expect(codes(await clinic.run(endJourney, { ...ending, reason: '' }, actor, later(82)))).toEqual(['END_REASON_MISSING'])
    await done(clinic.run(endJourney, ending, actor, later(82)))
    expect(await visitOf(clinic, appointmentId)).toMatchObject({
      status: 'completed',
      rideHome: { status: 'driver_confirmed' },
      journeyDay: { outcome: 'left_against_advice' },
    })
    const { alerts, tasks, counted } = await clinic.asSystem(async (tx) => ({
      alerts: await tx.careAlert.findMany({ where: { practiceId: clinic.practiceId }, select: { kind: true, level: true } }),
      tasks: await tx.task.findMany({ where: { practiceId: clinic.practiceId, kind: 'call-after-leaving' }, select: { dueAt: true } }),
      counted: await tx.appointment.count({ where: { clientId: client.id, journeyDay: { outcome: 'discharged' } } }),
    }))
    expect(alerts).toEqual([{ kind: 'ending', level: 'urgent' }])
    expect(tasks).toEqual([{ dueAt: later(142) }])
    expect(counted).toBe(0)
  })

  test('a transfer to hospital is stored from the waiting room too', async () => {
    const clinic = await openClinic()
    const { journey: appointmentId } = await arrived(clinic)
    const ending = { appointmentId, outcome: 'transferred', reason: 'Chest pain, taken by ambulance' }
    await done(clinic.run(endJourney, ending, clinic.therapist.actor, later(4)))
    expect(await visitOf(clinic, appointmentId)).toMatchObject({ status: 'completed', journeyDay: { outcome: 'transferred' } })
  })

  test('the database still refuses an ordinary discharge without the driver', async () => {
    const clinic = await openClinic()
    const { appointmentId, client, actor } = await underway(clinic)
    const row = { practiceId: clinic.practiceId, id: newId(), appointmentId, clientId: client.id, checklist: {}, dischargedAt: later(30) }
    const direct = clinic.read(actor, (tx) =>
      tx.discharge.createMany({ data: [{ ...row, dischargedBy: actor.userId, driverPresent: false, instructionsGiven: true }] }),
    )
    await expect(direct).rejects.toSatisfy((error: unknown) => postgresCode(error) === 'P0001')
  })
})

describe('at the door', () => {
  test('a check-in is taken back until the journey begins, and can be given again', async () => {
    const clinic = await openClinic()
    const { journey: appointmentId } = await arrived(clinic)
    const desk = clinic.frontDesk.actor
    await done(clinic.run(undoCheckIn, { appointmentId }, desk, later(2)))
    expect(await visitOf(clinic, appointmentId)).toMatchObject({ status: 'confirmed', arrivedAt: null })
    await done(clinic.run(checkIn, { appointmentId, answers: wellPrepared }, desk, later(3)))
    await done(clinic.run(startVisit, { appointmentId }, clinic.therapist.actor, later(5)))
    expect(codes(await clinic.run(undoCheckIn, { appointmentId }, desk, later(6)))).toEqual(['STATUS_CHANGE_NOT_POSSIBLE'])
  })

  test('a danger that came to light in the waiting room: the client may go out again, and the journey waits', async () => {
    const clinic = await openClinic()
    const { client, journey: appointmentId } = await arrived(clinic)
    const desk = clinic.frontDesk.actor
    const answers = { q1: true, q2: true, q5: true }
    await done(clinic.run(recordCssrs, { form: 'past_month', answers }, client.actor, later(2)))
    await done(clinic.run(undoCheckIn, { appointmentId }, desk, later(3)))
    const waiting = { status: 'tentative', arrivedAt: null, reopenedBecause: expect.any(String) }
    expect(await visitOf(clinic, appointmentId)).toMatchObject(waiting)
    await done(clinic.run(undoCheckIn, { appointmentId }, desk, later(4)))
    expect(await visitOf(clinic, appointmentId)).toMatchObject(waiting)
  })

  test('what was answered is kept with who asked and only grows; sober after not sober is a second person’s word', async () => {
    const clinic = await openClinic()
    const { journey: appointmentId, rideId } = await confirmedJourney(clinic)
    await driverSaysYes(clinic, rideId)
    const desk = clinic.frontDesk.actor
    await done(clinic.run(answerDoor, { appointmentId, answers: { ...wellPrepared, sober: false } }, desk, later(0)))
    const answers = await clinic.asSystem((tx) => loadDoorAnswers(tx, clinic.practiceId, appointmentId))
    expect(answers.find(({ question }) => question === 'sober')).toEqual({
      question: 'sober',
      answer: false,
      askedBy: desk.userId,
      answeredAt: later(0),
    })
    const again = (by: Actor) => clinic.run(checkIn, { appointmentId, answers: wellPrepared }, by, later(5))
    expect(codes(await again(desk))).toEqual(['SOBER_NEEDS_OTHER_PERSON'])
    await done(again(clinic.therapist.actor))
    const change = clinic.asSystem((tx) => tx.doorAnswer.updateMany({ where: { appointmentId }, data: { answer: true } }))
    await expect(change).rejects.toSatisfy((error: unknown) => postgresCode(error) === 'P0001')
  })
})
