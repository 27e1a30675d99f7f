import { describe, expect, test } from 'vitest'
import { recordCssrs } from '@/lib/commands/clients/record-cssrs'
import { recordScreening } from '@/lib/commands/clients/record-screening'
import { answerDoor } from '@/lib/commands/journeys/answer-door'
import { checkIn } from '@/lib/commands/journeys/check-in'
import { clearVitals } from '@/lib/commands/journeys/clear-vitals'
import { completeVisit } from '@/lib/commands/journeys/complete-visit'
import { handOver } from '@/lib/commands/journeys/hand-over'
import { recordTakenDose } from '@/lib/commands/journeys/record-taken-dose'
import { waitForRide } from '@/lib/commands/journeys/wait-for-ride'
import { postgresCode } from '@/lib/data/errors'
import { findToday } from '@/lib/data/views/today'
import { clientScreenKeys } from '@/lib/domain/clients/screening'
import { localDateOf } from '@/lib/domain/time/practice-time'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { wellPrepared } from '../../support/door-answers'
import { codes, confirmedJourney, driverSaysYes, later, underway } from './world'

describe('at the door', () => {
  test('nobody is checked in without the driver’s own word; with it they are', async () => {
    const clinic = await openClinic()
    const { journey, rideId } = await confirmedJourney(clinic)
    const atDoor = () => clinic.run(checkIn, { appointmentId: journey, answers: wellPrepared }, clinic.frontDesk.actor, later(0))
    expect(codes(await atDoor())).toEqual(['DRIVER_NOT_CONFIRMED'])
    await driverSaysYes(clinic, rideId)
    expect(codes(await atDoor())).toMatchObject({ status: 'done' })
  })

  test('what is answered at the door holds or stops; what was not asked is asked', async () => {
    const clinic = await openClinic()
    const { journey, rideId } = await confirmedJourney(clinic)
    await driverSaysYes(clinic, rideId)
    const answered = (changes: object) =>
      clinic.run(checkIn, { appointmentId: journey, answers: { ...wellPrepared, ...changes } }, clinic.frontDesk.actor, later(0))
    expect(codes(await answered({ sober: false }))).toEqual(['NOT_SOBER'])
    expect(codes(await answered({ medicinesChanged: true, ownSupply: false }))).toEqual(['RESCREEN_NEEDED', 'OWN_SUPPLY_MISSING'])
    expect(codes(await answered({ psychosisChanged: null }))).toEqual(['CHECK_IN_NOT_ASKED'])
    expect(await clinic.run(checkIn, { appointmentId: journey, answers: wellPrepared }, clinic.admin.actor)).toEqual({ status: 'denied' })
  })

  test('what changed since the health questions holds until they are answered again, whoever says no afterwards; the answers are weighed', async () => {
    const clinic = await openClinic()
    const { client, journey, rideId } = await confirmedJourney(clinic)
    await driverSaysYes(clinic, rideId)
    const { actor } = clinic.frontDesk
    const atDoor = async (changes: object, minutes: number) => {
      const input = { appointmentId: journey, answers: { ...wellPrepared, ...changes } }
      await done(clinic.run(answerDoor, input, actor, later(minutes)))
      return codes(await clinic.run(checkIn, input, actor, later(minutes)))
    }
    const screened = (yes: string, minutes: number) => {
      const items = Object.fromEntries(clientScreenKeys.map((key) => [key, key === yes ? 'yes' : 'no']))
      return done(clinic.run(recordScreening, { clientId: client.id, items, medicines: [] }, clinic.therapist.actor, later(minutes)))
    }
    expect(await atDoor({ pressureChanged: true }, -8)).toEqual(['RESCREEN_NEEDED'])
    expect(await atDoor({}, -6)).toEqual(['RESCREEN_NEEDED'])
    await screened('none', -5)
    expect(await atDoor({ ownSupply: false }, -4)).toEqual(['OWN_SUPPLY_MISSING'])
    await screened('aneurysm', -3)
    const { status } = await clinic.asSystem((tx) => tx.appointment.findFirstOrThrow({ where: { id: journey }, select: { status: true } }))
    expect(status).toBe('tentative')
  })

  test('the database refuses an arrival the driver has not said yes to, whoever writes it', async () => {
    const clinic = await openClinic()
    const { journey } = await confirmedJourney(clinic)
    const direct = clinic.read(clinic.therapist.actor, (tx) =>
      tx.appointment.updateMany({ where: { practiceId: clinic.practiceId, id: journey }, data: { status: 'arrived' } }),
    )
    await expect(direct).rejects.toSatisfy((error: unknown) => postgresCode(error) === 'P0001')
  })
})

