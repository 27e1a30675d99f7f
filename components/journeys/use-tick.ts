'use client'

import { useEffect, useState } from 'react'

/** What time it is, told again each second; on the server and at first what the server said. */
export function useTick(first: Date): Date {
  const [now, setNow] = useState(first)
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
