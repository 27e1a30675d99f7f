import { beforeAll, describe, expect, test } from 'vitest'
import { addAttachment } from '@/lib/commands/attachments/add-attachment'
import { removeAttachment } from '@/lib/commands/attachments/remove-attachment'
import { shareAttachment } from '@/lib/commands/attachments/share-attachment'
import { sendMessage } from '@/lib/commands/messages/send-message'
import { sha256Hex } from '@/lib/crypto/digests'
import { FileDamaged, readContent } from '@/lib/data/records/attachments'
import { listAttachments, openAttachment } from '@/lib/data/views/attachments'
import { findAccounting } from '@/lib/data/views/disclosures'
import { findThread } from '@/lib/data/views/messages'
import { listClaims } from '@/lib/data/views/money-claims'
import { listFilesToTake, readFileToTake } from '@/lib/data/views/whole-export-files'
import type { SignedInActor } from '@/lib/domain/access/actor'
import type { AttachmentKind } from '@/lib/domain/attachments/kinds'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'
import { pdfOf } from '../../support/pictures'
import { day, signVisit } from '../billing/world'

let clinic: Clinic
let client: TestClient
let other: TestClient

beforeAll(async () => {
  clinic = await openClinic()
  client = await clinic.client()
  other = await clinic.client()
  await clinic.referred(client)
}, 120_000)

type Sent = { readonly of?: string | null; readonly claimId?: string | null; readonly words?: string; readonly sentBytes?: number }

const input = (kind: AttachmentKind, { of = client.id, claimId = null, words = 'one', sentBytes = 200 }: Sent = {}) => ({
  ...{ clientId: of, kind, claimId, name: `HIV ${kind}.exe`, mediaType: 'application/pdf', sentBytes },
  content: pdfOf(words).toString('base64'),
})
const put = async (actor: SignedInActor, kind: AttachmentKind, sent: Sent = {}) =>
  (await done(clinic.run(addAttachment, input(kind, sent), actor))).attachmentId
const opened = (actor: SignedInActor, id: string) => clinic.read(actor, (tx) => openAttachment(tx, actor, id, { now: clinic.now }))
const opens = async (actor: SignedInActor, id: string) => (await opened(actor, id))?.state ?? null
const names = async (actor: SignedInActor, of = client.id) =>
  new Set((await clinic.read(actor, (tx) => listAttachments(tx, actor, of))).map(({ id }) => id))

