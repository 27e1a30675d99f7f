import { expect, test } from 'vitest'
import { readThread } from '@/lib/commands/messages/read-thread'
import { sendMessage } from '@/lib/commands/messages/send-message'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { minutesAfter } from '../access/person'

const threadOf = (clinic: Clinic, id: string) =>
  clinic.asSystem((tx) =>
    tx.messageThread.findFirstOrThrow({
      where: { id },
      select: {
        clientId: true,
        subject: true,
        audience: true,
        lastMessageAt: true,
        messages: { select: { authorRole: true, authorName: true } },
      },
    }),
  )
const letters = (clinic: Clinic) =>
  clinic.asSystem((tx) =>
    tx.outbox.findMany({ where: { practiceId: clinic.practiceId, kind: 'message-waiting' }, select: { payload: true } }),
  )
const written = (clinic: Clinic) => clinic.asSystem((tx) => tx.message.count({ where: { practiceId: clinic.practiceId } }))
const noSuch = (what: RegExp) => ({ status: 'invalid', fields: { form: [expect.stringMatching(what)] } })

test('a client writes about themselves, whomever they name; the answer goes under it and a mail says that it waits', async () => {
  const clinic = await openClinic()
  const [client, other] = [await clinic.client(), await clinic.client()]
  const first = { clientId: other.id, subject: 'The first visit', body: 'What do I bring?' }
  const { threadId } = await done(clinic.run(sendMessage, first, client.actor))
  expect(await threadOf(clinic, threadId)).toMatchObject({ clientId: client.id, audience: 'client_visible', lastMessageAt: clinic.now })
  expect(await letters(clinic)).toEqual([])
  const asked = await done(clinic.run(sendMessage, { subject: 'A ride home', body: 'May my sister drive?' }, client.actor))
  const later = minutesAfter(clinic.now, 5)
  await done(clinic.run(sendMessage, { threadId, body: 'Comfortable clothes.' }, clinic.frontDesk.actor, later))
  const { messages, lastMessageAt } = await threadOf(clinic, threadId)
  expect(messages.map(({ authorRole, authorName }) => `${authorRole} ${authorName}`)).toEqual([
    `client ${client.name}`,
    'front-desk Robin Rowan',
  ])
  expect(lastMessageAt).toEqual(later)
  expect((await threadOf(clinic, asked.threadId)).lastMessageAt).toEqual(clinic.now)
  expect(await letters(clinic)).toEqual([{ payload: { threadId, clientId: client.id } }])
})

test('what the care team says among itself reaches no client: no mail, no thread to write into', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  const own = { clientId: client.id, subject: 'Blood pressure', body: 'Please look at the last readings.' }
  const team = await done(clinic.run(sendMessage, { ...own, audience: 'care_team' }, clinic.therapist.actor))
  const asked = await done(clinic.run(sendMessage, { ...own, audience: 'client_visible' }, clinic.prescriber.actor))
  expect((await threadOf(clinic, asked.threadId)).audience).toBe('care_team')
  await done(clinic.run(sendMessage, { threadId: team.threadId, body: 'Seen.' }, clinic.prescriber.actor))
  expect(await letters(clinic)).toEqual([])
  expect(await clinic.run(sendMessage, { threadId: team.threadId, body: 'Me too.' }, client.actor)).toMatchObject(noSuch(/conversation/))
  expect(await clinic.run(readThread, { threadId: team.threadId }, client.actor)).toMatchObject(noSuch(/conversation/))
})

test('nothing is written into a conversation or about a client that is not there for its writer, or without a subject', async () => {
  const clinic = await openClinic()
  const elsewhere = await openClinic()
  const [client, stranger] = [await clinic.client(), await elsewhere.client()]
  const about = { subject: 'A question', body: 'When?' }
  const { threadId } = await done(elsewhere.run(sendMessage, about, stranger.actor))
  const desk = clinic.frontDesk.actor
  expect(await clinic.run(sendMessage, { threadId, ...about, clientId: client.id }, desk)).toMatchObject(noSuch(/conversation/))
  expect(await clinic.run(sendMessage, { ...about, clientId: stranger.id }, desk)).toMatchObject(noSuch(/client/))
  expect(await clinic.run(sendMessage, about, desk)).toMatchObject(noSuch(/client/))
  expect(await clinic.run(sendMessage, { ...about, clientId: client.id }, clinic.prescriber.actor)).toMatchObject(noSuch(/client/))
  const bare = await clinic.run(sendMessage, { body: 'When?', clientId: client.id, subject: ' ' }, desk)
  expect(bare).toMatchObject({ status: 'invalid', fields: { subject: [expect.any(String)] } })
  expect([await written(clinic), await written(elsewhere)]).toEqual([0, 1])
})

test('a conversation is read up to now by each who reads it, and by nobody who does not see it', async () => {
  const clinic = await openClinic()
  const [client, other] = [await clinic.client(), await clinic.client()]
  const { threadId } = await done(clinic.run(sendMessage, { subject: 'A question', body: 'When?' }, client.actor))
  const read = (actor: Parameters<Clinic['run']>[2], minute: number, id = threadId) =>
    clinic.run(readThread, { threadId: id }, actor, minutesAfter(clinic.now, minute))
  await done(read(clinic.frontDesk.actor, 1))
  await done(read(clinic.frontDesk.actor, 9))
  expect(await read(other.actor, 10)).toMatchObject(noSuch(/conversation/))
  expect(await read(clinic.frontDesk.actor, 10, newId())).toMatchObject(noSuch(/conversation/))
  const readBy = async (actor: Parameters<Clinic['read']>[0]) =>
    (await clinic.read(actor, (tx) => tx.messageReceipt.findMany({ where: { threadId } }))).map(({ readAt }) => readAt)
  expect(await readBy(client.actor)).toEqual([clinic.now])
  expect(await readBy(clinic.frontDesk.actor)).toEqual([minutesAfter(clinic.now, 9)])
  expect(await readBy(other.actor)).toEqual([])
})
