import { expect, test } from 'vitest'
import { sha256Hex } from '@/lib/crypto/digests'
import { insertLink, isLinkOpen, loadLink, revokeLinks, spendLink } from '@/lib/data/records/link-grants'
import { replaceRecoveryCodes, spendRecoveryCode } from '@/lib/data/records/second-factor'
import {
  endSession,
  endSessions,
  loadConsoleAppointment,
  loadOwnSession,
  noteFailure,
  renameSession,
  updateConsole,
} from '@/lib/data/records/sign-in'
import { finishTask, finishTasksAbout, finishTasksOfKind, insertTask, loadStepsRaised } from '@/lib/data/records/tasks'
import { activateUser, areSubjectsKnown } from '@/lib/data/records/users'
import type { TaskKind } from '@/lib/domain/tasks/kinds'
import { newId } from '@/lib/ids'
import { minutesAfter, sessionsOf } from '../../commands/access/person'
import { signedIn } from '../../commands/access/sessions'
import { openClinic } from '../../support/clinic'

test('a link is spent once, and not after it was closed', async () => {
  const clinic = await openClinic()
  const { practiceId, now } = clinic
  const { userId } = clinic.frontDesk
  const link = () =>
    clinic.asSystem((tx) =>
      insertLink(tx, { practiceId, purpose: 'invitation', userId, singleUse: true, expiresAt: minutesAfter(now, 60) }),
    )
  const [first, second] = [await link(), await link()]
  const spend = (id: string) => clinic.asSystem((tx) => spendLink(tx, practiceId, id, now))
  expect([await spend(first.id), await spend(first.id)]).toEqual([true, false])
  await clinic.asSystem((tx) => revokeLinks(tx, { practiceId, purpose: 'invitation', userId }, now))
  expect(await spend(second.id)).toBe(false)
  const used = await clinic.asSystem((tx) => loadLink(tx, practiceId, first.token))
  expect([used?.usedAt, used?.revokedAt]).toEqual([now, null])
  const found = await clinic.asSystem((tx) => loadLink(tx, practiceId, second.token))
  expect(found && isLinkOpen(found, now)).toBe(false)
})

test('new recovery codes leave the day on which an old one was used as it was', async () => {
  const clinic = await openClinic()
  const { practiceId, now } = clinic
  const { userId, actor } = clinic.therapist
  const replace = (codes: string[], at: Date) => clinic.read(actor, (tx) => replaceRecoveryCodes(tx, practiceId, userId, codes, at))
  await replace(['aaaa-1111', 'bbbb-2222'], now)
  const [used] = await clinic.read(actor, (tx) => tx.recoveryCode.findMany({ where: { userId } }))
  const spend = () => clinic.read(actor, (tx) => spendRecoveryCode(tx, practiceId, userId, used?.codeHash ?? '', minutesAfter(now, 1)))
  expect([await spend(), await spend()]).toEqual([true, false])
  await replace(['cccc-3333'], minutesAfter(now, 9))
  const kept = await clinic.read(actor, (tx) => tx.recoveryCode.findFirst({ where: { codeHash: used?.codeHash ?? '' } }))
  expect(kept?.usedAt).toEqual(minutesAfter(now, 1))
})

test('a session that has ended is not opened, limited, followed or ended again; nobody else’s is', async () => {
  const clinic = await openClinic()
  const { practiceId, now } = clinic
  const { userId, actor } = clinic.therapist
  const [id, other] = [await signedIn(clinic, actor), await signedIn(clinic, clinic.frontDesk.actor)]
  const end = (which: string, minute: number) =>
    clinic.asSystem((tx) => endSession(tx, { practiceId, userId, id: which, now: minutesAfter(now, minute), reason: 'signed-out' }))
  expect([await end(other, 1), await end(id, 2), await end(id, 3)]).toEqual([false, true, false])
  const [session] = await sessionsOf(clinic, userId)
  await clinic.asSystem((tx) => endSessions(tx, { practiceId, userId, now: minutesAfter(now, 5), reason: 'password-changed' }))
  expect(await sessionsOf(clinic, userId)).toMatchObject([{ endedAt: minutesAfter(now, 2), endReason: 'signed-out' }])
  const opening = { ticketHash: session?.sidHash ?? '', sidHash: sha256Hex('new'), now, ipPrefix: '', agent: '' }
  const own = { practiceId, userId, id, appointmentId: null }
  const tried = await clinic.asSystem(async (tx) => [
    await renameSession(tx, practiceId, opening),
    await updateConsole(tx, own),
    await loadOwnSession(tx, practiceId, userId, id),
  ])
  expect(tried).toEqual([false, false, null])
  const others = await clinic.asSystem((tx) => renameSession(tx, practiceId, { ...opening, ticketHash: sha256Hex('none') }))
  expect([others, (await sessionsOf(clinic, clinic.frontDesk.userId)).map(({ endedAt }) => endedAt)]).toEqual([false, [null]])
})

