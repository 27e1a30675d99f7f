import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/options'
import { isOurOwnRequest } from '@/lib/auth/own-request'

type Context = { params: Promise<{ nextauth: string[] }> }

const handler = NextAuth(authOptions) as (request: Request, context: Context) => Promise<Response>

/** Of next-auth's own addresses only the two that exchanging a ticket needs are open: what the session holds is for the server alone. */
const open = { GET: 'csrf', POST: 'callback/credentials' } as const

const plain = (status: number) => new Response(null, { status, headers: { 'cache-control': 'no-store' } })

async function answer(method: keyof typeof open, request: Request, context: Context): Promise<Response> {
  if ((await context.params).nextauth.join('/') !== open[method]) return plain(404)
  if (method === 'POST' && !(await isOurOwnRequest())) return plain(403)
  if (method === 'POST' && !isForm(request)) return plain(415)
  const response = await handler(request, context)
  // What a browser sent and it cannot read, it calls a fault of the server.
  return response.status === 500 ? plain(400) : response
}

/** What the browser's half of next-auth sends; anything else it would fail to read. */
const isForm = ({ headers }: Request) => headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false

export const GET = (request: Request, context: Context) => answer('GET', request, context)
export const POST = (request: Request, context: Context) => answer('POST', request, context)
