import { guardedRoute, nothingHere } from '@/lib/auth/route'
import { now } from '@/lib/clock'
import { execute } from '@/lib/commands/command'
import { takeExport } from '@/lib/commands/practice/take-export'
import { readAs } from '@/lib/data/scope'
import { listClientsToExport } from '@/lib/data/views/record-export'
import { clientsOfPart } from '@/lib/domain/practice/export/parts'
import type { FileToZip } from '@/lib/files/zip/zip-with-manifest'
import { askedOne, askedPage, readSearch } from '@/lib/inputs/search'
import { type Admin, attachedFiles, practiceFile, recordFiles, tableFiles, zipAnswer } from './files'

/**
 * Everything of the practice that an admin may read, as a ZIP that is written while it is downloaded; with `?what=` one part of it, so that
 * a download that breaks off is taken again from there.
 */
export const GET = guardedRoute({
  roles: ['admin'],
  async answer({ actor }, { request }) {
    if (actor.role !== 'admin') return nothingHere()
    const { what = 'everything', part = 1 } = readSearch(Object.fromEntries(new URL(request.url).searchParams), {
      what: askedOne(['everything', 'tables', 'practice', 'records']),
      part: askedPage,
    })
    const at = now()
    const asked = what === 'records' ? { what, part } : { what }
    const taken = await execute(takeExport, asked, { actor, now: at })
    if (taken.status !== 'done') return nothingHere()
    return zipAnswer(
      filesOf(actor, what, part, at),
      actor.practiceId,
      at,
      what === 'everything' ? 'practice' : `practice-${what}${what === 'records' ? `-${part}` : ''}`,
    )
  },
})

async function* filesOf(
  admin: Admin,
  what: 'everything' | 'tables' | 'practice' | 'records',
  part: number,
  at: Date,
): AsyncGenerator<FileToZip> {
  if (what === 'everything' || what === 'tables') yield* await tableFiles(admin)
  if (what === 'everything' || what === 'tables') yield* await attachedFiles(admin)
  if (what === 'everything' || what === 'practice') yield practiceFile(admin)
  if (what === 'tables' || what === 'practice') return
  const all = await readAs(admin, (tx) => listClientsToExport(tx, admin))
  for (const clientId of what === 'everything' ? all : clientsOfPart(all, part)) yield* await recordFiles(admin, clientId, at)
}
