import { createWriteStream, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { unzipSync, zipSync } from 'fflate'
import { practiceFiles } from '@/app/api/exports/files'
import type { Actor } from '@/lib/domain/access/actor'
import { EXPORT_FORMAT } from '@/lib/domain/practice/export/whole'
import { zipWithManifest } from '@/lib/files/zip/zip-with-manifest'

type Admin = Extract<Actor, { role: 'admin' }>

/** Writes what an admin takes along into a file, as the download does. */
export async function takeInto(
  path: string,
  admin: Admin,
  at: Date,
  what: 'everything' | 'tables' | 'practice' | 'records' = 'everything',
) {
  const about = { format: EXPORT_FORMAT, practiceId: admin.practiceId, takenAt: at.toISOString() }
  await pipeline(zipWithManifest(practiceFiles(admin, what, 1, at), about, at), createWriteStream(path))
  return path
}

/** A copy of a ZIP in which some files are others; null takes one out. */
export function changedCopy(path: string, name: string, change: (files: Record<string, Uint8Array | null>) => void): string {
  const files: Record<string, Uint8Array | null> = unzipSync(readFileSync(path))
  change(files)
  const copy = join(path, '..', name)
  writeFileSync(copy, zipSync(Object.fromEntries(Object.entries(files).flatMap(([file, bytes]) => (bytes ? [[file, bytes]] : [])))))
  return copy
}
