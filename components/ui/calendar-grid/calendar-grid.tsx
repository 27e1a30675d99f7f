'use client'

import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { cx } from '../cx'
import { useShortcut } from '../shortcuts-context'
import { useWords } from '../words-provider'
import { CalendarCell } from './calendar-cell'
import { CalendarEntryView, CalendarMarks } from './calendar-entry'
import type { CalendarColumn, CalendarEntry, CalendarStretch } from './calendar-types'
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
    const focused = placed.find(({ key, movable }) => movable && key === focusedEntry(frame.current))
    if (focused) carry.begin(focused)
  }
  useShortcut({ keys: 'm', label: words.moveEntry, group: label }, carryFocused, Boolean(onMove))

  const hear = (event: KeyboardEvent) => {
    if (carry.hear(event)) return
    const column = columns[spot.column]
    if (event.key === 'Enter' && !spot.entry && column) {
      event.preventDefault()
      return onPick?.(column.key, from + spot.slot * step)
    }
    const next = moveFocus(spot, event.key, placed, { columns: columns.length, slots })
    if (!next) return
    event.preventDefault()
    setSpot(next)
    const target = next.entry ? `[data-entry="${CSS.escape(next.entry)}"]` : `[data-spot="${next.column}:${next.slot}"]`
    frame.current?.querySelector<HTMLElement>(target)?.focus()
  }

  return (
    <div
      ref={frame}
      className="max-h-[calc(100dvh-var(--pin)-9rem)] min-h-80 overflow-auto rounded-card border border-line bg-surface shadow-lift"
    >
      <CalendarMarks />
      {/* biome-ignore lint/a11y/useSemanticElements: rows of a table cannot hold entries that span them */}
      <div
        role="grid"
        aria-label={label}
        onKeyDown={hear}
        className="grid min-w-fit"
        style={{ gridTemplateColumns: `4rem repeat(${columns.length}, minmax(7.5rem, 1fr))` }}
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
              const here = spot.column === columnIndex && spot.slot === slot
              const starting = placed.filter((entry) => entry.columnIndex === columnIndex && entry.slot === slot)
              const isClosed = closed.some((stretch) => stretch.column === column.key && stretch.start <= minute && stretch.end > minute)
              const passed = now?.column === column.key ? (now.minute - minute) / step : -1
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
                  onHour={minute % 60 === 0}
                  tabIndex={here && !spot.entry ? 0 : -1}
                  onPick={onPick && !isClosed ? () => onPick(column.key, minute) : undefined}
                  onFocus={() => setSpot({ column: columnIndex, slot, entry: undefined })}
                  now={passed >= 0 && passed < 1 ? passed : undefined}
                  nowLabel={words.now}
                  target={
                    carriedTo && load && carried.column === columnIndex && carried.slot === slot
                      ? { label: clock(minute, words.hour), cells: (load.end - load.start) / step }
                      : undefined
                  }
                >
                  {starting.map((entry) => (
                    <CalendarEntryView
                      key={entry.key}
                      entry={entry}
                      span={span}
                      tabIndex={spot.entry === entry.key ? 0 : -1}
                      onOpen={onOpen}
                      onPress={onMove && entry.movable ? (event) => carry.press(entry, event) : undefined}
                      isCarried={entry.key === carried?.key}
                      onFocus={() => setSpot({ column: columnIndex, slot, entry: entry.key })}
                    />
                  ))}
                </CalendarCell>
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

/** The entry that the keys go to just now, whether it was chosen before this was alive or since. */
const focusedEntry = (frame: HTMLElement | null): string | undefined =>
  frame?.querySelector<HTMLElement>('[data-entry]:focus')?.dataset.entry

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
          <span className="truncate">{column.label}</span>
          {column.detail && <span className="truncate font-normal text-muted text-xs">{column.detail}</span>}
        </div>
      ))}
    </div>
  )
}
