import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/paths'
import { type Payment, PaymentList } from './paper-lists'
import { say } from './words'

type Props = {
  readonly money: { readonly clientId: string; readonly owedCents: number; readonly payments: readonly Payment[] }
  /** Nothing is asked of the client: without money of theirs there is no paper about it. */
  readonly isWalled: boolean
}

/** How many payments stand here; older ones on a page of their own. */
const LATEST = 3

/** A client's payments with their receipts, and the statement. */
export function OwnPayments({ money, isWalled }: Props) {
  const { payments, owedCents, clientId } = money
  if (isWalled && owedCents === 0 && payments.length === 0) return null
  const earlier = payments.length - LATEST
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
      {earlier > 0 && (
        <TextLink href={paths.portal.payments} prefetch={false} className="inline-flex min-h-11 items-center">
          {say('paymentsEarlier', { count: earlier })}
        </TextLink>
      )}
    </Card>
  )
}
