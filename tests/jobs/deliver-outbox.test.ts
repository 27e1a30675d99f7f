import { expect, test } from 'vitest'
import { requestPasswordReset } from '@/lib/commands/access/request-password-reset'
import { setParameter } from '@/lib/commands/practice/set-parameter'
import { insertOutbox } from '@/lib/data/outbox'
import { listGivenUpMail, listKeptMail, listWaitingMail } from '@/lib/data/views/mailbox'
import { deliverOutbox } from '@/lib/jobs/deliver-outbox'
import { type Mailer, smtpMailer } from '@/lib/mail/transport'
import { lastMail, minutesAfter } from '../commands/access/person'
import { openSmtpSink } from '../mail/smtp-sink'
import { type Clinic, done, openClinic } from '../support/clinic'
import { signsMissedPolicy } from '../support/missed-policy'
import { pastTheWalls } from '../support/old-rows'

const deliver = (clinic: Clinic, mailer: Mailer | null = null, at: Date = clinic.now) =>
  deliverOutbox(clinic.practiceId, mailer, { clock: () => at })
const outbox = (clinic: Clinic) => clinic.asSystem((tx) => tx.outbox.findMany({ where: { practiceId: clinic.practiceId } }))
const breaking = (error: Error): Mailer => ({ send: () => Promise.reject(error), close: () => undefined })

async function clinicWithMail() {
  const clinic = await openClinic()
  const client = await clinic.client()
  await done(clinic.run(requestPasswordReset, { email: client.email }, clinic.system))
  return { clinic, client }
}

test('a link to reset a password goes out by SMTP under the id of its row, is kept for the mailbox, and its secret is forgotten', async () => {
  const { clinic, client } = await clinicWithMail()
  const { token } = await lastMail(clinic, 'password-reset')
  const sink = await openSmtpSink()
  const mailer = smtpMailer({
    host: '127.0.0.1',
    port: sink.port,
    security: 'none',
    credentials: null,
    from: 'Sojourn <no-reply@example.org>',
  })
  expect(await deliver(clinic, mailer)).toBe(1)
  mailer.close()
  await sink.close()
  const [row] = await outbox(clinic)
  expect(sink.received.map(({ to, mail }) => [to, mail.messageId])).toEqual([[[client.email], `<${row?.id}@example.org>`]])
  expect(sink.received[0]?.mail.text).toContain(`/sign-in/reset/${token}`)
  expect(row).toMatchObject({ sentAt: clinic.now, payload: { userId: client.userId } })
  expect(JSON.stringify(row?.payload)).not.toContain(token)
  expect(await clinic.read(clinic.admin.actor, (tx) => listKeptMail(tx, clinic.admin.actor))).toMatchObject({
    items: [{ recipient: client.email }],
  })
})

test('ten workers at once send each message once', async () => {
  const { clinic } = await clinicWithMail()
  const sent: string[] = []
  const mailer: Mailer = {
    send: async ({ id }) => {
      sent.push(id)
      await new Promise((resolve) => setTimeout(resolve, 20))
    },
    close: () => undefined,
  }
  await Promise.all(Array.from({ length: 10 }, () => deliver(clinic, mailer)))
  expect(sent).toHaveLength(1)
})

test('what was not taken is tried again later, and given up after eight tries until an admin looks', async () => {
  const clinic = await openClinic()
  const { practiceId, admin } = clinic
  await clinic.asSystem((tx) =>
    insertOutbox(tx, { practiceId, kind: 'password-changed', payload: { userId: admin.userId }, dueAt: clinic.now }),
  )
  const broken = breaking(new Error('connection refused'))
  let at = clinic.now
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    expect(await deliver(clinic, broken, at)).toBe(1)
    expect(await deliver(clinic, broken, at)).toBe(0)
    at = minutesAfter(at, 120)
  }
  expect(await deliver(clinic, broken, at)).toBe(0)
  const { actor } = clinic.admin
  expect(await clinic.read(actor, (tx) => listWaitingMail(tx, actor))).toMatchObject({ items: [], total: 0 })
  const givenUp = await clinic.read(actor, (tx) => listGivenUpMail(tx, actor))
  expect(givenUp.items).toMatchObject([{ failedAt: expect.any(Date), attempts: 8, kind: 'password-changed', lastError: 'Error' }])
})

test('a server that says never is believed at once', async () => {
  const { clinic } = await clinicWithMail()
  await deliver(clinic, breaking(Object.assign(new Error('no such mailbox'), { responseCode: 550 })))
  expect(await outbox(clinic)).toMatchObject([{ attempts: 1, failedAt: clinic.now, sentAt: null }])
})

test('a worker that died leaves its message to the next one when the lease has run out', async () => {
  const { clinic } = await clinicWithMail()
  const dying = deliverOutbox(
    clinic.practiceId,
    { send: () => new Promise(() => undefined), close: () => undefined },
    { clock: () => clinic.now },
  )
  void dying
  await expect.poll(async () => (await outbox(clinic))[0]?.attempts).toBe(1)
  expect(await deliver(clinic)).toBe(0)
  expect(await deliver(clinic, null, minutesAfter(clinic.now, 1))).toBe(1)
})

test('a letter for somebody who is gone is not written', async () => {
  const { clinic, client } = await clinicWithMail()
  await clinic.asSystem((tx) => tx.user.updateMany({ where: { id: client.userId }, data: { status: 'inactive' } }))
  expect(await deliver(clinic)).toBe(1)
  expect(await clinic.read(clinic.admin.actor, (tx) => listKeptMail(tx, clinic.admin.actor))).toMatchObject({ items: [] })
  expect(await outbox(clinic)).toMatchObject([{ sentAt: clinic.now }])
})

