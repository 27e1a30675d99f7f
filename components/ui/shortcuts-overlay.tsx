'use client'

import { Dialog } from './dialog'
import { KeyHint } from './key-hint'
import type { Shortcut } from './shortcuts-context'
import { Switch } from './switch'
import { useWords } from './words-provider'

type ShortcutsOverlayProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  on: boolean
  onSwitch: (on: boolean) => void
  shortcuts: readonly Shortcut[]
}

/** What the keys do on this page, and the switch that turns them off. */
export function ShortcutsOverlay({ open, onOpenChange, on, onSwitch, shortcuts }: ShortcutsOverlayProps) {
  const words = useWords()
  const unique = [...new Map(shortcuts.map((shortcut) => [shortcut.keys, shortcut])).values()]
  const groups = [...new Set(unique.map((shortcut) => shortcut.group ?? ''))]
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={words.shortcuts} description={words.shortcutsHelp} size="normal">
      <div className="grid gap-5 pb-2">
        <div className="grid gap-5 sm:grid-cols-2">
          {groups.map((group) => (
            <section key={group} aria-label={group || words.shortcuts} className="grid content-start gap-1">
              {group && <h3 className="font-medium text-muted text-sm">{group}</h3>}
              <dl className="grid">
                {unique
                  .filter((shortcut) => (shortcut.group ?? '') === group)
                  .map((shortcut) => (
                    <div key={shortcut.keys} className="flex items-center justify-between gap-4 py-1 text-sm">
                      <dt>{shortcut.label}</dt>
                      <dd>
                        <KeyHint keys={spell(shortcut.keys)} />
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
        <div className="border-line border-t pt-3">
          <Switch label={words.shortcutsOn} checked={on} onChange={(event) => onSwitch(event.target.checked)} />
        </div>
      </div>
    </Dialog>
  )
}

const spell = (keys: string) => keys.replace('mod+', 'Ctrl ')
