import { expect, test } from 'vitest'
import { cancelAppointment } from '@/lib/commands/scheduling/cancel-appointment'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { addDays } from '@/lib/domain/time/local'
import { instantAt } from '@/lib/domain/time/practice-time'
import { type Clinic, done, openClinic } from '../../support/clinic'

async function bookedVeteran(clinic: Clinic) {
  const client = await clinic.ordered({ program: 'va' })
  const { cycleIds } = await clinic.regimen(client)
  const cycleId = cycleIds[0] ?? ''
  const asked = {
    cycleId,
    locationId: clinic.locationId,
    format: 'B',
    setting: 'office',
    journeyOn: addDays(clinic.today, 9),
    journeyAt: '10:00',
  }
  const { appointmentIds } = await done(clinic.run(scheduleCycle, asked, clinic.frontDesk.actor))
  const held = () =>
    clinic.asSystem(async (tx) => ({
      authorization: await tx.authorization.findFirst({
        where: { id: client.authorizationId ?? '' },
        select: { reserved: true, granted: true },
      }),
      cycle: await tx.cycle.findFirst({ where: { id: cycleId }, select: { status: true, journeyOn: true } }),
    }))
  return { client, cycleId, appointmentIds, held }
}

test('a client who cancels gives back the room, the authorized visit and the day', async () => {
  const clinic = await openClinic()
  const { client, appointmentIds, held } = await bookedVeteran(clinic)
  const before = await held()
  const journey = appointmentIds[1] ?? ''
  const other = await clinic.client()
  const reason = 'I am not well.'
  expect(await clinic.run(cancelAppointment, { appointmentId: journey, reason }, other.actor)).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(cancelAppointment, { appointmentId: journey, reason }, client.actor)).toMatchObject({ status: 'refused' })
  await done(clinic.run(cancelAppointment, { appointmentId: journey, reason, rest: 'keep' }, client.actor))
  const after = await held()
  expect(after.authorization?.reserved).toBe((before.authorization?.reserved ?? 0) - 1)
  expect(after.cycle).toEqual({ status: 'planned', journeyOn: null })
  const left = await clinic.asSystem(
    (tx) => tx.$queryRaw<unknown[]>`SELECT 1 FROM reservation WHERE appointment_id = ${journey}::uuid AND active`,
  )
  expect(left).toEqual([])
  const tasks = await clinic.read(clinic.frontDesk.actor, (tx) =>
    tx.task.findMany({ where: { subjectId: journey }, select: { kind: true, forRole: true } }),
  )
  expect(tasks).toEqual([{ kind: 'visit-cancelled', forRole: 'front-desk' }])
})

test('a client changes nothing else of an authorization, a cycle or a group', async () => {
  const clinic = await openClinic()
  const { client, cycleId } = await bookedVeteran(clinic)
  const as = <Result>(work: Parameters<typeof clinic.read<Result>>[1]) => clinic.read(client.actor, work)
  const authorizationId = client.authorizationId ?? ''
  await expect(as((tx) => tx.authorization.updateMany({ where: { id: authorizationId }, data: { granted: 99 } }))).rejects.toThrow(
    /only gives back/,
  )
  await expect(
    as((tx) => tx.authorization.updateMany({ where: { id: authorizationId }, data: { reserved: { increment: 1 } } })),
  ).rejects.toThrow(/only gives back/)
  await expect(as((tx) => tx.cycle.updateMany({ where: { id: cycleId }, data: { status: 'completed' } }))).rejects.toThrow(
    /only gives back/,
  )
  const groups = await as((tx) => tx.groupSession.updateMany({ data: { seatsTaken: 0 } }))
  expect(groups.count).toBe(0)
})

test('from its first minute on a visit is not the client’s to cancel, and the desk is told that it began', async () => {
  const clinic = await openClinic()
  const { client, appointmentIds, held } = await bookedVeteran(clinic)
  const input = { appointmentId: appointmentIds[1] ?? '', reason: 'I am not well.', rest: 'keep' }
  const begins = instantAt(addDays(clinic.today, 9), '10:00', clinic.timeZone)
  const before = await held()
  const late = { findings: [{ code: 'CANCEL_TOO_LATE' }] }
  expect(await clinic.run(cancelAppointment, input, client.actor, begins)).toMatchObject({ status: 'refused', ruling: late })
  expect(await held()).toEqual(before)
  const byDesk = await clinic.run(cancelAppointment, input, clinic.frontDesk.actor, begins)
  expect(byDesk).toMatchObject({ status: 'done', warnings: [{ code: 'CANCEL_TOO_LATE' }] })
})