describe('the dose', () => {
  test('T34 141/88 waits until the prescriber was asked about this very reading', async () => {
    const clinic = await openClinic()
    const { reading, dose, actor } = await underway(clinic)
    const high = await done(reading(12, 'before', 141, 88))
    expect(high).toMatchObject({ effect: 'hold', level: 'notice' })
    expect(codes(await dose(13, 100))).toEqual(['PRESSURE_ASKS_PRESCRIBER'])
    await done(clinic.run(clearVitals, { readingId: high.readingId, reason: 'Dr Hawthorn by phone: go ahead' }, actor, later(14)))
    const again = await done(reading(15, 'before', 142, 88))
    expect(again.effect).toBe('hold')
    expect(codes(await dose(16, 100))).toEqual(['PRESSURE_ASKS_PRESCRIBER'])
    await done(clinic.run(clearVitals, { readingId: again.readingId, reason: 'Dr Hawthorn by phone: still fine' }, actor, later(17)))
    expect(codes(await dose(18, 100))).toMatchObject({ status: 'done' })
  })

  test('T33 exactly 140/90 needs nobody', async () => {
    const clinic = await openClinic()
    const { reading, dose } = await underway(clinic)
    expect(await reading(10, 'before', 140, 90)).toMatchObject({ value: { effect: 'allow', level: null } })
    expect(codes(await dose(12, 100))).toMatchObject({ status: 'done' })
  })

  test('never without vitals, never above the order, below it only with a reason, never twice, never ahead of time', async () => {
    const clinic = await openClinic()
    const { reading, dose } = await underway(clinic)
    expect(codes(await dose(8, 100))).toEqual(['VITALS_MISSING'])
    await done(reading(10, 'before', 120, 78))
    expect(codes(await dose(11, 101))).toEqual(['DOSE_NOT_AS_ORDERED'])
    expect(codes(await dose(11, 50))).toEqual(['DOSE_BELOW_ORDER_WITHOUT_REASON'])
    expect(await dose(11, 100, '', later(30))).toMatchObject({ status: 'invalid', fields: { happenedAt: expect.anything() } })
    await done(dose(12, 50, 'Client chose half'))
    expect(await dose(25, 50, 'The other half')).toMatchObject({ status: 'invalid' })
  })

  test('an order withdrawn on the day stops the dose', async () => {
    const clinic = await openClinic()
    const { client, reading, dose } = await underway(clinic)
    await done(reading(10, 'before', 120, 78))
    await clinic.read(clinic.prescriber.actor, (tx) =>
      tx.doseOrder.updateMany({ where: { practiceId: clinic.practiceId, clientId: client.id }, data: { status: 'revoked' } }),
    )
    expect(codes(await dose(12, 100))).toEqual(expect.arrayContaining(['PRESCRIPTION_ENDED', 'DOSE_WITHOUT_ORDER']))
  })

  test('a dose written on the tablet without network is sent later with the time it was taken', async () => {
    const clinic = await openClinic()
    const { reading, dose, appointmentId } = await underway(clinic)
    await done(reading(10, 'before', 120, 78))
    await done(dose(90, 100, '', later(15)))
    const row = await clinic.asSystem((tx) =>
      tx.journeyEvent.findFirst({ where: { appointmentId, kind: 'dose' }, select: { happenedAt: true } }),
    )
    expect(row?.happenedAt).toEqual(later(15))
  })
})

