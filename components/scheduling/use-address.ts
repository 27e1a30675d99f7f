'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTransition } from 'react'

/** The choices of a page in its address: changing one asks the server again. `undefined` takes it out. */
export function useAddress() {
  const router = useRouter()
  const path = usePathname()
  const search = useSearchParams()
  const [busy, startTransition] = useTransition()
  function set(changes: Readonly<Record<string, string | undefined>>) {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    startTransition(() => router.replace(`${path}?${next}`, { scroll: false }))
  }
  return { set, busy }
}
