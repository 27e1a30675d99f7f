import { setTimeout as sleep } from 'node:timers/promises'
import { rawRequest } from '../../support/raw-request.ts'

type Where = {
  readonly port: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly input: (reference: string) => unknown
}

/** Somebody at the desk who takes payments, one after another, and asks again under the same key until each is answered. */
export type Writer = { readonly answered: readonly string[]; stop(): Promise<void> }

export type Watch = { readonly kills: number[]; lastAnswerAfter(began: number): void }

export function startWriter(where: Where, watch: Watch): Writer {
  const answered: string[] = []
  let isStopped = false
  const running = (async () => {
    while (!isStopped) {
      const reference = crypto.randomUUID()
      await untilAnswered(where, reference, watch)
      answered.push(reference)
    }
  })()
  return {
    answered,
    stop: async () => {
      isStopped = true
      await running
    },
  }
}

async function untilAnswered({ port, path, headers, input }: Where, reference: string, watch: Watch): Promise<void> {
  const body = JSON.stringify([input(reference), reference])
  for (;;) {
    const began = performance.now()
    const answer = await rawRequest(port, path, { method: 'POST', headers, body }).catch(() => null)
    if (answer?.body.includes('"status":"done"')) return watch.lastAnswerAfter(began)
    if (answer && answer.status < 500 && answer.body.includes('"status":')) throw new Error(`not taken: ${answer.body.slice(0, 300)}`)
    await sleep(20)
  }
}

/** How long after each kill the first request that was sent after it was answered. */
export function watchKills(): Watch & { readonly backAfter: readonly number[]; killed(): void; isBack(): boolean } {
  const kills: number[] = []
  const backAfter: number[] = []
  return {
    kills,
    backAfter,
    killed: () => void kills.push(performance.now()),
    isBack: () => backAfter.length === kills.length,
    lastAnswerAfter(began) {
      const last = kills.at(-1)
      if (last !== undefined && backAfter.length < kills.length && began > last) backAfter.push(performance.now() - last)
    },
  }
}
