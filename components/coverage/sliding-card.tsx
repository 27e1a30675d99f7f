import { tierText } from '@/components/billing/charge-card'
import { dayText } from '@/components/time/format-time'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import type { AssessmentView } from '@/lib/domain/coverage/assessment-view'
import { SlidingForm } from './sliding-form'
import { say } from './words'

type Tier = { readonly upToPercent: number | null; readonly paysBasisPoints: number }
type Props = {
  readonly clientId: string
  readonly assessments: readonly AssessmentView[]
  readonly tiers: readonly Tier[]
  readonly canChange: boolean
}

/** The client's tier and why it is theirs, the whole scale beside it, and the form that assesses again. */
export function SlidingCard({ clientId, assessments, tiers, canChange }: Props) {
  const current = assessments[0]
  return (
    <Card title={say('slidingTitle')} detail={say('slidingScope')}>
      <div className="grid gap-4">
        {current ? (
          <div className="grid gap-1">
            <p className="font-semibold">{say('slidingShare', { share: `${current.paysBasisPoints / 100}%` })}</p>
            <p>{tierText(current)}</p>
            <p className="text-muted text-sm">
              {say('slidingUntil', { from: dayText(current.validFrom), until: dayText(current.validUntil) })}
            </p>
          </div>
        ) : (
          <p>{say('slidingNone')}</p>
        )}
        <ul className="grid gap-1 text-sm">
          {tiers.map(({ upToPercent, paysBasisPoints }) => (
            <li key={paysBasisPoints} className={paysBasisPoints === current?.paysBasisPoints ? 'font-semibold' : 'text-muted'}>
              {upToPercent === null ? say('tierAbove') : say('tierUpTo', { percent: String(upToPercent) })}:{' '}
              {say('tierPays', { share: `${paysBasisPoints / 100}%` })}
              {paysBasisPoints === current?.paysBasisPoints && ` · ${say('tierThis')}`}
            </li>
          ))}
        </ul>
        {canChange && (
          <Disclosure summary={say('slidingAssess')}>
            <SlidingForm clientId={clientId} />
          </Disclosure>
        )}
      </div>
    </Card>
  )
}
