import { expect, test } from 'vitest'
import { correctAuthorization } from '@/lib/commands/coverage/correct-authorization'
import { recordAuthorization } from '@/lib/commands/coverage/record-authorization'
import { done, openClinic } from '../../support/clinic'
import { day } from '../billing/world'

const days = { startsOn: '2026-11-01', endsOn: '2027-05-01' }

/** A veteran with two visits set aside on a referral of twelve, both confirmed. */
async function veteran() {
  const clinic = await openClinic()
  const client = await clinic.client({ program: 'va' })
  const authorizationId = client.authorizationId ?? ''
  const book = (on: string) => clinic.visit(client, { kind: 'follow_up', on: day(on), authorizationId })
  const visits = [await book('2026-12-02'), await book('2026-12-09')]
  const row = () => clinic.asSystem((tx) => tx.authorization.findFirstOrThrow({ where: { id: authorizationId } }))
  await clinic.asSystem((tx) => tx.authorization.updateMany({ where: { id: authorizationId }, data: { reserved: 2, used: 1 } }))
  const kept = () =>
    clinic.asSystem(async (tx) => {
      const rows = await tx.appointment.findMany({ where: { id: { in: visits } }, orderBy: { startsAt: 'asc' } })
      return rows.map(({ status, authorizationId: on }) => [status, on !== null])
    })
  const paper = { authorizationId, status: 'approved', vaStage: 'scheduled', number: 'VA0012345', codes: '90837', granted: 12, ...days }
  const correct = (over: object, actor = clinic.billingLead.actor) =>
    clinic.run(correctAuthorization, { ...paper, reason: 'Read off the wrong line', ...over }, actor)
  return { clinic, client, authorizationId, row, kept, correct }
}

test('the billing lead puts right what was typed wrong, with why; nobody else does, and the trail keeps what stood', async () => {
  const { clinic, authorizationId, row, correct } = await veteran()
  const before = await row()
  const back = { status: 'submitted', vaStage: 'under_review', number: 'VA0099999' }
  expect(await correct(back, clinic.frontDesk.actor)).toMatchObject({
    status: 'refused',
    ruling: { findings: [{ code: 'AUTHORIZATION_CORRECTION_BILLING_LEAD' }] },
  })
  expect(await correct({ reason: '' })).toMatchObject({ status: 'invalid', fields: { reason: [expect.any(String)] } })
  expect(await correct({ ...back, vaStage: 'approved' })).toMatchObject({ ruling: { findings: [{ code: 'VA_STAGE_DOES_NOT_FIT' }] } })
  expect(await row()).toEqual(before)
  await done(correct(back))
  expect(await row()).toMatchObject({ ...back, used: 1, reserved: 2 })
  const trail = await clinic.asSystem((tx) =>
    tx.auditEvent.findMany({ where: { objectId: authorizationId, command: 'authorization.correct' } }),
  )
  expect(trail.map(({ details }) => details)).toContainEqual(
    expect.objectContaining({
      reason: 'Read off the wrong line',
      was: expect.objectContaining({ status: 'approved', number: before.number }),
    }),
  )
})

test('fewer visits than are booked uncover the latest by date, which wait; fewer than took place were never granted', async () => {
  const { clinic, client, row, kept, correct } = await veteran()
  expect(await kept()).toEqual([
    ['confirmed', true],
    ['confirmed', true],
  ])
  const cut = await correct({ granted: 2 })
  expect(cut).toMatchObject({ status: 'done', warnings: [{ code: 'AUTHORIZATION_CUT', params: { visits: 1 } }] })
  expect(await kept()).toEqual([
    ['confirmed', true],
    ['tentative', false],
  ])
  expect(await row()).toMatchObject({ granted: 2, reserved: 1, used: 1 })
  expect(await correct({ granted: 0 })).toMatchObject({ status: 'invalid' })
  const record = { id: client.authorizationId, coverageId: client.coverageId, kind: 'va_referral', status: 'approved', number: 'VA0012345' }
  const asked = { ...record, codes: '90837', granted: 1, ...days, note: null }
  expect(await clinic.run(recordAuthorization, asked, clinic.frontDesk.actor)).toMatchObject({
    status: 'done',
    warnings: [{ code: 'AUTHORIZATION_CUT' }],
  })
  expect((await kept()).map(([, isCovered]) => isCovered)).toEqual([false, false])
})

test('fewer visits than took place were never granted', async () => {
  const { clinic, authorizationId, row, kept, correct } = await veteran()
  await clinic.asSystem((tx) => tx.authorization.updateMany({ where: { id: authorizationId }, data: { used: 3 } }))
  const before = [await row(), await kept()]
  expect(await correct({ granted: 2 })).toEqual({
    status: 'invalid',
    fields: { granted: ['More visits than that took place on it already.'] },
  })
  expect([await row(), await kept()]).toEqual(before)
})
