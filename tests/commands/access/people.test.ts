import { expect, test } from 'vitest'
import { addUser } from '@/lib/commands/access/add-user'
import { changeUserName } from '@/lib/commands/access/change-name'
import { changeRoles } from '@/lib/commands/access/change-roles'
import { deactivateUser } from '@/lib/commands/access/deactivate-user'
import { restoreUser } from '@/lib/commands/access/restore-user'
import { startSession } from '@/lib/commands/access/start-session'
import { sendMessage } from '@/lib/commands/messages/send-message'
import type { Actor } from '@/lib/domain/access/actor'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { PASSWORD, sessionsOf, withPassword } from './person'
import { signedIn } from './sessions'

const rolesOf = (clinic: Clinic, userId: string) =>
  clinic.asSystem(async (tx) => {
    const rows = await tx.userRole.findMany({ where: { practiceId: clinic.practiceId, userId }, orderBy: { role: 'asc' } })
    return rows.map(({ role }) => role)
  })

test('an administrator adds a therapist, who has to be one of the clinicians', async () => {
  const clinic = await openClinic()
  const sage = { name: 'Sage Sorrel', email: 'Sage@Example.com', duties: ['clinical-director'] }
  const stranger = { ...sage, roles: [{ role: 'therapist', clinicianId: newId() }] }
  expect(await clinic.run(addUser, stranger, clinic.admin.actor)).toMatchObject({ status: 'invalid', fields: { roles: expect.anything() } })
  const input = { ...sage, roles: [{ role: 'therapist', clinicianId: clinic.otherTherapist.clinicianId }, { role: 'admin' }] }
  const { userId } = await done(clinic.run(addUser, input, clinic.admin.actor))
  expect(await rolesOf(clinic, userId)).toEqual(['admin', 'therapist'])
  expect(await clinic.run(addUser, input, clinic.admin.actor)).toMatchObject({ status: 'invalid', fields: { email: expect.anything() } })
  expect(await clinic.run(addUser, { ...input, email: 'x@example.com' }, clinic.frontDesk.actor)).toEqual({ status: 'denied' })
})

test('other roles hold from the next request on: the old sessions are over', async () => {
  const clinic = await openClinic()
  const { userId, actor } = clinic.frontDesk
  await signedIn(clinic, actor)
  const input = { userId, roles: [{ role: 'admin' }], duties: ['billing-lead'] }
  await done(clinic.run(changeRoles, input, clinic.admin.actor))
  expect(await rolesOf(clinic, userId)).toEqual(['admin'])
  expect(await sessionsOf(clinic, userId)).toMatchObject([{ endReason: 'roles-changed' }])
  expect(await clinic.auditTrail()).toMatchObject([
    {
      command: 'user.change-roles',
      objectId: userId,
      details: { roles: { from: ['front-desk'], to: ['admin'] }, duties: { to: ['billing-lead'] } },
    },
  ])
})

test('the role of a client stays with the client’s record when other roles change', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await done(clinic.run(changeRoles, { userId: client.userId, roles: [{ role: 'front-desk' }], duties: [] }, clinic.admin.actor))
  expect(await rolesOf(clinic, client.userId)).toEqual(['client', 'front-desk'])
})

test('a mistyped name is put right, one’s own too; what was written before keeps it, and a client’s is that of the record', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ name: 'Ada Aster' })
  const { userId, actor } = clinic.frontDesk
  const message = { clientId: client.id, subject: 'Your visit', body: 'See you soon.', audience: 'client_visible' }
  await done(clinic.run(sendMessage, message, actor))
  const rename = (who: string, name: string, by: Actor = clinic.admin.actor) => clinic.run(changeUserName, { userId: who, name }, by)
  await done(rename(userId, ' Robin  Róis '))
  await done(rename(clinic.admin.userId, 'Clover Heron'))
  await done(clinic.run(sendMessage, { ...message, subject: 'Once more' }, actor))
  const authors = await clinic.asSystem((tx) => tx.message.findMany({ orderBy: { sentAt: 'asc' }, select: { authorName: true } }))
  expect(authors.map(({ authorName }) => authorName).filter((name) => name === 'Robin Róis')).toHaveLength(1)
  const own = await clinic.asSystem((tx) => tx.user.findFirstOrThrow({ where: { id: clinic.admin.userId } }))
  expect(own.name).toBe('Clover Heron')
  expect(await rename(client.userId, 'Somebody Else')).toMatchObject({ status: 'invalid', fields: { form: [expect.any(String)] } })
  expect(await rename(newId(), 'Nobody')).toMatchObject({ status: 'invalid' })
  expect(await rename(userId, '((((')).toMatchObject({ status: 'invalid', fields: { name: [expect.any(String)] } })
  expect(await rename(userId, 'Other', actor)).toEqual({ status: 'denied' })
})

