import { expect, test } from 'vitest'
import { startDemoSession } from '@/lib/commands/access/start-demo-session'
import { openClinic } from '../../support/clinic'

test('it is refused outside demo mode, even for a demo practice', async () => {
  const clinic = await openClinic()
  await clinic.asSystem((tx) => tx.practice.updateMany({ where: { id: clinic.practiceId }, data: { isDemo: true } }))
  const { userId } = clinic.therapist
  expect(await clinic.run(startDemoSession, { userId, role: 'therapist' }, clinic.system)).toMatchObject({ status: 'invalid' })
})
