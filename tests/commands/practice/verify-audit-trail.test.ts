import pg from 'pg'
import { expect, test } from 'vitest'
import { verifyAuditTrail } from '@/lib/commands/practice/verify-audit-trail'
import { done, openClinic } from '../../support/clinic'

const asSuperuser = async (work: (client: pg.Client) => Promise<unknown>) => {
  const client = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
  await client.connect()
  await client.query("SET session_replication_role = 'replica'")
  await work(client).finally(() => client.end())
}

test('a whole chain holds, and looking at it is a link of its own', async () => {
  const clinic = await openClinic()
  const { entries, broken } = await done(clinic.run(verifyAuditTrail, {}, clinic.admin.actor))
  expect({ broken, entries }).toEqual({ broken: null, entries: 2 })
  expect((await done(clinic.run(verifyAuditTrail, {}, clinic.admin.actor))).entries).toBe(3)
})

test('a changed entry, a missing one and a cut tail are each found', async () => {
  const clinic = await openClinic()
  for (let count = 0; count < 3; count += 1) await done(clinic.run(verifyAuditTrail, {}, clinic.admin.actor))
  const verify = async () => (await done(clinic.run(verifyAuditTrail, {}, clinic.admin.actor))).broken
  const where = [clinic.practiceId]
  await asSuperuser((client) => client.query(`UPDATE audit_event SET details = '{"n":1}' WHERE practice_id = $1 AND seq = 4`, where))
  expect(await verify()).toEqual({ seq: 4, problem: 'changed' })
  await asSuperuser((client) => client.query('DELETE FROM audit_event WHERE practice_id = $1 AND seq = 3', where))
  expect(await verify()).toEqual({ seq: 3, problem: 'missing' })
  const other = await openClinic()
  await asSuperuser((client) => client.query('DELETE FROM audit_event WHERE practice_id = $1 AND seq = 2', [other.practiceId]))
  expect((await done(other.run(verifyAuditTrail, {}, other.admin.actor))).broken).toEqual({ seq: 2, problem: 'cut' })
})

test('the front desk may not look', async () => {
  const clinic = await openClinic()
  expect(await clinic.run(verifyAuditTrail, {}, clinic.frontDesk.actor)).toEqual({ status: 'denied' })
})
