import { createServer } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAdmission } from '@/lib/admission'
import { guard } from '@/lib/front-door'

/** What stands behind the door says what it was asked, and how it is told where that came from. */
const server = createServer((request, response) => {
  response.end(JSON.stringify({ method: request.method, url: request.url, from: request.headers['x-forwarded-for'] ?? null }))
})
let port = 0

beforeAll(async () => {
  guard(server, openAdmission({ atOnce: 4, patience: 1_000 }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => server.close())

/** One request in so many words, as no client library would send it. */
const say = (line: string, headers: readonly string[] = ['host: localhost']): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${[line, ...headers, 'connection: close'].join('\r\n')}\r\n\r\n`))
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    socket.on('error', reject)
    socket.on('close', () => resolve(Buffer.concat(parts).toString()))
  })
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])

test.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s passes', async (method) => {
  expect(statusOf(await say(`${method} / HTTP/1.1`))).toBe(200)
})

test.each(['TRACE', 'PROPFIND', 'LINK', 'QUERY'])('%s is no method of ours', async (method) => {
  const answer = await say(`${method} / HTTP/1.1`)
  expect(statusOf(answer)).toBe(405)
  expect(answer).toMatch(/allow: GET, HEAD/i)
})

test.each(['/robots.txt', '/robots.txt?tab=1', '/sitemap.xml', '/favicon.ico', '/icon%2Esvg', '/_next/image?url=x'])(
  '%s is only read',
  async (url) => {
    expect(statusOf(await say(`GET ${url} HTTP/1.1`))).toBe(200)
    expect(statusOf(await say(`PATCH ${url} HTTP/1.1`))).toBe(405)
    expect(statusOf(await say(`OPTIONS ${url} HTTP/1.1`))).toBe(405)
  },
)

test.each(['/%00', '/clinic?q=a%00', '/%E0%A4%A', '/%', 'http://elsewhere.example/', '*'])('%s is no address', async (url) => {
  expect(statusOf(await say(`OPTIONS ${url} HTTP/1.1`))).toBe(400)
})

test.each([
  ['a host that is none', 'host: a b'],
  ['a host with a port that is none', 'host: localhost:port'],
  ['a tree that is none', 'next-router-state-tree: {'],
  ['a tree that is no list', 'next-router-state-tree: %7B%7D'],
  ['a list that is no tree', 'next-router-state-tree: []'],
  ['a tree of numbers', 'next-router-state-tree: [1,{}]'],
  ['a tree that is far too long', `next-router-state-tree: ["${'x'.repeat(12_000)}",{},`],
])('%s is refused', async (_, header) => {
  const headers = header.startsWith('host') ? [header] : ['host: localhost', header]
  expect(statusOf(await say('GET / HTTP/1.1', headers))).toBe(400)
})

test('who names no host, as HTTP/1.0 allows, is answered', async () => {
  expect(statusOf(await say('GET /api/health HTTP/1.0', []))).toBe(200)
})

test('where a request came from is the word of the socket, whatever it says itself', async () => {
  const answer = await say('GET / HTTP/1.1', ['host: localhost', 'x-forwarded-for: 203.0.113.9', 'x-forwarded-proto: :::'])
  expect(answer).toContain('"from":"127.0.0.1"')
})
