'use client'

import { useMemo, useSyncExternalStore } from 'react'
import { useShortcut } from '@/components/ui/shortcuts-context'
import { useSame } from '@/components/ui/use-same'
import { Agenda } from './agenda'
import { type PackedEntries, unpackEntries } from './packed-entries'
import { useAddress } from './use-address'
import { WeekGrid, type WeekGridProps } from './week-grid'
import { say } from './words'

type DaysShownProps = Omit<WeekGridProps, 'entries'> & {
  readonly packed: PackedEntries
  readonly days: readonly { readonly key: string; readonly label: string }[]
  /** Whether the page was asked for by a telephone: what it is sent before anybody knows how wide its screen is. */
  readonly isPhone: boolean
}

const narrow = '(max-width: 47.99rem)'

function hearWidth(changed: () => void): () => void {
  const width = window.matchMedia(narrow)
  width.addEventListener('change', changed)
  return () => width.removeEventListener('change', changed)
}

/** A week or a day of the practice: a list on a narrow screen, else a grid. A page holds one of them. */
export function DaysShown(sent: DaysShownProps) {
  const { packed, days, isPhone, ...grid } = useSame(sent)
  const { set } = useAddress()
  useShortcut({ keys: 'n', label: say('newVisit'), group: say('calendar') }, () => grid.mayAct && set({ new: 'visit' }))
  const isNarrow = useSyncExternalStore(
    hearWidth,
    () => window.matchMedia(narrow).matches,
    () => isPhone,
  )
  const entries = useMemo(() => unpackEntries(packed), [packed])
  return isNarrow ? <Agenda days={days} entries={entries} /> : <WeekGrid {...grid} entries={entries} />
}
