'use client'

import { Chip } from '@/components/ui/chip'
import { sayClock } from '@/lib/messages/say-time'
import type { ConsoleFacts } from './types'
import { useTick } from './use-tick'

type Props = { readonly journey: Pick<ConsoleFacts, 'doseAt' | 'readyAt' | 'timeZone' | 'readings'>; readonly now: Date }

const moments: Readonly<Record<string, string>> = {
  'before-dose': 'before the dose',
  'after-dose': 'after the dose',
  repeat: 'again',
  'before-leaving': 'before leaving',
}

/** The time since the dose, when leaving is possible at the earliest, and the next reading due. */
export function SinceDose({ journey: { doseAt, readyAt, timeZone, readings }, now }: Props) {
  const at = useTick(now)
  const next = readings.find(({ takenAt }) => takenAt === null)
  const late = next !== undefined && next.dueAt <= at
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
      <div role="timer" aria-live="off" className="grid">
        <span className="text-base text-muted">Since dose</span>
        <span className="font-semibold text-3xl tabular-nums">{doseAt ? since(doseAt, at) : 'not given'}</span>
      </div>
      <div className="grid gap-1 text-base">
        {readyAt && <span className="text-muted">Home at the earliest {sayClock(readyAt, timeZone)}</span>}
        {next && (
          <Chip state={late ? 'stops' : 'waits'}>
            Reading {moments[next.moment]} {late ? 'was due' : 'due'} {sayClock(next.dueAt, timeZone)}
          </Chip>
        )}
      </div>
    </div>
  )
}

function since(start: Date, now: Date): string {
  const seconds = Math.max(0, Math.floor((now.getTime() - start.getTime()) / 1_000))
  const two = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
