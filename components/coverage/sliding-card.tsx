import { TierWords } from '@/components/billing/tier-words'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { type AssessmentView, assessmentOn } from '@/lib/domain/coverage/assessment-view'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayShare } from '@/lib/messages/say-money'
import { FullFeeForm } from './full-fee-form'
import { SlidingForm } from './sliding-form'
import { say } from './words'

type Tier = { readonly upToPercent: number | null; readonly paysBasisPoints: number }
type Props = {
  readonly clientId: string
  readonly assessments: readonly AssessmentView[]
  readonly tiers: readonly Tier[]
  readonly today: LocalDate
  readonly canChange: boolean
}

/** The client's tier and why it is theirs, the whole scale beside it, and the form that assesses again. */
export function SlidingCard({ clientId, assessments, tiers, today, canChange }: Props) {
  const current = assessmentOn(assessments, today)
  const last = assessments.find(({ endedOn }) => endedOn === null)
  return (
    <Card title={say('slidingTitle')} detail={say('slidingScope')}>
      <div className="grid gap-4">
        {current ? (
          <TierWords assessment={current} reader="staff" />
        ) : (
          <p>{say(assessments.length > 0 ? 'slidingEnded' : 'slidingNone')}</p>
        )}
        {last && <FullFeeForm clientId={clientId} endsOn={last.validUntil} toldOn={last.fullFeeToldOn} canChange={canChange} />}
        <ul className="grid gap-1 text-sm">
          {tiers.map(({ upToPercent, paysBasisPoints }) => (
            <li key={paysBasisPoints} className={paysBasisPoints === current?.paysBasisPoints ? 'font-semibold' : 'text-muted'}>
              {upToPercent === null ? say('tierAbove') : say('tierUpTo', { percent: String(upToPercent) })}:{' '}
              {say('tierPays', { share: sayShare(paysBasisPoints) })}
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
