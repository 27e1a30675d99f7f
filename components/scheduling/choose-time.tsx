import type { ComponentProps, ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { sayZone } from '@/lib/messages/say-time'
import { DayTimes } from './day-times'
import { VisitChoices } from './visit-choices'

type ChooseTimeProps = {
  readonly choices: ComponentProps<typeof VisitChoices>
  readonly when: ComponentProps<typeof DayTimes>
  readonly timeZone: string
  /** What would come of the time that is chosen; before one is, what will stand there. */
  readonly outcome: ReactNode
  readonly before: string
}

/** What a visit is and when it could be, and beside it, in sight, what would come of that. */
export function ChooseTime({ choices, when, timeZone, outcome, before }: ChooseTimeProps) {
  return (
    <div className="grid items-start gap-4 xl:grid-cols-2">
      <div className="grid gap-4">
        <VisitChoices {...choices} />
        <Card title="When" detail={`Times in ${sayZone(timeZone)}.`}>
          <DayTimes {...when} />
        </Card>
      </div>
      <div className="xl:sticky xl:top-20">{outcome ?? <p className="text-muted">{before}</p>}</div>
    </div>
  )
}
