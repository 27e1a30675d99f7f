import { expect, test } from 'vitest'
import { confirmSecondFactor } from '@/lib/commands/access/confirm-second-factor'
import { enrolSecondFactor } from '@/lib/commands/access/enrol-second-factor'
import { startSession } from '@/lib/commands/access/start-session'
import { resetClientSecondFactor } from '@/lib/commands/clients/reset-second-factor'
import { postgresCode } from '@/lib/data/errors'
import { inScope, type Tx } from '@/lib/data/scope'
import type { SignedInActor } from '@/lib/domain/access/actor'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'
import { codeAt, lastMail, PASSWORD, sessionsOf, withPassword } from '../access/person'
import { signedIn } from '../access/sessions'

const known = { knownBy: 'in_person', why: 'The phone was stolen with the codes in its case.' } as const

/** A client who signs in with a code of an app, and the desk that knows them. */
async function withSecondFactor() {
  const clinic = await openClinic()
  const client = await clinic.client()
  await withPassword(clinic, client.userId)
  const sessionId = await signedIn(clinic, client.actor)
  const { key } = await done(clinic.run(enrolSecondFactor, { password: PASSWORD }, client.actor))
  await done(clinic.run(confirmSecondFactor, { code: codeAt(clinic.now, key.replaceAll(' ', '')), sessionId }, client.actor))
  const reset = (told: object = {}, by: SignedInActor = clinic.frontDesk.actor) =>
    clinic.run(resetClientSecondFactor, { clientId: client.id, ...known, ...told }, by)
  return { clinic, client, reset }
}

test('the desk takes it from a client it knows: codes and sessions end, the client is told, and signs in with the password', async () => {
  const { clinic, client, reset } = await withSecondFactor()
  const { userId } = client
  await done(reset())
  expect((await sessionsOf(clinic, userId)).every(({ endedAt }) => endedAt !== null)).toBe(true)
  expect(await clinic.asSystem((tx) => tx.recoveryCode.count({ where: { userId, usedAt: null } }))).toBe(0)
  expect(await lastMail(clinic, 'second-factor-changed')).toEqual({ userId })
  expect((await done(clinic.run(startSession, { email: client.email, password: PASSWORD }, clinic.system))).next).toBe('open')
  expect((await clinic.auditTrail()).filter(({ command }) => command === 'client.reset-second-factor')).toMatchObject([
    { clientId: client.id, objectId: userId, outcome: 'done', details: known },
  ])
  expect(await reset()).toMatchObject({ status: 'invalid', fields: { form: [expect.stringContaining('no second step')] } })
})

test('not without saying how they are known, not by a therapist, not in another practice, and not from somebody who works here too', async () => {
  const { clinic, client, reset } = await withSecondFactor()
  expect(await reset({ knownBy: 'a hunch', why: '' })).toMatchObject({
    status: 'invalid',
    fields: { knownBy: [expect.any(String)], why: [expect.any(String)] },
  })
  expect(await clinic.run(resetClientSecondFactor, { clientId: client.id, ...known }, clinic.therapist.actor)).toEqual({ status: 'denied' })
  const there = await openClinic()
  expect(await there.run(resetClientSecondFactor, { clientId: client.id, ...known }, there.frontDesk.actor)).toMatchObject({
    status: 'invalid',
  })
  const { practiceId } = clinic
  await clinic.asSystem((tx) => tx.userRole.createMany({ data: [{ practiceId, id: newId(), userId: client.userId, role: 'admin' }] }))
  for (const { actor } of [clinic.frontDesk, clinic.admin])
    expect(await reset({}, actor)).toMatchObject({ status: 'invalid', fields: { form: [expect.stringContaining('work here too')] } })
})

test('the database lets the desk end and spend what is a client’s, set up nothing, and touch nobody who works here', async () => {
  const { clinic, client } = await withSecondFactor()
  const { userId } = client
  const { practiceId } = clinic
  await signedIn(clinic, client.actor)
  await signedIn(clinic, clinic.therapist.actor)
  const asDesk = <Found>(run: (tx: Tx) => Promise<Found>) => inScope(clinic.frontDesk.actor, run)
  const refused = [
    (tx: Tx) => tx.user.updateMany({ where: { practiceId, id: userId }, data: { totpSecret: Buffer.from('theirs') } }),
    (tx: Tx) => tx.user.updateMany({ where: { practiceId, id: userId }, data: { totpEnabledAt: clinic.now, totpLastStep: 1 } }),
    (tx: Tx) => tx.user.updateMany({ where: { practiceId, id: userId }, data: { passwordHash: 'mine' } }),
    (tx: Tx) => tx.session.updateMany({ where: { practiceId, userId }, data: { role: 'admin' } }),
    (tx: Tx) => tx.recoveryCode.updateMany({ where: { practiceId, userId }, data: { codeHash: 'mine' } }),
  ]
  for (const run of refused) {
    const error = await asDesk(run).catch((thrown: unknown) => thrown)
    expect(postgresCode(error)).toBe('P0001')
  }
  const endedAt = { endedAt: clinic.now, endReason: 'second-factor-changed' }
  const ends = (of: string) => asDesk((tx) => tx.session.updateMany({ where: { practiceId, userId: of, endedAt: null }, data: endedAt }))
  expect(await ends(clinic.therapist.userId)).toEqual({ count: 0 })
  expect((await ends(userId)).count).toBeGreaterThan(0)
})
