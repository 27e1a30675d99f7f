'use client'

import { useState } from 'react'
import { FindingText } from '@/components/forms/finding-text'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { useCommand } from '@/components/forms/use-command'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { scheduleCycleAction } from '@/lib/actions/scheduling'
import type { Finding, Ruling } from '@/lib/domain/finding'
import type { CycleAlternative } from '@/lib/domain/regimens/cycle-alternatives'
import type { CycleRequest } from '@/lib/domain/regimens/cycle-request'
import type { ScheduleCycleInput } from '@/lib/inputs/scheduling'
import { paths } from '@/lib/paths'
import { AlternativeCards } from './alternative-cards'
import { type VisitPreview, VisitsAhead } from './decision-parts'
import { SendDecided } from './send-decided'

type BookCycleProps = {
  readonly clientId: string
  readonly cycleId: string
  readonly locationId: string
  readonly request: CycleRequest
  readonly visits: readonly VisitPreview[]
  readonly ruling: Ruling<string>
  readonly alternatives: readonly CycleAlternative[]
  readonly timeZone: string
  /** The roles and duties of who books: what may be set aside with a reason is theirs to set aside. */
  readonly mine: readonly string[]
}

type Booked = { readonly waitsFor: readonly Finding[]; readonly appointmentIds: readonly string[] }

/** The visits as they would be booked, what the rules say, and the button; after booking, what it waits for. */
export function BookCycle({ clientId, cycleId, locationId, request, visits, ruling, alternatives, timeZone, mine }: BookCycleProps) {
  const [reason, setReason] = useState('')
  const [booked, setBooked] = useState<Booked | null>(null)
  const command = useCommand<ScheduleCycleInput, Booked, CycleAlternative>(scheduleCycleAction, setBooked)
  const book = (asked: CycleRequest) => command.run({ ...asked, cycleId, locationId, overrideReason: reason } as ScheduleCycleInput)
  const said = command.ruling ?? ruling
  const others = command.ruling ? command.ruling.alternatives : alternatives
  if (booked) return <BookedNote booked={booked} clientId={clientId} timeZone={timeZone} />
  return (
    <div className="grid gap-4">
      <Card title="The visits, before you book">
        <VisitsAhead visits={visits} timeZone={timeZone} reader="staff" />
      </Card>
      <FindingsNotice ruling={said} reader="staff" timeZone={timeZone}>
        {others.length > 0 && <AlternativeCards alternatives={others} timeZone={timeZone} busy={command.busy} onBook={book} />}
      </FindingsNotice>
      <SendDecided {...{ findings: said.findings, mine, reason, onReason: setReason, command }} onSend={() => book(request)}>
        Book these visits
      </SendDecided>
    </div>
  )
}

function BookedNote({ booked, clientId, timeZone }: { booked: Booked; clientId: string; timeZone: string }) {
  const { waitsFor, appointmentIds } = booked
  return (
    <div className="grid gap-4">
      <Notice
        tone={waitsFor.length > 0 ? 'waits' : 'ready'}
        role="status"
        title={waitsFor.length > 0 ? 'Booked. The journey waits for:' : 'Booked. Nothing stands in the way of confirming.'}
      >
        {waitsFor.length > 0 && (
          <ul className="list-disc pl-5">
            {waitsFor.map((finding) => (
              <li key={finding.code}>
                <FindingText findings={[finding]} reader="staff" timeZone={timeZone} />
              </li>
            ))}
          </ul>
        )}
      </Notice>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={paths.clinic.clientTab(clientId, 'regimen')}>Back to the plan</LinkButton>
        {appointmentIds.map((id, index) => (
          <LinkButton key={id} variant="secondary" href={paths.clinic.visit(id)}>
            Open and confirm visit {index + 1}
          </LinkButton>
        ))}
      </div>
    </div>
  )
}
