import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { readHeads, verifyTrail } from '../../scripts/audit/verify-trail.mjs'
import { finish, isQuick, report, tell } from '../support/figures.ts'
import { appendEntries } from '../support/many-entries.ts'
import { rewriteFrom } from '../support/rewritten-trail.ts'

const { auditKeys } = await import('../../lib/data/secrets.ts')
const { anchorTrail, lookThroughTrail } = await import('../../lib/jobs/anchor-trail.ts')
const { openClinic } = await import('../support/clinic.ts')

/**
 * `verify -- audit [--quick] [--json]`: single changes of the trail and whole rewrites with every hash made anew, each taken back, and each
 * looked for by the portal's own look and by the verifier outside that shares no code with it. Then how long a look at a large trail takes.
 */
const singles = isQuick ? 50 : 1_000
const rewrites = isQuick ? 3 : 20
const large = isQuick ? 200_000 : 1_000_000
const DAY = 86_400_000

const database = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
await database.connect()

const append = (practiceId: string, count: number) => appendEntries(database, practiceId, count)

const clinic = await openClinic()
const file = join(await mkdtemp(join(tmpdir(), 'heads-')), 'heads.jsonl')
for (const day of [0, 1, 2]) {
  await append(clinic.practiceId, 40)
  await anchorTrail(clinic.practiceId, new Date(clinic.now.getTime() + day * DAY), { file })
}
const heads = readHeads(await readFile(file, 'utf8')).get(clinic.practiceId) ?? []
const keys = auditKeys().publicKeys.map(({ key }) => key)
const signedTo = Number(heads.at(-1)?.seq ?? 0)

/** What the portal's look finds, asked in the transaction of the change. */
async function foundInside(): Promise<boolean> {
  await database.query("SELECT set_config('app.practice_id', $1, true), set_config('app.role', 'admin', true)", [clinic.practiceId])
  const { rows } = await database.query<{ found: boolean }>(
    `SELECT look.problem IS NOT NULL OR look.ends_with IS DISTINCT FROM head.hash OR app.rewritten_checkpoint() IS NOT NULL AS found
     FROM app.audit_head() AS head, app.verify_audit_range(1, head.seq, '\\x00') AS look`,
  )
  return rows[0]?.found ?? true
}

const foundOutside = async (): Promise<boolean> => (await verifyTrail(database, clinic.practiceId, heads, keys)).faults.length > 0

const columns: Readonly<Record<string, string>> = {
  at_micros: 'at_micros + 1',
  actor_role: "'admin'",
  actor_id: 'gen_random_uuid()',
  client_id: 'gen_random_uuid()',
  command: "command || '.'",
  outcome: "CASE outcome WHEN 'done' THEN 'refused' ELSE 'done' END",
  object_id: 'gen_random_uuid()',
  details: `details || '{"changed": true}'`,
  request_id: 'gen_random_uuid()',
  prev_hash: 'sha256(prev_hash)',
  hash: 'sha256(hash)',
}
const names = Object.keys(columns)

let seed = 20_261_126
/** A small generator of our own, so that a run can be repeated. */
function below(limit: number): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed % limit
}

/** One change that anybody with the owner's password could make. */
async function changeOne(index: number): Promise<string> {
  const seq = 1 + below(signedTo)
  const where = `practice_id = '${clinic.practiceId}' AND seq = ${seq}`
  const kind = index % (names.length + 3)
  const column = names[kind]
  if (column) {
    await database.query(`UPDATE audit_event SET ${column} = ${columns[column]} WHERE ${where}`)
    return `${column} of entry ${seq}`
  }
  if (kind === names.length) {
    await database.query(`DELETE FROM audit_event WHERE ${where}`)
    return `entry ${seq} taken out`
  }
  if (kind === names.length + 1) {
    await database.query(`DELETE FROM audit_event WHERE practice_id = '${clinic.practiceId}' AND seq >= ${seq}`)
    return `cut from entry ${seq} on`
  }
  const other = (seq % signedTo) + 1
  await database.query(
    `UPDATE audit_event AS e SET command = o.command, details = o.details, at_micros = o.at_micros, object_id = o.object_id
     FROM audit_event AS o WHERE e.practice_id = o.practice_id AND e.practice_id = '${clinic.practiceId}'
       AND ((e.seq = ${seq} AND o.seq = ${other}) OR (e.seq = ${other} AND o.seq = ${seq}))`,
  )
  return `entries ${seq} and ${other} changed places`
}

async function takenBack<Result>(work: () => Promise<Result>): Promise<Result> {
  await database.query('BEGIN')
  try {
    await database.query("SET LOCAL session_replication_role = 'replica'")
    return await work()
  } finally {
    await database.query('ROLLBACK')
  }
}

const missed = { inside: 0, outside: 0, rewriteInside: 0, rewriteOutside: 0, falseAlarms: 0 }
if (await takenBack(foundInside)) missed.falseAlarms += 1
if (await takenBack(foundOutside)) missed.falseAlarms += 1

for (let index = 0; index < singles; index += 1) {
  await takenBack(async () => {
    const what = await changeOne(index)
    if (!(await foundInside())) {
      missed.inside += 1
      tell(`not found by the portal: ${what}`)
    }
    if (!(await foundOutside())) {
      missed.outside += 1
      tell(`not found outside: ${what}`)
    }
  })
}

for (let index = 0; index < rewrites; index += 1) {
  await takenBack(async () => {
    const seq = 1 + below(signedTo)
    await rewriteFrom(database, clinic.practiceId, seq)
    if (!(await foundInside())) missed.rewriteInside += 1
    await database.query("SET LOCAL session_replication_role = 'replica'")
    await database.query('DELETE FROM audit_checkpoint WHERE practice_id = $1', [clinic.practiceId])
    if (await foundInside()) tell(`a rewrite from entry ${seq} was no clean one: the chain itself was broken`)
    if (!(await foundOutside())) {
      missed.rewriteOutside += 1
      tell(`not found outside: a rewrite from entry ${seq}`)
    }
  })
}

const none = { name: 'audit', goal: 0, limit: 0, better: 'lower' } as const
report({ ...none, case: 'a trail nobody touched', metric: 'false alarms', value: missed.falseAlarms, unit: 'alarms' })
report({ ...none, case: `${singles} single changes`, metric: 'not found by the portal', value: missed.inside, unit: 'changes' })
report({ ...none, case: `${singles} single changes`, metric: 'not found outside', value: missed.outside, unit: 'changes' })
report({ ...none, case: `${rewrites} whole rewrites`, metric: 'not found by the portal', value: missed.rewriteInside, unit: 'rewrites' })
report({
  ...none,
  case: `${rewrites} whole rewrites, heads removed`,
  metric: 'not found outside',
  value: missed.rewriteOutside,
  unit: 'rewrites',
})

const busy = await openClinic()
await append(busy.practiceId, large)
await database.query('ANALYZE audit_event')
const began = performance.now()
const looked = (await lookThroughTrail(busy.practiceId, busy.now)) ?? 0
const seconds = (performance.now() - began) / 1000
const beganOutside = performance.now()
await verifyTrail(database, busy.practiceId, [], keys)
const secondsOutside = (performance.now() - beganOutside) / 1000
await database.end()

const limit = (10 * large) / 1_000_000
const speed = { name: 'audit', case: `${looked} entries`, unit: 's', better: 'lower' } as const
report({ ...speed, metric: 'looked through by the worker', value: looked >= large ? seconds : Number.NaN, goal: limit / 2, limit })
report({ ...speed, metric: 'read and hashed outside', value: secondsOutside, goal: limit, limit: limit * 3 })
finish()
