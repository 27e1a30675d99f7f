'use client'

import type { ReactNode } from 'react'
import { FindingText } from '@/components/forms/finding-text'
import { VisitList } from '@/components/scheduling/decision-parts'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { DateField } from '@/components/ui/date-field'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import type { ProposedPlan } from '@/lib/data/views/regimen-places'
import { daysBetween, isLocalDate, type LocalDate } from '@/lib/domain/time/local'
import { sayMoney } from '@/lib/messages/say-money'
import { sayClock, sayDay } from '@/lib/messages/say-time'
import { PlanWeeks } from './plan-weeks'
import { say } from './words'

type PlanCardProps = {
  readonly plan: ProposedPlan
  /** The one that ends soonest: what another trades is told against it. */
  readonly soonest: ProposedPlan
  readonly span: { readonly from: LocalDate; readonly to: LocalDate }
  readonly timeZone: string
  readonly busy: boolean
  /** Left out where it cannot be booked as it is. */
  readonly onBook: (() => void) | undefined
  /** The days on which a journey may be put by hand. */
  readonly within: { readonly from: LocalDate; readonly to: LocalDate }
  readonly onMove: (number: number, on: LocalDate) => void
  /** Of a plan that was moved: what is said of it. */
  readonly moved?: ReactNode
}

const firstOn = ({ cycles }: ProposedPlan) => cycles[0]?.request.journeyOn
const lastOn = ({ cycles }: ProposedPlan) => cycles.at(-1)?.request.journeyOn

/** One plan of all cycles: when, with whom, what the client pays, what it trades, and the button. A journey is put on another day by hand. */
export function PlanCard({ plan, soonest, span, timeZone, busy, onBook, within, onMove, moved }: PlanCardProps) {
  const { aims, cycles, faces } = plan
  const open = [...plan.waitsFor, ...plan.warnings]
  const [first, last] = [firstOn(plan), lastOn(plan)]
  return (
    <Card
      as="li"
      title={
        <span className="flex flex-wrap gap-2">
          {aims.length === 0 && <Chip plain>{say(moved ? 'asMoved' : 'otherLead')}</Chip>}
          {aims.map((aim) => (
            <Chip key={aim} state="info" plain>
              {say('bestAt', { aim })}
            </Chip>
          ))}
        </span>
      }
      detail={first && last ? say('planLasts', { days: daysBetween(first, last) }) : undefined}
      footer={
        onBook && (
          <Button variant="primary" busy={busy} onClick={onBook}>
            {say('bookAll', { cycles: cycles.length })}
          </Button>
        )
      }
    >
      <div className="grid gap-4">
        {moved}
        <PlanWeeks {...span} cycles={cycles.map(({ number, request }) => ({ number, on: request.journeyOn }))} onMove={onMove} />
        <ul className="grid gap-1">
          <li className="font-semibold">{priceText(plan)}</li>
          <li>{say('planFaces', { names: faces.join(', ') })}</li>
          {tradesOf(plan, soonest).map((trade) => (
            <li key={trade} className="text-muted">
              {trade}
            </li>
          ))}
        </ul>
        <ol className="grid divide-y divide-line">
          {cycles.map(({ id, number, visits, clientCents: cents, request }) => (
            <li key={id} className="py-2">
              <Disclosure
                says
                summary={
                  <span className="flex flex-wrap justify-between gap-x-4">
                    <span>
                      {say('cycleNumber', { number })}: {sayDay(request.journeyOn)}
                      {journeyClock(visits, timeZone)}
                    </span>
                    {cents !== null && <span className="text-muted">{sayMoney(cents)}</span>}
                  </span>
                }
              >
                <div className="grid gap-3">
                  <VisitList visits={visits} timeZone={timeZone} />
                  <Field label={say('journeyOn', { number })}>
                    <DateField
                      key={request.journeyOn}
                      defaultValue={request.journeyOn}
                      min={within.from}
                      max={within.to}
                      onBlur={({ target: { value: on } }) => isLocalDate(on) && on !== request.journeyOn && onMove(number, on)}
                    />
                  </Field>
                </div>
              </Disclosure>
            </li>
          ))}
        </ol>
        {open.length > 0 && (
          <Disclosure summary={say('planWaits', { count: open.length })}>
            <ul className="grid list-disc gap-1 pl-5 text-sm">
              {open.map((finding) => (
                <li key={finding.code}>
                  <FindingText findings={[finding]} reader="staff" timeZone={timeZone} />
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </Card>
  )
}

/** What all of it costs the client, or as many of its cycles as have a price. */
function priceText({ clientCents, cycles }: ProposedPlan): string {
  if (clientCents !== null) return say('planPrice', { amount: sayMoney(clientCents) })
  const known = cycles.flatMap(({ clientCents: cents }) => cents ?? [])
  const amount = sayMoney(known.reduce((sum, cents) => sum + cents, 0))
  return known.length === 0 ? say('planNoPrice') : say('planPriceSome', { amount, known: known.length, cycles: cycles.length })
}

function journeyClock(visits: ProposedPlan['cycles'][number]['visits'], timeZone: string): string {
  const journey = visits.find(({ phases }) => phases.includes('journey'))
  return journey ? `, ${sayClock(journey.startsAt, timeZone)}` : ''
}

/** How a plan differs from the one that ends soonest. */
function tradesOf(plan: ProposedPlan, soonest: ProposedPlan): string[] {
  const [last, soon] = [lastOn(plan), lastOn(soonest)]
  if (plan === soonest || !last || !soon) return []
  const cents = plan.clientCents === null || soonest.clientCents === null ? 0 : plan.clientCents - soonest.clientCents
  return [
    say('later', { days: daysBetween(soon, last) }),
    ...(cents === 0 ? [] : [say(cents < 0 ? 'lessMoney' : 'moreMoney', { amount: sayMoney(Math.abs(cents)) })]),
  ]
}
