import type { ReactNode } from 'react'
import { Money } from '@/components/money/money'
import { DayText } from '@/components/time/day-text'
import { ZonedTime } from '@/components/time/zoned-time'
import { Chip } from '@/components/ui/chip'
import { TextLink } from '@/components/ui/text-link'
import type { LocalDate } from '@/lib/domain/time/local'
import { labelOf } from '@/lib/messages/label'
import { paths } from '@/lib/paths'
import { say } from './words'

export type Payment = {
  readonly id: string
  readonly method: string
  readonly amountCents: number
  readonly reference: string | null
  readonly receivedOn: LocalDate
  readonly reversed: { readonly reason: string; readonly isVoid: boolean } | null
}

type PaymentListProps<Row extends Payment> = {
  readonly payments: readonly Row[]
  readonly canDownload: boolean
  /** What can be done with one that stands. */
  readonly action?: ((payment: Row) => ReactNode) | undefined
}

/** Payments by the day the money came, newest first, each with its receipt; one that was reversed stays in the list. */
export function PaymentList<Row extends Payment>({ payments, canDownload, action }: PaymentListProps<Row>) {
  if (payments.length === 0) return <p className="text-muted">{say('paymentsEmpty')}</p>
  return (
    <ul className="divide-y divide-line">
      {payments.map((payment) => (
        <li key={payment.id} className="grid gap-1 py-2">
          <span className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span>
              <DayText day={payment.receivedOn} style="year" /> · {labelOf('paymentMethod', payment.method)}
              {payment.reference && <span className="text-muted"> · {payment.reference}</span>}
            </span>
            <span className="flex items-center gap-4">
              <Money cents={payment.amountCents} />
              {canDownload && !payment.reversed && (
                <TextLink href={paths.api.receipt(payment.id)} prefetch={false}>
                  {say('receipt')}
                </TextLink>
              )}
            </span>
          </span>
          {payment.reversed ? (
            <span className="flex flex-wrap items-center gap-2 text-muted text-sm">
              <Chip state="stops" size="small">
                {say(payment.reversed.isVoid ? 'paymentVoided' : 'paymentReversed')}
              </Chip>
              {labelOf('reversalReason', payment.reversed.reason)}
            </span>
          ) : (
            action?.(payment)
          )}
        </li>
      ))}
    </ul>
  )
}

type Bill = {
  readonly id: string
  readonly number: string
  readonly issuedAt: Date
  readonly voidedAt: Date | null
  readonly voidReason: string | null
}
type SuperbillListProps = {
  readonly superbills: readonly Bill[]
  readonly timeZone: string
  readonly empty: string
  readonly canDownload: boolean
  /** What can be done with one that stands. */
  readonly action?: ((bill: Bill) => ReactNode) | undefined
}

/** Superbills, newest first; void ones stay in the list with why, and their download carries the mark. */
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
            <span className="flex items-center gap-4">
              {bill.voidedAt && (
                <Chip state="stops" size="small">
                  {say('superbillIsVoid')}
                </Chip>
              )}
              {canDownload && (
                <TextLink href={paths.api.superbill(bill.id)} prefetch={false}>
                  {say('download')}
                </TextLink>
              )}
            </span>
          </span>
          {bill.voidReason && <span className="text-muted text-sm">{say('superbillVoidBecause', { reason: bill.voidReason })}</span>}
          {!bill.voidedAt && action?.(bill)}
        </li>
      ))}
    </ul>
  )
}