describe('who sees what', () => {
  test('a lab of the therapist is for those who treat, and for the client once it is shared', async () => {
    const id = await put(clinic.therapist.actor, 'lab')
    const see = async () =>
      Promise.all([client, clinic.therapist, clinic.prescriber, clinic.frontDesk, clinic.admin, other].map(({ actor }) => opens(actor, id)))
    expect(await see()).toEqual([null, 'open', 'open', null, 'open', null])
    await done(clinic.run(shareAttachment, { attachmentId: id, isShared: true }, clinic.therapist.actor))
    expect(await see()).toEqual(['open', 'open', 'open', null, 'open', null])
    await done(clinic.run(shareAttachment, { attachmentId: id, isShared: false }, clinic.therapist.actor))
    expect(await see()).toEqual([null, 'open', 'open', null, 'open', null])
  })

  test('a card of the client is for the desk and not for the prescriber; what the desk was faxed it sees itself', async () => {
    const card = await put(client.actor, 'card-front', { of: null })
    expect(await opens(clinic.frontDesk.actor, card)).toBe('open')
    expect(await opens(clinic.prescriber.actor, card)).toBeNull()
    expect(await opens(client.actor, card)).toBe('open')
    const fax = await put(clinic.frontDesk.actor, 'outside-record')
    expect(await opens(clinic.frontDesk.actor, fax)).toBe('open')
    expect(await opens(clinic.billingLead.actor, fax)).toBeNull()
    expect(await opens(clinic.therapist.actor, fax)).toBe('open')
  })

  test('a prescriber sees files of those who were referred, and of nobody else', async () => {
    const id = await put(clinic.therapist.actor, 'lab', { of: other.id })
    expect(await opens(clinic.prescriber.actor, id)).toBeNull()
    expect((await names(clinic.prescriber.actor, other.id)).size).toBe(0)
    expect(await clinic.run(addAttachment, input('lab', { of: other.id }), clinic.prescriber.actor)).toMatchObject({ status: 'invalid' })
    expect(await opens(clinic.prescriber.actor, await put(clinic.prescriber.actor, 'lab'))).toBe('open')
  })

  test('row security alone keeps them apart, past every view', async () => {
    const lab = await put(clinic.therapist.actor, 'lab')
    const rowsOf = (actor: SignedInActor) =>
      clinic.read(actor, async (tx) => [
        await tx.attachment.count({ where: { id: lab } }),
        await tx.storedFile.count({ where: { id: lab } }),
      ])
    expect(await rowsOf(clinic.therapist.actor)).toEqual([1, 1])
    expect(await rowsOf(clinic.prescriber.actor)).toEqual([1, 1])
    expect(await rowsOf(clinic.otherPrescriber.actor)).toEqual([0, 0])
    expect(await rowsOf(clinic.frontDesk.actor)).toEqual([0, 0])
    expect(await rowsOf(client.actor)).toEqual([0, 0])
    const stolen = clinic.read(client.actor, (tx) =>
      tx.attachment.updateMany({ where: { id: lab }, data: { sharedAt: clinic.now, sharedBy: client.userId } }),
    )
    expect(await stolen).toEqual({ count: 0 })
    const own = await put(client.actor, 'other', { of: null })
    const asClient = (data: object) => clinic.read(client.actor, (tx) => tx.attachment.updateMany({ where: { id: own }, data }))
    await expect(asClient({ scan: 'clean', scannedAt: clinic.now })).rejects.toThrow(/only their own columns/)
    await expect(asClient({ sharedAt: null, sharedBy: null })).rejects.toThrow(/only their own columns/)
    await expect(asClient({ sha256: 'x' })).rejects.toThrow(/permission denied/)
    await expect(clinic.read(client.actor, (tx) => tx.storedFile.deleteMany({ where: { id: own } }))).rejects.toThrow(/permission denied/)
  })
})

