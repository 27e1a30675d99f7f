import { ZonedTime } from '@/components/time/zoned-time'
import { Chip } from '@/components/ui/chip'
import { sayMoney } from '@/lib/messages/say-money'

type PlanAcceptedProps = {
  readonly last: { readonly at: Date; readonly isOfThis: boolean; readonly totalCents: number | null } | null
  readonly isAsked: boolean
  readonly by: string | null
  readonly timeZone: string
}

/** Whether the client has accepted the plan as it is, when, and by whose hand, for staff; nothing where there is nothing to accept. */
export function PlanAccepted({ last, isAsked, by, timeZone }: PlanAcceptedProps) {
  if (!last && !isAsked) return null
  return (
    <p className="flex flex-wrap items-center gap-2">
      <Chip state={last?.isOfThis ? 'ready' : isAsked ? 'waits' : 'neutral'}>
        {last?.isOfThis ? 'Accepted by the client' : 'Not yet accepted by the client'}
      </Chip>
      {last && (
        <span className="text-muted text-sm">
          {last.isOfThis ? 'On ' : 'It has changed since they accepted it on '}
          <ZonedTime at={last.at} timeZone={timeZone} day="year" />
          {by !== null && ` by ${by}`}
          {last.isOfThis && last.totalCents !== null && `, at ${sayMoney(last.totalCents)} for what was ahead`}.
        </span>
      )}
    </p>
  )
}
