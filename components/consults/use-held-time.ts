'use client'

import { useEffect, useState } from 'react'
import { useCommand } from '@/components/forms/use-command'
import { holdConsultAction } from '@/lib/actions/consults'

type Held = { readonly holdToken: string; readonly startsAt: string; readonly expiresAt: string }

/** Choosing a time keeps it for a while. A time that cannot be had leaves the one kept before in place. */
export function useHeldTime(onHeld: (held: Held) => void) {
  const [held, setHeld] = useState<Held | null>(null)
  const [picked, setPicked] = useState<string | null>(null)
  const [ended, setEnded] = useState(false)
  const hold = useCommand(holdConsultAction, (value: Held) => {
    setHeld(value)
    setEnded(false)
    onHeld(value)
  })

  useEffect(() => {
    if (!held) return
    const left = Date.parse(held.expiresAt) - Date.now()
    const timer = setTimeout(() => setEnded(true), Math.max(0, left))
    return () => clearTimeout(timer)
  }, [held])

  const pick = (startsAt: string) => {
    setPicked(startsAt)
    hold.run(held ? { startsAt, holdToken: held.holdToken } : { startsAt })
  }
  const wanted = hold.busy || hold.trouble ? picked : (held?.startsAt ?? null)
  /** After a reload: the time that was kept before, kept on. */
  const resume = (startsAt: string, holdToken: string) => {
    setPicked(startsAt)
    hold.run({ startsAt, holdToken })
  }
  const drop = () => setHeld(null)
  return { ...hold, held, ended, wanted, pick, resume, drop, keepLonger: () => held && pick(held.startsAt) }
}
