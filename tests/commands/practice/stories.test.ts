import { expect, test } from 'vitest'
import { revokeDocument } from '@/lib/commands/documents/revoke-document'
import { signDocument } from '@/lib/commands/documents/sign-document'
import { publishStory } from '@/lib/commands/practice/publish-story'
import { takeStoryOff } from '@/lib/commands/practice/take-story-off'
import { loadDocumentsInForce } from '@/lib/data/records/documents'
import { findSiteContent } from '@/lib/data/views/site'
import { findOwnStories, listStories } from '@/lib/data/views/stories'
import { addDays } from '@/lib/domain/time/local'
import { type Clinic, done, openClinic } from '../../support/clinic'

type Client = Awaited<ReturnType<Clinic['client']>>

async function clientOf(clinic: Clinic, status: 'active' | 'completed' = 'completed'): Promise<Client> {
  const client = await clinic.client({ name: 'Ada Alder' })
  await clinic.asSystem((tx) => tx.client.updateMany({ where: { id: client.id }, data: { status } }))
  return client
}

async function paper(clinic: Clinic, words: string) {
  const [document] = await clinic.asSystem((tx) => loadDocumentsInForce(tx, clinic.practiceId, 'story-authorization'))
  const sent = { hash: document?.hash, statements: document?.body.statements.map(() => true), ipPrefix: '', agent: '' }
  return { key: 'story-authorization', ...sent, details: { words, shown_as: 'A. A.' }, signedName: 'Ada Alder' }
}

const sign = async (clinic: Clinic, client: Client, words = 'I slept again.') =>
  clinic.run(signDocument, await paper(clinic, words), client.actor)
const shown = async (clinic: Clinic, on = clinic.today) =>
  (await findSiteContent(clinic.practiceId, on, clinic.now)).stories.map(({ words, shownAs }) => `${shownAs}: ${words}`)
const inSettings = (clinic: Clinic) => clinic.read(clinic.admin.actor, (tx) => listStories(tx, clinic.admin.actor, clinic.today))

test('words are shown while the authorization stands; taken back by the client they are gone at once, and an admin has a task', async () => {
  const clinic = await openClinic()
  const client = await clientOf(clinic)
  const { signatureId } = await done(sign(clinic, client))
  expect(await shown(clinic)).toEqual([])
  expect(await inSettings(clinic)).toMatchObject([{ id: signatureId, words: 'I slept again.', shownAs: 'A. A.', state: 'waits' }])
  await done(clinic.run(publishStory, { signatureId }, clinic.admin.actor))
  expect(await shown(clinic)).toEqual(['A. A.: I slept again.'])
  expect(await clinic.run(publishStory, { signatureId }, clinic.admin.actor)).toMatchObject({ status: 'invalid' })
  expect(await shown(clinic, addDays(clinic.today, 365))).toHaveLength(1)
  expect(await shown(clinic, addDays(clinic.today, 366))).toEqual([])
  await done(clinic.run(revokeDocument, { key: 'story-authorization', why: 'I changed my mind.' }, client.actor))
  expect(await shown(clinic)).toEqual([])
  expect(await inSettings(clinic)).toMatchObject([{ state: 'taken-back' }])
  expect(await clinic.run(publishStory, { signatureId }, clinic.admin.actor)).toMatchObject({
    status: 'refused',
    ruling: { findings: [{ code: 'STORY_TAKEN_BACK' }] },
  })
  const tasks = await clinic.asSystem((tx) => tx.task.findMany({ where: { clientId: client.id }, select: { kind: true, forRole: true } }))
  expect(tasks).toContainEqual({ kind: 'story-taken-back', forRole: 'admin' })
})

