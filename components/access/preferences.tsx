'use client'

import { useShortcuts } from '@/components/ui/shortcuts-context'
import { Switch } from '@/components/ui/switch'
import { ThemeChoice } from '@/components/ui/theme-choice'
import { say, sayCommon } from './words'

/** How the product looks and listens, for this person. Takes effect at once. */
export function Preferences({ hasShortcuts }: { readonly hasShortcuts: boolean }) {
  const { on, setOn } = useShortcuts()
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span>{sayCommon('theme')}</span>
        <ThemeChoice />
      </div>
      {hasShortcuts && (
        <Switch label={say('shortcutsLabel')} hint={say('shortcutsHint')} checked={on} onChange={(event) => setOn(event.target.checked)} />
      )}
    </div>
  )
}
