import { createContext } from 'react'
import { readTableQuery, writeTableQuery } from './table-query'
import type { TableQuery } from './table-types'

/** Whose lists are remembered; null remembers none. */
export const ListMemoryContext = createContext<string | null>(null)

const keyOf = (personId: string, path: string, prefix: string) => `list ${personId} ${path} ${prefix}`

/** What of a list's state is kept: order, filters and page. Never what was searched: it names people. */
export const kept = ({ sort, page, filters }: TableQuery, prefix: string): string => writeTableQuery('', { sort, page, filters }, prefix)

/** Whether an address says anything about a list by itself. */
export const isSilent = (address: string, filterIds: readonly string[], prefix: string): boolean => {
  const query = readTableQuery(new URLSearchParams(address), filterIds, prefix)
  return kept(query, prefix) === '' && query.search === ''
}

/** Keeps how a person left a list, in this browser. */
export function rememberList(personId: string, path: string, prefix: string, query: TableQuery): void {
  try {
    window.localStorage.setItem(keyOf(personId, path, prefix), kept(query, prefix))
  } catch {
    // A browser that keeps nothing opens every list as it is.
  }
}

/** How a person left a list; empty when nothing is known of it. */
export function recallList(personId: string, path: string, prefix: string): string {
  try {
    return window.localStorage.getItem(keyOf(personId, path, prefix)) ?? ''
  } catch {
    return ''
  }
}

const choicesKey = (personId: string, path: string) => `choices ${personId} ${path}`

/** What a person chose last on a page, by the names in its address; nothing where nothing is known. */
export function recallChoices(personId: string, path: string): Readonly<Record<string, string>> {
  try {
    const known: unknown = JSON.parse(window.localStorage.getItem(choicesKey(personId, path)) ?? '{}')
    return typeof known === 'object' && known !== null ? (known as Record<string, string>) : {}
  } catch {
    return {}
  }
}

/** Keeps what a person chose on a page, in this browser; an empty choice is forgotten. */
export function rememberChoice(personId: string, path: string, name: string, value: string): void {
  const { [name]: _, ...others } = recallChoices(personId, path)
  try {
    window.localStorage.setItem(choicesKey(personId, path), JSON.stringify(value ? { ...others, [name]: value } : others))
  } catch {
    // A browser that keeps nothing opens every page as it is.
  }
}
