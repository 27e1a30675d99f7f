import { zoneTable } from '../../../lib/domain/time/zone-table.ts'
import { type Bookable, type Workload, windowsOf } from './workload.ts'

export type Query = { readonly duration: number; readonly step: number; readonly buffer: number }

/** Walks one calendar's windows and bookings side by side and names every start on the step grid. */
function sweep(
  { from, to }: Workload,
  { zone, shifts, timeOff, busy }: Bookable,
  { duration, step, buffer }: Query,
  emit: (minute: number) => void,
): void {
  const windows = windowsOf(shifts, zoneTable(zone, from - 2_880, to + 2_880), from, to)
  let next = 0
  const fill = (start: number, end: number) => {
    for (let at = Math.ceil(start / step) * step; at + duration <= end; at += step) {
      let off = false
      for (let index = 0; index < timeOff.length; index += 2)
        if ((timeOff[index] as number) < at + duration && (timeOff[index + 1] as number) > at) off = true
      if (!off) emit(at)
    }
  }
  for (let window = 0; window < windows.length; window += 2) {
    let start = windows[window] as number
    const end = windows[window + 1] as number
    while (next < busy.length && (busy[next + 1] as number) + buffer <= start) next += 2
    for (let index = next; index < busy.length && (busy[index] as number) - buffer < end; index += 2) {
      if ((busy[index] as number) - buffer > start) fill(start, (busy[index] as number) - buffer)
      start = Math.max(start, (busy[index + 1] as number) + buffer)
    }
    if (start < end) fill(start, end)
  }
}

/** The plain reference: every start at which some clinician is free, sorted. */
export function sweepStarts(work: Workload, query: Query): number[] {
  const slots = (work.to - work.from) / query.step
  const seen = new Uint8Array(slots + 1)
  for (const clinician of work.clinicians) {
    sweep(work, clinician, query, (minute) => {
      seen[(minute - work.from) / query.step] = 1
    })
  }
  const starts: number[] = []
  for (let index = 0; index <= slots; index += 1) if (seen[index] === 1) starts.push(work.from + index * query.step)
  return starts
}
