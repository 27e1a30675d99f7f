import { expect, test } from 'vitest'
import { openSession } from '@/lib/commands/access/open-session'
import { startSession } from '@/lib/commands/access/start-session'
import { done, openClinic } from '../../support/clinic'
import { minutesAfter, PASSWORD, sessionsOf, withPassword } from './person'

const opening = { ipPrefix: '203.0.113.0/24', agent: 'Browser' }

test('a client signs in with address and password, and the ticket opens once', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await withPassword(clinic, client.userId)
  const started = await done(clinic.run(startSession, { email: client.email.toUpperCase(), password: PASSWORD }, clinic.system))
  expect(started.next).toBe('open')
  const { sid } = await done(clinic.run(openSession, { ticket: started.ticket, ...opening }, clinic.system))
  expect(sid).not.toBe(started.ticket)
  expect(await clinic.run(openSession, { ticket: started.ticket, ...opening }, clinic.system)).toMatchObject({ status: 'invalid' })
  expect(await sessionsOf(clinic, client.userId)).toMatchObject([{ role: 'client', ipPrefix: '203.0.113.0/24', endedAt: null }])
})

test('one ticket raced by twenty opens exactly one session', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await withPassword(clinic, client.userId)
  const { ticket } = await done(clinic.run(startSession, { email: client.email, password: PASSWORD }, clinic.system))
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => clinic.run(openSession, { ticket, ...opening }, clinic.system)))
  expect(outcomes.filter(({ status }) => status === 'done')).toHaveLength(1)
})

test('a wrong password, an unknown address, an invited and a closed account get the same answer', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await withPassword(clinic, client.userId)
  const tries = [
    { email: client.email, password: 'not the password at all' },
    { email: 'nobody@example.com', password: PASSWORD },
  ]
  const answers = [await clinic.run(startSession, tries[0], clinic.system), await clinic.run(startSession, tries[1], clinic.system)]
  for (const status of ['invited', 'inactive']) {
    await clinic.asSystem((tx) => tx.user.updateMany({ where: { practiceId: clinic.practiceId, id: client.userId }, data: { status } }))
    answers.push(await clinic.run(startSession, { email: client.email, password: PASSWORD }, clinic.system))
  }
  expect(answers[0]).toMatchObject({ status: 'invalid' })
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await sessionsOf(clinic, client.userId)).toEqual([])
})

test('after a hundred wrong passwords the right one does not open the account any more', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await withPassword(clinic, client.userId)
  await clinic.run(startSession, { email: client.email, password: 'not the password at all' }, clinic.system)
  const failures = () =>
    clinic.asSystem((tx) =>
      tx.user.findFirst({ where: { practiceId: clinic.practiceId, id: client.userId }, select: { failedSignIns: true } }),
    )
  expect(await failures()).toEqual({ failedSignIns: 1 })
  await clinic.asSystem((tx) => tx.user.updateMany({ where: { id: client.userId }, data: { failedSignIns: 100 } }))
  expect(await clinic.run(startSession, { email: client.email, password: PASSWORD }, clinic.system)).toMatchObject({ status: 'invalid' })
})

test('staff with a second factor do not get in by their password alone', async () => {
  const clinic = await openClinic()
  await withPassword(clinic, clinic.therapist.userId)
  const started = await done(clinic.run(startSession, { email: clinic.therapist.email, password: PASSWORD }, clinic.system))
  expect(started.next).toBe('second-factor')
  expect(await clinic.run(openSession, { ticket: started.ticket, ...opening }, clinic.system)).toMatchObject({ status: 'invalid' })
})

test('a ticket that lay for more than ten minutes opens nothing', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await withPassword(clinic, client.userId)
  const { ticket } = await done(clinic.run(startSession, { email: client.email, password: PASSWORD }, clinic.system))
  const late = minutesAfter(clinic.now, 11)
  expect(await clinic.run(openSession, { ticket, ...opening }, clinic.system, late)).toMatchObject({ status: 'invalid' })
})

test('only sign-in itself may start a session', async () => {
  const clinic = await openClinic()
  const outcome = await clinic.run(startSession, { email: 'a@example.com', password: PASSWORD }, clinic.visitor)
  expect(outcome).toEqual({ status: 'denied' })
})