describe('a file', () => {
  test('lies sealed, name and content, and is held against its hash when it is read', async () => {
    const id = await put(clinic.therapist.actor, 'lab', { words: 'Haemoglobin' })
    const row = await clinic.read(clinic.admin.actor, async (tx) => ({
      ...(await tx.attachment.findFirstOrThrow({ where: { id } })),
      ...(await tx.storedFile.findFirstOrThrow({ where: { id }, select: { content: true } })),
    }))
    expect(Buffer.from(row.content).includes('Haemoglobin')).toBe(false)
    expect(Buffer.from(row.name).includes('HIV')).toBe(false)
    expect(row).toMatchObject({ store: 'database', scan: 'unscanned', sha256: sha256Hex(pdfOf('Haemoglobin')) })
    expect(await opened(clinic.therapist.actor, id)).toEqual({
      ...{ state: 'open', name: 'HIV lab.pdf', mediaType: 'application/pdf' },
      bytes: pdfOf('Haemoglobin'),
    })
  })

  test('is added once for one key, and each look at it is in the trail', async () => {
    const key = 'a-key-of-sixteen-signs'
    const first = await done(clinic.run(addAttachment, input('lab'), clinic.therapist.actor, clinic.now, key))
    const again = await done(clinic.run(addAttachment, input('lab'), clinic.therapist.actor, clinic.now, key))
    expect(again).toEqual(first)
    await opened(clinic.prescriber.actor, first.attachmentId)
    const trail = await clinic.auditTrail()
    const of = trail.filter(({ objectId }) => objectId === first.attachmentId)
    expect(of.map(({ command, outcome }) => `${command} ${outcome}`)).toEqual(['attachment.add done', 'attachment.open read'])
    const { actor } = clinic.admin
    const lines = (await clinic.read(actor, (tx) => findAccounting(tx, actor as never, client.id, clinic.now)))?.lines ?? []
    expect(lines.filter(({ kind }) => kind === 'file-outside').at(-1)).toMatchObject({ to: 'Dr Heron Hawthorn', isCounted: false })
  })

  test('that is too large is refused with its size; a claim or a client of somebody else is not there', async () => {
    const large = await clinic.run(addAttachment, input('lab', { sentBytes: 16_000_000 }), clinic.therapist.actor)
    expect(large).toMatchObject({
      status: 'refused',
      ruling: { findings: [{ code: 'FILE_TOO_LARGE', params: { megabytes: 16, most: 15 } }] },
    })
    expect(await clinic.run(addAttachment, input('lab', { of: other.id }), client.actor)).toMatchObject({ status: 'invalid' })
    const claimed = await clinic.run(addAttachment, input('letter', { claimId: crypto.randomUUID() }), clinic.frontDesk.actor)
    expect(claimed).toMatchObject({ status: 'invalid', fields: { claimId: expect.anything() } })
  })

  test('taken out is opened by the privacy officer alone, and is kept', async () => {
    const id = await put(clinic.therapist.actor, 'lab')
    expect(await clinic.run(removeAttachment, { attachmentId: id, why: 'x' }, clinic.therapist.actor)).toMatchObject({ status: 'invalid' })
    await done(clinic.run(removeAttachment, { attachmentId: id, why: 'Another client’s lab' }, clinic.therapist.actor))
    expect(await opens(clinic.therapist.actor, id)).toBeNull()
    expect(await opens(clinic.admin.actor, id)).toBe('open')
    const shown = await clinic.read(clinic.therapist.actor, (tx) => listAttachments(tx, clinic.therapist.actor, client.id))
    expect(shown.find((file) => file.id === id)?.removed).toMatchObject({ why: 'Another client’s lab' })
    expect(await clinic.run(removeAttachment, { attachmentId: id, why: 'Again' }, clinic.therapist.actor)).toMatchObject({
      status: 'invalid',
    })
    const bytes = await clinic.read(clinic.therapist.actor, (tx) => tx.storedFile.count({ where: { id } }))
    expect(bytes).toBe(0)
  })

  test('of a client is theirs to take out and not to be hidden from them', async () => {
    const id = await put(client.actor, 'letter', { of: null })
    expect(await clinic.run(shareAttachment, { attachmentId: id, isShared: false }, clinic.therapist.actor)).toMatchObject({
      ruling: { findings: [{ code: 'FILE_IS_THE_CLIENTS' }] },
    })
    await done(clinic.run(removeAttachment, { attachmentId: id, why: 'The wrong page' }, client.actor))
    expect(await names(client.actor)).not.toContain(id)
    const tasks = await clinic.asSystem((tx) =>
      tx.task.findMany({ where: { kind: 'client-file', subjectId: id }, select: { forRole: true } }),
    )
    expect(tasks).toEqual([{ forRole: 'front-desk' }])
  })
})