describe('going home', () => {
  async function dosed(clinic: Clinic) {
    const day = await underway(clinic)
    await done(day.reading(10, 'before', 124, 80))
    await done(day.dose(15, 100))
    return day
  }

  test('T03 too soon, without a reading, without the driver, or unsteady: they stay; when all is right they go', async () => {
    const clinic = await openClinic()
    const { goHome, reading, appointmentId, client, actor } = await dosed(clinic)
    expect(codes(await goHome(60))).toEqual(['TOO_SOON_AFTER_DOSE', 'READING_AFTER_DOSE_MISSING'])
    await done(reading(136, 'leaving', 126, 82))
    expect(codes(await goHome(140, { companionPresent: false }))).toEqual(['DRIVER_ABSENT'])
    expect(codes(await goHome(500, { companionPresent: false }))).toEqual(['READING_OLD', 'DRIVER_ABSENT_AFTER_CLOSE'])
    expect(codes(await goHome(140, { walksSteadily: false, instructionsGiven: null }))).toEqual([
      'DISCHARGE_NOT_READY',
      'DISCHARGE_NOT_LOOKED_AT',
    ])
    expect(await clinic.run(completeVisit, { appointmentId }, actor, later(141))).toMatchObject({ status: 'invalid' })
    expect(await clinic.run(handOver, { appointmentId }, actor, later(141))).toMatchObject({ status: 'invalid' })
    expect(codes(await goHome(142))).toMatchObject({ status: 'done' })
    const seen = await clinic.read(client.actor, (tx) =>
      tx.appointment.findFirst({
        where: { id: appointmentId },
        select: { status: true, rideHome: { select: { status: true, handedOverBy: true } } },
      }),
    )
    expect(seen).toEqual({ status: 'completed', rideHome: { status: 'handed_over', handedOverBy: clinic.therapist.userId } })
  })

  test('the database refuses a discharge without the driver, whoever writes it', async () => {
    const clinic = await openClinic()
    const { appointmentId, client, actor } = await dosed(clinic)
    const direct = clinic.read(actor, (tx) =>
      tx.discharge.createMany({
        data: [
          {
            practiceId: clinic.practiceId,
            id: newId(),
            appointmentId,
            clientId: client.id,
            checklist: {},
            dischargedAt: later(200),
            dischargedBy: actor.userId,
            driverPresent: false,
            instructionsGiven: true,
          },
        ],
      }),
    )
    await expect(direct).rejects.toSatisfy((error: unknown) => postgresCode(error) === 'P0001')
  })

  test('who waits rests in a rest room nobody else has; moving frees it; a therapy room is no rest room', async () => {
    const clinic = await openClinic()
    const { appointmentId, actor } = await dosed(clinic)
    const rest = await clinic.asSystem((tx) =>
      tx.room.findFirst({ where: { practiceId: clinic.practiceId, locationId: clinic.locationId, kind: 'rest' }, select: { id: true } }),
    )
    const restRoomId = rest?.id ?? ''
    const wait = (roomId: string | null, minute = 150) =>
      clinic.run(waitForRide, { appointmentId, restRoomId: roomId }, actor, later(minute))
    const taken = () =>
      clinic.asSystem((tx) => tx.reservation.count({ where: { practiceId: clinic.practiceId, resourceId: restRoomId, active: true } }))
    expect(await wait(clinic.rooms.two)).toMatchObject({
      status: 'invalid',
      fields: { restRoomId: [expect.stringContaining('not a rest room')] },
    })
    await done(wait(restRoomId))
    await done(wait(restRoomId, 152))
    expect(await taken()).toBe(1)
    const afterItsTime = later(400)
    const asked = { locationId: clinic.locationId, on: localDateOf(afterItsTime, clinic.timeZone), now: afterItsTime }
    const day = await clinic.read(clinic.frontDesk.actor, (tx) => findToday(tx, clinic.frontDesk.actor, asked))
    const stands = new Map(day?.rooms.map(({ id, now }) => [id, now]))
    expect([stands.get(restRoomId), stands.get(clinic.rooms.one)]).toEqual([{ is: 'rested-in' }, { is: 'in-use', until: null }])
    const [rests, ...more] = day?.ridesAwaited ?? []
    expect(more).toEqual([])
    expect(rests).toMatchObject({ room: expect.any(String), since: expect.any(Date), who: expect.any(String) })
    await done(wait(null, 160))
    expect(await taken()).toBe(0)
    const stillThere = await clinic.read(clinic.frontDesk.actor, (tx) => findToday(tx, clinic.frontDesk.actor, asked))
    expect(stillThere?.ridesAwaited).toEqual([{ ...rests, room: null }])
  })
})

