import { expect, test } from 'vitest'
import { openAfter } from '@/lib/commands/law/reopen'
import { joinGroup } from '@/lib/commands/scheduling/join-group'
import { moveAppointment } from '@/lib/commands/scheduling/move-appointment'
import { openGroup } from '@/lib/commands/scheduling/open-group'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { readJson } from '@/lib/data/kept-json/columns'
import { addDays } from '@/lib/domain/time/local'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { ClientOptions, TestClient } from '../../support/clinic/clients'
import { worldOf } from '../../support/world'

async function ready(clinic: Clinic, options: ClientOptions = {}) {
  const client = await clinic.ordered(options)
  const { cycleIds } = await clinic.regimen(client)
  const book = (index: number, journeyOn: string, over: object = {}) => {
    const asked = { cycleId: cycleIds[index], locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn, journeyAt: '10:00' }
    return done(clinic.run(scheduleCycle, { ...asked, ...over }, clinic.frontDesk.actor))
  }
  return { client, book }
}

/** What each of a client's visits waits for, as its row keeps it and as a world that is read now says. */
async function waits(clinic: Clinic, client: TestClient) {
  const { practiceId, now, today } = clinic
  const world = await worldOf(clinic, client, { from: addDays(today, -4), to: addDays(today, 60) })
  const rows = await clinic.asSystem((tx) =>
    tx.appointment.findMany({ where: { clientId: client.id }, select: { id: true, findings: true } }),
  )
  const kept = new Map(rows.map(({ id, findings }) => [id, readJson('Appointment.findings', findings)]))
  return {
    kept: world.visits.map(({ id }) => kept.get(id)),
    read: world.visits.map((visit) => openAfter(world, visit, { practiceId, now })),
  }
}

async function group(clinic: Clinic, on: string) {
  const asked = { locationId: clinic.locationId, clinicianId: clinic.otherTherapist.clinicianId, roomId: clinic.rooms.two, seats: 6 }
  const session = { phase: 'integration', title: 'Making sense together', on, at: '15:00' }
  return (await done(clinic.run(openGroup, { ...asked, ...session }, clinic.frontDesk.actor))).groupId
}

test.each([
  ['of a commercial plan', {}],
  ['of Medicaid', { program: 'medicaid' }],
  ['of the VA', { program: 'va' }],
  ['of nobody', { program: null, slidingScale: { householdSize: 2, annualIncomeCents: 3_000_000, paysBasisPoints: 4_000 } }],
] satisfies readonly [string, ClientOptions][])(
  'visits of a client %s wait for what a world read afterwards says',
  async (_whose, options) => {
    const clinic = await openClinic()
    const { client, book } = await ready(clinic, options)
    const same = async () => {
      const { kept, read } = await waits(clinic, client)
      expect(kept).toEqual(read)
      return kept.length
    }
    const { appointmentIds } = await book(0, '2026-12-02')
    expect(await same()).toBe(3)
    await clinic.sign(client, ['ride-home-agreement'])
    await group(clinic, '2026-12-09')
    await book(1, '2026-12-09', { format: 'C', groupPhase: 'integration' })
    expect(await same()).toBe(6)
    const moved = { appointmentId: appointmentIds[1], sequence: 0, on: '2026-12-16', at: '11:00' }
    await done(clinic.run(moveAppointment, moved, clinic.frontDesk.actor))
    expect(await same()).toBe(6)
    const groupId = await group(clinic, '2026-12-22')
    await done(clinic.run(joinGroup, { groupId, clientId: client.id }, clinic.frontDesk.actor))
    expect(await same()).toBe(7)
  },
)

test('a ride is agreed to by the agreement that was signed last and stands', async () => {
  const clinic = await openClinic()
  const { client, book } = await ready(clinic)
  const rideOf = async (appointmentId: string | undefined) => {
    const ride = await clinic.asSystem((tx) => tx.rideHome.findFirstOrThrow({ where: { appointmentId: appointmentId ?? '' } }))
    return [ride.status, ride.agreementId]
  }
  const { 'ride-home-agreement': first = '' } = await clinic.sign(client, ['ride-home-agreement'])
  const later = new Date(clinic.now.getTime() + 60_000)
  const { 'ride-home-agreement': second = '' } = await clinic.sign(client, ['ride-home-agreement'], later)
  const takeBack = (id: string) =>
    clinic.read(clinic.frontDesk.actor, (tx) => tx.signature.updateMany({ where: { id }, data: { revokedAt: clinic.now } }))
  expect(await rideOf((await book(0, '2026-12-02')).appointmentIds[1])).toEqual(['agreed', second])
  await takeBack(second)
  expect(await rideOf((await book(1, '2026-12-09')).appointmentIds[1])).toEqual(['agreed', first])
  await takeBack(first)
  expect(await rideOf((await book(2, '2026-12-16')).appointmentIds[1])).toEqual(['needed', null])
})
