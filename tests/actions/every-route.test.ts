import { globSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { openClinic } from '../support/clinic'

const here = vi.hoisted(() => ({ host: 'localhost', actor: null as unknown }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ host: here.host, origin: 'http://localhost:3000', 'user-agent': 'test' }),
  cookies: async () => ({ get: () => undefined, set: () => undefined }),
}))
vi.mock('@/lib/auth/session', () => ({
  findCurrentSession: async () => (here.actor ? { id: crypto.randomUUID(), actor: here.actor, mustEnrol: false, wasIdle: false } : null),
  peekSessionEnd: async () => (here.actor ? new Date() : null),
  extendSession: async () => (here.actor ? new Date() : null),
}))

type Answer = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

const root = join(import.meta.dirname, '../..')
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
const bodies = ['', '[', 'null', '{}', '[]', 'a=b', '"x"', '{"coverage":"a\\u0000"}', `{"coverage":"${'x'.repeat(200_000)}"}`]
const params = [
  'x',
  '\0',
  'a\0b',
  '\ud800',
  '__proto__',
  "'; --",
  'x'.repeat(3_000),
  '00000000-0000-0000-0000-000000000000',
  '-'.repeat(36),
]
const queries = ['', '?q=', '?q=%25%25', "?q='", '?q=%F0%9F%98%80', `?q=${'x'.repeat(500)}`]

let actors: readonly unknown[]

beforeAll(async () => {
  const clinic = await openClinic()
  here.host = clinic.hostname
  const client = await clinic.client()
  actors = [null, client.actor, clinic.therapist.actor, clinic.prescriber.actor, clinic.frontDesk.actor, clinic.admin.actor]
}, 60_000)

/** The library behind sign-in reads the framework's own request: the fuzzing of a portal that runs knocks at it. */
const routes = globSync('app/api/**/route.ts', { cwd: root }).filter((path) => !path.includes('nextauth'))

test.each(routes)(
  '%s answers whatever it is asked',
  async (path) => {
    const module = (await import(join(root, path))) as Partial<Record<string, Answer>>
    const problems: string[] = []
    for (const method of methods) {
      const answer = module[method]
      if (!answer) continue
      for (const [index, param] of params.entries()) {
        here.actor = actors[index % actors.length]
        const query = queries[index % queries.length]
        for (const body of method === 'GET' || method === 'HEAD' ? [undefined] : bodies) {
          const request = new Request(`http://localhost:3000/api${query}`, { method, ...(body === undefined ? {} : { body }) })
          const context = { params: Promise.resolve(new Proxy({}, { get: () => param }) as Record<string, string>) }
          const status = await answer(request, context).then(
            (response) => response.status,
            (error) => `threw ${String(error).slice(0, 160)}`,
          )
          const saysNotReady = path === 'app/api/health/route.ts' && status === 503
          if (!saysNotReady && (typeof status !== 'number' || status >= 500))
            problems.push(`${method} ${JSON.stringify(param).slice(0, 20)} ${body?.slice(0, 20)}: ${status}`)
        }
      }
    }
    expect(problems).toEqual([])
  },
  60_000,
)
