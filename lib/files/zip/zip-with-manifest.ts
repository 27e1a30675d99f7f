import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

export type FileToZip = {
  readonly name: string
  readonly parts: () => AsyncIterable<string | Uint8Array>
  readonly about?: Readonly<Record<string, unknown>>
}

type Listed = { readonly file: string; readonly sha256: string; readonly bytes: number }

/**
 * A ZIP that is written while it is read: one file after the other, and last `manifest.json` with the SHA-256 of each. Nothing of it is
 * held in memory or put on a disk.
 */
export function zipWithManifest(
  files: Iterable<FileToZip> | AsyncIterable<FileToZip>,
  about: Readonly<Record<string, unknown>>,
  mtime: Date,
): Readable {
  const zip = new ZipFile()
  const output = outputOf(zip)
  fill(zip, files, about, mtime, output).catch((error: Error) => output.destroy(error))
  return output
}

async function fill(
  zip: ZipFile,
  files: Iterable<FileToZip> | AsyncIterable<FileToZip>,
  about: Readonly<Record<string, unknown>>,
  mtime: Date,
  output: Readable,
): Promise<void> {
  const listed: Listed[] = []
  for await (const { name, parts, about: beside = {} } of files)
    zip.addReadStreamLazy(name, { mtime }, (give) => {
      const content = Readable.from(hashed(name, parts(), (line) => listed.push({ ...line, ...beside })))
      content.on('error', (error) => output.destroy(error))
      give(null, content)
    })
  zip.addReadStreamLazy('manifest.json', { mtime }, (give) => {
    give(null, Readable.from([Buffer.from(`${JSON.stringify({ ...about, files: listed }, null, 2)}\n`)]))
  })
  zip.end()
}

/** What the ZIP gives; an error on the way breaks the download off, so that half a file is not taken for a whole one. */
function outputOf(zip: ZipFile): Readable {
  const output = zip.outputStream as Readable
  output.on('error', () => undefined)
  zip.on('error', (error: Error) => output.destroy(error))
  return output
}

async function* hashed(name: string, parts: AsyncIterable<string | Uint8Array>, list: (line: Listed) => void): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const part of parts) {
    const buffer = typeof part === 'string' ? Buffer.from(part) : Buffer.from(part.buffer, part.byteOffset, part.byteLength)
    hash.update(buffer)
    bytes += buffer.byteLength
    yield buffer
  }
  list({ file: name, sha256: hash.digest('hex'), bytes })
}
