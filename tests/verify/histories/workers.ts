import { fork } from 'node:child_process'
import type { Counted } from './history.ts'
import type { Found, Options } from './run.ts'

/** What lives histories one after the other. */
export type Live = (options: Omit<Options, 'longest' | 'limitMs'>) => Promise<Found>

type Wanted = {
  readonly live: Live
  readonly role: string
  readonly count: number
  readonly seed: number
  readonly workers: number
  readonly onHistory: () => void
}
type Sent = 'lived' | (Omit<Found, 'tally'> & { readonly tally: readonly [string, Counted][] })

/**
 * Lives the histories in as many processes as are wanted, each with a seed and a transaction of its own, and puts together what they found.
 * The first violation ends them all.
 */
export async function liveIn({ live, role, count, seed, workers, onHistory }: Wanted): Promise<Found & { readonly seed: number }> {
  if (workers === 1) return { ...(await live({ role, count, seed, shrinks: true, onHistory })), seed }
  const shares = Array.from({ length: workers }, (_, index) => Math.floor(count / workers) + (index < count % workers ? 1 : 0))
  const others = new AbortController()
  const found = await Promise.all(
    shares.map(async (share, index) => {
      const lived = await liveApart(share, seed + index, onHistory, others.signal)
      if (lived?.violation) others.abort()
      return lived ?? []
    }),
  )
  return found.flat().reduce((one, other) => ({
    ...(one.violation ? one : other),
    histories: one.histories + other.histories,
    never: one.never.filter((name) => other.never.includes(name)),
    tally: together(one.tally, other.tally),
  }))
}

/** Null when it was ended before it was through. */
function liveApart(
  count: number,
  seed: number,
  onHistory: () => void,
  signal: AbortSignal,
): Promise<(Found & { readonly seed: number }) | null> {
  const [script = '', ...given] = process.argv.slice(1)
  const own = given.filter(
    (argument, index) => !/^--(count|seed|workers)$/.test(given[index - 1] ?? '') && !/^--(count|seed|workers|json)$/.test(argument),
  )
  const child = fork(script, [...own, '--count', String(count), '--seed', String(seed), '--apart'], {
    // Most of what a history makes is garbage a moment later.
    execArgv: [...process.execArgv, '--max-semi-space-size=32'],
    serialization: 'advanced',
    signal,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return new Promise((heard, broken) => {
    child.on('message', (sent: Sent) => (sent === 'lived' ? onHistory() : heard({ ...sent, tally: new Map(sent.tally), seed })))
    child.once('error', (error) => (signal.aborted ? heard(null) : broken(error)))
    child.once('exit', (code) => broken(new Error(`A worker ended with ${code}.`)))
  })
}

/** What a worker does: the histories, told to whoever started it. */
export async function liveForAnother(live: Live, role: string, count: number, seed: number): Promise<void> {
  const tell = (sent: Sent) => new Promise<void>((told) => process.send?.(sent, () => told()))
  const { tally, ...found } = await live({ role, count, seed, shrinks: true, onHistory: () => void tell('lived') })
  await tell({ ...found, tally: [...tally] })
}

function together(one: Found['tally'], other: Found['tally']): Found['tally'] {
  const sum = new Map(one)
  for (const [name, { tried, done, by, said }] of other) {
    const known = sum.get(name) ?? { tried: 0, done: 0, by: new Set<string>(), said: new Map<string, number>() }
    const words = new Map(known.said)
    for (const [word, times] of said) words.set(word, (words.get(word) ?? 0) + times)
    sum.set(name, { tried: known.tried + tried, done: known.done + done, by: new Set([...known.by, ...by]), said: words })
  }
  return sum
}
