import { describe, expect, test } from 'vitest'
import { recordEvent } from '@/lib/commands/journeys/record-event'
import { recordTakenDose } from '@/lib/commands/journeys/record-taken-dose'
import { undoEvent } from '@/lib/commands/journeys/undo-event'
import { findJourneyConsole } from '@/lib/data/views/journey-console'
import { findJourneyStamp } from '@/lib/data/views/journey-stamp'
import { isId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { arrived, codes, later, underway } from './world'

const alertsOf = (clinic: Clinic) =>
  clinic.asSystem((tx) =>
    tx.careAlert.findMany({ where: { practiceId: clinic.practiceId }, select: { kind: true, level: true, dueAt: true, subjectId: true } }),
  )
const told = (clinic: Clinic) =>
  clinic.asSystem((tx) =>
    tx.outbox.findMany({ where: { practiceId: clinic.practiceId, kind: 'alert-waiting' }, select: { payload: true } }),
  )
const taken = (appointmentId: string, minute: number, doseMg: number, reason = 'Swallowed before we measured') => ({
  appointmentId,
  happenedAt: later(minute).toISOString(),
  doseMg,
  reason,
})

describe('it happened', () => {
  test('a dose taken against the gate is kept with what stood, and told at once; the plain dose stays refused', async () => {
    const clinic = await openClinic()
    const { appointmentId, dose, actor } = await underway(clinic)
    expect(codes(await dose(8, 100))).toEqual(['VITALS_MISSING'])
    const { eventId } = await done(clinic.run(recordTakenDose, taken(appointmentId, 8, 100), actor, later(9)))
    const row = await clinic.asSystem((tx) => tx.journeyEvent.findFirst({ where: { id: eventId } }))
    expect(row).toMatchObject({ deviation: true, reason: 'Swallowed before we measured', doseNumber: 1, doseMg: 100, happenedAt: later(8) })
    expect(row?.findings).toMatchObject([{ code: 'VITALS_MISSING', effect: 'hold' }])
    expect(await alertsOf(clinic)).toEqual([{ kind: 'dose-deviation', level: 'urgent', dueAt: later(14), subjectId: eventId }])
    const mails = await told(clinic)
    expect(mails.map(({ payload }) => (payload as { role: string }).role).sort()).toEqual(['prescriber', 'therapist'])
    expect(JSON.stringify(mails)).not.toMatch(/dose|VITALS|Swallowed/i)
  })

  test('it is kept above the order, without an order, before the journey has begun, and whatever a tablet’s clock says', async () => {
    const clinic = await openClinic()
    const { journey: appointmentId, client } = await arrived(clinic)
    const { actor } = clinic.therapist
    await clinic.read(clinic.prescriber.actor, (tx) =>
      tx.doseOrder.updateMany({ where: { practiceId: clinic.practiceId, clientId: client.id }, data: { status: 'revoked' } }),
    )
    await done(clinic.run(recordTakenDose, { ...taken(appointmentId, 2, 300), happenedAt: later(90).toISOString() }, actor, later(3)))
    await done(clinic.run(recordTakenDose, taken(appointmentId, 4, 50), actor, later(5)))
    const rows = await clinic.asSystem((tx) => tx.journeyEvent.findMany({ where: { appointmentId }, orderBy: { doseNumber: 'asc' } }))
    expect(rows.map(({ doseNumber, doseMg, happenedAt }) => [doseNumber, doseMg, happenedAt])).toEqual([
      [1, 300, later(3)],
      [2, 50, later(4)],
    ])
    expect(await clinic.run(recordTakenDose, taken(appointmentId, 6, 50, ''), actor, later(6))).toMatchObject({ status: 'invalid' })
    expect(await clinic.run(recordTakenDose, taken(appointmentId, 6, 50), clinic.frontDesk.actor, later(6))).toEqual({ status: 'denied' })
  })

  test('two devices tap Dose: one row, and the other reads who wrote it and when', async () => {
    const clinic = await openClinic()
    const { reading, dose, appointmentId } = await underway(clinic)
    await done(reading(10, 'before', 120, 78))
    const [one, other] = await Promise.all([done(dose(12, 100)), done(dose(12, 100, '', later(12), clinic.otherTherapist.actor))])
    expect(one.eventId).toBe(other.eventId)
    const second = one.writtenBy === null ? other : one
    expect(second.writtenAt).toBe(later(12).toISOString())
    expect([clinic.therapist.name, clinic.otherTherapist.name]).toContain(second.writtenBy)
    expect(await clinic.asSystem((tx) => tx.journeyEvent.count({ where: { appointmentId, kind: 'dose' } }))).toBe(1)
  })

  test('whatever one device writes, another one hears of', async () => {
    const clinic = await openClinic()
    const { reading, dose, event, goHome, appointmentId, actor } = await underway(clinic)
    const stamp = (by = actor) => clinic.read(by, (tx) => findJourneyStamp(tx, by, appointmentId))
    const heard = [await stamp()]
    const hears = async (written: Promise<unknown>) => {
      await written
      heard.push(await stamp())
    }
    await hears(done(reading(10, 'before', 120, 78)))
    await hears(done(dose(12, 100)))
    const { eventId } = await done(event(30, 'nausea'))
    await hears(Promise.resolve())
    await hears(done(clinic.run(undoEvent, { appointmentId, eventId }, actor, later(30))))
    await hears(done(reading(140, 'after', 122, 78)))
    await hears(done(goHome(150)))
    expect(new Set(heard).size).toBe(7)
    expect(await stamp()).toBe(heard.at(-1))
  })

  test('a console says the stamp it was drawn from: what another device enters before its first look is news', async () => {
    const clinic = await openClinic()
    const { reading, appointmentId, actor } = await underway(clinic)
    const drawn = await clinic.read(actor, (tx) => findJourneyConsole(tx, actor, appointmentId, later(9)))
    const look = () => clinic.read(actor, (tx) => findJourneyStamp(tx, actor, appointmentId))
    expect(await look()).toBe(drawn?.stamp)
    await done(reading(10, 'before', 120, 78))
    expect(await look()).not.toBe(drawn?.stamp)
    const again = await clinic.read(actor, (tx) => findJourneyConsole(tx, actor, appointmentId, later(11)))
    expect(await look()).toBe(again?.stamp)
  })

  test('an entry is taken back by a second one; a dose and a call for help stay', async () => {
    const clinic = await openClinic()
    const { appointmentId, actor, event } = await underway(clinic)
    const nausea = await done(event(20, 'nausea'))
    const undo = (eventId: string, by = actor) => clinic.run(undoEvent, { appointmentId, eventId }, by, later(20))
    expect(await undo(nausea.eventId, clinic.otherTherapist.actor)).toMatchObject({ status: 'invalid' })
    await done(undo(nausea.eventId))
    await done(undo(nausea.eventId))
    const rows = await clinic.asSystem((tx) =>
      tx.journeyEvent.findMany({ where: { appointmentId }, select: { kind: true, voidsId: true } }),
    )
    expect(rows).toEqual(
      expect.arrayContaining([
        { kind: 'nausea', voidsId: null },
        { kind: 'void', voidsId: nausea.eventId },
      ]),
    )
    expect(rows).toHaveLength(2)
    const shown = await clinic.read(actor, (tx) => findJourneyConsole(tx, actor, appointmentId, later(21)))
    expect(shown?.events.map(({ kind, isVoid }) => [kind, isVoid])).toEqual([['nausea', true]])
    const help = await done(event(22, 'emergency', 'severe'))
    expect(await undo(help.eventId)).toMatchObject({ status: 'invalid' })
    expect(
      await clinic.run(recordEvent, { appointmentId, kind: 'void', happenedAt: later(22).toISOString() }, actor, later(22)),
    ).toMatchObject({ status: 'invalid' })
  })

  test('an emergency is told at once, also while the client is still in the waiting room', async () => {
    const clinic = await openClinic()
    const { journey: appointmentId } = await arrived(clinic)
    const { actor } = clinic.therapist
    const entry = { appointmentId, kind: 'emergency', happenedAt: later(2).toISOString(), grade: 'severe' }
    const { eventId } = await done(clinic.run(recordEvent, entry, actor, later(2)))
    expect(await alertsOf(clinic)).toMatchObject([{ kind: 'journey-event', level: 'emergency', subjectId: eventId }])
    expect(await told(clinic)).toHaveLength(2)
  })
})

describe('a reading after the dose', () => {
  test('168/104, pulse 112 and oxygen 91 after 97 minutes: an urgent alert, a task, the prescriber told, the next reading soon', async () => {
    const clinic = await openClinic()
    const { reading, dose, appointmentId, actor } = await underway(clinic)
    await done(reading(10, 'before', 124, 80))
    await done(dose(12, 100))
    expect(await alertsOf(clinic)).toEqual([])
    const kept = await done(reading(109, 'before', 168, 104, { heartRate: 112, spo2: 91 }))
    expect(kept).toMatchObject({ effect: 'hold', level: 'urgent', nextDueAt: later(111).toISOString() })
    const row = await clinic.asSystem((tx) => tx.vitalReading.findFirst({ where: { id: kept.readingId } }))
    expect(row).toMatchObject({ moment: 'after', minutesSinceDose: 97, level: 'urgent' })
    expect(row?.findings).toMatchObject([{ code: 'PRESSURE_AFTER_DOSE' }, { code: 'PULSE_AFTER_DOSE' }, { code: 'OXYGEN_AFTER_DOSE' }])
    expect(await alertsOf(clinic)).toEqual([{ kind: 'reading', level: 'urgent', dueAt: later(114), subjectId: kept.readingId }])
    const tasks = await clinic.asSystem((tx) =>
      tx.task.count({ where: { practiceId: clinic.practiceId, kind: 'care-alert', status: 'open' } }),
    )
    expect(tasks).toBe(1)
    const letters = (await told(clinic)).map(({ payload }) => payload as Record<string, string>)
    expect(letters).toHaveLength(2)
    for (const { role, ...ids } of letters) {
      expect(Object.keys(ids).sort()).toEqual(['alertId', 'subjectId', 'userId'])
      expect(Object.values(ids).filter((id) => id && !isId(id))).toEqual([])
      expect(['prescriber', 'therapist']).toContain(role)
    }
    const shown = await clinic.read(actor, (tx) => findJourneyConsole(tx, actor, appointmentId, later(110)))
    expect(shown?.readings.find(({ takenAt }) => takenAt === null)).toMatchObject({ moment: 'repeat', dueAt: later(111) })
    expect(shown?.openAlerts).toBe(1)
  })

  test('the order’s own limits are asked', async () => {
    const clinic = await openClinic()
    const { reading, dose } = await underway(clinic, { systolic: 130 })
    expect(await reading(8, 'before', 131, 80)).toMatchObject({ value: { effect: 'hold' } })
    await done(reading(10, 'before', 124, 80))
    await done(dose(12, 100))
    expect(await reading(52, 'after', 151, 80)).toMatchObject({ value: { level: 'notice' } })
  })
})
