'use client'

import { useState } from 'react'

export type Stamp = { readonly at: string; readonly deviceAt: string }

/** Gives the time of an entry: the tablet's clock, put right by how far it was off when the page was opened, and what it said itself. */
export function useStamp(serverNow: Date): () => Stamp {
  const [offset] = useState(() => (typeof window === 'undefined' ? 0 : serverNow.getTime() - Date.now()))
  return () => {
    const now = Date.now()
    return { at: new Date(now + (Math.abs(offset) < ONE_TRIP ? 0 : offset)).toISOString(), deviceAt: new Date(now).toISOString() }
  }
}

/** Less than this is the way from the server, not a wrong clock. */
const ONE_TRIP = 2_000
