#!/usr/bin/env node
// Reads the audit trail by plain SQL and holds it against signed heads that were kept elsewhere. It shares no code with the portal.
//   node scripts/audit/verify-trail.mjs --database postgresql://… --heads heads.jsonl --key <public key> [--key <earlier public key>]
// Any role that may read the trail will do. Ends with 0 when everything holds, 1 when it does not.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'

const PAGE = 20_000

// The number is named anew: ordered by a column of the same name that is text, 10 would come before 2.
const page = `SELECT seq::text AS number, encode(prev_hash, 'hex') AS previous, encode(hash, 'hex') AS hash,
    jsonb_build_array(seq, at_micros, actor_role, actor_id, client_id, command, outcome, object_id, details, request_id)::text AS payload
  FROM audit_event WHERE practice_id = $1 AND seq > $2 ORDER BY seq LIMIT ${PAGE}`

/** Signed heads, one a line of JSON, by practice. */
export function readHeads(text) {
  const byPractice = new Map()
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const head = JSON.parse(line)
    byPractice.set(head.practice, [...(byPractice.get(head.practice) ?? []), head])
  }
  return byPractice
}

function isSigned({ practice, seq, hash, at, signature }, keys) {
  const text = Buffer.from(`sojourn audit head 1\n${practice}\n${seq}\n${hash}\n${at}\n`)
  return keys.some((key) => {
    const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
    return verify(null, text, publicKey, Buffer.from(signature, 'base64url'))
  })
}

/** Walks one practice's chain from its first entry. Gives how many entries there are and what does not hold. */
export async function verifyTrail(client, practice, heads, keys) {
  await client.query("SELECT set_config('app.practice_id', $1, false), set_config('app.role', 'admin', false)", [practice])
  const faults = heads.filter((head) => !isSigned(head, keys)).map(({ seq }) => `the head of entry ${seq} is not signed by these keys`)
  const wanted = new Map(heads.map((head) => [Number(head.seq), head]))
  let entries = 0
  let previous = '00'
  for (;;) {
    const { rows } = await client.query(page, [practice, entries])
    for (const { number: seq, previous: said, hash, payload } of rows) {
      if (Number(seq) !== entries + 1) return { entries, faults: [...faults, `entry ${entries + 1} is missing`] }
      if (said !== previous) return { entries, faults: [...faults, `entry ${seq} does not follow from the one before`] }
      const digest = createHash('sha256').update(Buffer.from(said, 'hex')).update(payload, 'utf8').digest('hex')
      if (digest !== hash) return { entries, faults: [...faults, `entry ${seq} was changed`] }
      const head = wanted.get(Number(seq))
      if (head && head.hash !== hash) faults.push(`entry ${seq} is not the one that was signed on ${head.at}: the trail was rewritten`)
      entries += 1
      previous = hash
    }
    if (rows.length < PAGE) break
  }
  const beyond = heads.filter(({ seq }) => Number(seq) > entries).map(({ seq, at }) => `entry ${seq}, signed on ${at}, is gone`)
  return { entries, faults: [...faults, ...beyond] }
}

async function main() {
  const { values } = parseArgs({
    options: { database: { type: 'string' }, heads: { type: 'string' }, key: { type: 'string', multiple: true } },
  })
  if (!values.database || !values.heads || !values.key) {
    process.stderr.write('Say --database, --heads and --key (at least one).\n')
    return 2
  }
  const client = new pg.Client({ connectionString: values.database })
  await client.connect()
  let broken = 0
  for (const [practice, heads] of readHeads(readFileSync(values.heads, 'utf8'))) {
    const { entries, faults } = await verifyTrail(client, practice, heads, values.key)
    broken += faults.length
    process.stdout.write(
      `${practice}: ${entries} entries, ${heads.length} signed heads, ${faults.length === 0 ? 'everything holds' : 'BROKEN'}\n`,
    )
    for (const fault of faults) process.stdout.write(`  ${fault}\n`)
  }
  await client.end()
  return broken === 0 ? 0 : 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main()
