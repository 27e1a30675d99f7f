/** A stretch of time; `end` is not inside. */
export type Interval = { readonly start: Date; readonly end: Date }

export const overlaps = (left: Interval, right: Interval): boolean => left.start < right.end && right.start < left.end

export const minutesIn = ({ start, end }: Interval): number => (end.getTime() - start.getTime()) / 60_000

export const addMinutes = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * 60_000)