describe('with a message', () => {
  test('the client’s goes to the practice and stays with it', async () => {
    const id = await put(client.actor, 'other', { of: null })
    const { threadId } = await done(
      clinic.run(sendMessage, { subject: 'My letter', body: 'Here it is.', attachmentIds: [id] }, client.actor),
    )
    const thread = await clinic.read(clinic.frontDesk.actor, (tx) => findThread(tx, clinic.frontDesk.actor, threadId))
    expect(thread?.messages.items[0]?.files).toMatchObject([{ id, name: 'HIV other.pdf' }])
    const again = { threadId, body: 'Once more.', attachmentIds: [id] }
    expect(await clinic.run(sendMessage, again, client.actor)).toMatchObject({ fields: { attachmentIds: expect.anything() } })
    expect(await clinic.run(removeAttachment, { attachmentId: id, why: 'Sorry' }, client.actor)).toMatchObject({
      ruling: { findings: [{ code: 'FILE_WAS_SENT_BY_CLIENT' }] },
    })
  })

  test('staff’s to the client is seen by them; within the care team it is not', async () => {
    const [shown, kept] = [await put(clinic.frontDesk.actor, 'other'), await put(clinic.therapist.actor, 'other')]
    const about = { clientId: client.id, subject: 'A letter', body: 'Attached.' }
    await done(clinic.run(sendMessage, { ...about, audience: 'client_visible', attachmentIds: [shown] }, clinic.frontDesk.actor))
    await done(clinic.run(sendMessage, { ...about, audience: 'care_team', attachmentIds: [kept] }, clinic.therapist.actor))
    expect([await opens(client.actor, shown), await opens(client.actor, kept)]).toEqual(['open', null])
    expect([await opens(clinic.prescriber.actor, shown), await opens(clinic.prescriber.actor, kept)]).toEqual([null, 'open'])
  })

  test('nobody sends what somebody else put there, or what is about somebody else', async () => {
    const foreign = await put(clinic.therapist.actor, 'other')
    const elsewhere = await put(clinic.frontDesk.actor, 'other', { of: other.id })
    for (const id of [foreign, elsewhere]) {
      const sent = { clientId: client.id, subject: 'A letter', body: 'Attached.', attachmentIds: [id] }
      expect(await clinic.run(sendMessage, sent, clinic.frontDesk.actor)).toMatchObject({ fields: { attachmentIds: expect.anything() } })
    }
  })
})

test('with a claim it is counted there, and the desk alone takes it out', async () => {
  await signVisit(clinic, client, { kind: 'follow_up', on: day('2026-11-23') })
  const { actor } = clinic.frontDesk
  const readClaims = () => clinic.read(actor, async (tx) => (await listClaims(tx, actor)).items)
  const [claim] = await readClaims()
  const id = await put(actor, 'letter', { claimId: claim?.id ?? '' })
  expect((await readClaims())[0]?.files).toBe(1)
  const only = await clinic.read(actor, (tx) => listAttachments(tx, actor, client.id, { claimId: claim?.id ?? null }))
  expect(only.map((file) => file.id)).toEqual([id])
  expect(await clinic.run(removeAttachment, { attachmentId: id, why: 'Wrong' }, clinic.therapist.actor)).toMatchObject({
    ruling: { findings: [{ code: 'FILE_BELONGS_TO_CLAIM' }] },
  })
  await done(clinic.run(removeAttachment, { attachmentId: id, why: 'Wrong claim' }, actor))
  expect((await readClaims())[0]?.files).toBe(0)
})

test('everything taken along has the files with it, as they were', async () => {
  const { actor } = clinic.admin
  const id = await put(clinic.therapist.actor, 'lab', { words: 'Taken along' })
  const admin = actor as never
  const files = await clinic.read(actor, (tx) => listFilesToTake(tx, admin))
  const file = files.find((one) => one.id === id)
  expect(file).toMatchObject({ clientId: client.id, kind: 'lab', called: 'HIV lab.pdf', file: `${id}.pdf` })
  const bytes = await clinic.read(actor, (tx) => readFileToTake(tx, admin, file as never))
  expect(Buffer.from(bytes).toString()).toContain('Taken along')
})

test('bytes that are not those a file came with are not given out, whoever asks', async () => {
  const [one, two] = [
    await put(clinic.therapist.actor, 'lab', { words: 'one' }),
    await put(clinic.therapist.actor, 'lab', { words: 'two' }),
  ]
  const of = (id: string) => ({ where: { practiceId_id: { practiceId: clinic.practiceId, id } } })
  await clinic.read(clinic.therapist.actor, async (tx) => {
    const row = await tx.attachment.findUniqueOrThrow({ ...of(one), select: { id: true, store: true, sha256: true } })
    const { sha256 } = await tx.attachment.findUniqueOrThrow({ ...of(two), select: { sha256: true } })
    expect(Buffer.from(await readContent(tx, clinic.practiceId, row)).toString()).toContain('one')
    await expect(readContent(tx, clinic.practiceId, { ...row, sha256 })).rejects.toThrow(FileDamaged)
    await expect(readContent(tx, clinic.practiceId, { ...row, store: 's3' })).rejects.toThrow(/FILES_S3_BUCKET/)
  })
})
