import { expect, test } from 'vitest'
import { saveTimeOff } from '@/lib/commands/practice/save-time-off'
import { replanAbsence } from '@/lib/commands/scheduling/replan-absence'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { findAwayPlan } from '@/lib/data/views/away-plan'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'

const ON = '2026-12-02'

/** A client whose journey is to be at the facility of the practice. */
async function forFacility(clinic: Clinic) {
  const client = await clinic.client()
  await clinic.sign(client, ['ride-home-agreement'])
  await clinic.referred(client)
  await clinic.order(client, { sitesAllowed: ['facility'] })
  const { cycleIds } = await clinic.regimen(client, { cycles: 1, format: 'B', setting: 'facility' })
  const place = { locationId: clinic.locationId, format: 'B', setting: 'facility', facilityId: clinic.facilityId }
  return { ...place, cycleId: cycleIds[0] ?? '', journeyOn: ON, journeyAt: '10:00' }
}

const outOfUse = (clinic: Clinic, over: object = {}) =>
  clinic.run(
    saveTimeOff,
    {
      ...{ id: null, clinicianId: null, roomId: null, chairId: clinic.chairId, reason: 'The arm is broken', isOff: true },
      ...{ startsOn: ON, startsTime: '00:00', endsOn: '2026-12-04', endsTime: '23:59', ...over },
    },
    clinic.frontDesk.actor,
  )

const chairOf = (clinic: Clinic) =>
  clinic.asSystem(
    async (tx) => (await tx.appointment.findFirstOrThrow({ where: { practiceId: clinic.practiceId, kind: 'journey' } })).chairId,
  )

test('nobody is booked into a chair that is out of use, and once it is taken back somebody is', async () => {
  const clinic = await openClinic()
  const asked = await forFacility(clinic)
  const { id } = await done(outOfUse(clinic))
  expect(await clinic.run(scheduleCycle, asked, clinic.frontDesk.actor)).toMatchObject({
    status: 'refused',
    ruling: {
      findings: expect.arrayContaining([
        expect.objectContaining({ code: 'RESOURCE_AWAY', params: { resource: 'chair', visit: 'journey' } }),
      ]),
    },
  })
  await done(outOfUse(clinic, { id, isOff: false }))
  expect(await clinic.run(scheduleCycle, asked, clinic.frontDesk.actor)).toMatchObject({ status: 'done' })
})

test('the journey a broken chair hits goes to another chair of the facility, at the same time with the same person', async () => {
  const clinic = await openClinic()
  await done(clinic.run(scheduleCycle, await forFacility(clinic), clinic.frontDesk.actor))
  expect(await chairOf(clinic)).toBe(clinic.chairId)
  const other = newId()
  await clinic.asSystem((tx) =>
    tx.chair.createMany({ data: [{ practiceId: clinic.practiceId, id: other, facilityId: clinic.facilityId, name: 'Chair 2' }] }),
  )
  const entered = await outOfUse(clinic)
  expect(entered).toMatchObject({ status: 'done', warnings: [{ code: 'TIME_OFF_OVER_VISITS', params: { visits: 1 } }] })
  const { id: timeOffId } = await done(Promise.resolve(entered))
  const by = clinic.frontDesk.actor
  const plan = await clinic.read(by, (tx) => findAwayPlan(tx, by, { timeOffId, now: clinic.now }))
  expect(plan).toMatchObject({ what: 'chair', who: expect.stringContaining('Chair 1, '), hit: 1 })
  const moves = plan?.clients.flatMap((client) => client.moves) ?? []
  expect(moves).toHaveLength(1)
  expect(await clinic.run(replanAbsence, { timeOffId, moves, left: [] }, by)).toMatchObject({ status: 'done', value: { moved: 1 } })
  expect(await chairOf(clinic)).toBe(other)
})

test('a chair is one of ours, and not a person and a chair at once', async () => {
  const clinic = await openClinic()
  expect(await outOfUse(clinic, { chairId: newId() })).toMatchObject({ status: 'invalid' })
  expect(await outOfUse(clinic, { clinicianId: clinic.therapist.clinicianId })).toMatchObject({ status: 'invalid' })
  expect(await outOfUse(clinic, { chairId: null })).toMatchObject({ status: 'invalid' })
})
