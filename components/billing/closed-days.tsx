import { Money } from '@/components/money/money'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/text-link'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayMoney } from '@/lib/messages/say-money'
import { sayDay } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { say } from './words'

type Closed = {
  readonly id: string
  readonly day: LocalDate
  readonly countedCents: number
  readonly differenceCents: number
  readonly words: string | null
  readonly closedBy: string
}

const SHOWN = 5

type Props = { readonly days: readonly Closed[] }

/** The days closed last, each with the cash that was counted, what did not agree and its slip for the bank; those further back are folded. */
export function ClosedDays({ days }: Props) {
  if (days.length === 0) return <p className="text-muted">{say('dayClosedEmpty')}</p>
  return (
    <div className="grid gap-2">
      <ClosedList days={days.slice(0, SHOWN)} />
      {days.length > SHOWN && (
        <Disclosure summary={say('dayClosedEarlier')}>
          <ClosedList days={days.slice(SHOWN)} />
        </Disclosure>
      )}
    </div>
  )
}

function ClosedList({ days }: Props) {
  return (
    <ul className="divide-y divide-line">
      {days.map(({ id, day, countedCents, differenceCents, words, closedBy }) => (
        <li key={id} className="grid gap-1 py-2">
          <span className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <TextLink href={paths.clinic.dayCloseOn(day)}>{sayDay(day, 'year')}</TextLink>
            <span className="flex items-center gap-4">
              {countedCents !== 0 && <Money cents={countedCents} />}
              <TextLink href={paths.api.deposit(id)} prefetch={false}>
                {say('daySlip')}
              </TextLink>
            </span>
          </span>
          {differenceCents !== 0 && (
            <span className="text-sm">{say('dayDifference', { amount: sayMoney(differenceCents), words: words ?? '' })}</span>
          )}
          <span className="text-muted text-sm">{say('dayBy', { by: closedBy })}</span>
        </li>
      ))}
    </ul>
  )
}
