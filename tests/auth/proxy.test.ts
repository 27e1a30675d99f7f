import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { proxy } from '@/proxy'

const ask = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { headers: { host: 'localhost:3000', ...headers } }))

/** What the pages behind the proxy are handed. */
const handed = (response: Response, name: string) => response.headers.get(`x-middleware-request-${name}`)
const handedNames = (response: Response) => (response.headers.get('x-middleware-override-headers') ?? '').split(',')

test('every answer carries a policy with a nonce of its own, the same one the page is told', async () => {
  const [first, second] = [await ask('/portal'), await ask('/portal')]
  const policy = first.headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/script-src 'nonce-[A-Za-z0-9+/=]{20,}' 'strict-dynamic';/)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  expect(handed(first, 'content-security-policy')).toBe(policy)
  expect(second.headers.get('content-security-policy')).not.toBe(policy)
})

test('a file somebody put with a client is answered in a sandbox: nothing of it runs', async () => {
  for (const path of ['/api/attachments/x', '/api/attachments/x/picture'])
    expect((await ask(path)).headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect((await ask('/api/attachments')).headers.get('content-security-policy')).toContain('nonce-')
})

test('what only the edge may say is not believed from a browser', async () => {
  const forged = {
    'content-security-policy': "script-src 'nonce-evil'",
    'x-nonce': 'evil',
    'x-middleware-subrequest': 'proxy:proxy:proxy',
    'x-sojourn-path': '//evil.example',
    'x-forwarded-host': 'evil.example',
    'next-resume': '1',
  }
  const response = await ask('/clinic/clients?tab=notes&_rsc=abc', forged)
  expect(handed(response, 'content-security-policy')).not.toContain('evil')
  expect(handed(response, 'x-sojourn-path')).toBe('/clinic/clients?tab=notes')
  expect(handed(response, 'x-forwarded-host')).toBe('localhost:3000')
  const names = handedNames(response)
  expect(names).not.toContain('x-nonce')
  expect(names).not.toContain('x-middleware-subrequest')
  expect(names).not.toContain('next-resume')
})

test.each(['://bad', 'http://', 'not an origin', 'http://[::1'])('an origin that is no address (%s) is refused', async (origin) => {
  expect((await ask('/sign-in', { origin })).status).toBe(400)
})

test.each(['null', 'http://localhost:3000', 'https://evil.example'])(
  'an origin of %s passes on to the doors, which decide',
  async (origin) => {
    expect((await ask('/sign-in', { origin })).status).toBe(200)
  },
)

test('what the api says is kept nowhere, and http gets no promise of https', async () => {
  const response = await ask('/api/session')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('strict-transport-security')).toBeNull()
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})

test('a proxy that leaves out the port of the public address does not make our own forms foreign', async () => {
  expect(handed(await ask('/portal', { host: 'localhost' }), 'x-forwarded-host')).toBe('localhost:3000')
  expect(handed(await ask('/portal', { host: 'localhost:4000' }), 'x-forwarded-host')).toBe('localhost:4000')
  expect(handed(await ask('/portal', { host: 'elsewhere.example' }), 'x-forwarded-host')).toBe('elsewhere.example')
})

const act = (body: string, headers: Record<string, string> = {}) =>
  proxy(
    new NextRequest('http://localhost:3000/sign-in', {
      method: 'POST',
      headers: { host: 'localhost:3000', 'next-action': 'a'.repeat(42), 'content-type': 'text/plain;charset=UTF-8', ...headers },
      body,
    }),
  )

test('what a form sends to an action passes', async () => {
  expect((await act('[{"email":"ada@example.com","password":"x"}]')).status).toBe(200)
})

test.each([
  ['no list', 'null', {}, 400],
  ['half a list', '[', {}, 400],
  ['a part that is not there', '["$F1"]', {}, 400],
  ['parts', '--x', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
  ['more than a form holds', JSON.stringify(['x'.repeat(1_100_000)]), {}, 413],
])('an action that is sent %s is not asked', async (_, body, headers, status) => {
  const answer = await act(body, headers)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})

test.each(['null', 'https://evil.example', 'http://localhost:4000'])('a form from %s is not taken, an action or not', async (origin) => {
  expect((await act('[{}]', { origin })).status).toBe(403)
  const headers = { host: 'localhost:3000', origin, 'content-type': 'application/x-www-form-urlencoded' }
  expect((await proxy(new NextRequest('http://localhost:3000/consult', { method: 'POST', headers, body: 'a=b' }))).status).toBe(403)
})

test('parts, which no form of ours sends to a page, are not taken', async () => {
  const send = (path: string) => {
    const headers = { host: 'localhost:3000', 'content-type': 'multipart/form-data' }
    return proxy(new NextRequest(`http://localhost:3000${path}`, { method: 'POST', headers, body: '--x' }))
  }
  expect((await send('/consult')).status).toBe(415)
  expect((await send('/api/attachments')).status).toBe(200)
})

test('our own form is taken, also behind a proxy that leaves out the port', async () => {
  expect((await act('[{}]', { origin: 'http://localhost:3000' })).status).toBe(200)
  expect((await act('[{}]', { origin: 'http://localhost:3000', host: 'localhost' })).status).toBe(200)
})
