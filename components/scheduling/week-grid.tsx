'use client'

import { useRouter } from 'next/navigation'
import { CalendarGrid } from '@/components/ui/calendar-grid/calendar-grid'
import type { CalendarColumn, CalendarEntry, CalendarStretch } from '@/components/ui/calendar-grid/calendar-types'
import { clockAfter } from '@/lib/domain/time/local'
import { paths, withQuery } from '@/lib/paths'
import { useAddress } from './use-address'
import { type ColumnOf, NOBODY } from './week-entries'

export type WeekGridProps = {
  readonly label: string
  readonly columns: readonly CalendarColumn[]
  readonly entries: readonly CalendarEntry[]
  readonly closed: readonly CalendarStretch[]
  readonly times: { readonly from: number; readonly to: number }
  readonly now: { column: string; minute: number } | undefined
  readonly zone: string
  readonly columnOf: ColumnOf
  /** The day that columns of people or rooms are of. */
  readonly day: string
  /** Whether this person books visits. */
  readonly mayAct: boolean
}

/**
 * A week or a day of the practice. Opening an entry, or picking a free time, puts it into the address, where the drawer finds it. A visit that is
 * carried elsewhere opens what would come of it there, and put onto another visit also the way to change places with that one; nothing has moved
 * before somebody says so on that page.
 */
export function WeekGrid({ now, times, columnOf, day, mayAct, ...grid }: WeekGridProps) {
  const { set } = useAddress()
  const router = useRouter()
  const pick = (column: string, minute: number) =>
    set({
      new: 'visit',
      on: columnOf === 'day' ? column : day,
      at: clockAfter(minute),
      by: columnOf === 'clinician' && column !== NOBODY ? column : undefined,
      in: columnOf === 'room' && column !== NOBODY ? column : undefined,
    })
  const move = (key: string, column: string, minute: number, onto: string | undefined) =>
    router.push(
      withQuery(paths.clinic.moveVisit(key), {
        ...{ on: columnOf === 'day' ? column : day, at: clockAfter(minute) },
        ...(columnOf === 'clinician' && column !== NOBODY && { by: column }),
        ...(columnOf === 'room' && column !== NOBODY && { room: column }),
        ...(onto && { with: onto }),
      }),
    )
  return (
    <CalendarGrid
      {...grid}
      {...times}
      {...(now && { now })}
      onOpen={(key) => set({ open: key })}
      onPick={mayAct ? pick : undefined}
      onMove={mayAct ? move : undefined}
    />
  )
}
