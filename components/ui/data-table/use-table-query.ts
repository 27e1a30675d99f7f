'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
import { readTableQuery, writeTableQuery } from './table-query'
import type { TableQuery } from './table-types'

/** A table's state, kept in the address. `server`: which changes ask the server for other rows. */
export function useTableQuery(filterIds: readonly string[], prefix: string, server: 'all' | 'search' | 'nothing') {
  const params = useSearchParams()
  const path = usePathname()
  const router = useRouter()
  const ids = filterIds.join(' ')
  const query = useMemo(() => readTableQuery(params, ids.split(' ').filter(Boolean), prefix), [params, ids, prefix])
  const change = (next: Partial<TableQuery>) => {
    const search = writeTableQuery(window.location.search, next, prefix)
    const address = search ? `${path}?${search}` : path
    if (server === 'all' || (server === 'search' && next.search !== undefined)) router.replace(address as never, { scroll: false })
    else window.history.replaceState(null, '', address)
  }
  const hrefWith = (name: string, value: string) => {
    const next = new URLSearchParams(params)
    next.set(name, value)
    return `${path}?${next}`
  }
  return [query, change, hrefWith] as const
}
