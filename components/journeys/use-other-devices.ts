'use client'

import { useEffect } from 'react'
import { paths } from '@/lib/paths'

const LOOK_EVERY = 4_000

/** Looks again whenever another device has written something of this journey, and when the network is back. */
export function useOtherDevices(appointmentId: string, isRunning: boolean, refresh: () => void): void {
  useEffect(() => {
    if (!isRunning) return
    let last: string | null = null
    const look = async () => {
      if (document.visibilityState !== 'visible') return
      const answer = await fetch(paths.api.journeyStamp(appointmentId)).catch(() => null)
      if (!answer?.ok) return
      const { stamp } = (await answer.json()) as { stamp: string }
      if (last !== null && stamp !== last) refresh()
      last = stamp
    }
    void look()
    const timer = setInterval(() => void look(), LOOK_EVERY)
    addEventListener('online', refresh)
    return () => {
      clearInterval(timer)
      removeEventListener('online', refresh)
    }
  }, [appointmentId, isRunning, refresh])
}
