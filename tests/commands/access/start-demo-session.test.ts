import { expect, test } from 'vitest'
import { openSession } from '@/lib/commands/access/open-session'
import { startDemoSession } from '@/lib/commands/access/start-demo-session'
import { done, openClinic } from '../../support/clinic'

// Settings are read once in a process: this file's process is a demo.
process.env.SOJOURN_MODE = 'demo'

async function demoClinic() {
  const clinic = await openClinic()
  await clinic.asSystem((tx) => tx.practice.updateMany({ where: { id: clinic.practiceId }, data: { isDemo: true } }))
  return clinic
}

test('one click signs a demo therapist in, second factor included', async () => {
  const clinic = await demoClinic()
  const { userId } = clinic.therapist
  const { ticket } = await done(clinic.run(startDemoSession, { userId, role: 'therapist' }, clinic.system))
  expect(await clinic.run(openSession, { ticket, ipPrefix: '', agent: '' }, clinic.system)).toMatchObject({ status: 'done' })
})

test('it is refused for people of a practice that is no demo', async () => {
  const clinic = await openClinic()
  expect(await clinic.run(startDemoSession, { userId: clinic.admin.userId, role: 'admin' }, clinic.system)).toMatchObject({
    status: 'invalid',
  })
})

test('it gives no role the person does not hold', async () => {
  const clinic = await demoClinic()
  expect(await clinic.run(startDemoSession, { userId: clinic.frontDesk.userId, role: 'admin' }, clinic.system)).toMatchObject({
    status: 'invalid',
  })
})
