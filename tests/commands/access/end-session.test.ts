import { expect, test } from 'vitest'
import { endSession } from '@/lib/commands/access/end-session'
import { openClinic } from '../../support/clinic'
import { sessionsOf } from './person'
import { signedIn } from './sessions'

test('signing out ends the session and leaves a trace', async () => {
  const clinic = await openClinic()
  const { actor, userId } = clinic.therapist
  const sessionId = await signedIn(clinic, actor)
  expect(await clinic.run(endSession, { sessionId }, actor)).toMatchObject({ status: 'done' })
  expect(await sessionsOf(clinic, userId)).toMatchObject([{ endedAt: clinic.now, endReason: 'signed-out' }])
  expect(await clinic.auditTrail()).toMatchObject([{ command: 'session.end', outcome: 'done', actorId: userId }])
})

test("nobody ends somebody else's session", async () => {
  const clinic = await openClinic()
  const sessionId = await signedIn(clinic, clinic.therapist.actor)
  expect(await clinic.run(endSession, { sessionId }, clinic.admin.actor)).toMatchObject({ status: 'invalid' })
  expect(await sessionsOf(clinic, clinic.therapist.userId)).toMatchObject([{ endedAt: null }])
})
