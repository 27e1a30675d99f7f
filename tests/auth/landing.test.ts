import { expect, test } from 'vitest'
import { backPath, homeOf, landingOf } from '@/lib/auth/landing'
import { fc } from '@/tests/support/property'

test('an address of our own is kept with its query', () => {
  expect(backPath('/portal/visits?tab=next')).toBe('/portal/visits?tab=next')
  expect(backPath('/clinic/clients/1#notes')).toBe('/clinic/clients/1')
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example/portal',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/%2e%2e//evil.example',
  '/..//evil.example',
  '/sign-in?back=/sign-in',
  '/api/session',
  '',
  undefined,
  ['/portal'],
])('%j is no way back', (asked) => {
  const back = backPath(asked)
  expect(back === null || new URL(back, 'http://here.invalid').origin === 'http://here.invalid').toBe(true)
  expect(back === null || !back.startsWith('//')).toBe(true)
  expect(String(back)).not.toContain('evil.example/portal')
})

test('whatever is asked for, the way back stays on this origin', () => {
  const part = fc.constantFrom(
    '/',
    '\\',
    '//',
    'evil.example',
    '@',
    ':',
    '%2f',
    '%5c',
    '..',
    '.',
    '\t',
    '\n',
    'portal',
    '?',
    '#',
    'javascript:',
    'http',
    ' ',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(part).map((parts) => `/${parts.join('')}`),
      ),
      (asked) => {
        const back = backPath(asked)
        if (back === null) return
        expect(back.startsWith('/') && !back.startsWith('//') && !back.split('?')[0]?.includes('\\')).toBe(true)
        expect(new URL(back, 'https://portal.example').origin).toBe('https://portal.example')
      },
    ),
    { numRuns: 20_000 },
  )
})

test('a role lands where it was going when it has business there, else at home', () => {
  expect(landingOf('client', '/portal/money')).toBe('/portal/money')
  expect(landingOf('client', '/clinic/clients')).toBe('/portal')
  expect(landingOf('therapist', '/account')).toBe('/account')
  expect(landingOf('prescriber', null)).toBe(homeOf('prescriber'))
  expect(landingOf('admin', '/')).toBe('/clinic')
  expect(landingOf('client', '/portalx')).toBe('/portalx')
})
