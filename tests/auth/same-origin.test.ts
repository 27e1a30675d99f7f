import { expect, test } from 'vitest'
import { authOptions, sameOrigin } from '@/lib/auth/options'

const base = 'https://portal.example'

test.each([
  'https://portal.example.evil.test',
  '//evil.test',
  'https://portal.example@evil.test',
  'javascript:alert(1)',
  'http://[',
  'https://evil.test',
])('%s leads home', (url) => {
  expect(new URL(sameOrigin(url, base)).origin).toBe(base)
})

test('what a browser sends as a session update never changes who it is', async () => {
  const jwt = authOptions.callbacks?.jwt
  const forged = {
    token: { sid: 'mine', role: 'client' },
    trigger: 'update',
    session: { sid: 'theirs', role: 'admin', user: { id: 'theirs' } },
  }
  expect(await jwt?.(forged as never)).toEqual({ sid: 'mine' })
})
