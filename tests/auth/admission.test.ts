import { createServer, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { openAdmission } from '@/lib/admission'
import { guard } from '@/lib/front-door'

const opened: (() => void)[] = []
afterEach(() => {
  for (const close of opened.splice(0)) close()
})

/** A server that works at what it is asked until it is told to answer. */
async function openHouse(given: { atOnce: number; patience: number }) {
  const begun: string[] = []
  const held = new Map<string, ServerResponse>()
  const server = createServer((request, response) => {
    begun.push(request.url ?? '')
    held.set(request.url ?? '', response)
    if (request.url === '/quick') response.end('quick')
  })
  const admission = openAdmission(given)
  guard(server, admission)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  opened.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept: 'text/html', ...headers } })
  const answer = (path: string) => held.get(path)?.end('answered')
  return { port, begun, admission, ask, answer }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 60))

test('so many are worked at a time, the next is begun when one is over, and the console goes before who came earlier', async () => {
  const { ask, answer, begun } = await openHouse({ atOnce: 2, patience: 5_000 })
  const all = [ask('/a'), ask('/b')]
  await settled()
  all.push(ask('/c'))
  await settled()
  all.push(ask('/clinic/journeys/7'), ask('/consult?time=9'))
  await settled()
  expect(begun.sort()).toEqual(['/a', '/b'])
  answer('/a')
  await settled()
  answer('/clinic/journeys/7')
  await settled()
  expect(begun.slice(2)).toEqual(['/clinic/journeys/7', '/consult?time=9'])
  answer('/b')
  await settled()
  expect(begun.at(-1)).toBe('/c')
  answer('/c')
  answer('/consult?time=9')
  expect((await Promise.all(all)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
})

test('who would wait too long is told so in plain words, with when to come again, and nothing of it was begun', async () => {
  const { ask, answer, begun } = await openHouse({ atOnce: 1, patience: 150 })
  const first = ask('/a')
  await settled()
  const began = performance.now()
  const put = await ask('/b')
  expect(performance.now() - began).toBeLessThan(1_000)
  const body = await put.text()
  expect(put.status).toBe(503)
  const seconds = Number(put.headers.get('retry-after'))
  expect(seconds).toBeGreaterThanOrEqual(2)
  expect(put.headers.get('x-sojourn-busy')).toBe('1')
  expect(body).toContain('A lot is going on right now')
  expect(body).toContain(`http-equiv="refresh" content="${seconds}"`)
  expect(begun).toEqual(['/a'])
  answer('/a')
  expect((await first).status).toBe(200)
  expect((await ask('/quick')).status).toBe(200)
})

test('what the page asks for by itself gets no page, and what is fetched ahead is not asked again', async () => {
  const { ask, answer } = await openHouse({ atOnce: 1, patience: 50 })
  const first = ask('/a')
  await settled()
  const part = await ask('/b', { rsc: '1' })
  expect([part.status, part.headers.get('content-type'), part.headers.get('x-sojourn-busy')]).toEqual([
    503,
    'text/plain; charset=utf-8',
    '1',
  ])
  const ahead = await ask('/b', { rsc: '1', 'next-router-prefetch': '1' })
  expect([ahead.status, ahead.headers.get('x-sojourn-busy')]).toEqual([503, null])
  answer('/a')
  await first
})

test('health, and files that never change, wait for nobody', async () => {
  const { ask, answer, begun } = await openHouse({ atOnce: 1, patience: 50 })
  const all = [ask('/a'), ask('/api/health'), ask('/_next/static/x.js'), ask('/icon.svg')]
  await settled()
  expect(begun.sort()).toEqual(['/_next/static/x.js', '/a', '/api/health', '/icon.svg'])
  for (const path of begun) answer(path)
  await Promise.all(all)
})

test('who sends their form byte by byte keeps nobody out', async () => {
  const { ask, answer, begun, port } = await openHouse({ atOnce: 2, patience: 200 })
  const slow: Socket[] = []
  for (let n = 0; n < 6; n += 1) {
    const socket = connect(port, '127.0.0.1')
    socket.write(`POST /slow-${n} HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000\r\n\r\nx`)
    slow.push(socket)
  }
  await settled()
  const quick = ask('/a')
  await settled()
  expect(begun).toContain('/a')
  answer('/a')
  expect((await quick).status).toBe(200)
  for (const socket of slow) socket.destroy()
})

test('who has left is not served', async () => {
  const { ask, answer, begun, admission, port } = await openHouse({ atOnce: 1, patience: 5_000 })
  const first = ask('/a')
  await settled()
  const leaving = new AbortController()
  const left = fetch(`http://127.0.0.1:${port}/b`, { signal: leaving.signal }).catch(() => null)
  await settled()
  expect(admission.waiting()).toBe(1)
  leaving.abort()
  await left
  await settled()
  answer('/a')
  await first
  await settled()
  expect(begun).toEqual(['/a'])
  expect(admission.waiting()).toBe(0)
})
