'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'

/** The choices of a page in its address: changing one asks the server again. `undefined` takes it out. */
export function useAddress() {
  const router = useRouter()
  const path = usePathname()
  const search = useSearchParams()
  const [busy, startTransition] = useTransition()
  // Somebody chooses faster than the server answers: what was asked last stands until the address says it.
  const asked = useRef<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs because the address has changed, and reads nothing of it
  useEffect(() => {
    asked.current = null
  }, [search])
  function set(changes: Readonly<Record<string, string | undefined>>) {
    const next = new URLSearchParams(asked.current ?? search)
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    asked.current = String(next)
    startTransition(() => router.replace(`${path}?${next}`, { scroll: false }))
  }
  return { set, busy }
}
