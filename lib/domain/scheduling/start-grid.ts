import type { TimeZone } from '../time/local.ts'
import { DAY_MINUTES, type Minute, offsetIn, type ZoneTable, zoneTable } from '../time/zone-table.ts'

/** Starts that follow each other by one step: `first`, `first + step`, … `count` of them; `before` starts lie in earlier runs. */
type Run = { readonly first: Minute; readonly count: number; readonly before: number }

/** All starts a visit may have between two minutes, in order. */
export type StartGrid = { readonly step: number; readonly runs: readonly Run[]; readonly size: number }

/**
 * The starts from `from` up to and including `last` at which the clock of `timeZone` shows midnight plus a whole number of
 * `step` minutes. An hour that autumn repeats has its starts twice; a skipped hour has none.
 */
export function startGrid(timeZone: TimeZone, step: number, from: Minute, last: Minute): StartGrid {
  const table = zoneTable(timeZone, from, last)
  const runs: Run[] = []
  let before = 0
  for (const [start, end] of pieces(table, step, from, last + 1)) {
    const sinceMidnight = mod(start + offsetIn(table, start), DAY_MINUTES)
    const first = start + mod(-sinceMidnight, step)
    const count = Math.ceil((end - first) / step)
    if (count === 0) continue
    runs.push({ first, count, before })
    before += count
  }
  return { step, runs, size: before }
}

/** How many starts lie before `minute`: the index of the first one at or after it. */
export function startsBefore({ step, runs, size }: StartGrid, minute: Minute): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle] as Run).first < minute) low = middle + 1
    else high = middle
  }
  if (low === 0) return 0
  const { first, count, before } = runs[low - 1] as Run
  return Math.min(before + Math.min(count, Math.ceil((minute - first) / step)), size)
}

/** The starts whose place in `mask` is set. */
export function startsIn({ step, runs }: StartGrid, mask: Uint8Array): Minute[] {
  const starts: Minute[] = []
  for (const { first, count, before } of runs) {
    for (let index = mask.indexOf(1, before); index >= 0 && index < before + count; index += 1) {
      if (mask[index] === 1) starts.push(first + (index - before) * step)
    }
  }
  return starts
}

/** Stretches in which the clock does not jump; and, when the step does not divide a day, in which it is one day. */
function pieces(table: ZoneTable, step: number, from: Minute, to: Minute): [Minute, Minute][] {
  const cuts = [from, ...table.starts.filter((start) => start > from && start < to), to]
  const whole: [Minute, Minute][] = []
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const end = cuts[index + 1] as Minute
    let start = cuts[index] as Minute
    if (DAY_MINUTES % step !== 0) {
      const offset = offsetIn(table, start)
      for (let midnight = start + DAY_MINUTES - mod(start + offset, DAY_MINUTES); midnight < end; midnight += DAY_MINUTES) {
        whole.push([start, midnight])
        start = midnight
      }
    }
    if (start < end) whole.push([start, end])
  }
  return whole
}

const mod = (value: number, by: number) => ((value % by) + by) % by
