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
