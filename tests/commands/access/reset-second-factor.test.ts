import { expect, test } from 'vitest'
import { confirmSecondFactor } from '@/lib/commands/access/confirm-second-factor'
import { enrolSecondFactor } from '@/lib/commands/access/enrol-second-factor'
import { resetSecondFactor } from '@/lib/commands/access/reset-second-factor'
import { startSession } from '@/lib/commands/access/start-session'
import { verifySecondFactor } from '@/lib/commands/access/verify-second-factor'
import { done, openClinic } from '../../support/clinic'
import { codeAt, lastMail, minutesAfter, PASSWORD, sessionsOf, withPassword } from './person'
import { signedIn } from './sessions'

const known = { knownBy: 'called_back', why: 'The phone fell into the river, the codes were in it.' } as const

/** Somebody of the desk who signs in with a code of an app. */
async function withSecondFactor() {
  const clinic = await openClinic()
  const { actor, userId, email } = clinic.frontDesk
  await withPassword(clinic, userId)
  const sessionId = await signedIn(clinic, actor)
  const { key } = await done(clinic.run(enrolSecondFactor, { password: PASSWORD }, actor))
  const secret = key.replaceAll(' ', '')
  const { codes } = await done(clinic.run(confirmSecondFactor, { code: codeAt(clinic.now, secret), sessionId }, actor))
  const signIn = () => done(clinic.run(startSession, { email, password: PASSWORD }, clinic.system))
  const reset = (by = clinic.admin.actor) => clinic.run(resetSecondFactor, { userId, ...known }, by)
  return { clinic, actor, userId, secret, codes, signIn, reset }
}

test('who lost phone and codes loses the second step with them, is signed out and told, and sets up a new one', async () => {
  const { clinic, userId, secret, codes, signIn, reset } = await withSecondFactor()
  expect((await signIn()).next).toBe('second-factor')
  await done(reset())
  expect((await sessionsOf(clinic, userId)).every(({ endedAt }) => endedAt !== null)).toBe(true)
  expect(await lastMail(clinic, 'second-factor-changed')).toEqual({ userId })
  expect(await clinic.asSystem((tx) => tx.recoveryCode.count({ where: { userId, usedAt: null } }))).toBe(0)
  const { ticket, next } = await signIn()
  expect(next).toBe('open')
  for (const code of [codeAt(minutesAfter(clinic.now, 1), secret), codes[0] ?? ''])
    expect(await clinic.run(verifySecondFactor, { ticket, code }, clinic.system)).toMatchObject({ status: 'invalid' })
  expect((await clinic.auditTrail()).filter(({ command }) => command === 'user.reset-second-factor')).toMatchObject([
    { objectId: userId, outcome: 'done', details: known },
  ])
  expect(await reset()).toMatchObject({ status: 'invalid', fields: { form: [expect.stringContaining('no second step')] } })
})

test('nobody takes their own away, nor the desk another’s, nor a client’s, nor without saying how it is known', async () => {
  const { clinic, actor, userId, reset } = await withSecondFactor()
  const { admin } = clinic
  const take = (of: string, said: object = known) => clinic.run(resetSecondFactor, { userId: of, ...said }, admin.actor)
  expect(await take(admin.userId)).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(resetSecondFactor, { userId, ...known }, actor)).toEqual({ status: 'denied' })
  expect(await take((await clinic.client()).userId)).toMatchObject({ status: 'invalid' })
  expect(await take(userId, { why: ' ' })).toMatchObject({
    status: 'invalid',
    fields: { knownBy: [expect.any(String)], why: [expect.any(String)] },
  })
  const there = await openClinic()
  expect(await there.run(resetSecondFactor, { userId, ...known }, there.admin.actor)).toMatchObject({ status: 'invalid' })
  expect(
    await clinic.asSystem((tx) => tx.user.findFirst({ where: { id: userId, totpEnabledAt: { not: null } }, select: { id: true } })),
  ).not.toBeNull()
  await done(reset())
})
