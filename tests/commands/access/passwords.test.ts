import { expect, test } from 'vitest'
import { changePassword } from '@/lib/commands/access/change-password'
import { requestPasswordReset } from '@/lib/commands/access/request-password-reset'
import { resetPassword } from '@/lib/commands/access/reset-password'
import { startSession } from '@/lib/commands/access/start-session'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { lastMail, minutesAfter, OTHER_PASSWORD, PASSWORD, sessionsOf, withPassword } from './person'
import { signedIn } from './sessions'

async function clientWithPassword() {
  const clinic = await openClinic()
  const client = await clinic.client()
  await withPassword(clinic, client.userId)
  return { clinic, client }
}

async function mailedToken(clinic: Clinic, email: string, at: Date = clinic.now) {
  await done(clinic.run(requestPasswordReset, { email }, clinic.system, at))
  return (await lastMail(clinic, 'password-reset')).token
}

const signsIn = async (clinic: Clinic, email: string, password: string) =>
  (await clinic.run(startSession, { email, password }, clinic.system)).status === 'done'

test('asking for a link gets the same answer whether somebody signs in with the address or not', async () => {
  const { clinic, client } = await clientWithPassword()
  const known = await clinic.run(requestPasswordReset, { email: client.email }, clinic.system)
  const unknown = await clinic.run(requestPasswordReset, { email: 'nobody@example.com' }, clinic.system)
  expect(JSON.stringify(unknown)).toBe(JSON.stringify(known))
  const mails = await clinic.asSystem((tx) => tx.outbox.count({ where: { practiceId: clinic.practiceId, kind: 'password-reset' } }))
  expect(mails).toBe(1)
})

test('a link sets a new password once and ends every session', async () => {
  const { clinic, client } = await clientWithPassword()
  await signedIn(clinic, client.actor)
  const token = await mailedToken(clinic, client.email)
  await done(clinic.run(resetPassword, { token, password: OTHER_PASSWORD }, clinic.system))
  expect(await signsIn(clinic, client.email, PASSWORD)).toBe(false)
  expect(await signsIn(clinic, client.email, OTHER_PASSWORD)).toBe(true)
  expect((await sessionsOf(clinic, client.userId)).map(({ endReason }) => endReason)).toContain('password-reset')
  expect(await clinic.run(resetPassword, { token, password: PASSWORD }, clinic.system)).toMatchObject({ status: 'invalid' })
})

test('a link raced by ten sets one password', async () => {
  const { clinic, client } = await clientWithPassword()
  const token = await mailedToken(clinic, client.email)
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, index) => clinic.run(resetPassword, { token, password: `${OTHER_PASSWORD} ${index}` }, clinic.system)),
  )
  expect(outcomes.filter(({ status }) => status === 'done')).toHaveLength(1)
})

test('only the newest link works, for thirty minutes', async () => {
  const { clinic, client } = await clientWithPassword()
  const first = await mailedToken(clinic, client.email)
  const second = await mailedToken(clinic, client.email)
  expect(await clinic.run(resetPassword, { token: first, password: OTHER_PASSWORD }, clinic.system)).toMatchObject({ status: 'invalid' })
  const late = minutesAfter(clinic.now, 30)
  expect(await clinic.run(resetPassword, { token: second, password: OTHER_PASSWORD }, clinic.system, late)).toMatchObject({
    status: 'invalid',
  })
  expect(await clinic.run(resetPassword, { token: second, password: OTHER_PASSWORD }, clinic.system)).toMatchObject({ status: 'done' })
})

test('a link mailed to an address that is no longer the person’s opens nothing', async () => {
  const { clinic, client } = await clientWithPassword()
  const token = await mailedToken(clinic, client.email)
  await clinic.asSystem((tx) => tx.user.updateMany({ where: { id: client.userId }, data: { email: 'moved@example.com' } }))
  expect(await clinic.run(resetPassword, { token, password: OTHER_PASSWORD }, clinic.system)).toMatchObject({ status: 'invalid' })
})

test('a weak password is refused and the link stays good', async () => {
  const { clinic, client } = await clientWithPassword()
  const token = await mailedToken(clinic, client.email)
  const weak = await clinic.run(resetPassword, { token, password: 'short' }, clinic.system)
  expect(weak).toMatchObject({ status: 'invalid', fields: { password: [expect.stringContaining('15')] } })
  expect(await clinic.run(resetPassword, { token, password: OTHER_PASSWORD }, clinic.system)).toMatchObject({ status: 'done' })
})

test('whoever knows the password changes it; other devices are signed out and the person is told', async () => {
  const { clinic, client } = await clientWithPassword()
  const sessionId = await signedIn(clinic, client.actor)
  await signedIn(clinic, client.actor)
  const wrong = await clinic.run(changePassword, { current: OTHER_PASSWORD, next: OTHER_PASSWORD, sessionId }, client.actor)
  expect(wrong).toMatchObject({ status: 'invalid', fields: { current: expect.anything() } })
  await done(clinic.run(changePassword, { current: PASSWORD, next: OTHER_PASSWORD, sessionId }, client.actor))
  expect((await sessionsOf(clinic, client.userId)).filter(({ endedAt }) => endedAt === null).map(({ id }) => id)).toEqual([sessionId])
  expect(await signsIn(clinic, client.email, OTHER_PASSWORD)).toBe(true)
  expect(await lastMail(clinic, 'password-changed')).toEqual({ userId: client.userId })
})

test('a new password that is weak is not taken, and the old one goes on', async () => {
  const { clinic, client } = await clientWithPassword()
  const sessionId = await signedIn(clinic, client.actor)
  expect(await clinic.run(changePassword, { current: PASSWORD, next: 'short', sessionId }, client.actor)).toMatchObject({
    status: 'invalid',
    fields: { next: [expect.any(String)] },
  })
  expect(await signsIn(clinic, client.email, PASSWORD)).toBe(true)
})
