import { expect, test } from 'vitest'
import { discardDraft } from '@/lib/commands/access/discard-draft'
import { saveDraft } from '@/lib/commands/access/save-draft'
import { loadDraft } from '@/lib/data/records/drafts'
import type { SignedInActor } from '@/lib/domain/access/actor'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'

const key = 'intake:me'
const find = (clinic: Clinic, actor: SignedInActor) => clinic.read(actor, (tx) => loadDraft(tx, actor, key))

test('what is typed is kept sealed, replaced by what is typed next, and gone when discarded', async () => {
  const clinic = await openClinic()
  const { actor } = await clinic.client()
  await done(clinic.run(saveDraft, { key, body: '{"goal":"sleep"}' }, actor))
  await done(clinic.run(saveDraft, { key, body: '{"goal":"sleep better"}' }, actor))
  expect(await find(clinic, actor)).toEqual({ body: '{"goal":"sleep better"}', savedAt: clinic.now })
  const rows = await clinic.read(actor, (tx) => tx.draft.findMany({ select: { body: true } }))
  expect(rows).toHaveLength(1)
  expect(Buffer.from(rows[0]?.body ?? []).toString('utf8')).not.toContain('sleep')
  await done(clinic.run(discardDraft, { key }, actor))
  expect(await find(clinic, actor)).toBeNull()
})

test('a draft is its writer’s alone', async () => {
  const clinic = await openClinic()
  const { actor } = await clinic.client()
  await done(clinic.run(saveDraft, { key, body: '{}' }, actor))
  expect(await find(clinic, clinic.admin.actor)).toBeNull()
  expect(await clinic.read(clinic.admin.actor, (tx) => tx.draft.count())).toBe(0)
})

test('a draft every few seconds leaves no entries in the trail', async () => {
  const clinic = await openClinic()
  await done(clinic.run(saveDraft, { key, body: '{}' }, clinic.therapist.actor))
  expect(await clinic.auditTrail()).toEqual([])
})

test('strangers keep nothing', async () => {
  const clinic = await openClinic()
  expect(await clinic.run(saveDraft, { key, body: '{}' }, clinic.visitor)).toEqual({ status: 'denied' })
})

test('two hundred drafts are enough; one that is kept already goes on', async () => {
  const clinic = await openClinic()
  const { actor } = await clinic.client()
  const row = { practiceId: clinic.practiceId, userId: actor.userId, body: new Uint8Array(40), savedAt: clinic.now }
  const drafts = Array.from({ length: 199 }, (_, index) => ({ ...row, id: newId(), key: `note:${index}` }))
  await clinic.read(actor, (tx) => tx.draft.createMany({ data: drafts }))
  await done(clinic.run(saveDraft, { key, body: '{"goal":"sleep"}' }, actor))
  const another = await clinic.run(saveDraft, { key: 'intake:other', body: '{}' }, actor)
  expect(another).toMatchObject({ status: 'invalid', fields: { form: [expect.any(String)] } })
  await done(clinic.run(saveDraft, { key, body: '{"goal":"sleep better"}' }, actor))
  expect((await find(clinic, actor))?.body).toBe('{"goal":"sleep better"}')
})
