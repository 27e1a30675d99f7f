import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { type Admission, openAdmission } from './admission.ts'
import { busyAnswer, goesFirst, isFree } from './busy-page.ts'
import { env } from './env.ts'
import { isLeaving, leaveSlowly } from './leaving.ts'
import { countShed } from './metrics.ts'
import { isRouterTree } from './router-tree.ts'

/** What the framework can read. Any other method (TRACE, those of WebDAV) would break it before a page is asked. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Files that the framework only ever gives (`/favicon.ico`, `/sitemap.xml`, its own): asked in any other way, it breaks. No page has such a name. */
const READ_ALONE = /^\/(?:_next\/|[\w-]+\.\w+$)/
const READING = ['GET', 'HEAD']

/** What a proxy says of the caller. From anybody else it is a claim. */
const OF_A_PROXY = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto', 'forwarded']

/** With what a request takes once it is begun, nobody waits for more than about two seconds. */
const PATIENCE = 1_500

/**
 * Stands before the framework on every server of this process, however it was started: what it cannot read is refused here, where a
 * request came from is the socket's word unless a proxy is trusted, and what cannot be served soon is put off.
 */
export function guardServers(): void {
  const guarded = new WeakSet<Server>()
  // Whoever is let in finds a connection of the database.
  const admission = openAdmission({ atOnce: Math.min(env.REQUESTS_AT_ONCE, env.DATABASE_POOL), patience: PATIENCE })
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { readonly server: Server }
    if (guarded.has(server)) return
    guarded.add(server)
    leaveSlowly(server, env.DRAIN_SECONDS)
    guard(server, admission)
  })
}

/** Puts the door between a server and those who answer its requests. */
export function guard(server: Server, admission: Admission): void {
  const behind = server.listeners('request')
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    if (isLeaving()) response.setHeader('connection', 'close')
    const status = refusalOf(request)
    if (status !== null) return refuse(response, status)
    // A load balancer that asks after our health may name no host (HTTP/1.0).
    request.headers.host ??= 'localhost'
    if (!env.TRUST_PROXY) {
      for (const name of OF_A_PROXY) delete request.headers[name]
      request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? ''
    }
    const serve = () => {
      for (const listener of behind) listener.call(server, request, response)
    }
    const { url = '/', method = 'GET' } = request
    if (isFree(url)) return serve()
    const isFirst = goesFirst(url)
    admission.enter(request, response, isFirst, serve, () => {
      countShed(isFirst ? 'first' : 'rest')
      const { headers, body } = busyAnswer(request.headers, method)
      response.writeHead(503, headers)
      response.end(method === 'HEAD' ? undefined : body)
    })
  })
}

/** The status of a request that nothing behind the door could read. */
function refusalOf({ method = '', url = '', headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): number | null {
  if (!METHODS.includes(method)) return 405
  if (!url.startsWith('/') || !isReadable(url)) return 400
  if (READ_ALONE.test(decodeURIComponent(url.split('?', 1)[0] ?? '')) && !READING.includes(method)) return 405
  if (headers.host !== undefined && !URL.canParse(`http://${headers.host}`)) return 400
  const proto = headers['x-forwarded-proto']
  if (env.TRUST_PROXY && proto !== undefined && proto !== 'http' && proto !== 'https') return 400
  const tree = headers['next-router-state-tree']
  return tree === undefined || isRouterTree(String(tree)) ? null : 400
}

/** Whether an address can be decoded and holds no NUL, which no row can. */
function isReadable(url: string): boolean {
  try {
    return !decodeURIComponent(url.split('?', 1)[0] ?? '').includes('\0') && !/%00/.test(url)
  } catch {
    return false
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    connection: 'close',
    ...(status === 405 ? { allow: METHODS.join(', ') } : {}),
  })
  response.end()
}
