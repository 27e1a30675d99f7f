import { type NextRequest, NextResponse } from 'next/server'
import { isActionBody, LARGEST_BODY } from './lib/action-body'
import { INERT_POLICY } from './lib/domain/attachments/kinds'
import { env } from './lib/env'

/** What only our own edge may say; a browser that sends it is not believed. */
const forged = /^(?:content-security-policy.*|x-nonce|x-middleware-.*|x-sojourn-.*|next-resume)$/

/** What somebody put with a client, and pictures of clinicians: given out as they are, never part of a page. */
const isFile = /^\/api\/(?:attachments|people)\/./

/** What browsers keep for minutes; its route says how long. Everything else of the api is kept nowhere. */
const isKept = /^\/api\/people\/./

const isDevelopment = process.env.NODE_ENV === 'development'

/**
 * Sets the headers every answer carries and tells pages the address asked for. It lets nobody in: pages, actions and routes ask
 * for themselves who is there.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (!isReadableOrigin(request.headers.get('origin'))) return refused(400)
  if (isForm(request) && isForeign(request)) return refused(403)
  if (isForm(request) && request.headers.get('content-type')?.startsWith('multipart/')) return refused(415)
  const status = request.headers.has('next-action') ? await refusalOfAction(request) : null
  if (status !== null) return refused(status)
  const nonce = btoa(crypto.randomUUID())
  const policy = contentPolicy(nonce)
  const headers = new Headers(request.headers)
  for (const name of request.headers.keys()) if (forged.test(name)) headers.delete(name)
  headers.set('x-forwarded-host', askedHost(request.headers))
  headers.set('content-security-policy', policy)
  headers.set('x-sojourn-path', askedPath(request))

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', isFile.test(request.nextUrl.pathname) ? INERT_POLICY : policy)
  for (const [name, value] of Object.entries(always)) response.headers.set(name, value)
  if (env.PUBLIC_URL.startsWith('https:')) response.headers.set('strict-transport-security', 'max-age=63072000')
  if (request.nextUrl.pathname.startsWith('/api/') && !isKept.test(request.nextUrl.pathname))
    response.headers.set('cache-control', 'no-store')
  if (request.nextUrl.searchParams.get('why') === 'signed-out') response.headers.set('clear-site-data', '"cache"')
  return response
}

export const config = { matcher: ['/((?!_next/static|_next/image).*)'] }

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy':
    'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
} as const

/** Scripts and style elements by nonce only; style attributes are what charts and the headless kit place things with. */
function contentPolicy(nonce: string): string {
  const directives = [
    "default-src 'none'",
    // React and the bundler evaluate and inject while developing, and only then.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ]
  return directives.join('; ')
}

/** What an action is sent is text that can be read, and not too much of it: the framework answers anything else with an error of its own. */
async function refusalOfAction(request: NextRequest): Promise<number | null> {
  if (request.method !== 'POST') return 405
  if (!request.headers.get('content-type')?.startsWith('text/plain')) return 415
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) return 413
  const text = await request.text()
  if (text.length > LARGEST_BODY) return 413
  return isActionBody(text) ? null : 400
}

const refused = (status: number) => new NextResponse(null, { status, headers: { ...always, 'cache-control': 'no-store' } })

/** `null` is an origin a browser may send; our own doors refuse it. What is no address at all would break the framework. */
function isReadableOrigin(origin: string | null): boolean {
  return origin === null || origin === 'null' || URL.canParse(origin)
}

/** What is sent to a page. Routes ask for themselves what they are sent, and from where. */
const isForm = ({ method, nextUrl }: NextRequest): boolean => method === 'POST' && !nextUrl.pathname.startsWith('/api/')

/** Sent by another site. The framework refuses it, too, with an error of its own; so it does parts, which no form of ours sends. */
function isForeign({ headers }: NextRequest): boolean {
  const origin = headers.get('origin')
  return origin !== null && (origin === 'null' || new URL(origin).host !== askedHost(headers))
}

/** The host people typed. A proxy that leaves out the port of the public address does not make our own forms foreign. */
function askedHost(sent: Headers): string {
  const host = (env.TRUST_PROXY ? sent.get('x-forwarded-host') : null) ?? sent.get('host') ?? ''
  const ours = new URL(env.PUBLIC_URL)
  return host === ours.hostname ? ours.host : host
}

/** Path and query as people see them, without what the framework adds to fetch parts of a page. */
function askedPath({ nextUrl }: NextRequest): string {
  const query = new URLSearchParams(nextUrl.searchParams)
  query.delete('_rsc')
  return query.size === 0 ? nextUrl.pathname : `${nextUrl.pathname}?${query}`
}
