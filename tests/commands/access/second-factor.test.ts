import { expect, test } from 'vitest'
import { confirmSecondFactor } from '@/lib/commands/access/confirm-second-factor'
import { enrolSecondFactor } from '@/lib/commands/access/enrol-second-factor'
import { renewRecoveryCodes } from '@/lib/commands/access/renew-recovery-codes'
import { startSession } from '@/lib/commands/access/start-session'
import { verifySecondFactor } from '@/lib/commands/access/verify-second-factor'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { codeAt, lastMail, minutesAfter, PASSWORD, sessionsOf, withPassword } from './person'
import { opens, signedIn } from './sessions'

async function clientSignedIn() {
  const clinic = await openClinic()
  const client = await clinic.client()
  await withPassword(clinic, client.userId)
  return { clinic, client, sessionId: await signedIn(clinic, client.actor) }
}

async function halfSignedIn(clinic: Clinic, email: string) {
  return done(clinic.run(startSession, { email, password: PASSWORD }, clinic.system))
}

test('a client sets one up: the first code puts it to use, and from then on it is asked for', async () => {
  const { clinic, client, sessionId } = await clientSignedIn()
  const { key, picture } = await done(clinic.run(enrolSecondFactor, {}, client.actor))
  expect(picture).toMatch(/^data:image\/svg\+xml;base64,/)
  const secret = key.replaceAll(' ', '')
  const { codes, ticket } = await done(clinic.run(confirmSecondFactor, { code: codeAt(clinic.now, secret), sessionId }, client.actor))
  expect(new Set(codes).size).toBe(10)
  expect(await opens(clinic, ticket)).toBe(true)
  expect(await lastMail(clinic, 'second-factor-changed')).toEqual({ userId: client.userId })
  expect((await halfSignedIn(clinic, client.email)).next).toBe('second-factor')
})

test('a secret that was never confirmed opens nothing and asks for nothing', async () => {
  const { clinic, client, sessionId } = await clientSignedIn()
  const { key } = await done(clinic.run(enrolSecondFactor, {}, client.actor))
  expect(await clinic.run(confirmSecondFactor, { code: '000000', sessionId }, client.actor)).toMatchObject({ status: 'invalid' })
  const { ticket, next } = await halfSignedIn(clinic, client.email)
  expect(next).toBe('open')
  const code = codeAt(clinic.now, key.replaceAll(' ', ''))
  expect(await clinic.run(verifySecondFactor, { ticket, code }, clinic.system)).toMatchObject({ status: 'invalid' })
})

test('the code that confirmed it does not sign in as well', async () => {
  const { clinic, client, sessionId } = await clientSignedIn()
  const { key } = await done(clinic.run(enrolSecondFactor, {}, client.actor))
  const code = codeAt(clinic.now, key.replaceAll(' ', ''))
  await done(clinic.run(confirmSecondFactor, { code, sessionId }, client.actor))
  const { ticket } = await halfSignedIn(clinic, client.email)
  expect(await clinic.run(verifySecondFactor, { ticket, code }, clinic.system)).toMatchObject({ status: 'invalid' })
})

test('a new phone takes the place of the old one only with the password, and other devices are signed out', async () => {
  const clinic = await openClinic()
  const { actor, userId } = clinic.therapist
  await withPassword(clinic, userId)
  const sessionId = await signedIn(clinic, actor)
  await signedIn(clinic, actor)
  expect(await clinic.run(enrolSecondFactor, { password: 'not the password at all' }, actor)).toMatchObject({ status: 'invalid' })
  const { key } = await done(clinic.run(enrolSecondFactor, { password: PASSWORD }, actor))
  const code = codeAt(clinic.now, key.replaceAll(' ', ''))
  const { ticket } = await done(clinic.run(confirmSecondFactor, { code, sessionId }, actor))
  expect((await sessionsOf(clinic, userId)).filter(({ endedAt }) => endedAt === null)).toHaveLength(1)
  expect(await opens(clinic, ticket)).toBe(true)
  const started = await halfSignedIn(clinic, clinic.therapist.email)
  const later = minutesAfter(clinic.now, 1)
  const old = await clinic.run(verifySecondFactor, { ticket: started.ticket, code: codeAt(later) }, clinic.system, later)
  expect(old).toMatchObject({ status: 'invalid' })
})

test('new recovery codes take a code of the app, and the old ones are worth nothing', async () => {
  const { clinic, client, sessionId } = await clientSignedIn()
  const { key } = await done(clinic.run(enrolSecondFactor, {}, client.actor))
  const secret = key.replaceAll(' ', '')
  const { codes } = await done(clinic.run(confirmSecondFactor, { code: codeAt(clinic.now, secret), sessionId }, client.actor))
  const later = minutesAfter(clinic.now, 1)
  expect(await clinic.run(renewRecoveryCodes, { code: '000000' }, client.actor, later)).toMatchObject({ status: 'invalid' })
  const fresh = await done(clinic.run(renewRecoveryCodes, { code: codeAt(later, secret) }, client.actor, later))
  const use = async (code: string | undefined) =>
    (await clinic.run(verifySecondFactor, { ticket: (await halfSignedIn(clinic, client.email)).ticket, code }, clinic.system)).status
  expect(await use(codes[0])).toBe('invalid')
  expect(await use(fresh.codes[0])).toBe('done')
})

test('a second factor is set up by an account that is there, in a session of its own', async () => {
  const { clinic, client } = await clientSignedIn()
  const gone = { ...client.actor, userId: newId() }
  expect(await clinic.run(enrolSecondFactor, {}, gone)).toMatchObject({ status: 'invalid', fields: { form: [expect.any(String)] } })
  const theirs = await signedIn(clinic, clinic.therapist.actor)
  const { key } = await done(clinic.run(enrolSecondFactor, {}, client.actor))
  const code = codeAt(clinic.now, key.replaceAll(' ', ''))
  const taken = await clinic.run(confirmSecondFactor, { code, sessionId: theirs }, client.actor)
  expect(taken).toMatchObject({ status: 'invalid', fields: { form: [expect.any(String)] } })
  expect((await halfSignedIn(clinic, client.email)).next).toBe('open')
})
