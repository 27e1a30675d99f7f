'use client'

import { ChevronDown, Keyboard, Monitor, Moon, Sun } from 'lucide-react'
import { cx } from '@/components/ui/cx'
import { Menu } from '@/components/ui/menu'
import type { MenuGroup } from '@/components/ui/menu-sheet'
import { useShortcuts } from '@/components/ui/shortcuts-context'
import { type Theme, useTheme } from '@/components/ui/use-theme'
import { useWords } from '@/components/ui/words-provider'
import { initialsOf } from '@/lib/messages/initials'
import type { PersonInfo } from './shell-types'
import { shellWords } from './shell-words'

type PersonMenuProps = {
  person: PersonInfo
  /** The frame's own entries: profile, another role, sign out (a server action may be handed over as `onSelect`). */
  groups: readonly MenuGroup[]
  /** Offers the list of shortcuts. */
  keyboard?: boolean | undefined
  compact?: boolean | undefined
}

/** Who is signed in, and what belongs to them. */
export function PersonMenu({ person, groups, keyboard = false, compact = false }: PersonMenuProps) {
  const words = useWords()
  const [theme, setTheme] = useTheme()
  const { openHelp } = useShortcuts()
  const looks: readonly [Theme, string, typeof Sun][] = [
    ['system', words.themeSystem, Monitor],
    ['light', words.themeLight, Sun],
    ['dark', words.themeDark, Moon],
  ]
  const appearance: MenuGroup = {
    label: words.theme,
    items: looks.map(([value, label, Icon]) => ({
      label,
      icon: <Icon aria-hidden="true" />,
      chosen: theme === value,
      onSelect: () => setTheme(value),
    })),
  }
  const keys: MenuGroup = { items: [{ label: shellWords.shortcuts, hint: '?', icon: <Keyboard aria-hidden="true" />, onSelect: openHelp }] }
  const [first = { items: [] }, ...rest] = groups
  return (
    <Menu
      head={
        <>
          <p className="font-semibold">{person.name}</p>
          {person.detail && <p className="text-muted">{person.detail}</p>}
        </>
      }
      groups={[first, appearance, ...(keyboard ? [keys] : []), ...rest].filter((group) => group.items.length > 0)}
      trigger={
        <button
          type="button"
          className="flex min-h-(--control) min-w-(--control) items-center justify-center gap-2 rounded-full transition-colors hover:bg-wash"
        >
          <span aria-hidden="true" className="grid size-8 place-items-center rounded-full bg-lagoon-soft font-semibold text-lagoon text-xs">
            {initialsOf(person.name)}
          </span>
          <span className="sr-only">{shellWords.person(person.name)}</span>
          <span aria-hidden="true" className={cx('max-w-40 truncate font-medium text-sm max-lg:hidden', compact && 'hidden')}>
            {person.name}
          </span>
          <ChevronDown aria-hidden="true" className={cx('mr-1 size-4 text-muted max-lg:hidden', compact && 'hidden')} />
        </button>
      }
    />
  )
}
