'use client'

import { CalendarGrid } from '@/components/ui/calendar-grid/calendar-grid'
import type { CalendarColumn, CalendarEntry, CalendarStretch } from '@/components/ui/calendar-grid/calendar-types'
import { useShortcut } from '@/components/ui/shortcuts-context'
import { useAddress } from './use-address'
import { type ColumnOf, NOBODY } from './week-entries'
import { say } from './words'

type WeekGridProps = {
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

const clock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** A week or a day of the practice. Opening an entry, or picking a free time, puts it into the address, where the drawer finds it. */
export function WeekGrid({ now, times, columnOf, day, mayAct, ...grid }: WeekGridProps) {
  const { set } = useAddress()
  useShortcut({ keys: 'n', label: say('newVisit'), group: say('calendar') }, () => mayAct && set({ new: 'visit' }))
  const pick = (column: string, minute: number) =>
    set({
      new: 'visit',
      on: columnOf === 'day' ? column : day,
      at: clock(minute),
      by: columnOf === 'clinician' && column !== NOBODY ? column : undefined,
      in: columnOf === 'room' && column !== NOBODY ? column : undefined,
    })
  return <CalendarGrid {...grid} {...times} {...(now && { now })} onOpen={(key) => set({ open: key })} onPick={mayAct ? pick : undefined} />
}
