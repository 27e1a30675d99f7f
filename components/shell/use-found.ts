import { useEffect, useRef, useState } from 'react'
import type { PaletteGroup } from '@/components/ui/command-palette'
import { searchTermsOf } from '@/lib/domain/clients/search-terms'

const none: readonly PaletteGroup[] = []
const PAUSE = 200

/** What a search elsewhere gives for the present query, and whether it is still asked. */
export function useFound(query: string, find: ((query: string) => Promise<readonly PaletteGroup[]>) | undefined) {
  const [answer, setAnswer] = useState<{ query: string; groups: readonly PaletteGroup[] }>({ query: '', groups: [] })
  const asked = useRef(query)
  const wanted = searchTermsOf(query) ? query.trim() : ''
  useEffect(() => {
    asked.current = wanted
    if (!wanted || !find) return
    const timer = setTimeout(async () => {
      const groups = await find(wanted).catch(() => [])
      if (asked.current === wanted) setAnswer({ query: wanted, groups })
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [wanted, find])
  const current = wanted !== '' && answer.query === wanted
  return { found: current ? answer.groups : none, busy: Boolean(find) && wanted !== '' && !current }
}
