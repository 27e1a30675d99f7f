import { expect, test } from 'vitest'
import { coverageNotSure } from '@/lib/commands/coverage/not-sure'
import { findPortalIntake } from '@/lib/data/views/portal-intake'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'

test('who does not know how they are covered goes on, and the desk has one task to find it', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.asSystem((tx) => tx.coverage.updateMany({ where: { clientId: client.id }, data: { status: 'ended' } }))
  const intake = () => clinic.read(client.actor, (tx) => findPortalIntake(tx, client.actor, clinic.now, clinic.timeZone))
  expect((await intake())?.intake.coverageDone).toBe(false)
  await done(clinic.run(coverageNotSure, {}, client.actor))
  await done(clinic.run(coverageNotSure, {}, client.actor))
  expect((await intake())?.intake.coverageDone).toBe(true)
  const tasks = await clinic.asSystem((tx) => tx.task.findMany({ where: { clientId: client.id, kind: 'find-coverage' } }))
  expect(tasks).toMatchObject([{ forRole: 'front-desk', status: 'open' }])
})

test('what was said of the coverage in the consult form is not asked again', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const intake = () => clinic.read(client.actor, (tx) => findPortalIntake(tx, client.actor, clinic.now, clinic.timeZone))
  expect((await intake())?.saidBefore).toBeNull()
  const { practiceId } = clinic
  const said = { status: 'converted', name: 'Ash Arbor', email: 'ash@example.com', phone: '+15555550123', state: 'MO' } as const
  const asked = { indication: 'anxiety', coverageType: 'tricare', goals: [] as string[], hasPrescriber: 'unknown' } as const
  await clinic.asSystem((tx) =>
    tx.consultRequest.createMany({ data: [{ practiceId, id: newId(), clientId: client.id, ...said, ...asked }] }),
  )
  expect((await intake())?.saidBefore).toBe('tricare')
})
