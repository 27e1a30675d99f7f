import { expect, test } from 'vitest'
import { revokeOtherSessions } from '@/lib/commands/access/revoke-other-sessions'
import { openClinic } from '../../support/clinic'
import { sessionsOf } from './person'
import { signedIn } from './sessions'

test('every session but this one ends, and nobody else loses theirs', async () => {
  const clinic = await openClinic()
  const { actor, userId } = clinic.therapist
  const here = await signedIn(clinic, actor)
  await signedIn(clinic, actor)
  await signedIn(clinic, actor)
  await signedIn(clinic, clinic.admin.actor)
  expect(await clinic.run(revokeOtherSessions, { sessionId: here }, actor)).toMatchObject({ status: 'done', value: { ended: 2 } })
  expect((await sessionsOf(clinic, userId)).filter(({ endedAt }) => endedAt === null).map(({ id }) => id)).toEqual([here])
  expect(await sessionsOf(clinic, clinic.admin.userId)).toMatchObject([{ endedAt: null }])
})
