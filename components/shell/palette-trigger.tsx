'use client'

import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { PaletteGroup, PaletteItem } from '@/components/ui/command-palette'
import { KeyHint } from '@/components/ui/key-hint'
import { useShortcut } from '@/components/ui/shortcuts-context'
import { useLater } from '@/components/ui/use-later'
import { waitsForScripts } from '@/components/ui/wait-for-scripts'
import { shellWords } from './shell-words'
import { useFound } from './use-found'
import { useRecent } from './use-recent'

/** Something done for a client: chosen first, the client after it. `:client` in the address is the client’s id. */
export type ClientDeed = { readonly id: string; readonly label: string; readonly hrefForClient: string; readonly also?: readonly string[] }

export type PaletteSearch = {
  /** Looks elsewhere (clients, papers). Asked 200 ms after the last key, once the query says enough. */
  readonly find: (query: string) => Promise<readonly PaletteGroup[]>
  /** Names again what was chosen before, by id: no name is kept in the browser. */
  readonly recall: (ids: readonly string[]) => Promise<readonly PaletteItem[]>
}

type PaletteTriggerProps = {
  /** Whose palette it is: what they chose last is remembered for them alone. */
  personId: string
  /** Pages and actions that are always there. */
  groups: readonly PaletteGroup[]
  deeds?: readonly ClientDeed[] | undefined
  search?: PaletteSearch | undefined
}

const CLIENT = 'client '
const loadPalette = async () => (await import('@/components/ui/command-palette')).CommandPalette
const clientIdOf = ({ id }: PaletteItem) => (id.startsWith(CLIENT) ? id.slice(CLIENT.length) : null)

/** The search box of the frame; opens the palette, which comes when somebody reaches for it. */
export function PaletteTrigger({ personId, groups, deeds = [], search }: PaletteTriggerProps) {
  const [open, setOpen] = useState(false)
  const [Palette, fetchPalette] = useLater(loadPalette)
  const [query, setQuery] = useState('')
  const [deed, setDeed] = useState<ClientDeed | null>(null)
  const { found, busy } = useFound(query, search?.find)
  const doing: PaletteGroup = {
    label: shellWords.deeds,
    items: deeds.map((one) => ({ id: `do ${one.id}`, label: one.label, also: one.also, stays: true, onSelect: () => begin(one) })),
  }
  const always = [...groups, ...(deeds.length > 0 ? [doing] : [])]
  const { recent, remember } = useRecent({ personId, open, groups: always, recall: search?.recall })
  const show = (next: boolean) => {
    if (next) fetchPalette()
    setOpen(next)
    setQuery('')
    setDeed(null)
  }
  const begin = (one: ClientDeed) => {
    setQuery('')
    setDeed(one)
  }
  const remembered = (list: readonly PaletteGroup[]) =>
    list.map((group) => ({ ...group, items: group.items.map((item) => withMemory(item, remember)) }))
  useEffect(() => {
    // The hand that goes for Ctrl K is a moment slower than the line.
    const hear = ({ key }: KeyboardEvent) => (key === 'Control' || key === 'Meta') && fetchPalette()
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [fetchPalette])
  useShortcut({ keys: 'mod+k', label: shellWords.search, group: shellWords.anywhere }, () => show(!open))
  return (
    <>
      <button
        {...waitsForScripts}
        type="button"
        data-palette-trigger
        onPointerEnter={fetchPalette}
        onClick={() => show(true)}
        className="flex min-h-(--control) items-center gap-2 rounded-field border border-line bg-paper px-2.5 text-muted text-sm transition-colors hover:border-edge sm:w-64 lg:w-80"
      >
        <Search aria-hidden="true" className="size-4 shrink-0" />
        <span className="flex-1 text-left max-sm:sr-only">{shellWords.search}</span>
        <span className="max-sm:hidden">
          <KeyHint keys="Ctrl K" />
        </span>
      </button>
      {open && !Palette && <div role="dialog" aria-busy="true" aria-label={shellWords.search} />}
      {Palette && (
        <Palette
          open={open}
          onOpenChange={show}
          groups={deed ? [] : remembered(query === '' ? [...recent, ...always] : always)}
          found={deed ? clientsFor(deed, query === '' ? recent : found) : remembered(found)}
          busy={busy}
          query={query}
          onQuery={setQuery}
          placeholder={deed ? shellWords.forWhom(deed.label) : undefined}
        />
      )}
    </>
  )
}

function withMemory(item: PaletteItem, remember: (id: string) => void): PaletteItem {
  const { onSelect } = item
  return {
    ...item,
    onSelect: () => {
      remember(item.id.replace(/^recent /, ''))
      onSelect?.()
    },
  }
}

/** The clients among what was found, each leading to where the deed is done for them. */
function clientsFor({ hrefForClient }: ClientDeed, groups: readonly PaletteGroup[]): readonly PaletteGroup[] {
  const items = groups.flatMap((group) =>
    group.items.flatMap((item) => {
      const id = clientIdOf({ ...item, id: item.id.replace(/^recent /, '') })
      return id ? [{ ...item, href: hrefForClient.replace(':client', id) }] : []
    }),
  )
  return items.length > 0 ? [{ label: shellWords.clients, items }] : []
}
