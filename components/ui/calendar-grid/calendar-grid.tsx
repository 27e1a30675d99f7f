'use client'

import { type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, useMemo, useRef, useState } from 'react'
import { cx } from '../cx'
import { useShortcut } from '../shortcuts-context'
import { useWords } from '../words-provider'
import { CalendarCell } from './calendar-cell'
import type { CalendarColumn, CalendarEntry, CalendarStretch, PlacedEntry } from './calendar-types'
import { type CalendarSpot, moveFocus } from './move-focus'
import { entryUnder, placeEntries } from './place-entries'
import { useCarry } from './use-carry'

type CalendarGridProps = {
  label: string
  /** Days of a week, or rooms, or people of one day. */
  columns: readonly CalendarColumn[]
  entries: readonly CalendarEntry[]
  closed?: readonly CalendarStretch[] | undefined
  /** Minutes after midnight: 8:00 to 18:00 unless told. */
  from?: number | undefined
  to?: number | undefined
  step?: number | undefined
  now?: { column: string; minute: number } | undefined
  /** Named in the corner: the zone of the times. */
  zone?: string | undefined
  onPick?: ((column: string, minute: number) => void) | undefined
  onOpen?: ((key: string) => void) | undefined
  /** Where an entry was put down that somebody carried there, and the one it was put onto, if any. */
  onMove?: ((key: string, column: string, minute: number, onto: string | undefined) => void) | undefined
}

/** Days or resources by hours. One tab stop; arrows walk over entries and free time, enter opens or picks, `m` carries an entry elsewhere, as the mouse does. */
export function CalendarGrid({ label, columns, entries, closed = [], now, zone, onPick, onOpen, onMove, ...times }: CalendarGridProps) {
  const words = useWords()
  const frame = useRef<HTMLDivElement>(null)
  const { from = 480, to = 1080, step = 30 } = times
  const span = useMemo(() => ({ from, to, step }), [from, to, step])
  const slots = Math.ceil((to - from) / step)
  const placed = useMemo(
    () =>
      placeEntries(
        entries,
        columns.map((column) => column.key),
        span,
      ),
    [entries, columns, span],
  )
  const bySpot = useMemo(() => Map.groupBy(placed, ({ columnIndex, slot }) => `${columnIndex}:${slot}`), [placed])
  const isClosedAt = (column: string, minute: number) =>
    closed.some((stretch) => stretch.column === column && stretch.start <= minute && stretch.end > minute)
  const pickAt = ({ key }: CalendarColumn, slot: number) => {
    const minute = from + slot * step
    if (!isClosedAt(key, minute)) onPick?.(key, minute)
  }
  const [spot, setSpot] = useState<CalendarSpot>({
    column: 0,
    slot: 0,
    entry: placed.find((entry) => entry.columnIndex === 0 && entry.slot === 0)?.key,
  })

  const { carried, ...carry } = useCarry({
    ...{ frame, slots, columns: columns.length },
    onDrop: (to) => onMove?.(to.key, columns[to.column]?.key ?? '', from + to.slot * step, entryUnder(to, placed)?.key),
  })
  const load = placed.find(({ key }) => key === carried?.key)
  const carriedTo = carried && load && `${columns[carried.column]?.label}, ${clock(from + carried.slot * step, words.hour)}`
  const carryFocused = () => {
    const at = focusedIn(frame.current, bySpot)?.entry
    const focused = placed.find(({ key, movable }) => movable && key === at)
    if (focused) carry.begin(focused)
  }
  useShortcut({ keys: 'm', label: words.moveEntry, group: label }, carryFocused, Boolean(onMove))

  const hear = (event: KeyboardEvent) => {
    if (carry.hear(event)) return
    const column = columns[spot.column]
    if (event.key === 'Enter' && !spot.entry && column) {
      event.preventDefault()
      return pickAt(column, spot.slot)
    }
    const next = moveFocus(spot, event.key, placed, { columns: columns.length, slots })
    if (!next) return
    event.preventDefault()
    setSpot(next)
    const entry = placed.find(({ key }) => key === next.entry)
    const cell = () => frame.current?.querySelector<HTMLElement>(`[data-spot="${next.column}:${next.slot}"]`)
    const target = entry ? buttonOf(frame.current, entry, bySpot) : cell()
    target?.focus()
  }

  // One listener for all cells and entries: what is drawn does not change because something is heard.
  const follow = ({ target }: FocusEvent) => {
    const at = under(target, bySpot)
    if (at) setSpot(at)
  }
  const act = ({ target }: MouseEvent) => {
    const at = under(target, bySpot)
    const column = at && columns[at.column]
    if (at?.entry) return onOpen?.(at.entry)
    if (column && target instanceof HTMLElement && target.dataset.spot) pickAt(column, at.slot)
  }
  const press = (event: PointerEvent) => {
    const entry = onMove && placed.find(({ key, movable }) => movable && key === under(event.target, bySpot)?.entry)
    if (entry) carry.press(entry, event)
  }

  return (
    <div
      ref={frame}
      className="max-h-[calc(100dvh-var(--pin)-9rem)] min-h-80 overflow-auto rounded-card border border-line bg-surface shadow-lift"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: rows of a table cannot hold entries that span them */}
      <div
        role="grid"
        aria-label={label}
        onKeyDown={hear}
        onFocus={follow}
        onClick={act}
        onPointerDown={press}
        className={cx('grid min-w-fit', onMove && 'calendar-carries')}
        style={{ gridTemplateColumns: `4rem repeat(${columns.length}, minmax(${narrowest(columns.length)}, 1fr))` }}
      >
        <CalendarHead columns={columns} corner={zone ?? words.time} />
        {Array.from({ length: slots }, (_, slot) => from + slot * step).map((minute, slot) => (
          // biome-ignore lint/a11y/useSemanticElements: see above
          // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus in turn
          <div key={minute} role="row" className="contents">
            {/* biome-ignore lint/a11y/useSemanticElements: see above */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: a label */}
            <div role="rowheader" className="sticky left-0 z-4 h-7 bg-surface pr-2 text-right text-muted text-xs tabular-nums">
              <span className={cx('relative -top-2', slot === 0 && 'top-0.5!', minute % 60 !== 0 && 'sr-only')}>
                {clock(minute, words.hour)}
              </span>
            </div>
            {columns.map((column, columnIndex) => {
              const starting = bySpot.get(`${columnIndex}:${slot}`) ?? nothing
              const isClosed = isClosedAt(column.key, minute)
              const passed = now?.column === column.key ? (now.minute - minute) / step : -1
              const isTarget = carriedTo && load && carried.column === columnIndex && carried.slot === slot
              return (
                <CalendarCell
                  key={column.key}
                  spot={`${columnIndex}:${slot}`}
                  label={
                    starting.length === 0
                      ? `${column.label}, ${clock(minute, words.hour)}: ${isClosed ? words.closed : words.free}`
                      : undefined
                  }
                  closed={isClosed}
                  free={Boolean(onPick)}
                  onHour={minute % 60 === 0}
                  stop={stopIn(spot, { columnIndex, slot, starting })}
                  now={passed >= 0 && passed < 1 ? passed : undefined}
                  nowLabel={words.now}
                  target={isTarget ? (load.end - load.start) / step : undefined}
                  targetLabel={clock(minute, words.hour)}
                  entries={starting}
                  span={span}
                  carried={starting.some(({ key }) => key === carried?.key) ? carried?.key : undefined}
                />
              )
            })}
          </div>
        ))}
      </div>
      <span role="status" className="sr-only">
        {carriedTo && load && words.carriedTo(load.title, carriedTo)}
      </span>
    </div>
  )
}

