'use client'

import { useEffect, useState } from 'react'

/** Whole seconds until `expiresAt` (epoch milliseconds), never negative; `undefined` until the browser has a clock. */
export function useTimeLeft(expiresAt: number): number | undefined {
  const [left, setLeft] = useState<number>()
  useEffect(() => {
    const tick = () => setLeft(Math.max(0, Math.ceil((expiresAt - Date.now()) / 1000)))
    tick()
    const timer = setInterval(tick, 1000)
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [expiresAt])
  return left
}
