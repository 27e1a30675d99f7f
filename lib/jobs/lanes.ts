import 'server-only'
import { now as systemClock } from '../clock.ts'
import { giveBack, keepWork, nextWorkAt, type Piece, takeWork } from '../data/work.ts'
import type { DueWork } from '../domain/practice/work.ts'
import { failureOf, logger } from '../logger.ts'

const LEASE = 60_000
const AFTER_FAILURE = 5_000
/** Nobody has to ring for this long to be heard: what a lost call would have told is found then. */
const LONGEST_SLEEP = 15_000
const SHORTEST_SLEEP = 100

export type Lanes = {
  readonly jobs: readonly DueWork[]
  /** How many pieces are worked at a time; of one practice and job only one. */
  readonly width: number
  readonly work: (piece: Piece) => Promise<Date | null>
  readonly stop: AbortSignal
  readonly clock?: () => Date
}

/** Works through what is due of these jobs, over all practices, until it is stopped. `ring` says that there may be more. */
export function openLanes({ jobs, width, work, stop, clock = systemClock }: Lanes): {
  readonly ring: () => void
  readonly done: Promise<void>
} {
  const running = new Set<Promise<void>>()
  let wake: () => void = () => undefined
  let isRung = false
  const ring = () => {
    isRung = true
    wake()
  }
  const later = (milliseconds: number) => new Date(clock().getTime() + milliseconds)

  async function carry(piece: Piece): Promise<void> {
    const kept = setInterval(() => void keepWork(piece, later(LEASE)).catch(() => undefined), LEASE / 3)
    try {
      await giveBack(piece, await work(piece))
    } catch (error) {
      // It is somebody's again at the end of its lease.
      logger.error('work.not-given-back', { job: piece.job, practiceId: piece.practiceId, ...failureOf(error) })
    } finally {
      clearInterval(kept)
    }
  }

  /** Begins what there is room for. Gives how long there is nothing to do. */
  async function turn(): Promise<number> {
    const room = width - running.size
    if (room <= 0) return LONGEST_SLEEP
    try {
      const pieces = await takeWork(jobs, { now: clock(), lease: later(LEASE), most: room })
      for (const piece of pieces) {
        const carried: Promise<void> = carry(piece).finally(() => {
          running.delete(carried)
          ring()
        })
        running.add(carried)
      }
      if (pieces.length > 0) return pieces.length < room ? SHORTEST_SLEEP : 0
      const next = await nextWorkAt(jobs)
      return next ? Math.min(LONGEST_SLEEP, Math.max(SHORTEST_SLEEP, next.getTime() - clock().getTime())) : LONGEST_SLEEP
    } catch (error) {
      logger.error('work.not-taken', failureOf(error))
      return AFTER_FAILURE
    }
  }

  async function run(): Promise<void> {
    stop.addEventListener('abort', () => wake())
    while (!stop.aborted) {
      isRung = false
      const idle = await turn()
      if (isRung || stop.aborted || idle === 0) continue
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, idle)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    await Promise.all(running)
  }

  return { ring, done: run() }
}
