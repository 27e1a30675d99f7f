import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/paths'
import { type Payment, PaymentList, SuperbillList } from './paper-lists'
import { say } from './words'

type Props = {
  readonly money: {
    readonly clientId: string
    readonly owedCents: number
    readonly payments: readonly Payment[]
    readonly superbills: Parameters<typeof SuperbillList>[0]['superbills']
  }
  /** Nothing is asked of the client: without money of theirs there is no paper about it. */
  readonly isWalled: boolean
  readonly timeZone: string
}

/** How many payments stand open; older ones are folded. */
const LATEST = 3

/** A client's payments with their receipts, the statement and superbills. */
export function OwnPapers({ money, isWalled, timeZone }: Props) {
  const { payments, superbills } = money
  if (isWalled && money.owedCents === 0 && payments.length === 0 && superbills.length === 0) return null
  const earlier = payments.slice(LATEST)
  return (
    <div className="grid gap-6">
      <Card
        title={say('payments')}
        aside={
          <TextLink href={paths.api.statement(money.clientId) as never} prefetch={false}>
            {say('statement')}
          </TextLink>
        }
      >
        <PaymentList payments={payments.slice(0, LATEST)} canDownload />
        {earlier.length > 0 && (
          <Disclosure summary={say('paymentsEarlier', { count: earlier.length })}>
            <PaymentList payments={earlier} canDownload />
          </Disclosure>
        )}
      </Card>
      {(!isWalled || superbills.length > 0) && (
        <Card title={say('superbills')}>
          <SuperbillList superbills={superbills} timeZone={timeZone} empty={say('superbillsEmptyClient')} canDownload />
        </Card>
      )}
    </div>
  )
}
