import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

type Answer = { readonly status: number; readonly body: string }

/** The ports behind the proxy, as the page wrote them for it. */
export const upstreamsIn = (caddyfile: string): readonly number[] =>
  [...(/reverse_proxy (.*) \{/.exec(caddyfile)?.[1] ?? '').matchAll(/127\.0\.0\.1:(\d+)/g)].map(([, port]) => Number(port))

/** A small proxy for the ports of the page's own: in turn, and to the next where one does not answer, with the headers the page asks for. */
export async function openProxy(upstreams: readonly number[], host: string) {
  let turn = 0
  const served = new Map<number, number>()
  const server = createServer((incoming, outgoing) => {
    const pass = (left: readonly number[]): void => {
      const [port, ...others] = left
      if (port === undefined) return void outgoing.writeHead(502).end()
      const headers = { host, 'x-forwarded-for': '192.0.2.7', 'x-forwarded-host': host, 'x-forwarded-proto': 'https' }
      const passed = request({ port, host: '127.0.0.1', path: incoming.url, headers }, (answer) => {
        served.set(port, (served.get(port) ?? 0) + 1)
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      })
      passed.once('error', () => pass(others))
      passed.end()
    }
    turn += 1
    pass(upstreams.map((_, index) => upstreams[(index + turn) % upstreams.length] ?? 0))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    served,
    ask: async (path: string): Promise<Answer> => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', signal: AbortSignal.timeout(20_000) })
      return { status: answer.status, body: await answer.text() }
    },
    close: () => server.close(),
  }
}
