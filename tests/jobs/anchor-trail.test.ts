import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askWholeLook, verifyAuditTrail } from '@/lib/commands/practice/verify-audit-trail'
import { auditKeys } from '@/lib/data/secrets'
import { findTrailState } from '@/lib/data/views/trail-state'
import { anchorTrail, lookThroughTrail } from '@/lib/jobs/anchor-trail'
import { readHeads, verifyTrail } from '../../scripts/audit/verify-trail.mjs'
import { minutesAfter } from '../commands/access/person'
import { type Clinic, done, openClinic } from '../support/clinic'
import { pastTheWalls } from '../support/old-rows'
import { rewriteFrom } from '../support/rewritten-trail'

const DAY = 24 * 60
const newFile = async () => join(await mkdtemp(join(tmpdir(), 'heads-')), 'heads.jsonl')
const stateOf = (clinic: Clinic) => clinic.read(clinic.admin.actor, (tx) => findTrailState(tx, clinic.admin.actor))
const write = async (clinic: Clinic, count: number) => {
  for (let index = 0; index < count; index += 1) await done(clinic.run(verifyAuditTrail, {}, clinic.admin.actor))
}

/** What the verifier outside says of the heads in a file. */
async function checkFromOutside(clinic: Clinic, file: string) {
  const heads = readHeads(await readFile(file, 'utf8')).get(clinic.practiceId) ?? []
  const keys = auditKeys().publicKeys.map(({ key }) => key)
  return pastTheWalls((client) => verifyTrail(client, clinic.practiceId, heads, keys))
}

test('the head is signed once a day and taken to the file, and the next look begins there', async () => {
  const clinic = await openClinic()
  const file = await newFile()
  expect(await anchorTrail(clinic.practiceId, clinic.now, { file })).toBe(1)
  expect(await anchorTrail(clinic.practiceId, minutesAfter(clinic.now, 60), { file })).toBe(0)
  expect(await anchorTrail(clinic.practiceId, minutesAfter(clinic.now, DAY), { file })).toBe(1)
  expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(2)
  expect(await checkFromOutside(clinic, file)).toMatchObject({ faults: [] })
  await write(clinic, 12)
  expect(await checkFromOutside(clinic, file)).toMatchObject({ entries: expect.any(Number), faults: [] })
  const later = minutesAfter(clinic.now, DAY + 5)
  const { entries, broken } = await done(clinic.run(verifyAuditTrail, {}, clinic.admin.actor, later))
  expect({ entries, broken }).toEqual({ entries: 13, broken: null })
  expect(await stateOf(clinic)).toMatchObject({
    lastLook: { by: 'Ivy Ibis', broken: null },
    signed: { takenAt: minutesAfter(clinic.now, DAY) },
  })
})

test('nothing is signed without a key, and nothing that does not hold', async () => {
  const clinic = await openClinic()
  expect(await anchorTrail(clinic.practiceId, clinic.now, { canSign: false })).toBe(0)
  await write(clinic, 2)
  await pastTheWalls(async (client) => {
    await client.query("SET session_replication_role = 'replica'")
    await client.query(`UPDATE audit_event SET outcome = 'refused' WHERE practice_id = $1 AND seq = 3`, [clinic.practiceId])
  })
  expect(await anchorTrail(clinic.practiceId, clinic.now)).toBe(0)
  expect(await anchorTrail(clinic.practiceId, minutesAfter(clinic.now, 5))).toBe(0)
  const found = await clinic.asSystem(async (tx) => ({
    heads: await tx.auditCheckpoint.count({ where: { practiceId: clinic.practiceId } }),
    looks: await tx.auditVerification.count({ where: { practiceId: clinic.practiceId, problem: 'changed', askedBy: null } }),
    tasks: await tx.task.count({ where: { practiceId: clinic.practiceId, kind: 'trail-broken', forRole: 'admin' } }),
  }))
  expect(found).toEqual({ heads: 0, looks: 1, tasks: 1 })
})

