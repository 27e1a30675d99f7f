import { guardedRoute, nothingHere } from '@/lib/auth/route'
import { now } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { listOwnCycleInvites } from '@/lib/data/views/portal-invite'
import { renderCycle } from '@/lib/files/ics/invite'
import { isId } from '@/lib/ids'
import { paths } from '@/lib/paths'

/** The calendar file of a cycle, for the client whose it is: one event a visit. It says neither who comes nor why. */
export const GET = guardedRoute<{ id: string }>({
  roles: ['client'],
  async answer({ actor }, { params: { id } }) {
    const visits = actor.role === 'client' && isId(id) ? await readAs(actor, (tx) => listOwnCycleInvites(tx, actor, id)) : []
    if (visits.length === 0) return nothingHere()
    const stampedAt = now()
    const events = visits.map(({ isCancelled, ...visit }) => ({
      ...{ ...visit, stampedAt, method: isCancelled ? ('cancel' as const) : ('request' as const) },
      page: `${visit.practice.origin}${paths.portal.visit(visit.id)}`,
    }))
    return new Response(renderCycle(events), {
      headers: {
        'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
        'content-disposition': 'attachment; filename="cycle.ics"',
      },
    })
  },
})