test('a console opens for a journey that is confirmed or under way', async () => {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  const id = await clinic.visit(client, { kind: 'journey', on: '2026-11-30', status: 'tentative' })
  const opens = async () => (await clinic.asSystem((tx) => loadConsoleAppointment(tx, clinic.practiceId, id))) !== null
  expect(await opens()).toBe(false)
  await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id }, data: { status: 'confirmed' } }))
  expect(await opens()).toBe(true)
})

test('an account opens once, and its own; a role names a prescriber of the practice', async () => {
  const clinic = await openClinic()
  const { practiceId } = clinic
  const [first, second] = [clinic.frontDesk.userId, clinic.billingLead.userId]
  await clinic.asSystem((tx) => tx.user.updateMany({ where: { id: { in: [first, second] } }, data: { status: 'invited' } }))
  const activate = () => clinic.asSystem((tx) => activateUser(tx, practiceId, first, 'hash'))
  expect([await activate(), await activate()]).toEqual([true, false])
  const statusOf = async (id: string) => (await clinic.asSystem((tx) => tx.user.findFirstOrThrow({ where: { id } }))).status
  expect([await statusOf(first), await statusOf(second)]).toEqual(['active', 'invited'])
  const known = (prescriberId: string) => clinic.asSystem((tx) => areSubjectsKnown(tx, practiceId, [{ role: 'prescriber', prescriberId }]))
  expect([await known(clinic.prescriber.prescriberId), await known(newId())]).toEqual([true, false])
})

test('a task that is done keeps who did it; others about other things, of other kinds, of other people stay open', async () => {
  const clinic = await openClinic()
  const { practiceId, now } = clinic
  const [client, other] = [await clinic.client(), await clinic.client()]
  const [thing, another] = [newId(), newId()]
  const add = (clientId: string, kind: TaskKind, subjectId: string, step: number) =>
    clinic.asSystem((tx) => insertTask(tx, { practiceId, clientId, kind, forRole: 'admin', dueAt: now, subjectId, params: { step } }))
  await add(client.id, 'credential-expiring', thing, 1)
  await add(client.id, 'credential-expiring', another, 2)
  await add(client.id, 'credential-check', another, 3)
  await add(other.id, 'credential-expiring', newId(), 4)
  const closing = (outcome: string) => ({ doneBy: clinic.admin.userId, now, outcome })
  const outcomes = () =>
    clinic.asSystem(async (tx) => {
      const rows = await tx.task.findMany({ where: { practiceId } })
      return Object.fromEntries(rows.map(({ params, outcome }) => [(params as { step: number }).step, outcome]))
    })
  await clinic.asSystem((tx) => finishTasksAbout(tx, practiceId, [thing], closing('first')))
  const kind = { practiceId, clientId: client.id, kind: 'credential-expiring' } as const
  await clinic.asSystem((tx) => finishTasksOfKind(tx, kind, closing('second')))
  await clinic.asSystem((tx) => finishTasksAbout(tx, practiceId, [thing, another], closing('third')))
  expect(await outcomes()).toEqual({ 1: 'first', 2: 'second', 3: 'third', 4: null })
  const [done] = await clinic.asSystem((tx) => tx.task.findMany({ where: { subjectId: thing } }))
  await clinic.asSystem((tx) => finishTask(tx, practiceId, done?.id ?? '', closing('again')))
  expect((await outcomes())[1]).toBe('first')
  const raised = (...ids: string[]) => clinic.asSystem((tx) => loadStepsRaised(tx, practiceId, 'credential-expiring', ids))
  expect(await raised(thing)).toEqual([{ subjectId: thing, step: 1 }])
  expect(await raised(thing, another)).toHaveLength(2)
})

test('a wrong password counts against the account it was tried on', async () => {
  const clinic = await openClinic()
  const { practiceId, frontDesk, admin } = clinic
  await clinic.asSystem((tx) => noteFailure(tx, practiceId, frontDesk.userId))
  const failed = (userId: string) =>
    clinic.asSystem(async (tx) => (await tx.user.findFirst({ where: { id: userId }, select: { failedSignIns: true } }))?.failedSignIns)
  expect([await failed(frontDesk.userId), await failed(admin.userId)]).toEqual([1, 0])
})
