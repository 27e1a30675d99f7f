import { expect, test } from 'vitest'
import { archiveThread } from '@/lib/commands/messages/archive-thread'
import { restoreThread } from '@/lib/commands/messages/restore-thread'
import { sendMessage } from '@/lib/commands/messages/send-message'
import { findThread, listInbox } from '@/lib/data/views/messages'
import { findStanding } from '@/lib/data/views/news'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { minutesAfter } from '../access/person'

type Desk = Clinic['frontDesk']['actor']
const subjects = async (clinic: Clinic, actor: Desk | Clinic['therapist']['actor'], isArchived = false) =>
  (await clinic.read(actor, (tx) => listInbox(tx, actor, { isArchived }))).items.map(({ subject }) => subject)

async function written() {
  const clinic = await openClinic()
  const client = await clinic.client()
  const desk = clinic.frontDesk.actor
  const { threadId } = await done(clinic.run(sendMessage, { subject: 'The first visit', body: 'What do I bring?' }, client.actor))
  const version = clinic.now.getTime()
  await done(clinic.run(sendMessage, { subject: 'A ride home', body: 'May my sister drive?' }, client.actor, minutesAfter(clinic.now, 1)))
  return { clinic, client, desk, threadId, version }
}

test('a conversation put away leaves the list of whoever did it, and nobody else’s; taken back it stands where it was', async () => {
  const { clinic, client, desk, threadId, version } = await written()
  const unread = () => clinic.read(desk, (tx) => findStanding(tx, desk))
  expect((await unread()).unread).toBe(2)
  await done(clinic.run(archiveThread, { threadId, version }, desk))
  expect(await subjects(clinic, desk)).toEqual(['A ride home'])
  expect(await subjects(clinic, desk, true)).toEqual(['The first visit'])
  expect(await subjects(clinic, clinic.therapist.actor)).toEqual(['A ride home', 'The first visit'])
  expect(await clinic.read(desk, (tx) => findThread(tx, desk, threadId))).toMatchObject({ isArchived: true })
  expect((await unread()).unread).toBe(1)
  expect((await clinic.auditTrail()).at(-1)).toMatchObject({ command: 'thread.archive', clientId: client.id, objectId: threadId })
  await done(clinic.run(restoreThread, { threadId }, desk))
  expect(await subjects(clinic, desk)).toEqual(['A ride home', 'The first visit'])
  expect(await subjects(clinic, desk, true)).toEqual([])
  expect((await clinic.auditTrail()).at(-1)).toMatchObject({ command: 'thread.restore', clientId: client.id, objectId: threadId })
})

test('a new message brings a conversation back, and what nobody has seen is not put away', async () => {
  const { clinic, client, desk, threadId, version } = await written()
  await done(clinic.run(archiveThread, { threadId, version }, desk))
  const later = minutesAfter(clinic.now, 5)
  await done(clinic.run(sendMessage, { threadId, body: 'And how long is it?' }, client.actor, later))
  expect(await subjects(clinic, desk)).toEqual(['The first visit', 'A ride home'])
  expect(await subjects(clinic, desk, true)).toEqual([])
  expect(await clinic.run(archiveThread, { threadId, version }, desk)).toEqual({
    status: 'stale',
    standing: { version: later.getTime(), values: {} },
  })
  expect(await subjects(clinic, desk)).toEqual(['The first visit', 'A ride home'])
})

test('nobody puts away what is not theirs to see, and a client nothing at all', async () => {
  const { clinic, client, desk, threadId, version } = await written()
  const elsewhere = await openClinic()
  const noSuch = { status: 'invalid', fields: { form: [expect.stringMatching(/conversation/)] } }
  expect(await elsewhere.run(archiveThread, { threadId, version }, elsewhere.frontDesk.actor)).toMatchObject(noSuch)
  expect(await elsewhere.run(restoreThread, { threadId }, elsewhere.frontDesk.actor)).toMatchObject(noSuch)
  expect(await clinic.run(archiveThread, { threadId: newId(), version }, desk)).toMatchObject(noSuch)
  expect(await clinic.run(archiveThread, { threadId, version }, client.actor)).toEqual({ status: 'denied' })
})