test('words that were signed wait on an admin’s list until they are shown or taken back', async () => {
  const clinic = await openClinic()
  const waiting = async ({ id: clientId }: Client) => {
    const rows = await clinic.asSystem((tx) =>
      tx.task.findMany({
        where: { clientId, kind: 'story-signed' },
        select: { forRole: true, status: true, subjectId: true, outcome: true },
      }),
    )
    return rows.map(({ forRole, status, subjectId, outcome }) => [forRole, status, subjectId, outcome])
  }
  const one = await clientOf(clinic)
  const { signatureId } = await done(sign(clinic, one))
  expect(await waiting(one)).toEqual([['admin', 'open', signatureId, null]])
  await done(clinic.run(publishStory, { signatureId }, clinic.admin.actor))
  expect(await waiting(one)).toEqual([['admin', 'done', signatureId, 'Shown.']])

  const other = await clientOf(clinic)
  const second = await done(sign(clinic, other))
  await done(clinic.run(revokeDocument, { key: 'story-authorization', why: 'I changed my mind.' }, other.actor))
  expect(await waiting(other)).toEqual([['admin', 'done', second.signatureId, 'Taken back.']])
})

test('the desk takes it back as the client told it; an admin takes words off, and may show them again', async () => {
  const clinic = await openClinic()
  const client = await clientOf(clinic)
  const { signatureId } = await done(sign(clinic, client))
  await done(clinic.run(publishStory, { signatureId }, clinic.admin.actor))
  await done(clinic.run(takeStoryOff, { signatureId, why: 'It names a colleague.' }, clinic.admin.actor))
  expect(await shown(clinic)).toEqual([])
  await done(clinic.run(publishStory, { signatureId }, clinic.admin.actor))
  expect(await shown(clinic)).toHaveLength(1)
  await done(clinic.run(revokeDocument, { clientId: client.id, key: 'story-authorization', why: 'She called.' }, clinic.frontDesk.actor))
  expect(await shown(clinic)).toEqual([])
})

test('nobody in care is asked, and words that promise are not signed', async () => {
  const clinic = await openClinic()
  const inCare = await clientOf(clinic, 'active')
  const own = (client: Client) => clinic.read(client.actor, (tx) => findOwnStories(tx, client.actor, clinic.today))
  expect(await own(inCare)).toEqual({ stories: [], mayWrite: false })
  expect(await sign(clinic, inCare)).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'STORY_IN_CARE' }] } })
  const client = await clientOf(clinic)
  expect(await own(client)).toMatchObject({ mayWrite: true })
  expect(await sign(clinic, client, 'It works for everyone.')).toMatchObject({
    status: 'refused',
    ruling: { findings: [{ code: 'STORY_PROMISES' }] },
  })
  const { signatureId } = await done(sign(clinic, client))
  expect(await clinic.run(publishStory, { signatureId }, clinic.frontDesk.actor)).toEqual({ status: 'denied' })
})

test('the database shows no words of another paper, none taken back, and gives a stranger no row of a client', async () => {
  const clinic = await openClinic()
  const client = await clientOf(clinic)
  const { signatureId } = await done(sign(clinic, client))
  const other = await clinic.asSystem((tx) => tx.signature.findFirst({ where: { clientId: client.id, documentKey: 'treatment-consent' } }))
  const row = (of: string) => ({
    practiceId: clinic.practiceId,
    id: crypto.randomUUID(),
    clientId: client.id,
    signatureId: of,
    endsOn: new Date('2030-01-01'),
    publishedAt: clinic.now,
    publishedBy: clinic.admin.userId,
  })
  const put = (of: string) => clinic.read(clinic.admin.actor, (tx) => tx.siteStory.createMany({ data: [row(of)] }))
  await expect(put(other?.id ?? '')).rejects.toThrow(/row-level security/)
  await put(signatureId)
  await expect(put(signatureId)).rejects.toThrow()
  expect(await clinic.read(clinic.visitor, (tx) => tx.siteStory.findMany())).toEqual([])
  expect(await clinic.read(clinic.visitor, (tx) => tx.signature.findMany())).toEqual([])
  await done(clinic.run(revokeDocument, { key: 'story-authorization', why: 'I changed my mind.' }, client.actor))
  await expect(put(signatureId)).rejects.toThrow(/row-level security/)
})
