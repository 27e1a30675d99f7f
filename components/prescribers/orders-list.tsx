import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import type { OrderRow } from '@/lib/data/views/prescribing'
import { labelOf } from '@/lib/messages/label'
import { sayDay } from '@/lib/messages/say-time'
import { StopOrderForm } from './stop-order-form'

const statuses: Record<string, { state: 'ready' | 'neutral' | 'stops'; word: string }> = {
  active: { state: 'ready', word: 'Live' },
  superseded: { state: 'neutral', word: 'Replaced' },
  revoked: { state: 'stops', word: 'Revoked' },
  expired: { state: 'stops', word: 'Expired' },
}

type OrdersListProps = {
  readonly orders: readonly OrderRow[]
  /** The prescriber who reads: their own live orders can be stopped. */
  readonly ownPrescriberId?: string
}

const doseOf = ({ doseMg, route, form }: OrderRow) => `${doseMg} mg · ${labelOf('route', route)} · ${form}`

/** What the prescriber set for this client beyond the practice's own limits. */
function ownLimits({ limits, leastDaysBetween }: OrderRow): string {
  const { systolic = null, diastolic = null, heartRateHigh = null, spo2Low = null } = limits ?? {}
  return [
    systolic !== null && `systolic at most ${systolic}`,
    diastolic !== null && `diastolic at most ${diastolic}`,
    heartRateHigh !== null && `heart rate at most ${heartRateHigh}`,
    spo2Low !== null && `oxygen at least ${spo2Low} %`,
    leastDaysBetween !== null && `${leastDaysBetween} days between doses at least`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** The orders for a client, the live one first. */
export function OrdersList({ orders, ownPrescriberId }: OrdersListProps) {
  if (orders.length === 0)
    return <EmptyState title="No dose order yet">Only a prescriber orders. Until then a journey cannot be confirmed.</EmptyState>
  return (
    <ul className="grid gap-3">
      {orders.map((order) => {
        const status = statuses[order.status] ?? { state: 'neutral' as const, word: order.status }
        return (
          <li key={order.id} className="flex flex-wrap items-start justify-between gap-2 border-line border-b pb-3 last:border-b-0">
            <div>
              <p className="font-medium tabular-nums">{doseOf(order)}</p>
              <p className="text-muted text-sm">
                {order.prescriberName} · {sayDay(order.issuedOn, 'year')} to {sayDay(order.expiresOn, 'year')} ·{' '}
                {order.sitesAllowed.map((site) => labelOf('setting', site)).join(', ')}
              </p>
              {order.status === 'active' && order.handedToId && (
                <p className="text-sm">Another prescriber has been asked to write it again. Until then nothing is given under it.</p>
              )}
              {ownLimits(order) && <p className="text-sm">Own limits: {ownLimits(order)}.</p>}
              {order.endedWhy && <p className="text-sm">{order.endedWhy}</p>}
              {order.status === 'active' && order.prescriberId === ownPrescriberId && (
                <StopOrderForm orderId={order.id} what={doseOf(order)} />
              )}
            </div>
            <Chip state={status.state}>{status.word}</Chip>
          </li>
        )
      })}
    </ul>
  )
}
