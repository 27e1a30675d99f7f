import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import * as yauzl from 'yauzl'
import { EXPORT_FORMAT, type Manifest } from '../../lib/domain/practice/export/whole.ts'
import { MoveRefused } from './refused.ts'

const MANIFEST = 'manifest.json'

/** One downloaded ZIP, opened. */
export type Archive = {
  readonly path: string
  readonly names: ReadonlySet<string>
  readonly read: (name: string) => Promise<Readable>
  readonly close: () => void
}

/** A download, in one ZIP or in parts: what they hold together, held against their manifests. */
export type Download = {
  readonly practiceId: string
  readonly takenAt: string
  /** SHA-256 of the manifests, by which the trail says what was brought in. */
  readonly fingerprint: string
  readonly names: ReadonlySet<string>
  readonly read: (name: string) => Promise<Readable>
  readonly bytes: (name: string) => Promise<Buffer>
  readonly sha256Of: (name: string) => string | null
  readonly close: () => void
}

async function openArchive(path: string): Promise<Archive> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, file) => (error ? reject(error) : resolve(file)))
  }).catch((error: Error) => {
    throw new MoveRefused(`${path} cannot be read as a ZIP: ${error.message}. A download that broke off is taken again.`)
  })
  const entries = new Map<string, yauzl.Entry>()
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      if (entries.has(entry.fileName)) reject(new MoveRefused(`${path} holds ${entry.fileName} twice.`))
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.once('end', resolve)
    zip.once('error', reject)
    zip.readEntry()
  })
  return {
    path,
    names: new Set(entries.keys()),
    read: (name) =>
      new Promise((resolve, reject) => {
        const entry = entries.get(name)
        if (!entry) return reject(new Error(`${path} has no ${name}`))
        zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
      }),
    close: () => zip.close(),
  }
}

/** What a ZIP says it holds. Refuses one that no release wrote, and one of a release with another layout. */
async function manifestOf(archive: Archive): Promise<{ manifest: Manifest; written: string }> {
  if (!archive.names.has(MANIFEST)) throw new MoveRefused(`${archive.path} has no manifest: it broke off, or is no download of a practice.`)
  const written = await text(await archive.read(MANIFEST))
  const manifest = JSON.parse(written) as Manifest
  if (manifest.format !== EXPORT_FORMAT)
    throw new MoveRefused(
      `${archive.path} is laid out as ${String(manifest.format)}; this release reads ${EXPORT_FORMAT}. Bring it in with the release that wrote it, and upgrade afterwards.`,
    )
  return { manifest, written }
}

/** Holds every file of a ZIP against its manifest: none more, none fewer, none changed. */
async function holdAgainst(archive: Archive, { files }: Manifest): Promise<void> {
  const listed = new Map(files.map((line) => [line.file, line]))
  for (const name of archive.names)
    if (name !== MANIFEST && !listed.has(name)) throw new MoveRefused(`${name} in ${archive.path} is not in its manifest.`)
  for (const { file, sha256, bytes } of files) {
    if (!archive.names.has(file)) throw new MoveRefused(`${file} is missing from ${archive.path}.`)
    const hash = createHash('sha256')
    let seen = 0
    try {
      for await (const chunk of await archive.read(file)) {
        hash.update(chunk as Buffer)
        seen += (chunk as Buffer).length
      }
    } catch (error) {
      throw new MoveRefused(`${file} in ${archive.path} cannot be read: ${(error as Error).message}.`)
    }
    if (hash.digest('hex') !== sha256 || seen !== bytes)
      throw new MoveRefused(`${file} in ${archive.path} is not what its manifest says: it was changed.`)
  }
}

/** Opens a download and looks through all of it. Several ZIPs are parts of one; a file in two of them must be the same. */
export async function openDownload(paths: readonly string[]): Promise<Download> {
  const holders = new Map<string, { archive: Archive; sha256: string }>()
  const archives: Archive[] = []
  const manifests: { manifest: Manifest; written: string }[] = []
  for (const path of paths) {
    const archive = await openArchive(path)
    archives.push(archive)
    const found = await manifestOf(archive)
    manifests.push(found)
    await holdAgainst(archive, found.manifest)
    for (const { file, sha256 } of found.manifest.files) {
      const other = holders.get(file)
      if (other && other.sha256 !== sha256)
        throw new MoveRefused(`${file} is not the same in ${other.archive.path} and ${path}: these parts were taken at different times.`)
      holders.set(file, { archive, sha256 })
    }
  }
  const [first] = manifests
  if (!first) throw new MoveRefused('Say which download is to be brought in.')
  if (manifests.some(({ manifest }) => manifest.practiceId !== first.manifest.practiceId))
    throw new MoveRefused('These are downloads of different practices.')
  const read = (name: string) => holders.get(name)?.archive.read(name) ?? Promise.reject(new Error(`no ${name} in the download`))
  return {
    practiceId: first.manifest.practiceId,
    takenAt:
      manifests
        .map(({ manifest }) => manifest.takenAt)
        .sort()
        .at(-1) ?? '',
    fingerprint: createHash('sha256')
      .update(
        manifests
          .map(({ written }) => written)
          .sort()
          .join(''),
      )
      .digest('hex'),
    names: new Set(holders.keys()),
    read,
    sha256Of: (name) => holders.get(name)?.sha256 ?? null,
    bytes: async (name) => buffer(await read(name)),
    close: () => {
      for (const archive of archives) archive.close()
    },
  }
}
