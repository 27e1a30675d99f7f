import { setTimeout as sleep } from 'node:timers/promises'
import { type RawAnswer, rawRequest } from '../../support/raw-request.ts'

/** One request as a browser sends it, and what it should come to. */
export type Call = {
  readonly path: string
  readonly method?: 'POST'
  readonly headers: Record<string, string>
  readonly body?: string
  readonly isRight: (answer: RawAnswer) => boolean
}

/** What became of requests: `failed` says how each that did not come right was answered. */
export type Seen = { asked: number; putOff: number; readonly failed: string[]; stop(): Promise<void> }

/** People who ask one thing after another, each once, until they are stopped. Nobody asks a second time what failed. */
export function startCallers(port: number, count: number, next: () => Call, thought: number): Seen {
  let isStopped = false
  const seen: Seen = {
    asked: 0,
    putOff: 0,
    failed: [],
    stop: async () => {
      isStopped = true
      await Promise.all(running)
    },
  }
  const running = Array.from({ length: count }, async () => {
    while (!isStopped) {
      const { path, isRight, ...call } = next()
      seen.asked += 1
      try {
        const answer = await rawRequest(String(port), path, call)
        if (answer.status === 503 && answer.headers['retry-after']) seen.putOff += 1
        else if (!isRight(answer)) seen.failed.push(`${call.method ?? 'GET'} ${path} ${answer.status} ${answer.body.slice(0, 120)}`)
      } catch (error) {
        seen.failed.push(`${call.method ?? 'GET'} ${path} ${error instanceof Error ? error.message : String(error)}`)
      }
      await sleep(thought * (0.5 + Math.random()))
    }
  })
  return seen
}
