import { describe, expect, test } from 'vitest'
import { checkIn } from '@/lib/commands/journeys/check-in'
import { clearVitals } from '@/lib/commands/journeys/clear-vitals'
import { confirmVoid } from '@/lib/commands/journeys/confirm-void'
import { confirmWord } from '@/lib/commands/journeys/confirm-word'
import { recordEvent } from '@/lib/commands/journeys/record-event'
import { recordVitals } from '@/lib/commands/journeys/record-vitals'
import { startVisit } from '@/lib/commands/journeys/start-visit'
import { undoCheckIn } from '@/lib/commands/journeys/undo-check-in'
import { voidVitals } from '@/lib/commands/journeys/void-vitals'
import { postgresCode } from '@/lib/data/errors'
import { findPrescriberWords } from '@/lib/data/views/prescriber-words'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { wellPrepared } from '../../support/door-answers'
import { arrived, codes, later, underway } from './world'

/** A pressure that stops the dose, with two calm readings after it. */
async function stopped(clinic: Clinic) {
  const day = await underway(clinic)
  const { readingId } = await done(day.reading(8, 'before', 190, 120))
  return { ...day, readingId }
}

const tasksOf = (clinic: Clinic, kind: string) =>
  clinic.asSystem((tx) => tx.task.findMany({ where: { practiceId: clinic.practiceId, kind }, select: { status: true, dueAt: true } }))

describe('the stop of the day', () => {
  test('a second reading ninety seconds later does not lift it, and the database says so too', async () => {
    const clinic = await openClinic()
    const { reading, dose, appointmentId, client, actor } = await stopped(clinic)
    await done(reading(10, 'before', 120, 78))
    expect(codes(await dose(11, 100))).toEqual(['PRESSURE_STOPPED_TODAY'])
    const order = await clinic.asSystem((tx) => tx.doseOrder.findFirst({ where: { clientId: client.id }, select: { id: true } }))
    const row = { practiceId: clinic.practiceId, id: newId(), appointmentId, clientId: client.id, kind: 'dose', doseMg: 100, doseNumber: 1 }
    const direct = clinic.read(actor, (tx) =>
      tx.journeyEvent.createMany({ data: [{ ...row, orderId: order?.id ?? null, happenedAt: later(11), recordedBy: actor.userId }] }),
    )
    await expect(direct).rejects.toSatisfy((error: unknown) => postgresCode(error) === 'P0001')
  })

  test('checking in again does not begin the day anew', async () => {
    const clinic = await openClinic()
    const { journey: appointmentId } = await arrived(clinic)
    const { actor } = clinic.therapist
    const measure = (minute: number, systolic: number) =>
      done(
        clinic.run(
          recordVitals,
          { appointmentId, moment: 'before', takenAt: later(minute).toISOString(), systolic, diastolic: 80, heartRate: 72, spo2: 98 },
          actor,
          later(minute),
        ),
      )
    await measure(1, 190)
    await done(clinic.run(undoCheckIn, { appointmentId }, clinic.frontDesk.actor, later(2)))
    await done(clinic.run(checkIn, { appointmentId, answers: wellPrepared }, clinic.frontDesk.actor, later(3)))
    await done(clinic.run(startVisit, { appointmentId }, actor, later(5)))
    await measure(10, 120)
    const dose = { appointmentId, kind: 'dose', happenedAt: later(12).toISOString(), doseMg: 100 }
    expect(codes(await clinic.run(recordEvent, dose, actor, later(12)))).toEqual(['PRESSURE_STOPPED_TODAY'])
  })

  test('the prescriber lifts it on two later readings five minutes apart; a word read back only once she has confirmed it', async () => {
    const clinic = await openClinic()
    const { reading, dose, readingId, actor } = await stopped(clinic)
    const readBack = (minute: number) =>
      clinic.run(clearVitals, { readingId, reason: 'Dr Hawthorn by phone: may go on' }, actor, later(minute))
    await done(reading(10, 'before', 138, 84))
    expect(codes(await readBack(11))).toEqual(['LIFT_NEEDS_LATER_READINGS'])
    await done(reading(16, 'before', 136, 82))
    const { clearanceId } = await done(readBack(17))
    expect(codes(await dose(18, 100))).toEqual(['PRESSURE_STOPPED_TODAY'])
    expect(await tasksOf(clinic, 'prescriber-word')).toEqual([{ status: 'open', dueAt: later(17 + 24 * 60) }])
    const other = clinic.run(confirmWord, { clearanceId }, clinic.otherPrescriber.actor, later(18))
    expect(await other).toMatchObject({ status: 'invalid' })
    await done(clinic.run(confirmWord, { clearanceId }, clinic.prescriber.actor, later(19)))
    expect(await tasksOf(clinic, 'prescriber-word')).toMatchObject([{ status: 'done' }])
    expect(codes(await dose(20, 100))).toMatchObject({ status: 'done' })
  })

  test('her own hand lifts it at once; a new stop after it stands', async () => {
    const clinic = await openClinic()
    const { reading, dose, readingId } = await stopped(clinic)
    await done(reading(10, 'before', 138, 84))
    await done(reading(16, 'before', 136, 82))
    await done(clinic.run(clearVitals, { readingId, reason: 'I have spoken with them' }, clinic.prescriber.actor, later(17)))
    await done(reading(18, 'before', 165, 90))
    await done(reading(20, 'before', 130, 80))
    expect(codes(await dose(21, 100))).toEqual(['PRESSURE_STOPPED_TODAY'])
  })

  test('a prescriber’s word once given is confirmed once and never changed', async () => {
    const clinic = await openClinic()
    const { reading, actor } = await underway(clinic)
    const { readingId } = await done(reading(8, 'before', 150, 88))
    const words = { readingId, reason: 'Dr Hawthorn: go ahead' }
    const { prescriber } = clinic
    const waiting = () => clinic.read(prescriber.actor, (tx) => findPrescriberWords(tx, prescriber.actor, later(9)))
    expect(await waiting()).toMatchObject({ asked: [{ id: readingId, reading: '150/88', effect: 'hold' }], toConfirm: [] })
    const { clearanceId } = await done(clinic.run(clearVitals, words, actor, later(9)))
    expect(await waiting()).toMatchObject({ asked: [], toConfirm: [{ id: clearanceId, words: 'Dr Hawthorn: go ahead' }] })
    const change = clinic.asSystem((tx) => tx.vitalClearance.updateMany({ where: { id: clearanceId }, data: { words: 'Something else' } }))
    await change.catch(() => undefined)
    const kept = await clinic.asSystem((tx) => tx.vitalClearance.findFirst({ where: { id: clearanceId } }))
    expect(kept).toMatchObject({ words: 'Dr Hawthorn: go ahead', readBackBy: actor.userId, confirmedAt: null })
    expect(await clinic.run(clearVitals, words, clinic.frontDesk.actor, later(9))).toEqual({ status: 'denied' })
  })
})

