import type { IncomingMessage, ServerResponse } from 'node:http'

/** Somebody who is served now, or waits to be. */
type Guest = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly since: number }
type Waiting = Guest & { readonly serve: () => void; readonly refuse: () => void }

export type Admission = {
  /** Serves at once, when there is room, or not at all: then `refuse` answers. */
  readonly enter: (request: IncomingMessage, response: ServerResponse, isFirst: boolean, serve: () => void, refuse: () => void) => void
  readonly atWork: () => number
  readonly waiting: () => number
}

/** What is still being made after this long (a download, a line that is slow) keeps nobody else out. */
const LONGEST = 10_000
const LOOK_EVERY = 25

/**
 * Lets so many requests be worked at a time. The others wait in two lines, those that go first before the rest; who would wait longer than
 * `patience` (milliseconds), by how fast the line moves or in truth, is refused. Whoever has left meanwhile is not served.
 */
export function openAdmission({ atOnce, patience }: { readonly atOnce: number; readonly patience: number }): Admission {
  const served = new Set<Guest>()
  const lines: readonly [first: Waiting[], rest: Waiting[]] = [[], []]
  /** How long a request is worked at, on average of late. */
  let pace = 50
  let timer: NodeJS.Timeout | undefined

  const atWork = () => {
    let count = 0
    const now = performance.now()
    // Who still sends, or does not take what is sent, costs nothing meanwhile: nobody can fill the house by being slow.
    for (const { request, response, since } of served)
      if (request.complete && !response.writableNeedDrain && now - since < LONGEST) count += 1
    return count
  }

  function begin(guest: Guest, serve: () => void): void {
    const one = { ...guest, since: performance.now() }
    served.add(one)
    guest.response.once('close', () => {
      served.delete(one)
      pace += 0.05 * (Math.min(LONGEST, performance.now() - one.since) - pace)
      goOn()
    })
    serve()
  }

  function goOn(): void {
    let room = atOnce - atWork()
    for (const line of lines) {
      while (line.length > 0) {
        const next = line[0] as Waiting
        const isGone = next.response.closed || next.response.destroyed
        const isLate = performance.now() - next.since > patience
        if (!isGone && !isLate && room <= 0) break
        line.shift()
        if (isGone) continue
        if (isLate) next.refuse()
        else {
          room -= 1
          begin(next, next.serve)
        }
      }
    }
    const isWaiting = lines.some((line) => line.length > 0)
    if (isWaiting) timer ??= setInterval(goOn, LOOK_EVERY)
    else {
      clearInterval(timer)
      timer = undefined
    }
  }

  return {
    atWork,
    waiting: () => lines[0].length + lines[1].length,
    enter(request, response, isFirst, serve, refuse) {
      const guest = { request, response, since: performance.now() }
      const [first, rest] = lines
      const before = isFirst ? first.length : first.length + rest.length
      if (before === 0 && atWork() < atOnce) return begin(guest, serve)
      if (((before + 1) * pace) / atOnce > patience) return refuse()
      ;(isFirst ? first : rest).push({ ...guest, serve, refuse })
      goOn()
    },
  }
}
