'use client'

import { useState } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import type { Trouble } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Ruling } from '@/lib/domain/finding'
import { DayAndTime } from './day-and-time'
import { NearestTimes } from './nearest-times'
import type { OpenTimes } from './open-days'
import { say } from './words'

type MoveCallProps = {
  readonly times: OpenTimes
  readonly move: {
    readonly busy: boolean
    readonly ruling: Ruling<string, { readonly startsAt: string }> | null
    readonly trouble: Trouble | null
    readonly problem: string | null
  }
  readonly onMove: (startsAt: string) => void
}

/** Another time for a call that is booked. */
export function MoveCall({ times, move, onMove }: MoveCallProps) {
  const [chosen, setChosen] = useState<string>()
  if (times.days.length === 0) return <Notice tone="waits">{say('noTimesShort')}</Notice>
  return (
    <div className="grid gap-4">
      <DayAndTime times={times} value={chosen} onChange={setChosen} />
      {move.ruling && <NearestTimes ruling={move.ruling} timeZone={times.timeZone} onPick={onMove} />}
      <FormTrouble trouble={move.trouble} message={move.problem ?? undefined} />
      <Button className="justify-self-start" disabled={!chosen} busy={move.busy} onClick={() => chosen && onMove(chosen)}>
        {say('moveHere')}
      </Button>
    </div>
  )
}
