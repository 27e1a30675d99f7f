import { expect, test, vi } from 'vitest'
import { runImport } from '@/lib/commands/practice/run-import'
import { stageImport } from '@/lib/commands/practice/stage-import'
import { readAs } from '@/lib/data/page-reads'
import { listTableRows, listTables } from '@/lib/data/views/whole-export'
import { done, openClinic } from '../../support/clinic'
import { manyClients } from '../../support/import-file'
import { bringIn, emptyPractice, writtenOut } from '../../support/round-trip'

// Whole files go through here: more than one rule's worth of time.
vi.setConfig({ testTimeout: 120_000 })

test('written out, brought into an empty practice and written out again, records are the same to the byte', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.admin
  await clinic.client({ name: "Núñez O'Brien-Lee" })
  await clinic.client({ name: '李' })
  await done(clinic.run(runImport, await done(clinic.run(stageImport, manyClients(20), actor)), actor))
  const first = await writtenOut(actor)
  const empty = await emptyPractice(clinic)
  expect(await bringIn(empty, first, clinic.now)).toBeGreaterThan(22)
  expect(await writtenOut(empty)).toEqual(first)
})

test('everything is every table but secrets, read as the admin reads it', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.admin
  await clinic.client({})
  const tables = await readAs(actor, (tx) => listTables(tx, actor))
  const names = tables.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['client', 'client_contact', 'coverage', 'ledger_entry', 'audit_event', 'practice']))
  for (const secret of ['session', 'recovery_code', 'draft']) expect(names).not.toContain(secret)
  const user = tables.find(({ name }) => name === 'user')
  expect(user?.sealed.map(({ name }) => name)).toEqual(['totp_secret', 'totp_last_step'])
  expect(user?.columns.map(({ name }) => name)).not.toContain('password_hash')
  const rows = new Map<string, number>()
  for (const table of tables.filter(({ columns }) => columns.length > 0)) {
    const page = await readAs(actor, (tx) => listTableRows(tx, actor, table, table.columns, null))
    expect(page.rows.every((row) => row.length === table.columns.length)).toBe(true)
    rows.set(table.name, page.rows.length)
  }
  expect(rows.get('client')).toBe(1)
  expect(rows.get('practice')).toBe(1)
  expect(rows.has('psychotherapy_note')).toBe(false)
})

test('a long table is walked to its end, a page after the other', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.admin
  await done(clinic.run(runImport, await done(clinic.run(stageImport, manyClients(2_100), actor)), actor))
  const table = (await readAs(actor, (tx) => listTables(tx, actor))).find(({ name }) => name === 'client')
  if (!table) throw new Error('no clients')
  const first = await readAs(actor, (tx) => listTableRows(tx, actor, table, table.columns, null))
  const second = await readAs(actor, (tx) => listTableRows(tx, actor, table, table.columns, first.last))
  expect([first.rows.length, second.rows.length, second.last]).toEqual([2_000, 100, null])
})
