'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { stopPlannerAction } from '@/lib/actions/planner'
import { say } from './words'

type RunStateProps = {
  readonly runId: string
  readonly state: 'waiting' | 'running'
  readonly isStopping: boolean
  readonly looked: number
  readonly moves: number
  readonly placed: number
  readonly all: number
  /** Nobody has begun for long. */
  readonly isLate: boolean
}

/** How often the page asks, and for how long: a page that is left open must not keep somebody signed in. */
const EVERY = 2_000
const ASKS = 120

/** How far a search is, asked again and again while it goes, and the button that stops it. */
export function RunState({ runId, state, isStopping, looked, moves, placed, all, isLate }: RunStateProps) {
  const router = useRouter()
  const stopping = useCommand(stopPlannerAction)
  useEffect(() => {
    let asks = 0
    const asking = setInterval(() => {
      asks += 1
      if (asks > ASKS) clearInterval(asking)
      else router.refresh()
    }, EVERY)
    return () => clearInterval(asking)
  }, [router])
  const isSearching = state === 'running' && looked === all
  const label = state === 'waiting' ? say('waiting') : isSearching ? say('searching') : say('looking')
  return (
    <Notice tone="info" role="status">
      <div className="grid min-w-60 gap-2">
        <Progress
          label={isStopping ? say('stopping') : label}
          detail={isSearching ? say('movesSoFar', { placed, all, moves }) : say('lookedAt', { looked, all })}
          value={isSearching ? placed : looked}
          max={Math.max(all, 1)}
          action={
            !isStopping && (
              <Button variant="secondary" size="desk" busy={stopping.busy} onClick={() => stopping.run({ runId })}>
                {say('stop')}
              </Button>
            )
          }
        />
        {isLate && <p>{say('lateWorker')}</p>}
        <FormTrouble trouble={stopping.trouble} message={stopping.problem ?? undefined} />
      </div>
    </Notice>
  )
}
