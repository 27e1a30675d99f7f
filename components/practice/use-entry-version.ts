'use client'

import { useEffect } from 'react'

/**
 * Keeps a form at the version of the entry it would save over: of the same thing and from the same day, as the page shows it. `entry` names
 * both as they are typed; `version` is null where the page shows none.
 */
export function useEntryVersion(entry: string, version: number | null, keep: (version: number | null) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day or thing is another entry; the page drawn anew under what was typed is not
  useEffect(() => keep(version), [entry])
}
