'use client'

import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

const AnnounceContext = createContext<(text: string) => void>(() => undefined)

/** Tells screen readers something that changed on the page without the focus moving. */
export const useAnnounce = () => useContext(AnnounceContext)

/** Holds the page's polite live region. */
export function AnnounceProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 })
  const announce = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className="sr-only">
        <span key={said.turn}>{said.text}</span>
      </div>
    </AnnounceContext>
  )
}
