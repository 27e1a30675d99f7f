'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { Pagination } from './pagination'

export type PageStepsProps = {
  readonly page: number
  readonly pageSize: number
  readonly total: number
  /** What the page is called in the address; for a second list on one page. */
  readonly name?: string | undefined
}

/** Which of how many are shown, and the way to the others, which an address names. */
export function PageSteps({ page, pageSize, total, name = 'page' }: PageStepsProps) {
  const router = useRouter()
  const path = usePathname()
  const params = useSearchParams()
  const go = (next: number) => {
    const search = new URLSearchParams(params)
    search.set(name, String(next))
    router.push(`${path}?${search}`)
  }
  return <Pagination page={page} pageSize={pageSize} total={total} onPage={go} />
}
