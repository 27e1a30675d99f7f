'use client'

import { useEffect, useRef } from 'react'
import { paths } from '@/lib/paths'

const LOOK_EVERY = 4_000

type Journey = { readonly id: string; readonly stamp: string }

/** Looks again whenever another device has written something of this journey since the page was drawn, and when the network is back. */
export function useOtherDevices({ id, stamp }: Journey, isRunning: boolean, refresh: () => void): void {
  const drawn = useRef(stamp)
  useEffect(() => {
    drawn.current = stamp
  }, [stamp])
  useEffect(() => {
    if (!isRunning) return
    const look = async () => {
      if (document.visibilityState === 'visible')
        await lookForNews(
          () => drawn.current,
          () => askStamp(id),
          refresh,
        )
    }
    void look()
    const timer = setInterval(() => void look(), LOOK_EVERY)
    addEventListener('online', refresh)
    return () => {
      clearInterval(timer)
      removeEventListener('online', refresh)
    }
  }, [id, isRunning, refresh])
}

/** Refreshes where the journey is no longer what the page was drawn from, from the first look on. */
export async function lookForNews(drawn: () => string, ask: () => Promise<string | null>, refresh: () => void): Promise<void> {
  const stamp = await ask()
  if (stamp !== null && stamp !== drawn()) refresh()
}

async function askStamp(id: string): Promise<string | null> {
  const answer = await fetch(paths.api.journeyStamp(id)).catch(() => null)
  return answer?.ok ? ((await answer.json()) as { stamp: string }).stamp : null
}
