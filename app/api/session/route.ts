import { isOurOwnRequest } from '@/lib/auth/own-request'
import { extendSession, peekSessionEnd } from '@/lib/auth/session'
import { now } from '@/lib/clock'

const headers = { 'cache-control': 'private, no-store' }

const told = (endsAt: Date | null) =>
  endsAt === null
    ? new Response(null, { status: 401, headers })
    : Response.json({ leftMs: Math.max(0, endsAt.getTime() - now().getTime()) }, { headers })

/** How long the session lasts. Asking does not make it longer. */
export const GET = async () => told(await peekSessionEnd())

/** Somebody is there: the session goes on. */
export const POST = async () => ((await isOurOwnRequest()) ? told(await extendSession()) : new Response(null, { status: 403, headers }))
