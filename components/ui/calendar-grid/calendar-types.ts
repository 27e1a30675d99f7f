export type CalendarColumn = {
  key: string
  /** "Tue, Dec 1", or a room, or a name. */
  label: string
  detail?: string | undefined
  today?: boolean | undefined
}

export type CalendarTone = 'neutral' | 'info' | 'preparation' | 'journey' | 'integration'

export type CalendarEntry = {
  key: string
  column: string
  /** Minutes after midnight on the column's clock. */
  start: number
  end: number
  title: string
  detail?: string | undefined
  tone: CalendarTone
  /** Picture and word. */
  state?: { tone: 'ready' | 'waits' | 'stops'; label: string } | undefined
  /** Not certain yet: drawn with a broken edge. */
  tentative?: boolean | undefined
  /** It can be carried to another place of the grid. */
  movable?: boolean | undefined
  /** What only its place shows, read out after the rest: "Tuesday, December 1, 10:00 AM to 1:00 PM Central". */
  spoken: string
}

export type CalendarStretch = { column: string; start: number; end: number }

export type PlacedEntry = CalendarEntry & {
  columnIndex: number
  slot: number
  lastSlot: number
  /** Entries at the same time stand side by side. */
  lane: number
  lanes: number
}

export type CalendarSpan = { from: number; to: number; step: number }
