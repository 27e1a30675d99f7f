import type { PlacedEntry } from './calendar-types'

/** Where the focus is: on an entry, or on a free cell. */
export type CalendarSpot = { column: number; slot: number; entry: string | undefined }

type Size = { columns: number; slots: number }

const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))

const entriesAt = (entries: readonly PlacedEntry[], column: number, slot: number) =>
  entries
    .filter((entry) => entry.columnIndex === column && entry.slot <= slot && entry.lastSlot >= slot)
    .sort((left, right) => left.lane - right.lane)

/** Where a key takes the focus in the grid; `undefined` when the key means nothing here. */
export function moveFocus(spot: CalendarSpot, key: string, entries: readonly PlacedEntry[], size: Size): CalendarSpot | undefined {
  const on = entries.find((entry) => entry.key === spot.entry)
  const land = (column: number, slot: number, side: 'first' | 'last' = 'first'): CalendarSpot => {
    const [toColumn, toSlot] = [clamp(column, size.columns), clamp(slot, size.slots)]
    const there = entriesAt(entries, toColumn, toSlot)
    return { column: toColumn, slot: toSlot, entry: (side === 'first' ? there[0] : there.at(-1))?.key }
  }
  const sideways = (by: 1 | -1): CalendarSpot => {
    const beside = entriesAt(entries, spot.column, spot.slot)
    const next = on && beside[beside.indexOf(on) + by]
    if (next) return { ...spot, entry: next.key }
    if (spot.column + by < 0 || spot.column + by >= size.columns) return spot
    return land(spot.column + by, spot.slot, by > 0 ? 'first' : 'last')
  }
  switch (key) {
    case 'ArrowDown':
      return land(spot.column, (on?.lastSlot ?? spot.slot) + 1)
    case 'ArrowUp':
      return land(spot.column, (on?.slot ?? spot.slot) - 1)
    case 'ArrowRight':
      return sideways(1)
    case 'ArrowLeft':
      return sideways(-1)
    case 'Home':
      return land(0, spot.slot)
    case 'End':
      return land(size.columns - 1, spot.slot)
    case 'PageUp':
      return land(spot.column, 0)
    case 'PageDown':
      return land(spot.column, size.slots - 1)
    default:
      return
  }
}
