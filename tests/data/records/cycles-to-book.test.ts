import { expect, test } from 'vitest'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { loadBookedOf } from '@/lib/data/records/planner'
import { loadCyclesToPlace } from '@/lib/data/records/regimen-to-place'
import { done, openClinic } from '../../support/clinic'

async function withPlan() {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  const { cycleIds } = await clinic.regimen(client, { cycles: 2 })
  const asked = { locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn: '2026-12-02', journeyAt: '10:00' }
  await done(clinic.run(scheduleCycle, { ...asked, cycleId: cycleIds[0] ?? '' }, clinic.frontDesk.actor))
  return { clinic, client, cycleIds }
}

test('of the cycles that were proposed only those that are booked count, and no other', async () => {
  const { clinic, cycleIds } = await withPlan()
  const [booked = '', open = ''] = cycleIds
  const bookedOf = (ids: string[]) => clinic.asSystem((tx) => loadBookedOf(tx, clinic.practiceId, ids))
  expect([...(await bookedOf([booked, open]))]).toEqual([booked])
  expect([...(await bookedOf([open]))]).toEqual([])
})

test('a plan that has ended has nothing to place', async () => {
  const { clinic, client, cycleIds } = await withPlan()
  const toPlace = () => clinic.asSystem((tx) => loadCyclesToPlace(tx, clinic.practiceId, client.id))
  expect((await toPlace()).map(({ id }) => id)).toEqual([cycleIds[1]])
  await clinic.asSystem((tx) => tx.regimen.updateMany({ where: { clientId: client.id }, data: { status: 'stopped' } }))
  expect(await toPlace()).toEqual([])
})
