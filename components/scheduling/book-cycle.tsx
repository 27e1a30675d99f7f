'use client'

import { useState } from 'react'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { ZonedRange } from '@/components/time/zoned-range'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip, type ChipState } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import { scheduleCycleAction } from '@/lib/actions/scheduling'
import type { Finding, Ruling } from '@/lib/domain/finding'
import type { CycleAlternative } from '@/lib/domain/regimens/cycle-alternatives'
import type { CycleRequest } from '@/lib/domain/regimens/cycle-request'
import type { ScheduleCycleInput } from '@/lib/inputs/scheduling'
import { labelOf } from '@/lib/messages/label'
import { t } from '@/lib/messages/t'
import { wordFinding } from '@/lib/messages/word-finding'
import { paths } from '@/lib/paths'
import { AlternativeCards } from './alternative-cards'

type Preview = {
  readonly kind: string
  readonly phases: readonly string[]
  readonly startsAt: Date
  readonly endsAt: Date
  readonly clinicianName: string | null
  readonly roomName: string | null
  readonly setting: string
}
type BookCycleProps = {
  readonly clientId: string
  readonly cycleId: string
  readonly locationId: string
  readonly request: CycleRequest
  readonly visits: readonly Preview[]
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
  const maySetAside = said.findings.some(({ overridableBy }) => overridableBy.some((who) => mine.includes(who)))
  if (booked) return <BookedNote booked={booked} clientId={clientId} timeZone={timeZone} />
  return (
    <div className="grid gap-4">
      <Card title="The visits, before you book">
        <ol className="grid gap-3">
          {visits.map((visit) => (
            <li key={`${visit.kind} ${visit.startsAt.toISOString()}`} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Chip state={chipOf(visit)}>{labelOf('appointmentKind', visit.kind)}</Chip>
              <ZonedRange start={visit.startsAt} end={visit.endsAt} timeZone={timeZone} day="short" />
              <span className="text-muted">
                {[visit.clinicianName, visit.roomName ?? labelOf('setting', visit.setting)].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ol>
      </Card>
      <FindingsNotice ruling={said} reader="staff" timeZone={timeZone}>
        {others.length > 0 && <AlternativeCards alternatives={others} timeZone={timeZone} busy={command.busy} onBook={book} />}
      </FindingsNotice>
      {maySetAside && (
        <Field
          label={t('scheduling.overrideReason')}
          hint="Only clinic policy can be set aside, never safety or law. The mark stays on the visit."
          required={false}
        >
          <Textarea rows={2} value={reason} onChange={({ target }) => setReason(target.value)} />
        </Field>
      )}
      <FormTrouble trouble={command.trouble} message={command.problem ?? undefined} />
      <div>
        <Button variant="primary" busy={command.busy} onClick={() => book(request)}>
          Book these visits
        </Button>
      </div>
    </div>
  )
}

function chipOf({ kind, phases }: Preview): ChipState {
  if (kind === 'journey') return 'journey'
  return phases[0] === 'integration' ? 'integration' : 'preparation'
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
              <li key={finding.code}>{wordFinding(finding, 'staff', { timeZone })}</li>
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
