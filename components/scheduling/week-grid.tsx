'use client'

import { useRouter } from 'next/navigation'
import { CalendarGrid } from '@/components/ui/calendar-grid/calendar-grid'
import type { CalendarColumn, CalendarEntry, CalendarStretch } from '@/components/ui/calendar-grid/calendar-types'
import { useShortcut } from '@/components/ui/shortcuts-context'
import { paths } from '@/lib/paths'
import { useAddress } from './use-address'

type WeekGridProps = {
  readonly label: string
  readonly columns: readonly CalendarColumn[]
  readonly entries: readonly CalendarEntry[]
  readonly closed: readonly CalendarStretch[]
  readonly now: { column: string; minute: number } | undefined
  readonly zone: string
}

/** The week of the practice; opening an entry puts it into the address, where the drawer finds it. */
export function WeekGrid({ now, ...grid }: WeekGridProps) {
  const { set } = useAddress()
  const router = useRouter()
  useShortcut({ keys: 'n', label: 'New: choose whose cycle', group: 'Calendar' }, () => router.push(paths.clinic.clients as never))
  return <CalendarGrid {...grid} {...(now && { now })} onOpen={(key) => set({ open: key })} />
}
