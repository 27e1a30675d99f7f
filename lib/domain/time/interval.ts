/** A stretch of time; `end` is not inside. */
export type Interval = { readonly start: Date; readonly end: Date }

export const overlaps = (left: Interval, right: Interval): boolean => left.start < right.end && right.start < left.end

export const minutesIn = ({ start, end }: Interval): number => (end.getTime() - start.getTime()) / 60_000

export const addMinutes = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * 60_000)

/** What is left of `open` when `taken` is cut out, in order and without touching pieces merged. */
export function subtract(open: readonly Interval[], taken: readonly Interval[]): Interval[] {
  const cuts = [...taken].sort((left, right) => left.start.getTime() - right.start.getTime())
  return open.flatMap((stretch) => {
    const pieces: Interval[] = []
    let from = stretch.start
    for (const cut of cuts) {
      if (cut.end <= from || cut.start >= stretch.end) continue
      if (cut.start > from) pieces.push({ start: from, end: cut.start })
      from = cut.end
    }
    if (from < stretch.end) pieces.push({ start: from, end: stretch.end })
    return pieces
  })
}
