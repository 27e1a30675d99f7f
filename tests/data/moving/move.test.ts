import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { addAttachment } from '@/lib/commands/attachments/add-attachment'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { readThread } from '@/lib/commands/messages/read-thread'
import { sendMessage } from '@/lib/commands/messages/send-message'
import { savePsychotherapyNote } from '@/lib/commands/notes/save-psychotherapy-note'
import { keyringOf, openField } from '@/lib/crypto/fields'
import { sealOneTimeSecret } from '@/lib/data/records/second-factor'
import { travelKey } from '@/lib/data/secrets'
import { contentsOf, differencesOf } from '@/scripts/drill/contents'
import { openDownload } from '@/scripts/move/archive'
import { bringIn } from '@/scripts/move/bring-in'
import { sealsFor } from '@/scripts/move/seals'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { changedCopy, takeInto } from '../../support/downloads'
import { pdfOf } from '../../support/pictures'

vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'move-'))
const { admin, owner } = inject('databases')['tests/data/moving/move.test.ts'] ?? { admin: '', owner: '' }
const target = `${new URL(admin).pathname.slice(1)}_moved`
const at = (address: string, database: string) => Object.assign(new URL(address), { pathname: database }).href
const otherKeys = `other:${Buffer.alloc(32, 'another server').toString('base64')}`
const secretWords = '=A dream of a river, \'=cmd and an empty "" line\n\nÑ'

let clinic: Clinic
let whole: string
let key: string
let source: pg.Client

async function connected(address: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  return client
}

