'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useContext, useEffect, useMemo } from 'react'
import { isSilent, ListMemoryContext, recallList, rememberList } from './table-memory'
import { readTableQuery, writeTableQuery } from './table-query'
import type { TableQuery } from './table-types'

/** A table's state, kept in the address. `server`: which changes ask the server for other rows. An address that says nothing takes the list as this person left it. */
export function useTableQuery(filterIds: readonly string[], prefix: string, server: 'all' | 'search' | 'nothing') {
  const params = useSearchParams()
  const path = usePathname()
  const router = useRouter()
  const personId = useContext(ListMemoryContext)
  const ids = filterIds.join(' ')
  const names = useMemo(() => ids.split(' ').filter(Boolean), [ids])
  const query = useMemo(() => readTableQuery(params, names, prefix), [params, names, prefix])
  const go = (search: string, asksServer: boolean) => {
    const address = search ? `${path}?${search}` : path
    if (asksServer) router.replace(address, { scroll: false })
    else window.history.replaceState(null, '', address)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the list opens, not with each change
  useEffect(() => {
    if (!personId || !isSilent(window.location.search, names, prefix)) return
    const left = recallList(personId, path, prefix)
    if (left) go([window.location.search.slice(1), left].filter(Boolean).join('&'), server === 'all')
  }, [personId, path])
  const change = (next: Partial<TableQuery>) => {
    const search = writeTableQuery(window.location.search, next, prefix)
    if (personId) rememberList(personId, path, prefix, readTableQuery(new URLSearchParams(search), names, prefix))
    go(search, server === 'all' || (server === 'search' && next.search !== undefined))
  }
  const hrefWith = (name: string, value: string) => {
    const next = new URLSearchParams(params)
    next.set(name, value)
    return `${path}?${next}`
  }
  return [query, change, hrefWith] as const
}
