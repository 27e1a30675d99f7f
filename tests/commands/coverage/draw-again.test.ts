import { expect, test } from 'vitest'
import { recordAuthorization } from '@/lib/commands/coverage/record-authorization'
import { choosePayer, endRestriction, restrictCoverage } from '@/lib/commands/coverage/restrict'
import { runOutAuthorization } from '@/lib/commands/coverage/run-out-authorization'
import { moveAppointment } from '@/lib/commands/scheduling/move-appointment'
import { scheduleVisit } from '@/lib/commands/scheduling/schedule-visit'
import { toDay } from '@/lib/data/dates'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

const paper = { id: null, kind: 'prior', status: 'approved', number: 'PA-100', codes: '90837', note: null }
const days = { startsOn: '2026-11-01', endsOn: '2027-05-01' }

/** A client whose plan wants an authorization and granted some visits, and who books them with the desk. */
async function authorized(granted = 4) {
  const clinic = await openClinic()
  const { practiceId } = clinic
  const client = await clinic.client()
  const flags = { allowsSameDayPair: 'yes', requiresAuthorization: 'yes', paysSupervisees: 'yes' }
  await clinic.asSystem((tx) => tx.payer.updateMany({ where: { practiceId, program: 'commercial' }, data: { flags } }))
  const grant = { ...paper, ...days, coverageId: client.coverageId, granted }
  const { authorizationId } = await done(clinic.run(recordAuthorization, grant, clinic.frontDesk.actor))
  const reserved = () =>
    clinic.asSystem(async (tx) => (await tx.authorization.findFirstOrThrow({ where: { id: authorizationId } })).reserved)
  const draws = (id: string) =>
    clinic.asSystem(async (tx) => (await tx.appointment.findFirstOrThrow({ where: { id } })).authorizationId === authorizationId)
  const says = async (id: string) =>
    clinic.asSystem(async (tx) => JSON.stringify((await tx.appointment.findFirstOrThrow({ where: { id } })).findings ?? []))
  return { clinic, client, authorizationId, reserved, draws, says }
}

async function book(clinic: Clinic, client: TestClient, on: string, payer: 'not_told' | null = null): Promise<string> {
  const where = { locationId: clinic.locationId, setting: 'office', roomId: clinic.rooms.one, clinicianId: clinic.therapist.clinicianId }
  const asked = { clientId: client.id, kind: 'follow_up', ...where, on, at: '10:00', payer }
  return (await done(clinic.run(scheduleVisit, asked, clinic.frontDesk.actor))).appointmentId
}

const choose = (clinic: Clinic, { id: clientId }: TestClient, appointmentId: string) =>
  done(clinic.run(choosePayer, { clientId, appointmentId, kind: 'not_told', paysInFull: true }, clinic.frontDesk.actor))

test('a visit that is paid alone gives its authorized visit back; ending the choice sets one aside again', async () => {
  const { clinic, client, reserved, draws } = await authorized()
  const visit = await book(clinic, client, '2026-12-02')
  expect([await reserved(), await draws(visit)]).toEqual([1, true])
  const { id } = await choose(clinic, client, visit)
  expect([await reserved(), await draws(visit)]).toEqual([0, false])
  await done(clinic.run(endRestriction, { clientId: null, id, because: 'client_asked' }, client.actor))
  expect([await reserved(), await draws(visit)]).toEqual([1, true])
})

test('a choice that ends when no authorized visit is left: the visit waits for one', async () => {
  const { clinic, client, reserved, draws, says } = await authorized(1)
  const visit = await book(clinic, client, '2026-12-02')
  const { id } = await choose(clinic, client, visit)
  const other = await book(clinic, client, '2026-12-04')
  expect([await reserved(), await draws(other)]).toEqual([1, true])
  await done(clinic.run(endRestriction, { clientId: client.id, id, because: 'client_asked' }, clinic.frontDesk.actor))
  expect([await reserved(), await draws(visit)]).toEqual([1, false])
  expect(await says(visit)).toContain('PRIOR_AUTH_USED_UP')
})

test('days the plan is not told of give back what their visits drew, by the client’s own hand; visits on other days keep it', async () => {
  const { clinic, client, reserved, draws } = await authorized()
  const [within, after] = [await book(clinic, client, '2026-12-02'), await book(clinic, client, '2026-12-09')]
  expect(await reserved()).toBe(2)
  const chosen = { fromOn: '2026-12-01', toOn: '2026-12-04', paysInFull: true }
  const { id } = await done(clinic.run(restrictCoverage, chosen, client.actor))
  expect([await reserved(), await draws(within), await draws(after)]).toEqual([1, false, true])
  await done(clinic.run(endRestriction, { clientId: null, id, because: 'client_asked' }, client.actor))
  expect([await reserved(), await draws(within), await draws(after)]).toEqual([2, true, true])
})

test('a visit that is booked to be paid alone, or moved into such days, draws on nothing; moved out of them it draws again', async () => {
  const { clinic, client, reserved, draws } = await authorized()
  await book(clinic, client, '2026-12-01', 'not_told')
  expect(await reserved()).toBe(0)
  await done(clinic.run(restrictCoverage, { fromOn: '2026-12-08', toOn: '2026-12-11', paysInFull: true }, client.actor))
  await book(clinic, client, '2026-12-08')
  expect(await reserved()).toBe(0)
  const visit = await book(clinic, client, '2026-12-03')
  const move = (on: string, sequence: number) =>
    done(clinic.run(moveAppointment, { appointmentId: visit, sequence, on, at: '10:00' }, clinic.frontDesk.actor))
  await move('2026-12-10', 0)
  expect([await reserved(), await draws(visit)]).toEqual([0, false])
  await move('2026-12-15', 1)
  expect([await reserved(), await draws(visit)]).toEqual([1, true])
})

test('a renewal covers what was booked without one, the first visit first, as far as it reaches', async () => {
  const { clinic, client, authorizationId, reserved, draws } = await authorized(1)
  const visits = [
    await book(clinic, client, '2026-12-02'),
    await book(clinic, client, '2026-12-04'),
    await book(clinic, client, '2026-12-08'),
  ]
  const drawn = () => clinic.asSystem((tx) => tx.appointment.count({ where: { id: { in: visits }, NOT: { authorizationId: null } } }))
  expect([await reserved(), await draws(visits[0] ?? ''), await drawn()]).toEqual([1, true, 1])
  await clinic.asSystem((tx) => tx.authorization.updateMany({ where: { id: authorizationId }, data: { endsOn: toDay('2026-11-22') } }))
  await done(clinic.run(runOutAuthorization, { authorizationId }, clinic.system))
  const tasks = async () =>
    (await clinic.asSystem((tx) => tx.task.findMany({ where: { kind: 'authorization-ended', clientId: client.id } }))).map(
      ({ status }) => status,
    )
  expect(await tasks()).toEqual(['open'])
  const renewal = { ...paper, ...days, number: 'PA-200', coverageId: client.coverageId, granted: 1 }
  const { authorizationId: id } = await done(clinic.run(recordAuthorization, renewal, clinic.frontDesk.actor))
  expect(await drawn()).toBe(2)
  expect(await tasks()).toEqual(['done'])
  const second = await clinic.asSystem((tx) => tx.appointment.findFirstOrThrow({ where: { id: visits[1] ?? '' } }))
  expect(second.authorizationId).toBe(id)
  expect(await clinic.asSystem((tx) => tx.authorization.findFirstOrThrow({ where: { id } }))).toMatchObject({ reserved: 1, used: 0 })
})
