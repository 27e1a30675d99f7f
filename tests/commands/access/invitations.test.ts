import { expect, test } from 'vitest'
import { acceptInvitation } from '@/lib/commands/access/accept-invitation'
import { addUser } from '@/lib/commands/access/add-user'
import { requestPasswordReset } from '@/lib/commands/access/request-password-reset'
import { resetPassword } from '@/lib/commands/access/reset-password'
import { sendInvitation } from '@/lib/commands/access/send-invitation'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { lastMail, minutesAfter, OTHER_PASSWORD, PASSWORD } from './person'
import { opens } from './sessions'

/** A client whose record is there, but who cannot sign in yet. */
async function clientWithoutAccount(clinic: Clinic, email = 'somebody.else@example.com') {
  const client = await clinic.client()
  const { practiceId } = clinic
  await clinic.asSystem(async (tx) => {
    await tx.userRole.updateMany({ where: { practiceId, userId: client.userId }, data: { clientId: null } })
    await tx.user.updateMany({ where: { practiceId, id: client.userId }, data: { email } })
  })
  return client
}

const token = async (clinic: Clinic) => (await lastMail(clinic, 'invitation')).token

test('the front desk invites a client, who chooses a password and is in', async () => {
  const clinic = await openClinic()
  const client = await clientWithoutAccount(clinic)
  const { userId } = await done(clinic.run(sendInvitation, { to: 'client', clientId: client.id }, clinic.frontDesk.actor))
  const started = await done(clinic.run(acceptInvitation, { token: await token(clinic), password: PASSWORD }, clinic.system))
  expect(await opens(clinic, started.ticket)).toBe(true)
  const user = await clinic.asSystem((tx) =>
    tx.user.findFirst({
      where: { id: userId },
      select: { status: true, email: true, userRoles: { select: { role: true, clientId: true } } },
    }),
  )
  expect(user).toEqual({ status: 'active', email: client.email, userRoles: [{ role: 'client', clientId: client.id }] })
})

test('an invitation is used once, works for two weeks, and only the newest does', async () => {
  const clinic = await openClinic()
  const client = await clientWithoutAccount(clinic)
  const invite = () => done(clinic.run(sendInvitation, { to: 'client', clientId: client.id }, clinic.frontDesk.actor))
  const { userId } = await invite()
  const first = await token(clinic)
  expect(await invite()).toEqual({ userId })
  const second = await token(clinic)
  const accept = (link: string | undefined, at?: Date) =>
    clinic.run(acceptInvitation, { token: link, password: PASSWORD }, clinic.system, at)
  expect(await accept(first)).toMatchObject({ status: 'invalid' })
  expect(await accept(second, minutesAfter(clinic.now, 15 * 24 * 60))).toMatchObject({ status: 'invalid' })
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => accept(second)))
  expect(outcomes.filter(({ status }) => status === 'done')).toHaveLength(1)
})

test('an invitation never touches an account that is open, or an address that signs in already', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  expect(await clinic.run(sendInvitation, { to: 'client', clientId: client.id }, clinic.frontDesk.actor)).toMatchObject({
    status: 'invalid',
  })
  expect(await clinic.run(sendInvitation, { to: 'person', userId: clinic.admin.userId }, clinic.frontDesk.actor)).toMatchObject({
    status: 'invalid',
  })
  const other = await clientWithoutAccount(clinic)
  await clinic.asSystem((tx) => tx.client.updateMany({ where: { id: other.id }, data: { email: clinic.admin.email } }))
  expect(await clinic.run(sendInvitation, { to: 'client', clientId: other.id }, clinic.frontDesk.actor)).toMatchObject({
    status: 'invalid',
  })
})

test('a link to reset a password is no invitation, and the other way round', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await done(clinic.run(requestPasswordReset, { email: client.email }, clinic.system))
  const reset = (await lastMail(clinic, 'password-reset')).token
  expect(await clinic.run(acceptInvitation, { token: reset, password: PASSWORD }, clinic.system)).toMatchObject({ status: 'invalid' })
  const added = { name: 'Sage Sorrel', email: 'sage@example.com', roles: [{ role: 'front-desk' }], duties: [] }
  await done(clinic.run(addUser, added, clinic.admin.actor))
  const invitation = await token(clinic)
  expect(await clinic.run(resetPassword, { token: invitation, password: OTHER_PASSWORD }, clinic.system)).toMatchObject({
    status: 'invalid',
  })
})

test('whoever was invited and asks for a new password gets the invitation again', async () => {
  const clinic = await openClinic()
  const added = { name: 'Sage Sorrel', email: 'sage@example.com', roles: [{ role: 'front-desk' }], duties: [] }
  await done(clinic.run(addUser, added, clinic.admin.actor))
  const first = await token(clinic)
  await done(clinic.run(requestPasswordReset, { email: 'sage@example.com' }, clinic.system))
  const second = await token(clinic)
  expect(second).not.toBe(first)
  expect(await clinic.run(acceptInvitation, { token: second, password: PASSWORD }, clinic.system)).toMatchObject({ status: 'done' })
})

test('therapists invite nobody', async () => {
  const clinic = await openClinic()
  const client = await clientWithoutAccount(clinic)
  expect(await clinic.run(sendInvitation, { to: 'client', clientId: client.id }, clinic.therapist.actor)).toEqual({ status: 'denied' })
})

test('a weak password opens no account, and the invitation stays good', async () => {
  const clinic = await openClinic()
  const [client, other] = [await clientWithoutAccount(clinic), await clientWithoutAccount(clinic, 'another@example.com')]
  await done(clinic.run(sendInvitation, { to: 'client', clientId: other.id }, clinic.frontDesk.actor))
  const { userId } = await done(clinic.run(sendInvitation, { to: 'client', clientId: client.id }, clinic.frontDesk.actor))
  const link = await token(clinic)
  const accept = (password: string) => clinic.run(acceptInvitation, { token: link, password }, clinic.system)
  expect(await accept('short')).toMatchObject({ status: 'invalid', fields: { password: [expect.any(String)] } })
  const invited = () =>
    clinic.asSystem((tx) => tx.user.findMany({ where: { practiceId: clinic.practiceId, status: 'invited' }, select: { id: true } }))
  expect(await invited()).toHaveLength(2)
  await done(accept(PASSWORD))
  expect(await invited()).toEqual([{ id: expect.not.stringContaining(userId) }])
})
