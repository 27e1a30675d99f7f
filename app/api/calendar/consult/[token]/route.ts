import { findLinkActor } from '@/lib/auth/link'
import { nothingHere } from '@/lib/auth/route'
import { now } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { findOwnInvite } from '@/lib/data/views/consults'
import { renderInvite } from '@/lib/files/ics/invite'

/** The calendar file of a consult call, for whoever holds its link. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params
  const actor = await findLinkActor(token, 'consult-manage')
  const found = actor && (await readAs(actor, (tx) => findOwnInvite(tx, actor)))
  if (!found) return nothingHere()
  const { visit, practice, email, isCancelled } = found
  const file = renderInvite({
    ...visit,
    what: 'consult',
    method: isCancelled ? 'cancel' : 'request',
    address: null,
    contact: null,
    page: null,
    attendee: email,
    practice,
    stampedAt: now(),
  })
  return new Response(file, {
    headers: {
      'content-type': `text/calendar; charset=utf-8; method=${isCancelled ? 'CANCEL' : 'REQUEST'}`,
      'content-disposition': 'attachment; filename="consult-call.ics"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