test('a whole rewrite with all its hashes is found here by the signed head, and outside by the exported one', async () => {
  const clinic = await openClinic()
  const file = await newFile()
  await write(clinic, 3)
  await anchorTrail(clinic.practiceId, clinic.now, { file })
  await write(clinic, 1)
  await pastTheWalls((client) => rewriteFrom(client, clinic.practiceId, 3))
  const { broken } = await done(clinic.run(verifyAuditTrail, {}, clinic.admin.actor))
  expect(broken).toMatchObject({ problem: 'rewritten' })
  expect((await checkFromOutside(clinic, file)).faults).toEqual([expect.stringContaining('the trail was rewritten')])
  await pastTheWalls(async (client) => {
    await client.query("SET session_replication_role = 'replica'")
    await client.query('DELETE FROM audit_checkpoint WHERE practice_id = $1', [clinic.practiceId])
  })
  expect((await done(clinic.run(verifyAuditTrail, {}, clinic.admin.actor))).broken).toBeNull()
  expect((await checkFromOutside(clinic, file)).faults).toEqual([expect.stringContaining('the trail was rewritten')])
})

test('a head that was signed with another key counts for nothing', async () => {
  const clinic = await openClinic()
  await anchorTrail(clinic.practiceId, clinic.now)
  await pastTheWalls(async (client) => {
    await client.query("SET session_replication_role = 'replica'")
    await client.query(`UPDATE audit_checkpoint SET signature = reverse(signature) WHERE practice_id = $1`, [clinic.practiceId])
  })
  expect((await done(clinic.run(verifyAuditTrail, {}, clinic.admin.actor))).broken).toMatchObject({ problem: 'unsigned' })
})

test('everything is looked through when an admin asks, and after a week unasked, also what lies before a signed head', async () => {
  const clinic = await openClinic()
  await anchorTrail(clinic.practiceId, clinic.now)
  // The first look of all has begun at the first entry.
  expect(await lookThroughTrail(clinic.practiceId, clinic.now)).toBeNull()
  expect(await lookThroughTrail(clinic.practiceId, minutesAfter(clinic.now, 6 * DAY))).toBeNull()
  await done(clinic.run(askWholeLook, {}, clinic.admin.actor))
  expect(await clinic.run(askWholeLook, {}, clinic.admin.actor)).toMatchObject({ status: 'invalid' })
  expect(await stateOf(clinic)).toMatchObject({ isAsked: true })
  await pastTheWalls(async (client) => {
    await client.query("SET session_replication_role = 'replica'")
    await client.query(`UPDATE audit_event SET details = '{"n":1}' WHERE practice_id = $1 AND seq = 1`, [clinic.practiceId])
  })
  expect((await done(clinic.run(verifyAuditTrail, {}, clinic.admin.actor))).broken).toBeNull()
  await lookThroughTrail(clinic.practiceId, minutesAfter(clinic.now, 10))
  const lastWhole = { by: 'Ivy Ibis', first: 1, broken: { seq: 1, problem: 'changed' } }
  expect(await stateOf(clinic)).toMatchObject({ isAsked: false, lastWhole })
  expect(await lookThroughTrail(clinic.practiceId, minutesAfter(clinic.now, 7 * DAY + 10))).not.toBeNull()
})

test('a look and a head are kept as they are', async () => {
  const clinic = await openClinic()
  await anchorTrail(clinic.practiceId, clinic.now)
  const where = { practiceId: clinic.practiceId }
  await expect(clinic.asSystem((tx) => tx.auditCheckpoint.updateMany({ where, data: { signature: 'x' } }))).rejects.toThrow(/append-only/)
  await expect(clinic.asSystem((tx) => tx.auditCheckpoint.deleteMany({ where }))).rejects.toThrow(/permission denied/)
  const rewritten = clinic.asSystem((tx) => tx.auditVerification.updateMany({ where, data: { problem: null } }))
  expect(await rewritten).toEqual({ count: 0 })
})
