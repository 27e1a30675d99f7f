import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

export type Person = {
  readonly host: string
  readonly cookie: string
  /** Words that only pages of another practice hold. */
  readonly foreign: readonly string[]
  /** Where they go, one page after the other, again and again. */
  readonly goes: readonly string[]
}

export type Seen = {
  /** Milliseconds until a page was there, from when it was first asked for. */
  readonly served: number[]
  /** Milliseconds of each answer that put somebody off. */
  readonly putOff: number[]
  /** What was neither a page nor a word that it is busy, and how often. */
  readonly broken: Map<string, number>
  foreign: number
  /** Pages that go first, and how many of these were put off. */
  first: { asked: number; putOff: number }
}

export const nothingSeen = (): Seen => ({ served: [], putOff: [], broken: new Map(), foreign: 0, first: { asked: 0, putOff: 0 } })

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })

type Answer = { readonly status: number; readonly isBusy: boolean; readonly again: number; readonly body: string }

function ask(port: number, path: string, { host, cookie }: Pick<Person, 'host' | 'cookie'>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { host: `${host}:${port}`, cookie, accept: 'text/html' }
    const sent = request({ host: '127.0.0.1', port, path, agent, headers, timeout: 60_000 }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          isBusy: answer.headers['x-sojourn-busy'] !== undefined,
          again: Number(answer.headers['retry-after'] ?? 0),
          body: Buffer.concat(parts).toString(),
        }),
      )
    })
    sent.on('timeout', () => sent.destroy(new Error('no answer within a minute')))
    // A connection that the server closed just as it was used again says nothing of the server; a browser asks again, too.
    sent.on('error', (error) => (sent.reusedSocket ? resolve(ask(port, path, { host, cookie })) : reject(error)))
    sent.end()
  })
}

const note = (seen: Seen, what: string): void => void seen.broken.set(what, (seen.broken.get(what) ?? 0) + 1)

/** What a page is that was answered with 200 and broke on its way. */
const brokeOnItsWay = /<template[^>]*data-dgst|P2028/

export type Manner = {
  readonly until: number
  /** Milliseconds between a page and the next one, on average; 0 for none. */
  readonly thought: number
  /** Whether who is put off waits as long as they are asked to, as a browser does, or asks for something else a tenth of a second later. */
  readonly isPatient: boolean
  readonly isFirst: (path: string) => boolean
}

/** Asks for one page until it is there, or somebody who is not patient is put off, and writes down what came. */
export async function visit(
  port: number,
  person: Person,
  path: string,
  { until, isPatient, isFirst }: Omit<Manner, 'thought'>,
  seen: Seen,
): Promise<void> {
  const asked = performance.now()
  for (;;) {
    const began = performance.now()
    if (isFirst(path)) seen.first.asked += 1
    const answer = await ask(port, path, person).catch((error: Error) => {
      note(seen, error.message)
      return null
    })
    if (!answer) {
      await sleep(100)
      return
    }
    if (answer.status === 503 && answer.isBusy) {
      seen.putOff.push(performance.now() - began)
      if (isFirst(path)) seen.first.putOff += 1
      if (!isPatient) {
        await sleep(100)
        return
      }
      await sleep(answer.again * 1_000)
      if (performance.now() > until) return
    } else {
      if (answer.status !== 200) note(seen, `${answer.status} of ${path.replace(/[0-9a-f-]{36}/g, '…')}`)
      else if (brokeOnItsWay.test(answer.body)) note(seen, `broke on its way: ${path.replace(/[0-9a-f-]{36}/g, '…')}`)
      else seen.served.push(performance.now() - asked)
      if (person.foreign.some((word) => answer.body.includes(word))) seen.foreign += 1
      return
    }
  }
}

/** Goes about until it is over, from page to page, at a pace of one's own. */
export async function goAbout(port: number, person: Person, manner: Manner, seen: Seen): Promise<void> {
  // Whoever gave it may end it meanwhile.
  const { thought } = manner
  if (thought > 0) await sleep(Math.random() * thought)
  for (let step = Math.floor(Math.random() * person.goes.length); performance.now() < manner.until; step += 1) {
    await visit(port, person, person.goes[step % person.goes.length] ?? '/', manner, seen)
    if (thought > 0) await sleep(thought * (0.5 + Math.random()))
  }
}
