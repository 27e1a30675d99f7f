'use client'

import { type ReactNode, useState } from 'react'
import { FindingText } from '@/components/forms/finding-text'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { useCommand } from '@/components/forms/use-command'
import { ZonedTime } from '@/components/time/zoned-time'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import type { Finding, Ruling } from '@/lib/domain/finding'
import type { Outcome } from '@/lib/domain/outcome'
import type { TimeRequest, VisitAlternative } from '@/lib/domain/scheduling/visit-request'
import { labelOf } from '@/lib/messages/label'
import { sayMoney } from '@/lib/messages/say-money'
import { sayOwnPrice } from '@/lib/messages/say-own-price'
import { type VisitPreview, VisitsAhead } from './decision-parts'
import { SendDecided } from './send-decided'
import { say } from './words'

type Booked = { readonly waitsFor: readonly Finding[] }
type VisitDecisionProps<Request extends TimeRequest, Input, Value extends Booked> = {
  readonly title: string
  /** The word on the button, and what is said when it is done. */
  readonly verb: string
  readonly done: string
  readonly request: Request
  readonly visits: readonly VisitPreview[]
  readonly ruling: Ruling<string>
  readonly alternatives: readonly VisitAlternative<Request>[]
  readonly timeZone: string
  /** The roles and duties of who asks: what may be set aside with a reason is theirs to set aside. */
  readonly mine: readonly string[]
  readonly action: (input: Input, key: string) => Promise<Outcome<Value, VisitAlternative<Request>>>
  readonly inputOf: (request: Request, overrideReason: string) => Input
  /** Where to go from here, once it is done. */
  readonly next: ReactNode
  readonly price?: string | undefined
  /** Whom it speaks to. */
  readonly reader?: 'staff' | 'client'
}

/** The visits as they would stand, what the rules say, and the button; a refusal comes with other times, each one press away. */
export function VisitDecision<Request extends TimeRequest, Input, Value extends Booked>(props: VisitDecisionProps<Request, Input, Value>) {
  const { title, verb, done, request, visits, timeZone, mine, inputOf, next, price, reader = 'staff' } = props
  const [reason, setReason] = useState('')
  const [booked, setBooked] = useState<Value | null>(null)
  const command = useCommand<Input, Value, VisitAlternative<Request>>(props.action, setBooked)
  const run = (asked: Request) => command.run(inputOf(asked, reason))
  const ruling = command.ruling ?? props.ruling
  const others = command.ruling ? command.ruling.alternatives : props.alternatives
  if (booked) return <DoneNote waitsFor={booked.waitsFor} done={done} next={next} timeZone={timeZone} reader={reader} />
  return (
    <div className="grid gap-4">
      <Card title={title}>
        <VisitsAhead visits={visits} timeZone={timeZone} reader={reader} />
        {price && <p className="mt-3">{price}</p>}
      </Card>
      <FindingsNotice ruling={ruling} reader={reader} timeZone={timeZone}>
        {others.length > 0 && (
          <OtherTimes verb={verb} others={others} timeZone={timeZone} busy={command.busy} onTake={run} reader={reader} />
        )}
      </FindingsNotice>
      <SendDecided {...{ findings: ruling.findings, mine, reason, onReason: setReason, command }} onSend={() => run(request)}>
        {verb}
      </SendDecided>
    </div>
  )
}

type OtherTimesProps<Request extends TimeRequest> = {
  readonly verb: string
  readonly others: readonly VisitAlternative<Request>[]
  readonly timeZone: string
  readonly busy: boolean
  readonly onTake: (request: Request) => void
  readonly reader: 'staff' | 'client'
}

function OtherTimes<Request extends TimeRequest>({ verb, others, timeZone, busy, onTake, reader }: OtherTimesProps<Request>) {
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {others.map((other) => (
        <li key={JSON.stringify(other.request)} className="grid content-between gap-3 rounded-field border border-line p-3 text-sm">
          <div className="grid gap-1">
            <ul className="grid gap-0.5">
              {other.visits.map((visit) => (
                <li key={`${visit.kind}${visit.startsAt}`}>
                  {labelOf('appointmentKind', visit.kind)}:{' '}
                  <ZonedTime at={new Date(visit.startsAt)} timeZone={timeZone} day="short" zone={false} />
                  {` · ${visit.clinicianName ?? labelOf('setting', visit.setting)}`}
                </li>
              ))}
            </ul>
            <p className="text-muted">
              {sayPrice(other.clientCents, reader)} · {say('waitDays', { days: other.waitDays })}
            </p>
          </div>
          <Button size={reader === 'staff' ? 'desk' : undefined} busy={busy} onClick={() => onTake(other.request)}>
            {verb} here
          </Button>
        </li>
      ))}
    </ul>
  )
}

const sayPrice = (cents: number | null, reader: 'staff' | 'client'): string => {
  if (reader === 'client') return sayOwnPrice(cents)
  return cents === null ? 'Price not known' : `Client pays ${sayMoney(cents)}`
}

type DoneNoteProps = {
  readonly waitsFor: readonly Finding[]
  readonly done: string
  readonly next: ReactNode
  readonly timeZone: string
  readonly reader: 'staff' | 'client'
}

function DoneNote({ waitsFor, done, next, timeZone, reader }: DoneNoteProps) {
  return (
    <div className="grid gap-4">
      <Notice
        tone={waitsFor.length > 0 ? 'waits' : 'ready'}
        role="status"
        title={
          waitsFor.length > 0
            ? `${done} It waits for:`
            : `${done} ${reader === 'client' ? 'You get a message by e-mail.' : 'The client is told by e-mail.'}`
        }
      >
        {waitsFor.length > 0 && (
          <ul className="list-disc pl-5">
            {waitsFor.map((finding) => (
              <li key={finding.code}>
                <FindingText findings={[finding]} reader={reader} timeZone={timeZone} />
              </li>
            ))}
          </ul>
        )}
      </Notice>
      <div className="flex flex-wrap gap-2">{next}</div>
    </div>
  )
}