/** A week fits on a tablet held upright; of more columns one sees a part in any case, and reads it. */
const narrowest = (columns: number) => (columns > 7 ? '7.5rem' : '5.25rem')

const nothing: readonly PlacedEntry[] = []

type Cell = { readonly columnIndex: number; readonly slot: number; readonly starting: readonly PlacedEntry[] }

/** Where in a cell the one tab stop is: on an entry, on the cell itself (`null`), or elsewhere. */
function stopIn(spot: CalendarSpot, { columnIndex, slot, starting }: Cell): string | null | undefined {
  if (spot.entry) return starting.some(({ key }) => key === spot.entry) ? spot.entry : undefined
  return spot.column === columnIndex && spot.slot === slot ? null : undefined
}

type BySpot = ReadonlyMap<string, readonly PlacedEntry[]>

const buttonsIn = (cell: Element | null | undefined) => [...(cell?.querySelectorAll<HTMLElement>(':scope > button') ?? [])]

/** The cell and the entry that an event was about; nothing between them. An entry is known by its place in its cell. */
function under(target: EventTarget, bySpot: BySpot): CalendarSpot | undefined {
  if (!(target instanceof Element)) return
  const cell = target.closest<HTMLElement>('[data-spot]')
  const [column, slot] = cell?.dataset.spot?.split(':').map(Number) ?? []
  if (column === undefined || slot === undefined) return
  const at = buttonsIn(cell).findIndex((button) => button.contains(target))
  return { column, slot, entry: bySpot.get(`${column}:${slot}`)?.[at]?.key }
}

/** The button of an entry. */
function buttonOf(frame: Element | null, { key, columnIndex, slot }: PlacedEntry, bySpot: BySpot): HTMLElement | undefined {
  const spot = `${columnIndex}:${slot}`
  const at = bySpot.get(spot)?.findIndex((entry) => entry.key === key) ?? -1
  return buttonsIn(frame?.querySelector(`[data-spot="${spot}"]`))[at]
}

/** Where the keys go just now, whether it was chosen before this was alive or since. */
const focusedIn = (frame: HTMLElement | null, bySpot: BySpot): CalendarSpot | undefined =>
  document.activeElement && frame?.contains(document.activeElement) ? under(document.activeElement, bySpot) : undefined

const clock = (minute: number, hour: (hour: number) => string) =>
  minute % 60 === 0 ? hour(minute / 60) : hour(Math.floor(minute / 60)).replace(/^(\d+)/, `$1:${String(minute % 60).padStart(2, '0')}`)

function CalendarHead({ columns, corner }: { columns: readonly CalendarColumn[]; corner: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of the grid above
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus in turn
    <div role="row" className="contents">
      {[{ key: ' ', label: corner, detail: undefined, today: false }, ...columns].map((column, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a cell of the grid above
        // biome-ignore lint/a11y/useFocusableInteractive: a label
        <div
          key={column.key}
          role="columnheader"
          aria-current={column.today ? 'date' : undefined}
          className={cx(
            'sticky top-0 flex min-h-10 flex-col justify-center bg-surface px-2 py-1.5 text-sm leading-tight',
            index === 0 ? 'left-0 z-6 pr-2 pl-1 text-right text-muted text-xs' : 'z-5 border-line border-l font-medium',
            column.today && 'text-lagoon shadow-[inset_0_-2px_0_var(--lagoon)]',
          )}
        >
          <span className="line-clamp-2">{column.label}</span>
          {column.detail && <span className="truncate font-normal text-muted text-xs">{column.detail}</span>}
        </div>
      ))}
    </div>
  )
}
