import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/options'
import { isOurOwnRequest } from '@/lib/auth/own-request'

type Context = { params: Promise<{ nextauth: string[] }> }

const handler = NextAuth(authOptions) as (request: Request, context: Context) => Promise<Response>

/** Of next-auth's own addresses only the two that exchanging a ticket needs are open: what the session holds is for the server alone. */
const open = { GET: 'csrf', POST: 'callback/credentials' } as const

const absent = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })

async function answer(method: keyof typeof open, request: Request, context: Context): Promise<Response> {
  if ((await context.params).nextauth.join('/') !== open[method]) return absent()
  if (method === 'POST' && !(await isOurOwnRequest(null)))
    return new Response(null, { status: 403, headers: { 'cache-control': 'no-store' } })
  return handler(request, context)
}

export const GET = (request: Request, context: Context) => answer('GET', request, context)
export const POST = (request: Request, context: Context) => answer('POST', request, context)
