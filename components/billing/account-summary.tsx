import { type WaitingMoney, WaitingNotice } from '@/components/coverage/waiting-notice'
import { Money } from '@/components/money/money'
import { DayText } from '@/components/time/day-text'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import type { LocalDate } from '@/lib/domain/time/local'
import { say } from './words'

type Account = {
  readonly owedCents: number
  readonly askedCents: number
  readonly waiting: readonly WaitingMoney[]
  readonly creditCents: number
  readonly refundCents: number
  readonly insurerCents: number
  readonly openDays: readonly { readonly on: LocalDate; readonly cents: number }[]
}

/** What is owed, by day of service, beside credit, refunds and what waits for the insurer. */
export function AccountSummary({ account }: { readonly account: Account }) {
  const { owedCents, askedCents, waiting, creditCents, refundCents, insurerCents, openDays } = account
  const rows = [
    { key: 'credit', term: say('creditHeld'), cents: creditCents },
    { key: 'refund', term: say('refundOpen'), cents: refundCents },
    { key: 'insurer', term: say('insurerOwes'), cents: insurerCents },
  ].filter(({ cents }) => cents !== 0)
  return (
    <Card title={say('owesNow')} aside={<strong className="text-xl">{<Money cents={askedCents} />}</strong>}>
      <div className="grid gap-4">
        {owedCents === 0 ? <p>{say('balanceNoneOfClient')}</p> : null}
        <WaitingNotice waiting={waiting} reader="staff" />
        {openDays.length > 0 && (
          <DescriptionList
            layout="ledger"
            items={openDays.map(({ on, cents }) => ({ key: on, term: <DayText day={on} />, value: <Money cents={cents} /> }))}
          />
        )}
        {rows.length > 0 && (
          <DescriptionList layout="grid" items={rows.map(({ key, term, cents }) => ({ key, term, value: <Money cents={cents} /> }))} />
        )}
      </div>
    </Card>
  )
}