test('nobody changes their own roles or closes their own account', async () => {
  const clinic = await openClinic()
  const { userId, actor } = clinic.admin
  expect(await clinic.run(changeRoles, { userId, roles: [{ role: 'admin' }], duties: ['owner'] }, actor)).toMatchObject({
    status: 'invalid',
  })
  await clinic.asSystem((tx) =>
    tx.userRole.createMany({ data: [{ practiceId: clinic.practiceId, id: newId(), userId: clinic.frontDesk.userId, role: 'admin' }] }),
  )
  expect(await clinic.run(deactivateUser, { userId }, actor)).toMatchObject({
    status: 'invalid',
    fields: { form: ['Somebody else has to do this for you.'] },
  })
})

test('two administrators who close each other at once leave one', async () => {
  const clinic = await openClinic()
  const { practiceId } = clinic
  await clinic.asSystem((tx) =>
    tx.userRole.createMany({ data: [{ practiceId, id: newId(), userId: clinic.frontDesk.userId, role: 'admin' }] }),
  )
  const second = { ...clinic.frontDesk.actor, role: 'admin' } as const
  const outcomes = await Promise.all([
    clinic.run(deactivateUser, { userId: clinic.frontDesk.userId }, clinic.admin.actor),
    clinic.run(deactivateUser, { userId: clinic.admin.userId }, second),
  ])
  expect(outcomes.filter(({ status }) => status === 'done')).toHaveLength(1)
})

test('a closed account has no session and signs in no more, until it is opened again', async () => {
  const clinic = await openClinic()
  const { userId, actor, email } = clinic.frontDesk
  await withPassword(clinic, userId)
  await signedIn(clinic, actor)
  await signedIn(clinic, actor)
  await done(clinic.run(deactivateUser, { userId }, clinic.admin.actor))
  expect((await sessionsOf(clinic, userId)).every(({ endedAt }) => endedAt !== null)).toBe(true)
  const signIn = () => clinic.run(startSession, { email, password: PASSWORD }, clinic.system)
  expect(await signIn()).toMatchObject({ status: 'invalid' })
  await done(clinic.run(restoreUser, { userId }, clinic.admin.actor))
  expect(await signIn()).toMatchObject({ status: 'done' })
})

test('people of another practice are not there', async () => {
  const [here, there] = [await openClinic(), await openClinic()]
  const input = { userId: there.frontDesk.userId }
  expect(await here.run(deactivateUser, input, here.admin.actor)).toMatchObject({ status: 'invalid' })
  expect(await there.asSystem((tx) => tx.user.findFirst({ where: { id: input.userId }, select: { status: true } }))).toEqual({
    status: 'active',
  })
})

test('a role names a clinician of the practice, and duties that are not given any more are gone', async () => {
  const clinic = await openClinic()
  const { userId } = clinic.billingLead
  const change = (input: object) => clinic.run(changeRoles, { userId, duties: [], ...input }, clinic.admin.actor)
  const dutiesOf = () => clinic.asSystem(async (tx) => (await tx.userDuty.findMany({ where: { userId } })).map(({ duty }) => duty))
  expect(await change({ roles: [{ role: 'therapist', clinicianId: newId() }] })).toMatchObject({
    status: 'invalid',
    fields: { roles: [expect.any(String)] },
  })
  expect(await change({ userId: newId(), roles: [{ role: 'admin' }] })).toMatchObject({ status: 'invalid' })
  expect([await rolesOf(clinic, userId), await dutiesOf()]).toEqual([['front-desk'], ['billing-lead']])
  await done(change({ roles: [{ role: 'front-desk' }], duties: ['billing-lead', 'privacy-officer'] }))
  await done(change({ roles: [{ role: 'front-desk' }], duties: ['privacy-officer'] }))
  expect(await dutiesOf()).toEqual(['privacy-officer'])
})

test('an administrator whose account was closed meanwhile does not take the role from the last one', async () => {
  const clinic = await openClinic()
  const { userId } = clinic.frontDesk
  await done(clinic.run(changeRoles, { userId, roles: [{ role: 'admin' }], duties: [] }, clinic.admin.actor))
  await clinic.asSystem((tx) => tx.user.updateMany({ where: { id: clinic.admin.userId }, data: { status: 'inactive' } }))
  const taking = { userId, roles: [{ role: 'front-desk' }], duties: [] }
  expect(await clinic.run(changeRoles, taking, clinic.admin.actor)).toMatchObject({
    status: 'invalid',
    fields: { form: [expect.any(String)] },
  })
  expect(await rolesOf(clinic, userId)).toEqual(['admin'])
})
