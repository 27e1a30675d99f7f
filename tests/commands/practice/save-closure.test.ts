import { expect, test } from 'vitest'
import { saveClosure } from '@/lib/commands/practice/save-closure'
import { done, openClinic } from '../../support/clinic'

test('a location is closed for a day and opened again', async () => {
  const clinic = await openClinic()
  const closure = { locationId: clinic.locationId, closedOn: '2026-12-25', reason: 'Holiday', isClosed: true }
  const closed = () => clinic.read(clinic.visitor, (tx) => tx.locationClosure.findMany({ select: { reason: true } }))
  await done(clinic.run(saveClosure, closure, clinic.admin.actor))
  await done(clinic.run(saveClosure, { ...closure, reason: 'Winter holiday' }, clinic.admin.actor))
  expect(await closed()).toEqual([{ reason: 'Winter holiday' }])
  await done(clinic.run(saveClosure, { ...closure, isClosed: false }, clinic.admin.actor))
  expect(await closed()).toEqual([])
})

test('a place that is not ours cannot be closed', async () => {
  const [clinic, other] = [await openClinic(), await openClinic()]
  const closure = { locationId: other.locationId, closedOn: '2026-12-25', reason: '', isClosed: true }
  expect(await clinic.run(saveClosure, closure, clinic.admin.actor)).toMatchObject({ status: 'invalid' })
})
