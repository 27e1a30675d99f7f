import { expect, test } from 'vitest'
import { leaveConsole } from '@/lib/commands/access/leave-console'
import { openConsole } from '@/lib/commands/access/open-console'
import { done, openClinic } from '../../support/clinic'
import { sessionsOf } from './person'
import { signedIn } from './sessions'

async function clinicWithJourney() {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  const appointmentId = await clinic.visit(client, { kind: 'journey', on: '2026-11-30' })
  const sessionId = await signedIn(clinic, clinic.therapist.actor)
  return { clinic, client, appointmentId, sessionId }
}

test('a therapist limits the session to a journey and leaves again', async () => {
  const { clinic, appointmentId, sessionId } = await clinicWithJourney()
  const { actor, userId } = clinic.therapist
  await done(clinic.run(openConsole, { sessionId, appointmentId }, actor))
  expect(await sessionsOf(clinic, userId)).toMatchObject([{ consoleAppointmentId: appointmentId }])
  expect(await done(clinic.run(leaveConsole, { sessionId, wasIdle: false }, actor))).toEqual({ signInAgain: false })
  expect(await sessionsOf(clinic, userId)).toMatchObject([{ consoleAppointmentId: null, endedAt: null }])
})

test('a console nobody touched for a while does not lead back into the practice', async () => {
  const { clinic, appointmentId, sessionId } = await clinicWithJourney()
  const { actor, userId } = clinic.therapist
  await done(clinic.run(openConsole, { sessionId, appointmentId }, actor))
  expect(await done(clinic.run(leaveConsole, { sessionId, wasIdle: true }, actor))).toEqual({ signInAgain: true })
  expect(await sessionsOf(clinic, userId)).toMatchObject([{ endedAt: clinic.now, endReason: 'idle-console' }])
})

test('only a journey that is confirmed has a console, and only for one’s own session', async () => {
  const { clinic, client, sessionId, appointmentId } = await clinicWithJourney()
  const preparation = await clinic.visit(client, { kind: 'preparation', on: '2026-11-29', at: '09:00' })
  expect(await clinic.run(openConsole, { sessionId, appointmentId: preparation }, clinic.therapist.actor)).toMatchObject({
    status: 'invalid',
  })
  expect(await clinic.run(openConsole, { sessionId, appointmentId }, clinic.otherTherapist.actor)).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(openConsole, { sessionId, appointmentId }, clinic.frontDesk.actor)).toEqual({ status: 'denied' })
})
