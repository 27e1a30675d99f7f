import { expect, test, vi } from 'vitest'
import { findCurrentSession } from '@/lib/auth/session'
import { openClinic } from '../support/clinic'
import { SESSION_COOKIE, sessionCookie } from '../support/signed-in'

const request = vi.hoisted(() => ({ host: 'localhost', cookies: {} as Record<string, string> }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ host: request.host }),
  cookies: async () => ({ get: (name: string) => (name in request.cookies ? { name, value: request.cookies[name] } : undefined) }),
}))

test('the cookie of a session opens it, whatever else the browser brings along', async () => {
  const clinic = await openClinic()
  request.host = clinic.hostname
  const sealed = await sessionCookie(clinic.frontDesk.actor)
  request.cookies = { [SESSION_COOKIE]: sealed, 'next-auth.callback-url': ':::' }
  expect((await findCurrentSession())?.actor.userId).toBe(clinic.frontDesk.userId)
})

test.each(['', 'x', 'ey.ey.ey', '\u0000', 'a.b.c.d.e'])('a cookie that says %j is nobody’s', async (value) => {
  request.cookies = { [SESSION_COOKIE]: value }
  expect(await findCurrentSession()).toBeNull()
})
