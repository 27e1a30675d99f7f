'use client'

import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { CommandPalette, type PaletteGroup } from '@/components/ui/command-palette'
import { KeyHint } from '@/components/ui/key-hint'
import { useShortcut } from '@/components/ui/shortcuts-context'
import { shellWords } from './shell-words'

type PaletteTriggerProps = {
  /** Pages and actions that are always there. */
  groups: readonly PaletteGroup[]
  /** Looks elsewhere (clients); a server action may be handed over. Asked 200 ms after the last key, from two letters on. */
  search?: ((query: string) => Promise<readonly PaletteGroup[]>) | undefined
}

/** The search box of the frame; opens the palette. */
export function PaletteTrigger({ groups, search }: PaletteTriggerProps) {
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const { found, busy } = useFound(query, search)
  const show = (next: boolean) => {
    setOpen(next)
    setQuery('')
  }
  useShortcut({ keys: 'mod+k', label: shellWords.search, group: shellWords.anywhere }, () => show(!open))
  return (
    <>
      <button
        type="button"
        data-palette-trigger
        onClick={() => show(true)}
        className="flex min-h-(--control) items-center gap-2 rounded-field border border-line bg-paper px-2.5 text-muted text-sm transition-colors hover:border-edge sm:w-64 lg:w-80"
      >
        <Search aria-hidden="true" className="size-4 shrink-0" />
        <span className="flex-1 text-left max-sm:sr-only">{shellWords.search}</span>
        <span className="max-sm:hidden">
          <KeyHint keys="Ctrl K" />
        </span>
      </button>
      <CommandPalette open={open} onOpenChange={show} groups={groups} found={found} busy={busy} onQuery={setQuery} />
    </>
  )
}

const none: readonly PaletteGroup[] = []

function useFound(query: string, search: PaletteTriggerProps['search']) {
  const [answer, setAnswer] = useState<{ query: string; groups: readonly PaletteGroup[] }>({ query: '', groups: [] })
  const asked = useRef(query)
  const wanted = query.trim().length > 1 ? query.trim() : ''
  useEffect(() => {
    asked.current = wanted
    if (!wanted || !search) return
    const timer = setTimeout(async () => {
      const groups = await search(wanted).catch(() => [])
      if (asked.current === wanted) setAnswer({ query: wanted, groups })
    }, 200)
    return () => clearTimeout(timer)
  }, [wanted, search])
  const current = wanted !== '' && answer.query === wanted
  return { found: current ? answer.groups : none, busy: Boolean(search) && wanted !== '' && !current }
}
