import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { zipWithManifest } from '@/lib/files/zip/zip-with-manifest'

async function* parts() {
  yield 'id,name\r\n'
  yield '1,"Núñez"\r\n'
}

/** The files of a ZIP by its central directory, as the format says (APPNOTE 4.3.12). */
function unzip(zip: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  for (let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')) {
    const [size, nameLength, local] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)]
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    files.set(zip.toString('utf8', at + 46, at + 46 + nameLength), inflateRawSync(zip.subarray(from, from + size)))
  }
  return files
}

test('a ZIP holds every file and a manifest of what they hash to', async () => {
  const at = new Date('2026-11-23T15:00:00Z')
  const zip = zipWithManifest([{ name: 'tables/client.csv', parts, about: { leftOut: ['x'] } }], { format: 'f' }, at)
  const got: Buffer[] = []
  for await (const part of zip) got.push(part)
  const files = unzip(Buffer.concat(got))
  const text = files.get('tables/client.csv') ?? Buffer.alloc(0)
  expect(text.toString()).toBe('id,name\r\n1,"Núñez"\r\n')
  const sha256 = createHash('sha256').update(text).digest('hex')
  expect(JSON.parse(String(files.get('manifest.json')))).toEqual({
    format: 'f',
    files: [{ file: 'tables/client.csv', sha256, bytes: text.byteLength, leftOut: ['x'] }],
  })
})

test('what breaks on the way breaks the download off', async () => {
  async function* broken() {
    yield 'a'
    throw new Error('gone')
  }
  const zip = zipWithManifest([{ name: 'a.csv', parts: broken }], {}, new Date(0))
  await expect(
    (async () => {
      for await (const _ of zip);
    })(),
  ).rejects.toThrow('gone')
})
