import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { isLeaving, leaveSlowly } from '@/lib/leaving'

const ask = (port: number) =>
  new Promise<number>((answered) => {
    get({ port, host: '127.0.0.1', agent: false }, (answer) => answered(answer.resume().statusCode ?? 0)).on('error', () => answered(0))
  })

test('told to end, a server says so and still serves for as long as it was given', async () => {
  const server = createServer((_, response) => response.writeHead(isLeaving() ? 503 : 200).end())
  leaveSlowly(server, 0.5)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  expect(await ask(port)).toBe(200)
  const closed = new Promise((resolve) => server.close(resolve))
  expect(await ask(port)).toBe(503)
  await closed
  expect(await ask(port)).toBe(0)
})

test('without that time it ends as it always did', () => {
  const server = createServer()
  const { close } = server
  leaveSlowly(server, 0)
  expect(server.close).toBe(close)
})
