import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { addAttachment } from '@/lib/commands/attachments/add-attachment'
import { openAttachment } from '@/lib/data/views/attachments'
import { askScanner, scanFiles } from '@/lib/jobs/scan-files'
import { type Clinic, done, openClinic } from '../support/clinic'
import type { TestClient } from '../support/clinic/clients'
import { pdfOf } from '../support/pictures'

/** A scanner as there are many: reads everything, ends with 1 when it knows what it read. */
const script = `#!/bin/sh
if grep -q EICAR; then exit 1; else exit 0; fi
`
const folder = mkdtempSync(join(tmpdir(), 'scanner-'))
const scanner = join(folder, 'scan')
let clinic: Clinic
let client: TestClient

beforeAll(async () => {
  writeFileSync(scanner, script)
  chmodSync(scanner, 0o755)
  clinic = await openClinic()
  client = await clinic.client()
})

test.each([
  ['clean', 'a record', 'clean'],
  ['something found', 'EICAR', 'infected'],
] as const)('%s', async (_, words, found) => {
  expect(await askScanner(scanner, pdfOf(words))).toBe(found)
})

test.each(['/nowhere/scan', '/bin/sh -c false-program', 'sh -c kill+$$'])('%s could not say', async (command) => {
  expect(await askScanner(command, pdfOf())).toBeNull()
})

async function waiting(words: string): Promise<string> {
  const sent = { clientId: client.id, kind: 'lab', name: 'lab.pdf', mediaType: 'application/pdf', sentBytes: 99 }
  const { attachmentId } = await done(
    clinic.run(addAttachment, { ...sent, content: pdfOf(words).toString('base64') }, clinic.therapist.actor),
  )
  // As it stands where a scanner is set.
  await clinic.asSystem((tx) => tx.attachment.updateMany({ where: { id: attachmentId }, data: { scan: 'waiting' } }))
  return attachmentId
}

const stateOf = (id: string) =>
  clinic
    .read(clinic.therapist.actor, (tx) => openAttachment(tx, clinic.therapist.actor, id, { now: clinic.now }))
    .then((file) => file?.state)

test('nobody opens a file before it was looked at, and nobody opens one that carries something', async () => {
  const [clean, bad] = [await waiting('a record'), await waiting('EICAR')]
  expect([await stateOf(clean), await stateOf(bad)]).toEqual(['waiting', 'waiting'])
  expect(await scanFiles(clinic.practiceId, clinic.now, '/nowhere/scan')).toBe(0)
  expect(await stateOf(clean)).toBe('waiting')
  expect(await scanFiles(clinic.practiceId, clinic.now, scanner)).toBe(2)
  expect([await stateOf(clean), await stateOf(bad)]).toEqual(['open', 'infected'])
  const tasks = await clinic.asSystem((tx) =>
    tx.task.findMany({ where: { kind: 'infected-file' }, select: { forRole: true, subjectId: true } }),
  )
  expect(tasks).toEqual([{ forRole: 'admin', subjectId: bad }])
  const bytes = await clinic.read(clinic.admin.actor, (tx) => tx.storedFile.count({ where: { id: { in: [clean, bad] } } }))
  expect(bytes).toBe(1)
  expect(await scanFiles(clinic.practiceId, clinic.now, scanner)).toBe(0)
})
