'use client'

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { KeySequence, MissedKeys } from './key-sequence'
import { type Registered, ShortcutsContext } from './shortcuts-context'
import { useLater } from './use-later'

declare global {
  interface Window {
    /** The keys pressed before anybody heard them, handed over once: `EarlyPresses`. */
    earlyKeys?: () => KeyboardEvent[]
  }
}

const STORED = 'shortcuts'

const loadOverlay = async () => (await import('./shortcuts-overlay')).ShortcutsOverlay

const watch = (changed: () => void) => {
  addEventListener('storage', changed)
  return () => removeEventListener('storage', changed)
}
const readOn = () => localStorage.getItem(STORED) !== 'off'

function storeOn(on: boolean) {
  localStorage.setItem(STORED, on ? 'on' : 'off')
  dispatchEvent(new StorageEvent('storage', { key: STORED }))
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'))

const isCovered = () => document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null

/** Hears the keys of the page. Single-key shortcuts rest while one types, while a dialog is open, and when turned off. */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const on = useSyncExternalStore(watch, readOn, () => true)
  const [help, setHelp] = useState(false)
  const [Overlay, fetchOverlay] = useLater(loadOverlay)
  const openHelp = useCallback(() => {
    fetchOverlay()
    setHelp(true)
  }, [fetchOverlay])
  const [shortcuts, setShortcuts] = useState<readonly Registered[]>([])
  const known = useRef(shortcuts)
  const missed = useRef(new MissedKeys())

  const add = useCallback((shortcut: Registered) => {
    setShortcuts((before) => [...before, shortcut])
    return () => setShortcuts((before) => before.filter((other) => other !== shortcut))
  }, [])

  useEffect(() => {
    known.current = shortcuts
    const keys = missed.current.find(shortcuts.map((shortcut) => shortcut.keys))
    shortcuts.findLast((shortcut) => shortcut.keys === keys)?.run()
  }, [shortcuts])

  useEffect(() => {
    const sequence = new KeySequence()
    const hear = (event: KeyboardEvent) => {
      const mod = event.ctrlKey || event.metaKey
      if (event.defaultPrevented || (!mod && (!on || isTyping(event.target) || isCovered()))) return missed.current.forget()
      const keys = sequence.read(event, ['?', ...known.current.map((shortcut) => shortcut.keys)])
      if (!keys) return missed.current.add(event)
      missed.current.forget()
      event.preventDefault()
      if (keys === '?') openHelp()
      else known.current.findLast((shortcut) => shortcut.keys === keys)?.run()
    }
    const forget = () => missed.current.forget()
    addEventListener('keydown', hear)
    addEventListener('pointerdown', forget)
    for (const event of window.earlyKeys?.() ?? []) hear(event)
    return () => {
      removeEventListener('keydown', hear)
      removeEventListener('pointerdown', forget)
    }
  }, [on, openHelp])

  const value = useMemo(() => ({ on, setOn: storeOn, add, openHelp }), [on, add, openHelp])
  return (
    <ShortcutsContext value={value}>
      {children}
      {Overlay && <Overlay open={help} onOpenChange={setHelp} on={on} onSwitch={storeOn} shortcuts={shortcuts} />}
    </ShortcutsContext>
  )
}
