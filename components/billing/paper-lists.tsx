import type { ReactNode } from 'react'
import { Money } from '@/components/money/money'
import { ZonedTime } from '@/components/time/zoned-time'
import { Chip } from '@/components/ui/chip'
import { TextLink } from '@/components/ui/text-link'
import { labelOf } from '@/lib/messages/label'
import { paths } from '@/lib/paths'
import { say } from './words'

type Payment = {
  readonly id: string
  readonly method: string
  readonly amountCents: number
  readonly reference: string | null
  readonly receivedAt: Date
}

type PaymentListProps = { readonly payments: readonly Payment[]; readonly timeZone: string; readonly canDownload: boolean }

/** Payments, newest first, each with its receipt. */
export function PaymentList({ payments, timeZone, canDownload }: PaymentListProps) {
  if (payments.length === 0) return <p className="text-muted">{say('paymentsEmpty')}</p>
  return (
    <ul className="divide-y divide-line">
      {payments.map(({ id, method, amountCents, reference, receivedAt }) => (
        <li key={id} className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
          <span>
            <ZonedTime at={receivedAt} timeZone={timeZone} day="short" /> · {labelOf('paymentMethod', method)}
            {reference && <span className="text-muted"> · {reference}</span>}
          </span>
          <span className="flex items-center gap-4">
            <Money cents={amountCents} />
            {canDownload && (
              <TextLink href={paths.api.receipt(id) as never} prefetch={false}>
                {say('receipt')}
              </TextLink>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

type Bill = { readonly id: string; readonly number: string; readonly issuedAt: Date; readonly voidedAt: Date | null }
type SuperbillListProps = {
  readonly superbills: readonly Bill[]
  readonly timeZone: string
  readonly empty: string
  readonly canDownload: boolean
  /** What can be done with one that stands. */
  readonly action?: ((bill: Bill) => ReactNode) | undefined
}

/** Superbills, newest first; void ones stay in the list and cannot be downloaded. */
export function SuperbillList({ superbills, timeZone, empty, canDownload, action }: SuperbillListProps) {
  if (superbills.length === 0) return <p className="text-muted">{empty}</p>
  return (
    <ul className="divide-y divide-line">
      {superbills.map((bill) => (
        <li key={bill.id} className="grid gap-1 py-2">
          <span className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span>
              {bill.number} · <ZonedTime at={bill.issuedAt} timeZone={timeZone} day="short" />
            </span>
            {bill.voidedAt ? (
              <Chip state="stops">{say('superbillIsVoid')}</Chip>
            ) : (
              canDownload && (
                <TextLink href={paths.api.superbill(bill.id) as never} prefetch={false}>
                  {say('download')}
                </TextLink>
              )
            )}
          </span>
          {!bill.voidedAt && action?.(bill)}
        </li>
      ))}
    </ul>
  )
}
