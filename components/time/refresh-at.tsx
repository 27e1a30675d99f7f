'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const OFTEN = 15_000
/** What lies farther ahead nobody waits for with a page open; it also is more than a timer holds. */
const FAR = 12 * 60 * 60_000

/** Asks for the page anew at an instant (epoch milliseconds), and again every quarter of a minute where the clock of the device is ahead. */
export function RefreshAt({ at }: { readonly at: number }) {
  const router = useRouter()
  useEffect(() => {
    const ahead = at - Date.now()
    if (ahead > FAR) return undefined
    let timer = setTimeout(
      function again() {
        router.refresh()
        timer = setTimeout(again, OFTEN)
      },
      Math.max(ahead + 500, 1_000),
    )
    return () => clearTimeout(timer)
  }, [at, router])
  return null
}
