import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'bucket-'))
const server = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: folder,
  configureBuckets: [{ name: 'files', configs: [] }],
})

beforeAll(async () => {
  const { port } = await server.run()
  vi.stubEnv('FILES_S3_BUCKET', 'files')
  vi.stubEnv('FILES_S3_ENDPOINT', `http://127.0.0.1:${port}`)
  vi.stubEnv('FILES_S3_ACCESS_KEY', 'S3RVER')
  vi.stubEnv('FILES_S3_SECRET_KEY', 'S3RVER')
  vi.stubEnv('FILES_SCANNER', '/usr/bin/true')
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The house, read after the settings were made: they are read once. */
const house = async () => ({
  ...(await import('../support/clinic')),
  ...(await import('../support/pictures')),
  ...(await import('@/lib/commands/attachments/add-attachment')),
  ...(await import('@/lib/data/views/attachments')),
  ...(await import('@/lib/jobs/scan-files')),
})

test('where a bucket is named files lie there, sealed, under ids alone, and come back as they were', async () => {
  const { openClinic, done, addAttachment, openAttachment, scanFiles, pdfOf } = await house()
  const clinic = await openClinic()
  const client = await clinic.client()
  const { actor } = clinic.therapist
  const sent = { clientId: client.id, kind: 'lab', name: 'HIV.pdf', mediaType: 'application/pdf', sentBytes: 99 }
  const { attachmentId } = await done(clinic.run(addAttachment, { ...sent, content: pdfOf('Haemoglobin').toString('base64') }, actor))

  const objects = await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true })
  const [object] = objects.filter((one) => one.isFile() && one.name.includes(attachmentId) && one.name.endsWith('_object'))
  const bytes = readFileSync(join(object?.parentPath ?? '', object?.name ?? ''))
  expect(bytes.includes('Haemoglobin')).toBe(false)
  expect(`${object?.parentPath}/${object?.name}`).toContain(`${clinic.practiceId}/${attachmentId}`)
  const rows = await clinic.read(actor, async (tx) => ({
    file: await tx.attachment.findFirst({ where: { id: attachmentId }, select: { store: true, scan: true } }),
    stored: await tx.storedFile.count({ where: { id: attachmentId } }),
  }))
  expect(rows).toEqual({ file: { store: 's3', scan: 'waiting' }, stored: 0 })

  const open = () => clinic.read(actor, (tx) => openAttachment(tx, actor, attachmentId, { now: clinic.now }))
  expect(await open()).toEqual({ state: 'waiting' })
  expect(await scanFiles(clinic.practiceId, clinic.now, '/usr/bin/true')).toBe(1)
  expect(await open()).toMatchObject({ state: 'open', bytes: pdfOf('Haemoglobin') })

  rmSync(join(object?.parentPath ?? '', object?.name ?? ''))
  expect(await open()).toEqual({ state: 'damaged' })
})
