import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/paths'
import { type Payment, PaymentList } from './paper-lists'
import { say } from './words'

type Props = {
  readonly money: { readonly clientId: string; readonly owedCents: number; readonly payments: readonly Payment[] }
  /** Nothing is asked of the client: without money of theirs there is no paper about it. */
  readonly isWalled: boolean
}

/** How many payments stand open; older ones are folded. */
const LATEST = 3

/** A client's payments with their receipts, and the statement. */
export function OwnPayments({ money, isWalled }: Props) {
  const { payments, owedCents, clientId } = money
  if (isWalled && owedCents === 0 && payments.length === 0) return null
  const earlier = payments.slice(LATEST)
  return (
    <Card
      title={say('payments')}
      aside={
        <TextLink href={paths.api.statement(clientId)} prefetch={false}>
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
  )
}
