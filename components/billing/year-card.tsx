import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { SplitBar } from '@/components/ui/split-bar'
import type { NotAsked } from '@/lib/domain/billing/plan-year'
import type { YearBar, YearBars } from '@/lib/domain/billing/year-bars'
import { sayMoney } from '@/lib/messages/say-money'
import { sayDay } from '@/lib/messages/say-time'
import { say } from './words'

type Props = { readonly payerName: string; readonly year: YearBars | NotAsked }

/** Where a client stands in the year of their plan: the deductible and the most they pay, as bars with words. */
export function YearCard({ payerName, year }: Props) {
  if (typeof year === 'string')
    return (
      <Notice tone="waits" title={say('yearTitle')}>
        {say(year === 'benefits-never-asked' ? 'yearNeverAsked' : 'yearNewNotAsked', { payer: payerName })}
      </Notice>
    )
  const said = { payer: payerName, from: sayDay(year.yearFrom, 'year'), day: sayDay(year.saidOn, 'year') }
  return (
    <Card title={say('yearTitle')} detail={say('yearSaid', said)}>
      <div className="grid gap-6">
        <Bar label={say('yearDeductible')} bar={year.deductible} />
        {year.outOfPocket ? <Bar label={say('yearLimit')} bar={year.outOfPocket} /> : <p>{say('yearNoLimit')}</p>}
      </div>
    </Card>
  )
}

function Bar({ label, bar }: { readonly label: string; readonly bar: YearBar }) {
  const { total, left } = bar
  return (
    <div className="grid gap-2">
      <p className="grid gap-0.5">
        <span className="font-medium">{label}</span>
        <span className="text-muted">{wordsOf(bar)}</span>
      </p>
      {total !== null && total > 0 && (
        <SplitBar
          label={label}
          size="thin"
          parts={[
            {
              key: 'counted',
              label: say('yearCounted'),
              size: Math.max(0, total - left),
              value: sayMoney(Math.max(0, total - left)),
              tone: 'ready',
            },
            { key: 'left', label: say('yearStillLeft'), size: left, value: sayMoney(left), tone: 'neutral' },
          ]}
        />
      )}
    </div>
  )
}

function wordsOf({ total, left, isExact }: YearBar): string {
  if (left === 0) return say('yearMet')
  const amounts = { left: sayMoney(left) }
  if (!isExact) return say('yearAtMost', amounts)
  return total === null ? say('yearLeft', amounts) : say('yearLeftOf', { ...amounts, total: sayMoney(total) })
}
