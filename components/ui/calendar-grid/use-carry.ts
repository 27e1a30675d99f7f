'use client'

import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { PlacedEntry } from './calendar-types'

/** An entry on its way to another place of the grid. */
export type Carried = { readonly key: string; readonly column: number; readonly slot: number }

type CarryProps = {
  readonly frame: RefObject<HTMLElement | null>
  readonly columns: number
  readonly slots: number
  readonly onDrop: (carried: Carried) => void
}

/** So many pixels a pressed pointer goes before it carries: less is a click. */
const SLACK = 6

const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))

/** The column and slot under a point of the screen; null outside the grid. */
function spotAt(frame: HTMLElement, x: number, y: number): { column: number; slot: number } | null {
  const cell = document.elementsFromPoint(x, y).find((one) => one instanceof HTMLElement && one.dataset.spot && frame.contains(one))
  const [column, slot] = cell instanceof HTMLElement ? (cell.dataset.spot ?? '').split(':').map(Number) : []
  return column === undefined || slot === undefined ? null : { column, slot }
}

/**
 * Carries entries over the grid: with the mouse or a pen held down, or with the keys once it was begun by `begin` (arrows, enter to put it
 * down, escape to leave it where it is). A finger scrolls. Nothing moves by itself: where it was put down is told to `onDrop`.
 */
export function useCarry({ frame, columns, slots, onDrop }: CarryProps) {
  const [carried, setCarried] = useState<Carried | null>(null)
  const letGo = useRef<(() => void) | null>(null)
  useEffect(() => () => letGo.current?.(), [])

  const press = (entry: PlacedEntry, event: PointerEvent) => {
    if (event.button !== 0 || event.pointerType === 'touch' || !frame.current) return
    const grid = frame.current
    const [x, y] = [event.clientX, event.clientY]
    const grabbed = (spotAt(grid, x, y)?.slot ?? entry.slot) - entry.slot
    const listening = new AbortController()
    const { signal } = listening
    let at: Carried | null = null
    const stop = () => {
      listening.abort()
      setCarried(null)
    }
    letGo.current = stop
    const follow = (moved: globalThis.PointerEvent) => {
      if (at === null && Math.hypot(moved.clientX - x, moved.clientY - y) < SLACK) return
      const spot = spotAt(grid, moved.clientX, moved.clientY)
      at = spot
        ? { key: entry.key, column: spot.column, slot: clamp(spot.slot - grabbed, slots) }
        : (at ?? { key: entry.key, column: entry.columnIndex, slot: entry.slot })
      setCarried(at)
    }
    const drop = () => {
      const to = at
      stop()
      if (to === null) return
      // The click that follows would open what was carried.
      const swallow = (click: Event) => {
        click.preventDefault()
        click.stopPropagation()
      }
      window.addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }))
      if (to.column !== entry.columnIndex || to.slot !== entry.slot) onDrop(to)
    }
    window.addEventListener('pointermove', follow, { signal })
    window.addEventListener('pointerup', drop, { signal })
    window.addEventListener('pointercancel', stop, { signal })
    window.addEventListener('keydown', (key) => key.key === 'Escape' && stop(), { signal })
  }

  /** Whether the key was one of carrying. */
  const hear = (event: KeyboardEvent): boolean => {
    if (carried === null) return false
    const by: Readonly<Record<string, readonly [columns: number, slots: number]>> = {
      ...{ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] },
    }
    const step = by[event.key]
    if (step) setCarried({ ...carried, column: clamp(carried.column + step[0], columns), slot: clamp(carried.slot + step[1], slots) })
    else if (event.key === 'Enter') onDrop(carried)
    if (event.key === 'Enter' || event.key === 'Escape') setCarried(null)
    if (!step && event.key !== 'Enter' && event.key !== 'Escape') return event.key !== 'Tab'
    event.preventDefault()
    return true
  }
  const begin = ({ key, columnIndex: column, slot }: PlacedEntry) => setCarried({ key, column, slot })
  return { carried, press, hear, begin }
}
