import { expect, test } from 'vitest'
import { cancelAppointment } from '@/lib/commands/scheduling/cancel-appointment'
import { moveAppointment } from '@/lib/commands/scheduling/move-appointment'
import { offerTime } from '@/lib/commands/scheduling/offer-time'
import { scheduleVisit } from '@/lib/commands/scheduling/schedule-visit'
import { stopWaitingForTime, waitForTime } from '@/lib/commands/scheduling/wait-for-time'
import { loadTimeOffer } from '@/lib/data/records/time-waits'
import { addDays, type LocalDate, type LocalTime } from '@/lib/domain/time/local'
import { instantAt, localTimeOf } from '@/lib/domain/time/practice-time'
import { offerEarlierTimes } from '@/lib/jobs/do-due-work'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

const desk = ({ frontDesk }: Clinic) => frontDesk.actor
const later = (clinic: Clinic, hours: number) => new Date(clinic.now.getTime() + hours * 3_600_000)

/** The therapist is away until the visits of two clients, one after the other, but for one hour that is somebody else’s. */
async function booked(clinic: Clinic) {
  const { practiceId, therapist } = clinic
  const [taken, visitOn] = [addDays(clinic.today, 7), addDays(clinic.today, 14)] as [LocalDate, LocalDate]
  const book = async (client: TestClient, on: LocalDate, at: LocalTime) =>
    (
      await done(
        clinic.run(
          scheduleVisit,
          {
            clientId: client.id,
            locationId: clinic.locationId,
            kind: 'follow_up',
            setting: 'telehealth',
            on,
            at,
            clinicianId: therapist.clinicianId,
          },
          desk(clinic),
        ),
      )
    ).appointmentId
  const holder = await book(await clinic.client(), taken, '10:00')
  const [first, second] = [await clinic.client(), await clinic.client()]
  const visits = [await book(first, visitOn, '10:00'), await book(second, addDays(visitOn, 1), '10:00')]
  const away = (from: Date, to: Date) => ({
    practiceId,
    id: crypto.randomUUID(),
    clinicianId: therapist.clinicianId,
    startsAt: from,
    endsAt: to,
    reason: 'Away',
  })
  const at = (on: LocalDate, time: LocalTime) => instantAt(on, time, clinic.timeZone)
  const { endsAt } = await clinic.asSystem((tx) => tx.appointment.findFirstOrThrow({ where: { id: holder } }))
  const back = (on: LocalDate) => at(on, localTimeOf(new Date(endsAt.getTime() + 15 * 60_000), clinic.timeZone))
  await clinic.asSystem((tx) =>
    tx.timeOff.createMany({
      data: [
        away(clinic.now, at(taken, '10:00')),
        away(back(taken), at(visitOn, '10:00')),
        away(back(visitOn), at(addDays(visitOn, 1), '10:00')),
      ],
    }),
  )
  return { holder, first, second, visits: visits as [string, string], taken }
}

const waits = (clinic: Clinic, client: TestClient, appointmentId: string, hours = 0) =>
  clinic.run(waitForTime, { appointmentId, dayPart: 'any' }, client.actor, later(clinic, hours))
const rows = (clinic: Clinic) =>
  clinic.asSystem((tx) => tx.timeWait.findMany({ where: { practiceId: clinic.practiceId }, orderBy: { askedAt: 'asc' } }))
const cancel = (clinic: Clinic, appointmentId: string) =>
  done(clinic.run(cancelAppointment, { appointmentId, reason: 'Travelling' }, desk(clinic)))
const sequenceOf = (clinic: Clinic, id: string) =>
  clinic.asSystem(async (tx) => (await tx.appointment.findFirstOrThrow({ where: { id } })).sequence)
const move = async (
  clinic: Clinic,
  appointmentId: string,
  on: LocalDate,
  actor: TestClient['actor'] | ReturnType<typeof desk>,
  at = clinic.now,
) =>
  clinic.run(
    moveAppointment,
    { appointmentId, sequence: await sequenceOf(clinic, appointmentId), on, at: '10:00', clinicianId: clinic.therapist.clinicianId },
    actor,
    at,
  )

