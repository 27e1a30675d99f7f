'use client'

import { useEffect } from 'react'
import { useLater } from './use-later'
import { useTimeLeft } from './use-time-left'

type TimeOutDialogProps = {
  /** When the session ends by itself, in epoch milliseconds. A later value closes the dialog. */
  expiresAt: number
  /** Asks the server for more time. */
  onStay: () => void | Promise<void>
  onLeave?: (() => void | Promise<void>) | undefined
  /** Time is up: go to sign-in, and back to this place afterwards. */
  onExpire: () => void
  /** Seconds of warning; two minutes unless told. */
  warning?: number | undefined
}

const loadSheet = async () => (await import('./time-out-sheet')).TimeOutSheet
/** What draws the question is fetched so many seconds ahead of it, and asked for each second until it is there. */
const AHEAD = 20

/** Asks whether one is still there before the session ends. Calm: no red, no countdown at the eye. */
export function TimeOutDialog({ expiresAt, onStay, onLeave, onExpire, warning = 120 }: TimeOutDialogProps) {
  const left = useTimeLeft(expiresAt)
  const [Sheet, fetchSheet] = useLater(loadSheet)
  const over = left === 0
  useEffect(() => {
    if (over) onExpire()
  }, [over, onExpire])
  useEffect(() => {
    if (left !== undefined && left <= warning + AHEAD && !Sheet) fetchSheet()
  }, [left, warning, Sheet, fetchSheet])
  if (left === undefined || !Sheet) return null
  return <Sheet left={left} open={left > 0 && left <= warning} onStay={onStay} onLeave={onLeave} />
}
