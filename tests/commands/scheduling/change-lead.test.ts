import { expect, test } from 'vitest'
import { saveNetworkStanding } from '@/lib/commands/practice/save-network-standing'
import { saveTimeOff } from '@/lib/commands/practice/save-time-off'
import { changeLead } from '@/lib/commands/scheduling/change-lead'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { findOtherLead } from '@/lib/data/views/other-lead'
import { type Clinic, done, openClinic } from '../../support/clinic'

/** Two cycles of one plan in the calendar, a week apart, all given by Wren but the first preparation, which is Lark’s. */
async function booked(clinic: Clinic) {
  const client = await clinic.client()
  await clinic.sign(client, ['ride-home-agreement'])
  await clinic.referred(client)
  await clinic.order(client)
  const { cycleIds } = await clinic.regimen(client, { cycles: 2 })
  const [wren, lark] = [clinic.therapist.clinicianId, clinic.otherTherapist.clinicianId]
  for (const [index, journeyOn] of ['2026-12-02', '2026-12-09'].entries()) {
    const people = { preparationBy: index === 0 ? lark : wren, journeyBy: wren, integrationBy: wren }
    const asked = { cycleId: cycleIds[index], locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn, journeyAt: '10:00' }
    await done(clinic.run(scheduleCycle, { ...asked, ...people }, clinic.frontDesk.actor))
  }
  return { client, cycleIds: cycleIds as [string, string], wren, lark }
}

const shownOf = async (clinic: Clinic, cycleId: string, scope: 'one' | 'rest', toId?: string) => {
  const by = clinic.frontDesk.actor
  const found = await clinic.read(by, (tx) => findOtherLead(tx, by, { cycleId, scope, toId, now: clinic.now }))
  if (!found) throw new Error('the lead has visits ahead')
  return found
}

const handOver = async (clinic: Clinic, cycleId: string, scope: 'one' | 'rest', clinicianId: string) =>
  clinic.run(changeLead, { cycleId, scope, clinicianId, visits: (await shownOf(clinic, cycleId, scope)).visits }, clinic.frontDesk.actor)

const standing = (clinic: Clinic) =>
  clinic.asSystem((tx) =>
    tx.appointment.findMany({
      where: { practiceId: clinic.practiceId },
      orderBy: { startsAt: 'asc' },
      select: { startsAt: true, clinicianId: true, status: true },
    }),
  )
const mails = (clinic: Clinic) =>
  clinic.asSystem((tx) => tx.outbox.count({ where: { practiceId: clinic.practiceId, kind: 'appointment-moved' } }))

test('the visits of one cycle go to another lead at their times, what others prepare stays theirs, and the client is told once', async () => {
  const clinic = await openClinic()
  const { cycleIds, wren, lark } = await booked(clinic)
  const before = await standing(clinic)
  const shown = await shownOf(clinic, cycleIds[0], 'one', lark)
  expect(shown).toMatchObject({ hasRest: true, choices: [{ id: lark, stopped: 0 }], chosen: { stopped: [] } })
  expect(shown.visits).toHaveLength(2)
  expect(await handOver(clinic, cycleIds[0], 'one', lark)).toMatchObject({ status: 'done' })
  const after = await standing(clinic)
  expect(after.map(({ startsAt }) => startsAt)).toEqual(before.map(({ startsAt }) => startsAt))
  expect(after.map(({ clinicianId }) => clinicianId)).toEqual([lark, lark, lark, wren, wren, wren])
  expect(await mails(clinic)).toBe(1)
})

test('what the client would pay is told by how the other lead stands with their plan', async () => {
  const clinic = await openClinic()
  const { cycleIds, lark } = await booked(clinic)
  const priceOf = async () => (await shownOf(clinic, cycleIds[1], 'one', lark)).chosen?.shifts[0]
  const asOwn = await priceOf()
  expect(asOwn?.centsBefore).toEqual(expect.any(Number))
  expect(asOwn?.centsAfter).toBe(asOwn?.centsBefore)
  const said = { payerId: clinic.payers.commercial, clinicianId: lark, inNetwork: 'no', fromOn: clinic.today }
  await done(clinic.run(saveNetworkStanding, said, clinic.admin.actor))
  expect(await priceOf()).toMatchObject({ centsBefore: asOwn?.centsBefore, centsAfter: null })
})

test('with all cycles that follow it is one step too', async () => {
  const clinic = await openClinic()
  const { cycleIds, lark } = await booked(clinic)
  expect(await handOver(clinic, cycleIds[0], 'rest', lark)).toMatchObject({ status: 'done' })
  expect((await standing(clinic)).every(({ clinicianId }) => clinicianId === lark)).toBe(true)
  expect(await mails(clinic)).toBe(1)
})

test('where the other cannot give one of them none is handed over, and the answer says which and why', async () => {
  const clinic = await openClinic()
  const { cycleIds, lark } = await booked(clinic)
  const day = { startsOn: '2026-12-09', startsTime: '00:00', endsOn: '2026-12-09', endsTime: '23:59' }
  await done(
    clinic.run(saveTimeOff, { id: null, clinicianId: lark, roomId: null, ...day, reason: 'Out', isOff: true }, clinic.frontDesk.actor),
  )
  const before = await standing(clinic)
  expect((await shownOf(clinic, cycleIds[0], 'rest', lark)).chosen?.stopped).toMatchObject([
    { kind: 'journey', findings: [{ code: 'RESOURCE_AWAY' }] },
  ])
  const outcome = await handOver(clinic, cycleIds[0], 'rest', lark)
  expect(outcome).toMatchObject({
    status: 'refused',
    ruling: { alternatives: [{ startsAt: '2026-12-09T16:00:00.000Z', findings: [{ code: 'RESOURCE_AWAY' }] }] },
  })
  expect(await standing(clinic)).toEqual(before)
  expect(await mails(clinic)).toBe(0)
})

test('what was handed over or moved meanwhile is looked at again first; nobody hands over what is not theirs to see', async () => {
  const clinic = await openClinic()
  const { client, cycleIds, lark } = await booked(clinic)
  const { visits } = await shownOf(clinic, cycleIds[0], 'one')
  const asked = { cycleId: cycleIds[0], scope: 'one', clinicianId: lark, visits }
  await done(clinic.run(changeLead, asked, clinic.frontDesk.actor))
  expect(await clinic.run(changeLead, asked, clinic.frontDesk.actor)).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(changeLead, asked, client.actor)).toEqual({ status: 'denied' })
  const elsewhere = await openClinic()
  expect(await elsewhere.run(changeLead, asked, elsewhere.frontDesk.actor)).toMatchObject({ status: 'invalid' })
})