test('complaint 24: a time that comes free is kept for whoever asked first, for nobody else, and taken with the command that moves', async () => {
  const clinic = await openClinic()
  const { holder, first, second, visits, taken } = await booked(clinic)
  await done(waits(clinic, first, visits[0], -3))
  await done(waits(clinic, second, visits[1], -2))
  expect(await offerEarlierTimes(clinic.practiceId, clinic.now)).toBe(0)
  await cancel(clinic, holder)
  expect(await offerEarlierTimes(clinic.practiceId, clinic.now)).toBe(1)
  expect((await rows(clinic)).map(({ offeredUntil }) => offeredUntil)).toEqual([later(clinic, 24), null])
  const mails = await clinic.asSystem((tx) => tx.outbox.count({ where: { practiceId: clinic.practiceId, kind: 'time-offered' } }))
  expect(mails).toBe(1)
  expect(await move(clinic, visits[1], taken, second.actor)).toMatchObject({ status: 'refused' })
  expect(await move(clinic, visits[1], taken, desk(clinic))).toMatchObject({ status: 'refused' })
  expect(await move(clinic, visits[0], taken, first.actor)).toMatchObject({ status: 'done' })
  expect((await rows(clinic)).map(({ endedHow, holdId }) => [endedHow, holdId])).toEqual([
    ['seated', null],
    [null, null],
  ])
  const held = await clinic.asSystem((tx) =>
    tx.reservation.count({ where: { practiceId: clinic.practiceId, active: true, holdId: { not: null } } }),
  )
  expect(held).toBe(0)
})

test('an offer that is declined or whose clock runs out passes on, and the time counts as free at once', async () => {
  const clinic = await openClinic()
  const { holder, first, second, visits, taken } = await booked(clinic)
  await done(waits(clinic, first, visits[0], -3))
  await done(waits(clinic, second, visits[1], -2))
  await cancel(clinic, holder)
  await offerEarlierTimes(clinic.practiceId, clinic.now)
  const waitId = (await rows(clinic))[0]?.id ?? ''
  const letterAt = async (now: Date) => (await clinic.asSystem((tx) => loadTimeOffer(tx, clinic.practiceId, waitId, now)))?.email ?? null
  expect([await letterAt(later(clinic, 23.9)), await letterAt(later(clinic, 24))]).toEqual([first.email, null])
  await done(clinic.run(stopWaitingForTime, { appointmentId: visits[0] }, first.actor))
  expect(await letterAt(clinic.now)).toBeNull()
  expect(await done(clinic.run(offerTime, { waitId }, clinic.system, later(clinic, 24.1)))).toEqual({ changed: 0 })
  expect(await offerEarlierTimes(clinic.practiceId, clinic.now)).toBe(1)
  expect((await rows(clinic)).map(({ endedHow, offeredUntil }) => [endedHow, offeredUntil !== null])).toEqual([
    ['declined', true],
    [null, true],
  ])
  // The worker has not been there yet: the clock alone frees it.
  expect(await move(clinic, visits[0], taken, desk(clinic), later(clinic, 24.1))).toMatchObject({ status: 'done' })
  expect(await offerEarlierTimes(clinic.practiceId, later(clinic, 24.2))).toBe(1)
  expect((await rows(clinic))[1]?.endedHow).toBe('ran-out')
})

test('nobody waits where an earlier time is open, for a visit of somebody else, or once it is called off', async () => {
  const clinic = await openClinic()
  const { holder, first, second, visits } = await booked(clinic)
  expect(await waits(clinic, second, visits[0])).toMatchObject({ status: 'invalid' })
  await done(waits(clinic, first, visits[0]))
  expect(await waits(clinic, first, visits[0])).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'TIME_WAIT_ALREADY' }] } })
  await cancel(clinic, visits[0])
  expect(await offerEarlierTimes(clinic.practiceId, clinic.now)).toBe(1)
  expect((await rows(clinic)).map(({ endedHow }) => endedHow)).toEqual(['session-over'])
  await cancel(clinic, holder)
  expect(await waits(clinic, second, visits[1])).toMatchObject({
    status: 'refused',
    ruling: { findings: [{ code: 'TIME_WAIT_NOT_NEEDED' }] },
  })
})

test('only the worker offers times, and a wait that is gone is no work', async () => {
  const clinic = await openClinic()
  const waitId = crypto.randomUUID()
  expect(await clinic.run(offerTime, { waitId }, desk(clinic))).toEqual({ status: 'denied' })
  expect(await clinic.run(offerTime, { waitId }, clinic.system)).toMatchObject({ status: 'done', value: { changed: 0 } })
})