const takenAll = (appointmentId: string) => ({
  ...{ appointmentId, happenedAt: later(12).toISOString(), doseMg: 100 },
  reason: 'Swallowed before we could say no',
})

describe('between the door and the dose', () => {
  const asked = (clinic: Clinic, day: Awaited<ReturnType<typeof underway>>) => ({
    'a safety screen that turned high': () =>
      done(clinic.run(recordCssrs, { form: 'past_month', answers: { q1: true, q2: true, q5: true } }, day.client.actor, later(11))),
    'a verdict that was taken back': () =>
      clinic.read(clinic.prescriber.actor, (tx) =>
        tx.eligibilityDecision.createMany({
          data: [
            {
              ...{ practiceId: clinic.practiceId, id: newId(), clientId: day.client.id, prescriberId: clinic.prescriber.prescriberId },
              ...{ verdict: 'not_eligible' as const, decidedAt: later(11), validUntilOn: new Date('2027-11-01') },
            },
          ],
        }),
      ),
    'a consent that was revoked': () =>
      clinic.read(clinic.frontDesk.actor, (tx) =>
        tx.signature.updateMany({
          where: { practiceId: clinic.practiceId, clientId: day.client.id, documentKey: 'treatment-consent' },
          data: { revokedAt: later(11) },
        }),
      ),
    'a therapist’s licence that ended': () =>
      clinic.asSystem((tx) =>
        tx.credential.updateMany({
          where: { practiceId: clinic.practiceId, clinicianId: clinic.therapist.clinicianId, kind: 'license' },
          data: { expiresOn: new Date('2026-11-26') },
        }),
      ),
  })

  test.each([
    ['a safety screen that turned high', 'CRISIS_OPEN'],
    ['a verdict that was taken back', 'NOT_ELIGIBLE'],
    ['a consent that was revoked', 'DOCUMENT_NOT_SIGNED'],
    ['a therapist’s licence that ended', 'CREDENTIAL_LAPSED'],
  ] as const)('%s stops the dose', async (what, code) => {
    const clinic = await openClinic()
    const day = await underway(clinic)
    await done(day.reading(10, 'before', 120, 78))
    await asked(clinic, day)[what]()
    const said = codes(await day.dose(12, 100))
    expect(JSON.stringify(said)).toContain(code)
    const past = await clinic.run(recordTakenDose, takenAll(day.appointmentId), day.actor, later(13))
    expect(past.status).toBe('done')
    expect(
      await clinic.asSystem((tx) => tx.journeyEvent.count({ where: { appointmentId: day.appointmentId, kind: 'dose', deviation: false } })),
    ).toBe(0)
  })

  test('another day is not its day', async () => {
    const clinic = await openClinic()
    const day = await underway(clinic)
    await done(day.reading(10, 'before', 120, 78))
    expect(codes(await day.dose(24 * 60, 100))).toEqual(expect.arrayContaining(['NOT_TODAY']))
  })
})

test('the database refuses a dose while danger is open, and lets the deviation through', async () => {
  const clinic = await openClinic()
  const { client, appointmentId, actor } = await underway(clinic)
  await done(clinic.run(recordCssrs, { form: 'past_month', answers: { q1: true, q2: true, q5: true } }, client.actor, later(11)))
  const order = await clinic.asSystem((tx) => tx.doseOrder.findFirst({ where: { clientId: client.id }, select: { id: true } }))
  const row = { practiceId: clinic.practiceId, appointmentId, clientId: client.id, kind: 'dose', doseMg: 100, doseNumber: 1 }
  const write = (more: object) =>
    clinic.read(actor, (tx) =>
      tx.journeyEvent.createMany({
        data: [{ ...row, id: newId(), orderId: order?.id ?? null, happenedAt: later(12), recordedBy: actor.userId, ...more }],
      }),
    )
  await expect(write({})).rejects.toSatisfy((error: unknown) => postgresCode(error) === 'P0001')
  await write({ deviation: true, reason: 'Swallowed', findings: [] })
})
