import { guardedRoute, nothingHere } from '@/lib/auth/route'
import { readAs } from '@/lib/data/page-reads'
import { findJourneyStamp } from '@/lib/data/views/journey-stamp'
import { isId } from '@/lib/ids'

/** Whether something of a journey has changed, for a console that is open on a second device. */
export const GET = guardedRoute<{ appointmentId: string }>({
  roles: ['therapist'],
  consoleOf: ({ appointmentId }) => appointmentId,
  async answer({ actor }, { params }) {
    if (!isId(params.appointmentId)) return nothingHere()
    const stamp = await readAs(actor, (tx) => findJourneyStamp(tx, actor, params.appointmentId))
    return stamp === null ? nothingHere() : Response.json({ stamp })
  },
})
