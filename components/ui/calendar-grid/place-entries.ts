import type { CalendarEntry, CalendarSpan, PlacedEntry } from './calendar-types'

/** Gives each entry its column, its slots and, where entries overlap, its lane. Leaves out what lies outside the grid. */
export function placeEntries(entries: readonly CalendarEntry[], columns: readonly string[], span: CalendarSpan): PlacedEntry[] {
  return columns.flatMap((column, columnIndex) => {
    const mine = entries
      .filter((entry) => entry.column === column && entry.end > span.from && entry.start < span.to)
      .sort((left, right) => left.start - right.start || right.end - left.end)
    return clustersOf(mine).flatMap((cluster) => {
      const laneEnds: number[] = []
      const laned = cluster.map((entry) => {
        const free = laneEnds.findIndex((end) => end <= entry.start)
        const lane = free < 0 ? laneEnds.length : free
        laneEnds[lane] = entry.end
        return { ...entry, lane }
      })
      return laned.map((entry) => ({ ...entry, lanes: laneEnds.length, columnIndex, ...slotsOf(entry, span) }))
    })
  })
}

type Spot = { readonly key: string; readonly column: number; readonly slot: number }

/** The entry that can be carried itself and that another is put onto: of several the one that begins there. */
export function entryUnder({ key, column, slot }: Spot, placed: readonly PlacedEntry[]): PlacedEntry | undefined {
  const there = placed.filter(
    (entry) => entry.movable && entry.key !== key && entry.columnIndex === column && entry.slot <= slot && slot <= entry.lastSlot,
  )
  return there.find((entry) => entry.slot === slot) ?? there[0]
}

/** Entries that touch each other, directly or through others. */
function clustersOf(sorted: readonly CalendarEntry[]): CalendarEntry[][] {
  const clusters: CalendarEntry[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const entry of sorted) {
    if (entry.start >= end) clusters.push([])
    clusters.at(-1)?.push(entry)
    end = Math.max(end, entry.end)
  }
  return clusters
}

function slotsOf({ start, end }: CalendarEntry, { from, to, step }: CalendarSpan) {
  const last = Math.ceil((Math.min(end, to) - from) / step) - 1
  return { slot: Math.max(0, Math.floor((start - from) / step)), lastSlot: Math.max(0, last) }
}
