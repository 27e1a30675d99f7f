import { request } from 'node:http'
import fc from 'fast-check'
import type { Ask } from './asks.ts'
import type { Broken } from './schemas.ts'

const BLOCK = 200
const AT_ONCE = 4
const SLOW_MS = 1_000
const GIVE_UP_MS = 20_000

type Portal = { readonly port: string; readonly host: string; readonly origin: string }

/** The status of an answer, when all of it is there, and of a download as long as its practice when it begins; 0 when it broke off. */
function statusOf({ port, host, origin }: Portal, { method, path, headers, body }: Ask, cookie: string | null): Promise<number> {
  return new Promise((resolve) => {
    const all = { origin, ...headers, ...(cookie ? { cookie } : {}), host }
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    try {
      const sent = request({ host: '127.0.0.1', port, path, method, headers: { ...all, ...length }, timeout: GIVE_UP_MS }, (answer) => {
        answer.on(answer.headers['content-type'] === 'application/zip' ? 'resume' : 'end', () => resolve(answer.statusCode ?? 0))
        answer.on('error', () => resolve(0))
        answer.resume()
      })
      sent.on('timeout', () => sent.destroy())
      sent.on('error', () => resolve(0))
      sent.end(body)
    } catch {
      // What Node's own client will not write never reaches a server.
      resolve(400)
    }
  })
}

const shown = ({ method, path, headers, body }: Ask): string =>
  `${method} ${path.slice(0, 120)} ${JSON.stringify(headers).slice(0, 200)} ${(body ?? '').slice(0, 120)}`

/** Sends so many requests, a few at once, and says which were not answered, answered as broken, or answered late. */
export async function fuzzRequests(
  portal: Portal,
  asks: fc.Arbitrary<Ask>,
  { requests, seed, cookies }: { requests: number; seed: number; cookies: () => Promise<readonly string[]> },
): Promise<{ readonly tried: number; readonly broken: readonly Broken[]; readonly slow: readonly Broken[] }> {
  const broken: Broken[] = []
  const slow: Broken[] = []
  let tried = 0
  for (let done = 0; done < requests; done += BLOCK) {
    const waiting = fc.sample(asks, { numRuns: Math.min(BLOCK, requests - done), seed: seed + done })
    const people = await cookies()
    const one = async (): Promise<void> => {
      for (let ask = waiting.pop(); ask; ask = waiting.pop()) {
        const began = performance.now()
        const status = await statusOf(portal, ask, people[ask.as] ?? null)
        const took = performance.now() - began
        tried += 1
        if (status === 0 || status >= 500) broken.push({ where: `${status}`, what: shown(ask) })
        else if (took > SLOW_MS) slow.push({ where: `${Math.round(took)} ms, request ${tried}`, what: shown(ask) })
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, one))
  }
  return { tried, broken, slow }
}
