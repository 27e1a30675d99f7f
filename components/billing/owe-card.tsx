import { type WaitingMoney, WaitingNotice } from '@/components/coverage/waiting-notice'
import { Money } from '@/components/money/money'
import { PhoneLink } from '@/components/shell/phone-link'
import { DayText } from '@/components/time/day-text'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { whyOwed } from '@/lib/domain/billing/charge-groups'
import type { ChargeWall } from '@/lib/domain/coverage/program'
import type { LocalDate } from '@/lib/domain/time/local'
import { labelOf } from '@/lib/messages/label'
import { sayMoney } from '@/lib/messages/say-money'
import { wordMoneyStep } from '@/lib/messages/word-money-step'
import type { ChargeLine } from './charge-card'
import { say } from './words'

type Open = { readonly on: LocalDate; readonly cents: number }
type Props = {
  readonly askedCents: number
  readonly waiting: readonly WaitingMoney[]
  readonly openDays: readonly Open[]
  /** Days of them that are not asked for now. */
  readonly waitingOn?: readonly LocalDate[] | undefined
  readonly charges: readonly ChargeLine[]
  readonly insurerCents: number
  /** What forbids asking the client for anything today. */
  readonly wall: ChargeWall | null
  /** Their own word alone does, which waits to be verified: what it comes to is not promised. */
  readonly isOnTheirWord: boolean
  readonly practicePhone: string
}

/** What a client owes, day by day, each with why, and how to pay it; behind the wall, that nothing will be asked. */
export function OweCard({
  askedCents,
  waiting,
  openDays,
  waitingOn = [],
  charges,
  insurerCents,
  wall,
  isOnTheirWord,
  practicePhone,
}: Props) {
  const owed = openDays.filter(({ cents }) => cents > 0)
  if (wall !== null && owed.length === 0 && isOnTheirWord)
    return (
      <Notice tone="info" title={<span className="text-lg">{say('nothingNow')}</span>}>
        {say('nothingAskedOnWord')}
      </Notice>
    )
  if (wall !== null && owed.length === 0)
    return (
      <Notice tone="ready" title={<span className="text-lg">{say('nothingAsked')}</span>}>
        {say(wall === 'medicaid' ? 'nothingAskedMedicaid' : 'nothingAskedVa')}
      </Notice>
    )
  const allWaits = askedCents === 0 && waiting.length > 0
  return (
    <Card
      title={say(allWaits ? 'nothingNow' : wall === null ? 'youOweNow' : 'openFromBefore')}
      aside={
        <strong className="text-xl">
          <Money cents={askedCents} />
        </strong>
      }
    >
      <WaitingNotice waiting={waiting} reader="client" />
      {owed.length === 0 ? (
        <p>{say('balanceNone')}</p>
      ) : (
        <ul aria-label={say('whyOwed')} className="divide-y divide-line">
          {owed.toReversed().map(({ on, cents }) => (
            <li key={on} className="grid gap-1 py-2">
              <span className="flex justify-between gap-4 font-medium">
                <DayText day={on} />
                <span>
                  {waitingOn.includes(on) && <span className="pr-2 font-normal text-muted text-sm">{say('notAskedNow')}</span>}
                  <Money cents={cents} />
                </span>
              </span>
              <DayReasons charges={charges.filter(({ serviceOn, clientCents }) => serviceOn === on && clientCents > 0)} />
            </li>
          ))}
        </ul>
      )}
      {askedCents > 0 && (
        <p className="pt-3">
          {say('howToPay')} <PhoneLink phone={practicePhone} />
        </p>
      )}
      {wall === null && insurerCents > 0 && (
        <p className="pt-3 text-muted text-sm">{say('insurerWords', { amount: sayMoney(insurerCents) })}</p>
      )}
    </Card>
  )
}

function DayReasons({ charges }: { readonly charges: readonly ChargeLine[] }) {
  if (charges.length === 0) return <p className="text-muted text-sm">{say('whyOther')}</p>
  return (
    <ul className="grid gap-1 text-muted text-sm">
      {charges.map((charge) => (
        <li key={charge.id}>{reasonOf(charge)}</li>
      ))}
    </ul>
  )
}

/** "Individual session, 60 minutes: Goes toward your deductible $100.00, Your share: 20% of $60.00 $12.00." */
function reasonOf({ code, trace, paidCents }: ChargeLine): string {
  const steps = whyOwed(trace).map((step) => `${wordMoneyStep(step, 'client')} (${sayMoney(step.cents)})`)
  const paid = paidCents > 0 ? say('whyPaidPart', { amount: sayMoney(paidCents) }) : ''
  return `${labelOf('serviceCode', code)}: ${steps.length > 0 ? `${steps.join(', ')}.` : say('whyFee')} ${paid}`.trim()
}
