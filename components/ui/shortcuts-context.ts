'use client'

import { createContext, useContext, useEffect, useRef } from 'react'

export type Shortcut = {
  /** `n`, `/`, `?`; a sequence `g t`; with Ctrl or Cmd `mod+k` (works while typing, and when single keys are off). */
  keys: string
  label: string
  group?: string | undefined
}

export type Registered = Shortcut & { run: () => void }

export type Shortcuts = {
  on: boolean
  setOn: (on: boolean) => void
  add: (shortcut: Registered) => () => void
  openHelp: () => void
}

export const ShortcutsContext = createContext<Shortcuts>({
  on: true,
  setOn: () => undefined,
  add: () => () => undefined,
  openHelp: () => undefined,
})

export const useShortcuts = () => useContext(ShortcutsContext)

/** Runs `run` on the keys while the component stands on the page, and lists them under `?`. */
export function useShortcut({ keys, label, group }: Shortcut, run: () => void, active = true) {
  const { add } = useContext(ShortcutsContext)
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  }, [run])
  useEffect(() => {
    if (!active) return
    return add({ keys, label, group, run: () => latest.current() })
  }, [add, keys, label, group, active])
}
