import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'

// Settings are read once in a process: this file's process is served over https.
process.env.PUBLIC_URL = 'https://portal.example.org'

test('an instance that is reached by https promises to stay there, and its session cookie is bound to the host', async () => {
  const { proxy } = await import('@/proxy')
  const { authOptions } = await import('@/lib/auth/options')
  const response = await proxy(new NextRequest('https://portal.example.org/'))
  expect(response.headers.get('strict-transport-security')).toMatch(/^max-age=\d{8,}/)
  expect(authOptions.cookies?.sessionToken).toMatchObject({
    name: '__Host-sojourn',
    options: { httpOnly: true, secure: true, sameSite: 'lax', path: '/' },
  })
})