describe('a wrong measurement', () => {
  test('two people and a repeat within ten minutes make it count for nothing; both readings stay', async () => {
    const clinic = await openClinic()
    const { reading, dose, actor, appointmentId } = await underway(clinic)
    const { readingId } = await done(reading(8, 'before', 171, 101))
    await done(clinic.run(voidVitals, { readingId, reason: 'The cuff was too small' }, actor, later(9)))
    expect(codes(await clinic.run(confirmVoid, { readingId }, actor, later(9)))).toEqual(['VOID_NEEDS_OTHER_PERSON'])
    await done(reading(14, 'before', 136, 84))
    expect(codes(await dose(15, 100))).toEqual(['PRESSURE_STOPPED_TODAY'])
    await done(clinic.run(confirmVoid, { readingId }, clinic.otherTherapist.actor, later(15)))
    expect(codes(await dose(16, 100))).toMatchObject({ status: 'done' })
    const rows = await clinic.asSystem((tx) => tx.vitalReading.findMany({ where: { appointmentId }, orderBy: { takenAt: 'asc' } }))
    expect(rows.map(({ systolic, voidsId }) => [systolic, voidsId])).toEqual([
      [171, null],
      [null, readingId],
      [136, null],
    ])
    const taken = clinic.asSystem((tx) => tx.vitalReading.updateMany({ where: { id: readingId }, data: { systolic: 120 } }))
    await expect(taken).rejects.toSatisfy((error: unknown) => postgresCode(error) === 'P0001')
  })

  test('the prescriber may be the second person', async () => {
    const clinic = await openClinic()
    const { reading, dose, actor } = await underway(clinic)
    const { readingId } = await done(reading(8, 'before', 171, 101))
    await done(clinic.run(voidVitals, { readingId, reason: 'They were talking' }, actor, later(9)))
    await done(reading(12, 'before', 130, 82))
    await done(clinic.run(confirmVoid, { readingId }, clinic.prescriber.actor, later(13)))
    expect(codes(await dose(14, 100))).toMatchObject({ status: 'done' })
  })
})
