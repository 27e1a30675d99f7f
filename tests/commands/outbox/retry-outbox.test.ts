import { expect, test } from 'vitest'
import { requestPasswordReset } from '@/lib/commands/access/request-password-reset'
import { deliverOutbox } from '@/lib/commands/outbox/deliver-outbox'
import { retryOutbox } from '@/lib/commands/outbox/retry-outbox'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'

async function clinicWithGivenUpMail() {
  const clinic = await openClinic()
  const client = await clinic.client()
  await done(clinic.run(requestPasswordReset, { email: client.email }, clinic.system))
  const row = await clinic.asSystem((tx) => tx.outbox.findFirst({ where: { practiceId: clinic.practiceId }, select: { id: true } }))
  const outboxId = row?.id ?? ''
  const result = { is: 'failed', again: false, code: 'Error' }
  await done(clinic.run(deliverOutbox, { outboxId, result }, clinic.system))
  return { clinic, outboxId }
}

test('an admin sends given-up mail again, once', async () => {
  const { clinic, outboxId } = await clinicWithGivenUpMail()
  expect(await clinic.run(retryOutbox, { outboxIds: [outboxId] }, clinic.admin.actor)).toMatchObject({ status: 'done' })
  expect(await clinic.run(retryOutbox, { outboxIds: [outboxId] }, clinic.admin.actor)).toMatchObject({ status: 'invalid' })
})

test('all that was given up goes out again in one go, and what has gone out does not', async () => {
  const { clinic, outboxId } = await clinicWithGivenUpMail()
  const [second, sent] = [newId(), newId()]
  const row = { practiceId: clinic.practiceId, kind: 'password-changed', payload: {}, dueAt: clinic.now, failedAt: clinic.now, attempts: 8 }
  await clinic.asSystem((tx) =>
    tx.outbox.createMany({
      data: [
        { ...row, id: second },
        { ...row, id: sent, sentAt: clinic.now },
      ],
    }),
  )
  const outboxIds = [outboxId, second, sent]
  expect(await done(clinic.run(retryOutbox, { outboxIds }, clinic.admin.actor))).toEqual({ again: 2 })
  const waiting = await clinic.asSystem((tx) =>
    tx.outbox.findMany({ where: { practiceId: clinic.practiceId, failedAt: null, attempts: 0 } }),
  )
  expect(waiting.map(({ id }) => id).sort()).toEqual([outboxId, second].sort())
})

test('mail of another practice is not there, and the front desk may not', async () => {
  const { clinic, outboxId } = await clinicWithGivenUpMail()
  const other = await openClinic()
  expect(await other.run(retryOutbox, { outboxIds: [outboxId] }, other.admin.actor)).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(retryOutbox, { outboxIds: [outboxId] }, clinic.frontDesk.actor)).toEqual({ status: 'denied' })
})

test('what became of a message is written once', async () => {
  const { clinic, outboxId } = await clinicWithGivenUpMail()
  const sent = { outboxId, result: { is: 'sent', kept: null } }
  expect(await clinic.run(deliverOutbox, sent, clinic.system)).toMatchObject({ status: 'done' })
  expect(await clinic.run(deliverOutbox, sent, clinic.system)).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(deliverOutbox, sent, clinic.admin.actor)).toEqual({ status: 'denied' })
})
