'use client'

import { useCallback, useState } from 'react'

/** A part that is fetched when it is first wanted: null until it is there, and the way to want it. After a line that broke it is asked for again. */
export function useLater<Part>(load: () => Promise<Part>): readonly [Part | null, () => void] {
  const [found, setFound] = useState<{ readonly part: Part } | null>(null)
  const fetchPart = useCallback(() => {
    load().then(
      (part) => setFound((before) => before ?? { part }),
      () => undefined,
    )
  }, [load])
  return [found?.part ?? null, fetchPart]
}
