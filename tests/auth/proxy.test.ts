import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { proxy } from '@/proxy'

const ask = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { headers: { host: 'localhost:3000', ...headers } }))

/** What the pages behind the proxy are handed. */
const handed = (response: Response, name: string) => response.headers.get(`x-middleware-request-${name}`)
const handedNames = (response: Response) => (response.headers.get('x-middleware-override-headers') ?? '').split(',')

test('every answer carries a policy with a nonce of its own, the same one the page is told', () => {
  const [first, second] = [ask('/portal'), ask('/portal')]
  const policy = first.headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/script-src 'nonce-[A-Za-z0-9+/=]{20,}' 'strict-dynamic';/)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  expect(handed(first, 'content-security-policy')).toBe(policy)
  expect(second.headers.get('content-security-policy')).not.toBe(policy)
})

test('what only the edge may say is not believed from a browser', () => {
  const forged = {
    'content-security-policy': "script-src 'nonce-evil'",
    'x-nonce': 'evil',
    'x-middleware-subrequest': 'proxy:proxy:proxy',
    'x-sojourn-path': '//evil.example',
    'x-forwarded-host': 'evil.example',
    'next-resume': '1',
  }
  const response = ask('/clinic/clients?tab=notes&_rsc=abc', forged)
  expect(handed(response, 'content-security-policy')).not.toContain('evil')
  expect(handed(response, 'x-sojourn-path')).toBe('/clinic/clients?tab=notes')
  expect(handed(response, 'x-forwarded-host')).toBe('localhost:3000')
  const names = handedNames(response)
  expect(names).not.toContain('x-nonce')
  expect(names).not.toContain('x-middleware-subrequest')
  expect(names).not.toContain('next-resume')
})

test.each(['://bad', 'http://', 'not an origin', 'http://[::1'])('an origin that is no address (%s) is refused', (origin) => {
  expect(ask('/sign-in', { origin }).status).toBe(400)
})

test.each(['null', 'http://localhost:3000', 'https://evil.example'])('an origin of %s passes on to the doors, which decide', (origin) => {
  expect(ask('/sign-in', { origin }).status).toBe(200)
})

test('what the api says is kept nowhere, and http gets no promise of https', () => {
  const response = ask('/api/session')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('strict-transport-security')).toBeNull()
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})

test('a proxy that leaves out the port of the public address does not make our own forms foreign', () => {
  expect(handed(ask('/portal', { host: 'localhost' }), 'x-forwarded-host')).toBe('localhost:3000')
  expect(handed(ask('/portal', { host: 'localhost:4000' }), 'x-forwarded-host')).toBe('localhost:4000')
  expect(handed(ask('/portal', { host: 'elsewhere.example' }), 'x-forwarded-host')).toBe('elsewhere.example')
})
