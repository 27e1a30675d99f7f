'use client'

import { useEffect, useState } from 'react'
import type { TimeZone } from '@/lib/domain/time/local'
import { sayClock, sayDayAt, sayZone } from '@/lib/messages/say-time'

type ZonedClockProps = {
  /** What the server's clock showed, in epoch milliseconds. */
  now: number
  timeZone: TimeZone
  day?: boolean | undefined
}

/** The time it is at the practice, minute by minute. Not read out as it changes. */
export function ZonedClock({ now, timeZone, day = true }: ZonedClockProps) {
  const [at, setAt] = useState(() => new Date(now))
  useEffect(() => {
    const tick = () => setAt(new Date())
    tick()
    const timer = setInterval(tick, 5000)
    return () => clearInterval(timer)
  }, [])
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap text-sm">
      {day && <span className="text-muted">{sayDayAt(at, timeZone)} · </span>}
      <span className="font-medium">{sayClock(at, timeZone)}</span> <span className="text-muted">{sayZone(timeZone)}</span>
    </time>
  )
}
