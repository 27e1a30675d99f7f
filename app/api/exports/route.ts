import { guardedRoute, nothingHere } from '@/lib/auth/route'
import { now } from '@/lib/clock'
import { execute } from '@/lib/commands/command'
import { takeExport } from '@/lib/commands/practice/take-export'
import { askedOne, askedPage, readSearch } from '@/lib/inputs/search'
import { practiceFiles, zipAnswer } from './files'

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
      practiceFiles(actor, what, part, at),
      actor.practiceId,
      at,
      what === 'everything' ? 'practice' : `practice-${what}${what === 'records' ? `-${part}` : ''}`,
    )
  },
})