async function once<Result>(address: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = await connected(address)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Brings a download into the second database, which is made anew for it. */
async function bring(paths: readonly string[], travel = key) {
  const download = await openDownload(paths)
  try {
    return await once(at(owner, target), (client) =>
      bringIn(client, download, sealsFor(download.practiceId, travel, otherKeys), clinic.now),
    )
  } finally {
    download.close()
  }
}

/** The second database with nothing in it, from a template that was set apart before anything was written. */
const anew = () =>
  once(at(admin, 'postgres'), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${target} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${target} OWNER sojourn_owner TEMPLATE ${target}_empty`)
  })

const countIn = (table: string) =>
  once(at(admin, target), async (client) => Number((await client.query(`SELECT count(*) FROM ${table}`)).rows[0].count))

beforeAll(async () => {
  await once(at(admin, 'postgres'), (client) =>
    client.query(`CREATE DATABASE ${target}_empty OWNER sojourn_owner TEMPLATE ${new URL(admin).pathname.slice(1)}`),
  )
  await anew()
  clinic = await openClinic()
  const client = await clinic.client({ name: "Núñez O'Brien-Lee" })
  await clinic.client({ name: '李' })
  await clinic.referred(client)
  const { actor } = clinic.therapist
  await done(clinic.run(savePsychotherapyNote, { clientId: client.id, text: secretWords }, actor))
  const { threadId } = await done(clinic.run(sendMessage, { clientId: client.id, subject: '=1+1', body: secretWords }, actor))
  await done(clinic.run(readThread, { threadId }, clinic.frontDesk.actor))
  const file = { clientId: client.id, kind: 'lab', claimId: null, name: 'HIV lab.pdf', mediaType: 'application/pdf', sentBytes: 200 }
  await done(clinic.run(addAttachment, { ...file, content: pdfOf('Haemoglobin').toString('base64') }, actor))
  await done(
    clinic.run(takePayment, { clientId: client.id, amount: '40.00', method: 'cash', reference: null, note: null }, clinic.frontDesk.actor),
  )
  source = await connected(admin)
  const { userId } = clinic.therapist
  await source.query('UPDATE "user" SET password_hash = $1, totp_secret = $2, totp_enabled_at = $3 WHERE id = $4', [
    'a hash of this server',
    Buffer.from(sealOneTimeSecret(clinic.practiceId, userId, 'totp_secret', 'SECONDSTEP')),
    clinic.now,
    userId,
  ])
  key = Buffer.from(travelKey(clinic.practiceId)).toString('base64')
  whole = await takeInto(join(folder, 'whole.zip'), clinic.admin.actor as Parameters<typeof takeInto>[1], clinic.now)
}, 120_000)

afterAll(async () => {
  await source?.end()
  rmSync(folder, { recursive: true, force: true })
})

describe('a practice that is brought into an empty database', () => {
  test('is there with every row, but for what is sealed anew, stays behind by its reason, or says where it came from', async () => {
    await anew()
    const told = await bring([whole])
    expect(told).toMatchObject({ hostname: clinic.hostname, files: 1, filesMissing: 0 })
    const [before, after] = [await contentsOf(source), await once(at(admin, target), contentsOf)]
    expect(differencesOf(before, after)).toEqual(
      [
        ...[
          '"user"',
          'attachment',
          'audit_event',
          'audit_head',
          'due_work',
          'message',
          'psychotherapy_note',
          'reference_version',
          'session',
        ],
        'stored_file',
      ].filter((name) => (before.get(name)?.rows ?? 0) + (after.get(name)?.rows ?? 0) > 0),
    )
    expect(after.get('audit_event')?.rows).toBe((before.get('audit_event')?.rows ?? 0) + 1)
    for (const name of ['attachment', 'message', 'psychotherapy_note', 'stored_file', '"user"'])
      expect(after.get(name)?.rows).toBe(before.get(name)?.rows)
  })

  test('has its secrets under the keys of the new server, and the trail says where it came from', async () => {
    await once(at(admin, target), async (client) => {
      const { rows } = await client.query('SELECT id, ciphertext, key_id, version FROM psychotherapy_note')
      const [note] = rows
      const place = {
        practiceId: clinic.practiceId,
        table: 'psychotherapy_note',
        row: note.id,
        column: 'ciphertext',
        version: note.version,
      }
      expect(openField(keyringOf(otherKeys), place, note.ciphertext)).toBe(secretWords)
      expect(note.key_id).toBe('other')
      const { rows: last } = await client.query('SELECT command, actor_role, details FROM audit_event ORDER BY seq DESC LIMIT 1')
      expect(last).toEqual([
        { command: 'practice.bring-in', actor_role: 'system', details: expect.objectContaining({ takenAt: clinic.now.toISOString() }) },
      ])
      const { rows: users } = await client.query('SELECT count(*) FROM "user" WHERE password_hash IS NOT NULL')
      expect(users).toEqual([{ count: '0' }])
      const { rows: steps } = await client.query('SELECT id, totp_secret, totp_enabled_at FROM "user" WHERE id = $1', [
        clinic.therapist.userId,
      ])
      const [step] = steps
      const second = { practiceId: clinic.practiceId, table: 'user', row: step.id, column: 'totp_secret', version: 1 }
      expect(openField(keyringOf(otherKeys), second, step.totp_secret)).toBe('SECONDSTEP')
      expect(step.totp_enabled_at).toEqual(clinic.now)
    })
  })

  test('has guards and row security as before: they rested for the owner alone', async () => {
    const guards = `SELECT count(*) FILTER (WHERE tgenabled <> 'O') AS resting FROM pg_trigger WHERE NOT tgisinternal`
    const forced = `SELECT count(*) AS open FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT relforcerowsecurity
      AND relname NOT IN ('rate_limit', '_prisma_migrations')`
    await once(at(admin, target), async (client) => {
      expect((await client.query(guards)).rows).toEqual([{ resting: '0' }])
      expect((await client.query(forced)).rows).toEqual([{ open: '0' }])
    })
    await expect(
      once(at(process.env.DATABASE_URL ?? '', target), (client) => client.query('ALTER TABLE practice DISABLE TRIGGER USER')),
    ).rejects.toThrow(/must be owner/)
  })

  test('is refused where a practice is', async () => {
    await expect(bring([whole])).rejects.toThrow(
      `A practice is here already (${(await source.query('SELECT name FROM practice')).rows[0].name})`,
    )
  })

  test('may come in parts, and not in parts of different times', async () => {
    await anew()
    const as = clinic.admin.actor as Parameters<typeof takeInto>[1]
    const parts = [
      await takeInto(join(folder, 'records.zip'), as, clinic.now, 'records'),
      await takeInto(join(folder, 'tables.zip'), as, clinic.now, 'tables'),
      await takeInto(join(folder, 'practice.zip'), as, clinic.now, 'practice'),
    ]
    await expect(bring(parts.slice(0, 1))).rejects.toThrow(/has no tables\//)
    await expect(bring([whole, ...parts])).rejects.toThrow(/not the same in .*taken at different times/)
    expect(await bring(parts)).toMatchObject({ files: 1 })
  })
})

describe('a download that does not hold is refused, nothing is kept', () => {
  const refused = async (path: string, why: RegExp, travel = key) => {
    await anew()
    await expect(bring([path], travel)).rejects.toThrow(why)
    expect(await countIn('practice')).toBe(0)
  }
  const relisted = (files: Record<string, Uint8Array | null>, name: string, bytes: Uint8Array) => {
    const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? '').toString())
    for (const line of manifest.files)
      if (line.file === name) Object.assign(line, { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length })
    files['manifest.json'] = Buffer.from(JSON.stringify(manifest))
    files[name] = bytes
  }
  const text = (files: Record<string, Uint8Array | null>, name: string) => Buffer.from(files[name] ?? '').toString()

  test('one byte is another: the file is named', async () => {
    const copy = changedCopy(whole, 'byte.zip', (files) => {
      const bytes = files['tables/client.csv']
      if (bytes) bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1
    })
    await refused(copy, /tables\/client\.csv .*was changed/)
  })

  test('a file is missing, or one too many', async () => {
    await refused(
      changedCopy(whole, 'missing.zip', (files) => {
        files['sealed/note.csv'] = null
      }),
      /sealed\/note\.csv is missing/,
    )
    await refused(
      changedCopy(whole, 'more.zip', (files) => {
        files['tables/x.csv'] = Buffer.from('a')
      }),
      /not in its manifest/,
    )
  })

  test('another layout, or a column this release does not know', async () => {
    const later = changedCopy(whole, 'later.zip', (files) => {
      files['manifest.json'] = Buffer.from(text(files, 'manifest.json').replace('sojourn-export-3', 'sojourn-export-4'))
    })
    await refused(later, /laid out as sojourn-export-4; this release reads sojourn-export-3/)
    const strange = changedCopy(whole, 'strange.zip', (files) => {
      relisted(files, 'tables/room.csv', Buffer.from(text(files, 'tables/room.csv').replace('"name"', '"colour"')))
    })
    await refused(strange, /knows no colour of room/)
  })

  test('the key is another', () => refused(whole, /does not open this download/, Buffer.alloc(32, 'x').toString('base64')))

  test('a cent too many in the books, with a manifest that fits', async () => {
    const copy = changedCopy(whole, 'books.zip', (files) => {
      relisted(files, 'tables/ledger_entry.csv', Buffer.from(text(files, 'tables/ledger_entry.csv').replace(/"4000"/, '"4001"')))
    })
    await refused(copy, /does not hold together/)
  })

  test('an entry of the trail is another', async () => {
    const copy = changedCopy(whole, 'trail.zip', (files) => {
      relisted(
        files,
        'tables/audit_event.csv',
        Buffer.from(text(files, 'tables/audit_event.csv').replace('"payment.take"', '"payment.reverse"')),
      )
    })
    await refused(copy, /the trail of .*: entry \d+ was changed/)
  })

  test('a row that points to nobody, and one that a check refuses', async () => {
    const lost = changedCopy(whole, 'lost.zip', (files) => {
      const [head = '', , ...rows] = text(files, 'tables/location.csv').split('\r\n')
      relisted(files, 'tables/location.csv', Buffer.from([head, ...rows].join('\r\n')))
    })
    await refused(lost, /does not hold here \(.*_fkey\)/)
    const negative = changedCopy(whole, 'negative.zip', (files) => {
      relisted(files, 'tables/payment.csv', Buffer.from(text(files, 'tables/payment.csv').replace('"4000"', '"\'-4000"')))
    })
    await refused(negative, /a payment is a positive amount/)
  })
})
