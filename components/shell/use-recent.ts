import { useEffect, useState } from 'react'
import type { PaletteGroup, PaletteItem } from '@/components/ui/command-palette'
import { shellWords } from './shell-words'

const MOST = 5
const keyOf = (personId: string) => `palette ${personId}`

/** What can be shown again by its id alone. */
const isNamedAgain = (id: string) => /^(page|do|client) /.test(id)

function readRecent(personId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(keyOf(personId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}

function keep(personId: string, ids: readonly string[]): void {
  try {
    window.localStorage.setItem(keyOf(personId), JSON.stringify(ids))
  } catch {
    // A browser that keeps nothing shows nothing recent.
  }
}

type Input = {
  readonly personId: string
  readonly open: boolean
  readonly groups: readonly PaletteGroup[]
  readonly recall: ((ids: readonly string[]) => Promise<readonly PaletteItem[]>) | undefined
}

/** What this person chose last, the latest first. The browser keeps ids alone; names of clients are asked for again. */
export function useRecent({ personId, open, groups, recall }: Input) {
  const [ids, setIds] = useState<readonly string[]>([])
  const [recalled, setRecalled] = useState<readonly PaletteItem[]>([])
  useEffect(() => {
    if (!open) return
    const kept = readRecent(personId)
    setIds(kept)
    const elsewhere = kept.filter((id) => id.startsWith('client '))
    if (elsewhere.length > 0) recall?.(elsewhere).then(setRecalled, () => setRecalled([]))
  }, [open, personId, recall])
  const known = [...groups.flatMap(({ items }) => items), ...recalled]
  const items = ids.flatMap((id) => {
    const item = known.find((one) => one.id === id)
    return item ? [{ ...item, id: `recent ${id}` }] : []
  })
  const remember = (id: string) =>
    isNamedAgain(id) && keep(personId, [id, ...readRecent(personId).filter((other) => other !== id)].slice(0, MOST))
  return { recent: items.length > 0 ? [{ label: shellWords.recent, items }] : [], remember }
}
