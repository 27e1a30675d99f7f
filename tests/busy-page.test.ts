import { expect, test } from 'vitest'
import { busyAnswer, goesFirst, isFree } from '@/lib/busy-page'
import { paths } from '@/lib/paths'

test.each([
  paths.site.consult,
  '/consult?day=2026-12-01&_rsc=1',
  paths.site.consultLink('abc'),
  paths.clinic.bookVisit('7'),
  paths.clinic.moveVisit('7'),
  paths.clinic.scheduleCycle('7', '8'),
  paths.clinic.console('7'),
  paths.api.journeyStamp('7'),
  paths.portal.crisis,
])('%s goes first', (url) => expect(goesFirst(url)).toBe(true))

test.each([
  paths.home,
  paths.clinic.today,
  paths.clinic.client('7'),
  '/clinic/journeys',
  '/consultation',
  '/portal?back=/consult',
  paths.api.search,
])('%s waits its turn', (url) => expect(goesFirst(url)).toBe(false))

test.each(['/_next/static/chunks/a.js', '/api/health', '/api/health?x=1', '/icon.svg', '/favicon.ico'])('%s waits for nobody', (url) =>
  expect(isFree(url)).toBe(true),
)

test.each(['/', '/clinic/a.svg', '/api/healthy', '/api/attachments/7', '/_next/data/x', '/x?y=/icon.svg'])('%s is counted', (url) =>
  expect(isFree(url)).toBe(false),
)

test('a page says what is going on, whom to call in danger, and comes up by itself without a script', () => {
  const { headers, body } = busyAnswer({ accept: 'text/html,*/*;q=0.8' }, 'GET')
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-sojourn-busy': '1', 'content-type': 'text/html; charset=utf-8' })
  expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(2)
  expect(Number(headers['retry-after'])).toBeLessThanOrEqual(5)
  expect(body).toContain(`<meta http-equiv="refresh" content="${headers['retry-after']}">`)
  expect(body).toContain('988')
  expect(body).not.toContain('<script')
})

test.each([
  ['a form’s own request', { accept: 'text/x-component' }, 'POST'],
  ['a part of a page', { accept: '*/*', rsc: '1' }, 'GET'],
  ['a form without scripts', { accept: 'text/html' }, 'POST'],
])('%s gets a word, and may be sent again', (_, headers, method) => {
  const answer = busyAnswer(headers, method)
  expect([answer.headers['content-type'], answer.headers['x-sojourn-busy']]).toEqual(['text/plain; charset=utf-8', '1'])
})

test('what is fetched ahead is not sent again', () => {
  expect(busyAnswer({ accept: '*/*', rsc: '1', 'next-router-prefetch': '1' }, 'GET').headers['x-sojourn-busy']).toBeUndefined()
})
