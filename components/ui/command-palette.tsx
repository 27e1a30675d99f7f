'use client'

import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { Dialog as Radix } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { KeyHint } from './key-hint'
import { Shade } from './shade'
import { Spinner } from './spinner'
import { useWords } from './words-provider'

export type PaletteItem = {
  id: string
  label: string
  detail?: string | undefined
  icon?: ReactNode | undefined
  /** Keys that do the same: `g t`. */
  keys?: string | undefined
  /** Other words it is found by. */
  also?: readonly string[] | undefined
  href?: string | undefined
  onSelect?: (() => void) | undefined
  /** Choosing it asks for more, in the same box. */
  stays?: boolean | undefined
}

export type PaletteGroup = { label: string; items: readonly PaletteItem[] }

const none: readonly PaletteGroup[] = []

/** Words that contain what was typed, not letters scattered over them. */
const rank = (_id: string, typed: string, words: string[] = []) =>
  words.some((word) => word.toLowerCase().includes(typed.trim().toLowerCase())) ? 1 : 0

type CommandPaletteProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  groups: readonly PaletteGroup[]
  /** Groups that came from elsewhere for the present query: shown as they are. */
  found?: readonly PaletteGroup[] | undefined
  query: string
  onQuery: (query: string) => void
  busy?: boolean | undefined
  placeholder?: string | undefined
}

/** One box for going anywhere and doing anything. */
export function CommandPalette({
  open,
  onOpenChange,
  groups,
  found = none,
  query,
  onQuery,
  busy = false,
  placeholder,
}: CommandPaletteProps) {
  const words = useWords()
  const router = useRouter()
  const [lit, setLit] = useState('')
  const [seen, setSeen] = useState(found)
  if (found !== seen) {
    setSeen(found)
    setLit(found[0]?.items[0]?.id ?? lit)
  }
  const choose = (item: PaletteItem) => {
    if (!item.stays) onOpenChange(false)
    if (item.href) router.push(item.href)
    item.onSelect?.()
  }
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Shade />
        <Radix.Content
          aria-describedby={undefined}
          className="rise fixed inset-x-3 top-[max(0.75rem,12dvh)] z-50 mx-auto max-w-xl overflow-hidden rounded-sheet border border-line bg-raised shadow-sheet outline-none"
        >
          <Radix.Title className="sr-only">{words.palette}</Radix.Title>
          <Command label={words.palette} loop filter={rank} value={lit} onValueChange={setLit}>
            <div className="flex items-center gap-3 border-line border-b px-4">
              {busy ? <Spinner className="text-muted" /> : <Search aria-hidden="true" className="size-4.5 shrink-0 text-muted" />}
              <Command.Input
                value={query}
                placeholder={placeholder ?? words.palettePrompt}
                onValueChange={onQuery}
                data-quiet-focus
                className="h-13 w-full bg-transparent text-base"
              />
            </div>
            <Command.List className="max-h-[min(24rem,60dvh)] scroll-py-2 overflow-y-auto overscroll-contain p-2">
              <Command.Empty className="px-2 py-8 text-center text-muted text-sm">{busy ? words.loading : words.noMatches}</Command.Empty>
              {found.map((group) => (
                <PaletteSection key={`found ${group.label}`} group={group} keep onChoose={choose} />
              ))}
              {groups.map((group) => (
                <PaletteSection key={group.label} group={group} onChoose={choose} />
              ))}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

type SectionProps = { group: PaletteGroup; keep?: boolean | undefined; onChoose: (item: PaletteItem) => void }

function PaletteSection({ group, keep = false, onChoose }: SectionProps) {
  return (
    <Command.Group
      heading={group.label}
      forceMount={keep}
      className="pb-1 [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-xs"
    >
      {group.items.map((item) => (
        <Command.Item
          key={item.id}
          value={item.id}
          keywords={[item.label, item.detail ?? '', ...(item.also ?? [])]}
          forceMount={keep}
          onSelect={() => onChoose(item)}
          className="flex min-h-10 cursor-pointer items-center gap-3 rounded-field px-2.5 py-1.5 text-sm data-[selected=true]:bg-wash [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted"
        >
          {item.icon}
          <span className="flex-1 truncate">
            {item.label}
            {item.detail && <span className="ml-2 text-muted">{item.detail}</span>}
          </span>
          {item.keys && <KeyHint keys={item.keys} />}
        </Command.Item>
      ))}
    </Command.Group>
  )
}
