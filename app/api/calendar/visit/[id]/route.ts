import { guardedRoute, nothingHere } from '@/lib/auth/route'
import { now } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { findOwnVisitInvite } from '@/lib/data/views/portal-invite'
import { renderInvite } from '@/lib/files/ics/invite'
import { isId } from '@/lib/ids'
import { paths } from '@/lib/paths'

/** The calendar file of a visit, for the client whose it is. It says neither who comes nor why. */
export const GET = guardedRoute<{ id: string }>({
  roles: ['client'],
  async answer({ actor }, { params: { id } }) {
    const found = actor.role === 'client' && isId(id) ? await readAs(actor, (tx) => findOwnVisitInvite(tx, actor, id)) : null
    if (!found) return nothingHere()
    const method = found.isCancelled ? 'cancel' : 'request'
    return new Response(
      renderInvite({ ...found, what: 'visit', method, page: `${found.practice.origin}${paths.portal.visit(id)}`, stampedAt: now() }),
      {
        headers: {
          'content-type': `text/calendar; charset=utf-8; method=${method.toUpperCase()}`,
          'content-disposition': 'attachment; filename="visit.ics"',
        },
      },
    )
  },
})
