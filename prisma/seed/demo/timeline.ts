/** The instants of the demo's past, one after another: every life waits on it, and whoever is next goes on. */
export type Timeline = {
  /** The instant it is in the past that is being lived. */
  readonly now: () => Date
  /** Goes on at this instant, or at once when it has passed. What lies after the end never comes. */
  readonly until: (at: Date) => Promise<void>
}

export type Life = (timeline: Timeline) => Promise<void>

type Waiting = { readonly at: number; readonly turn: number; readonly resume: () => void }

/**
 * Lives all lives at once from `begin` to `end`, one act at a time in the order of time and, at one instant, in the order in which
 * they began to wait: the same lives give the same past, and the audit trail reads forward. `onInstant` is told of every instant.
 */
export async function liveThrough(
  lives: readonly Life[],
  begin: Date,
  end: Date,
  onInstant: (at: Date) => void = () => undefined,
): Promise<void> {
  const waiting: Waiting[] = []
  let current = begin.getTime()
  let turn = 0
  let hasPaused: (error?: unknown) => void = () => undefined
  const timeline: Timeline = {
    now: () => new Date(current),
    until: (at) =>
      new Promise((resume) => {
        waiting.push({ at: Math.max(at.getTime(), current), turn: turn++, resume: () => resume() })
        hasPaused()
      }),
  }
  const goOn = (act: () => void) =>
    new Promise<void>((resolve, reject) => {
      hasPaused = (error) => (error === undefined ? resolve() : reject(error))
      act()
    })
  for (const life of lives) {
    await goOn(() => {
      life(timeline).then(
        () => hasPaused(),
        (error: unknown) => hasPaused(error ?? new Error('a life of the demo failed')),
      )
    })
  }
  for (let next = takeNext(waiting, end); next !== null; next = takeNext(waiting, end)) {
    current = next.at
    onInstant(new Date(current))
    await goOn(next.resume)
  }
}

function takeNext(waiting: Waiting[], end: Date): Waiting | null {
  const [first, ...others] = waiting
  if (!first) return null
  const next = others.reduce((least, one) => (one.at < least.at || (one.at === least.at && one.turn < least.turn) ? one : least), first)
  if (next.at > end.getTime()) return null
  waiting.splice(waiting.indexOf(next), 1)
  return next
}