test('a booked visit goes out with an invitation for calendars, to the address the client has by now', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const id = await clinic.visit(client, { kind: 'preparation', on: '2026-11-30' })
  const { practiceId } = clinic
  await clinic.asSystem((tx) =>
    insertOutbox(tx, { practiceId, kind: 'appointment-booked', payload: { clientId: client.id, appointmentIds: [id] }, dueAt: clinic.now }),
  )
  await clinic.asSystem((tx) => tx.client.updateMany({ where: { id: client.id }, data: { email: 'new.address@example.com' } }))
  await deliver(clinic)
  const [mail] = await clinic.asSystem((tx) => tx.sentMail.findMany({ where: { practiceId } }))
  expect(mail?.recipient).toBe('new.address@example.com')
  expect(mail?.calendar).toContain(`UID:${id}@${clinic.hostname}`)
  expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/ketamine|preparation|therap/i)
})

test('a letter about a visit says what missing it costs, and says nothing to whoever may not be asked', async () => {
  const clinic = await openClinic()
  const fee = { key: 'cancel.missed-fee-cents', value: 7_500, effectiveFrom: clinic.today, reason: 'Voted by the team.' }
  await done(clinic.run(setParameter, fee, clinic.admin.actor))
  const { practiceId, now } = clinic
  const signed = await clinic.client()
  await signsMissedPolicy(clinic, signed)
  const [unsigned, covered] = [await clinic.client(), await clinic.client({ program: 'medicaid' })]
  await signsMissedPolicy(clinic, covered)
  const days = ['2026-11-30', '2026-12-01', '2026-12-02'] as const
  for (const [index, client] of [signed, unsigned, covered].entries()) {
    const id = await clinic.visit(client, { kind: 'follow_up', on: days[index] ?? days[0] })
    await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id }, data: { createdAt: now } }))
    const payload = { clientId: client.id, appointmentIds: [id] }
    await clinic.asSystem((tx) => insertOutbox(tx, { practiceId, kind: 'appointment-booked', payload, dueAt: now }))
    await clinic.asSystem((tx) => tx.client.updateMany({ where: { id: client.id }, data: { email: `${client.id}@example.com` } }))
  }
  await deliver(clinic)
  const mails = await clinic.asSystem((tx) => tx.sentMail.findMany({ where: { practiceId } }))
  const told = mails.filter(({ text }) => text.includes('our fee is $75.00')).map(({ recipient }) => recipient)
  expect([mails.length, told]).toEqual([3, [`${signed.id}@example.com`]])
})

test('complaint 30: a letter about a visit by video leads to its page, says whom to call, and keeps no room; without a place for video it says who calls', async () => {
  const clinic = await openClinic()
  const { practiceId, now } = clinic
  const client = await clinic.client()
  const id = await clinic.visit(client, { kind: 'follow_up', on: '2026-11-30', setting: 'telehealth', roomId: null })
  const put = (videoAddress: string | null) =>
    clinic.asSystem((tx) => tx.practice.updateMany({ where: { id: practiceId }, data: { videoAddress } }))
  const tell = async () => {
    const payload = { clientId: client.id, appointmentIds: [id] }
    await clinic.asSystem((tx) => insertOutbox(tx, { practiceId, kind: 'appointment-booked', payload, dueAt: now }))
    await deliver(clinic)
    const mail = await clinic.asSystem((tx) => tx.sentMail.findFirst({ where: { practiceId }, orderBy: { createdAt: 'desc' } }))
    return { text: mail?.text ?? '', calendar: (mail?.calendar ?? '').replaceAll('\r\n ', '') }
  }
  await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { practiceId, id }, data: { contact: 'video' } }))
  await put('https://meet.example.org/{room}')
  const video = await tell()
  expect(video.text).toContain('A visit by video: sign in to your portal')
  expect(video.text).toContain('call (555) 555-0100')
  expect(video.calendar).toMatch(new RegExp(`CONFERENCE;[^\\r\\n]*:http[^\\r\\n]*/portal/visits/${id}`))
  expect(`${video.text} ${video.calendar}`).not.toContain('meet.example.org')
  await put(null)
  const phone = await tell()
  expect(phone.text).toContain('A visit by phone: we call you')
  expect(phone.text).not.toContain('by video')
})

test('mail of another practice stays where it is', async () => {
  const [here, there] = [await clinicWithMail(), await openClinic()]
  expect(await deliver(there)).toBe(0)
  expect(await outbox(here.clinic)).toMatchObject([{ attempts: 0 }])
})

test('looking for what waits does not grow with what was sent', async () => {
  const { clinic } = await clinicWithMail()
  const plan = await pastTheWalls(async (client) => {
    await client.query(
      `INSERT INTO outbox (practice_id, id, kind, payload, due_at, sent_at)
       SELECT $1, gen_random_uuid(), 'message-waiting', '{}', $2, $2 FROM generate_series(1, 20000)`,
      [clinic.practiceId, clinic.now],
    )
    await client.query('ANALYZE outbox')
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT id FROM outbox WHERE practice_id = '${clinic.practiceId}' AND sent_at IS NULL AND failed_at IS NULL AND due_at <= now()
       ORDER BY due_at, id LIMIT 1`,
    )
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
  expect(plan).toContain('what waits to be sent')
  expect(await deliver(clinic)).toBe(1)
})
