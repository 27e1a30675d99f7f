'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { Pagination } from './pagination'

type ListPagesProps = {
  readonly page: number
  readonly pageSize: number
  readonly total: number
  /** What the page is called in the address; for a second list on one page. */
  readonly name?: string
}

/** Below a list that is read a page at a time: which of how many are shown, and the way to the others. Nothing below a list that is whole. */
export function ListPages({ page, pageSize, total, name = 'page' }: ListPagesProps) {
  const router = useRouter()
  const path = usePathname()
  const params = useSearchParams()
  if (total <= pageSize) return null
  const go = (next: number) => {
    const search = new URLSearchParams(params)
    search.set(name, String(next))
    router.push(`${path}?${search}`)
  }
  return <Pagination page={page} pageSize={pageSize} total={total} onPage={go} />
}
