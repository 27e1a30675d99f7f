import 'server-only'
import type { PersonRole } from '../domain/access/roles.ts'
import { newId } from '../ids.ts'
import { failureOf, logger } from '../logger.ts'
import { isOurOwnRequest } from './own-request.ts'
import { findCurrentPractice } from './practice.ts'
import { type CurrentSession, findCurrentSession } from './session.ts'

type Guard<Params> = {
  readonly roles: readonly PersonRole[]
  /** The journey whose console this belongs to: a session limited to that console may ask too. */
  readonly consoleOf?: (params: Params) => string
  readonly answer: (session: CurrentSession, given: { readonly request: Request; readonly params: Params }) => Promise<Response>
}

/**
 * The one wrapper of route handlers that only signed-in people may call: origin for whatever writes, session, role,
 * nothing kept in caches. Who may not, or asks for what is not theirs, finds nothing: give `nothingHere()` for that.
 */
export function guardedRoute<Params>({ roles, consoleOf, answer }: Guard<Params>) {
  return async (request: Request, context: { readonly params: Promise<Params> }): Promise<Response> => {
    try {
      if (!(await findCurrentPractice())) return nothingHere()
      if (request.method !== 'GET' && !(await isOurOwnRequest())) return plain(403)
      const session = await findCurrentSession()
      if (!session || session.mustEnrol) return plain(401)
      const params = await context.params
      const at = session.consoleAppointmentId
      if (!roles.includes(session.actor.role) || (at && at !== consoleOf?.(params))) return nothingHere()
      return sealed(await answer(session, { request, params }))
    } catch (error) {
      const errorId = newId()
      logger.error('route.failed', { errorId, ...failureOf(error) })
      return Response.json({ errorId }, { status: 500, headers })
    }
  }
}

/** The same answer for what is not there and for what is somebody else's. */
export const nothingHere = (): Response => plain(404)

const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }
const plain = (status: number) => new Response(null, { status, headers })

function sealed(response: Response): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}
