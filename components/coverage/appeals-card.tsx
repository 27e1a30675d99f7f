import { ZonedTime } from '@/components/time/zoned-time'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import type { AppealStatus } from '@/lib/domain/billing/rule-scale-appeal'
import { label } from '@/lib/messages/label'
import { AskAppeal, DecideAppeal } from './appeal-forms'
import { say } from './words'

type Appeal = {
  readonly id: string
  readonly status: AppealStatus
  readonly askedAt: Date
  readonly reason: string
  readonly papers: string
  readonly outcome: string | null
}

type Props = {
  readonly clientId: string
  readonly appeals: readonly Appeal[]
  readonly timeZone: string
  readonly reader: 'client' | 'staff'
  /** An assessment stands, and none of it is being looked at. */
  readonly canAsk: boolean
  readonly canDecide?: boolean
}

const states = { open: 'waits', granted: 'ready', declined: 'stops' } as const

/** Second looks at a client's assessment: why they were asked for, what was found, and the forms to ask and to decide. */
export function AppealsCard({ clientId, appeals, timeZone, reader, canAsk, canDecide = false }: Props) {
  if (appeals.length === 0 && !canAsk) return null
  return (
    <Card title={say('appeals')}>
      <div className="grid gap-4">
        {appeals.length > 0 && (
          <ul className="divide-y divide-line">
            {appeals.map(({ id, status, askedAt, reason, papers, outcome }) => (
              <li key={id} className="grid gap-2 py-2">
                <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                  <ZonedTime at={askedAt} timeZone={timeZone} day="short" />
                  <Chip state={states[status]} size="small">
                    {label('appealStatus', status)}
                  </Chip>
                </span>
                <span>{say('appealText', { reason, papers })}</span>
                {outcome && <span className="text-muted text-sm">{outcome}</span>}
                {status === 'open' && canDecide && <DecideAppeal appealId={id} />}
              </li>
            ))}
          </ul>
        )}
        {canAsk && (
          <Disclosure summary={say('appealAsk')}>
            <AskAppeal clientId={clientId} reader={reader} />
          </Disclosure>
        )}
      </div>
    </Card>
  )
}
