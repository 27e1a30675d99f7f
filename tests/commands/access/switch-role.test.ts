import { expect, test } from 'vitest'
import { switchRole } from '@/lib/commands/access/switch-role'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'
import { minutesAfter, sessionsOf } from './person'
import { opens, signedIn } from './sessions'

test('another role goes on in a session of its own that lasts no longer', async () => {
  const clinic = await openClinic()
  const { actor, userId } = clinic.therapist
  const { practiceId } = clinic
  await clinic.asSystem((tx) => tx.userRole.createMany({ data: [{ practiceId, id: newId(), userId, role: 'admin' }] }))
  const sessionId = await signedIn(clinic, actor)
  const later = minutesAfter(clinic.now, 5)
  const { ticket } = await done(clinic.run(switchRole, { role: 'admin', sessionId }, actor, later))
  expect(await opens(clinic, ticket, later)).toBe(true)
  const [before, after] = await sessionsOf(clinic, userId)
  expect(before).toMatchObject({ id: sessionId, endedAt: later, endReason: 'followed' })
  expect(after).toMatchObject({ role: 'admin', endedAt: null, expiresAt: before?.expiresAt, secondFactorAt: clinic.now })
})

test('a role that is not held is not given, and the session goes on', async () => {
  const clinic = await openClinic()
  const { actor, userId } = clinic.frontDesk
  const sessionId = await signedIn(clinic, actor)
  expect(await clinic.run(switchRole, { role: 'admin', sessionId }, actor)).toMatchObject({ status: 'invalid' })
  expect(await sessionsOf(clinic, userId)).toMatchObject([{ endedAt: null, role: 'front-desk' }])
})

test("somebody else's session cannot be taken over", async () => {
  const clinic = await openClinic()
  const sessionId = await signedIn(clinic, clinic.admin.actor)
  const outcome = await clinic.run(switchRole, { role: 'front-desk', sessionId }, clinic.frontDesk.actor)
  expect(outcome).toMatchObject({ status: 'invalid' })
  expect(await sessionsOf(clinic, clinic.admin.userId)).toMatchObject([{ endedAt: null }])
})
