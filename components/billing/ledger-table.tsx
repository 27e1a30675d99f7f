'use client'

import { Money } from '@/components/money/money'
import { DayText } from '@/components/time/day-text'
import { ZonedTime } from '@/components/time/zoned-time'
import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import type { LedgerEvent } from '@/lib/domain/billing/postings'
import type { LocalDate } from '@/lib/domain/time/local'
import { labelOf } from '@/lib/messages/label'
import { sayMoney } from '@/lib/messages/say-money'
import { sayDay, sayDayAt } from '@/lib/messages/say-time'
import { say } from './words'

export type LedgerRow = {
  readonly id: string
  readonly kind: LedgerEvent
  readonly happenedAt: Date
  readonly serviceOn: LocalDate
  readonly code: string | null
  readonly clientCents: number
  /** What it did to the credit that is kept for the client, and to what is still to be given back to them. */
  readonly creditCents: number
  readonly refundCents: number
  readonly insurerCents: number
  /** Why it was posted, where it changes what stood, and the day that changed it, where it is another. */
  readonly reason: string | null
  readonly causedBy: LocalDate | null
}

const kinds = {
  charge: (code: string) => say('kindCharge', { code }),
  sliding_discount: () => say('kindDiscount'),
  hardship: () => say('kindHardship'),
  authorization: () => say('kindOurLoss'),
  attestation: () => say('kindOurLoss'),
  notice: () => say('kindNotice'),
  remittance: () => say('kindRemittance'),
  transfer: (code: string) => say('kindTransfer', { code }),
  payment: () => say('kindPayment'),
  credit_applied: () => say('kindCreditApplied'),
  refund_opened: () => say('kindRefundOpened'),
  refund_paid: () => say('kindRefundPaid'),
  refund_cancelled: () => say('kindRefundCancelled'),
  takeback: () => say('kindTakeback'),
  write_off: () => say('kindWriteOff'),
  balance_forward: () => say('kindBalanceForward'),
  reversal: () => say('kindReversal'),
} as const satisfies Record<LedgerEvent, (code: string) => string>

const what = ({ kind, code }: LedgerRow) => kinds[kind](code ?? '')

/** Why a line changes what stood before it; nothing for what is posted first. */
function why({ reason, causedBy }: LedgerRow): string {
  if (reason === null) return ''
  const words = labelOf('ledgerReason', reason)
  return causedBy === null ? words : say('ledgerBecauseOf', { why: words, day: sayDay(causedBy, 'year') })
}

/** The day and the clock, one below the other where there is no room beside. */
const Posted = ({ at, timeZone }: { readonly at: Date; readonly timeZone: string }) => (
  <span className="flex flex-wrap gap-x-1">
    <span className="whitespace-nowrap">{sayDayAt(at, timeZone, 'year')},</span>
    <ZonedTime at={at} timeZone={timeZone} />
  </span>
)

/** Where there is no room for columns of their own, why, the day it is for and the day it was posted stand below. */
const whatIn = (timeZone: string) => (row: LedgerRow) => (
  <span className="grid">
    {what(row)}
    {why(row) !== '' && <span className="text-muted lg:hidden">{why(row)}</span>}
    <span className="text-muted md:hidden">{when(row, timeZone)}</span>
  </span>
)

/** The day it is for, and the day it was posted, where that is another. */
function when({ serviceOn, happenedAt }: LedgerRow, timeZone: string): string {
  const [on, posted] = [sayDay(serviceOn, 'year'), sayDayAt(happenedAt, timeZone, 'year')]
  return on === posted ? on : say('ledgerForPosted', { on, posted })
}

/** What is owed, and below it credit and refunds, which move without it, and the insurer's side where it has no column. */
const clientSide = ({ clientCents, creditCents, refundCents, insurerCents }: LedgerRow) => (
  <span className="grid justify-items-end">
    {clientCents !== 0 && <Money cents={clientCents} sign="always" />}
    {creditCents !== 0 && <span className="text-muted">{say('ledgerCredit', { amount: sayMoney(creditCents, 'always') })}</span>}
    {refundCents !== 0 && <span className="text-muted">{say('ledgerRefund', { amount: sayMoney(refundCents, 'always') })}</span>}
    {insurerCents !== 0 && (
      <span className="text-muted md:hidden">{say('ledgerOfInsurer', { amount: sayMoney(insurerCents, 'always') })}</span>
    )}
  </span>
)

const columnsFor = (timeZone: string): readonly TableColumn<LedgerRow>[] => [
  {
    id: 'posted',
    head: say('ledgerDay'),
    value: (row) => row.happenedAt.getTime(),
    cell: ({ happenedAt }) => <Posted at={happenedAt} timeZone={timeZone} />,
    sortable: true,
    from: 'md',
  },
  {
    id: 'what',
    head: say('ledgerWhat'),
    value: what,
    cell: whatIn(timeZone),
    sortable: true,
    searchable: true,
    wraps: true,
    width: 'max-md:w-full',
  },
  {
    id: 'service',
    head: say('ledgerService'),
    value: (row) => row.serviceOn,
    cell: (row) => <DayText day={row.serviceOn} style="year" />,
    sortable: true,
    from: 'md',
  },
  {
    id: 'client',
    head: say('ledgerClient'),
    value: (row) => row.clientCents,
    cell: clientSide,
    align: 'end',
  },
  {
    id: 'insurer',
    head: say('ledgerInsurer'),
    value: (row) => row.insurerCents,
    cell: (row) => (row.insurerCents === 0 ? '' : <Money cents={row.insurerCents} sign="always" />),
    align: 'end',
    from: 'md',
  },
  { id: 'why', head: say('ledgerWhy'), value: why, searchable: true, from: 'lg' },
]

const columnsByZone = new Map<string, readonly TableColumn<LedgerRow>[]>()

function stableColumns(timeZone: string): readonly TableColumn<LedgerRow>[] {
  const known = columnsByZone.get(timeZone) ?? columnsFor(timeZone)
  columnsByZone.set(timeZone, known)
  return known
}

/** The ledger as it was posted, newest first. Nothing in it is ever changed. */
export function LedgerTable({ rows, timeZone }: { readonly rows: readonly LedgerRow[]; readonly timeZone: string }) {
  return (
    <DataTable
      label={say('ledger')}
      columns={stableColumns(timeZone)}
      rows={rows}
      rowId={({ id }) => id}
      prefix="ledger-"
      pageSize={20}
      empty={<p className="text-muted">{say('ledgerEmpty')}</p>}
    />
  )
}
