'use client'

import { useState } from 'react'
import { ClientShiftCard } from '@/components/absences/client-shift-card'
import { FindingText } from '@/components/forms/finding-text'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { changeLeadAction } from '@/lib/actions/scheduling'
import type { OtherLead } from '@/lib/data/views/other-lead'
import type { Finding } from '@/lib/domain/finding'
import type { LeadRefused } from '@/lib/domain/swaps/other-lead'
import type { ChangeLeadInput } from '@/lib/inputs/scheduling'
import { labelOf } from '@/lib/messages/label'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'

type OtherLeadFormProps = {
  readonly asked: ChangeLeadInput
  readonly chosen: NonNullable<OtherLead['chosen']>
  readonly client: { readonly id: string; readonly name: string }
  readonly timeZone: string
}

type Done = { readonly waitsFor: readonly Finding[] }

/** The visits with somebody else: what each costs, what the client is told, which of them the rules stop and why, and the button. */
export function OtherLeadForm({ asked, chosen: { name, shifts, stopped, waitsFor, warnings }, client, timeZone }: OtherLeadFormProps) {
  const [done, setDone] = useState<Done | null>(null)
  const command = useCommand<ChangeLeadInput, Done, LeadRefused>(changeLeadAction, setDone)
  const plan = <LinkButton href={paths.clinic.clientTab(client.id, 'regimen')}>Open the plan</LinkButton>
  if (done)
    return (
      <div className="grid justify-items-start gap-4">
        <Notice
          tone={done.waitsFor.length > 0 ? 'waits' : 'ready'}
          role="status"
          title={`${name} gives them now. The client is told by e-mail.`}
        >
          {done.waitsFor.length > 0 && <FindingText findings={done.waitsFor} reader="staff" timeZone={timeZone} />}
        </Notice>
        {plan}
      </div>
    )
  const refused = command.ruling?.alternatives.map(({ startsAt, ...one }) => ({
    ...one,
    id: one.appointmentId,
    startsAt: new Date(startsAt),
  }))
  const stops = refused ?? stopped
  return (
    <div className="grid gap-4">
      <ul>
        <ClientShiftCard client={{ clientName: client.name, shifts, timeZone, waitsFor, warnings }} />
      </ul>
      {stops.length > 0 && (
        <Notice tone="stops" {...(refused && { role: 'alert' as const })} title={`${name} cannot give all of it.`}>
          <ul className="grid gap-2">
            {stops.map((one) => (
              <li key={one.id}>
                <span className="font-semibold">
                  {'kind' in one ? `${labelOf('appointmentKind', one.kind)}, ` : ''}
                  {sayDayAndTime(one.startsAt, timeZone)}
                </span>
                : <FindingText findings={one.findings} reader="staff" timeZone={timeZone} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <FormTrouble trouble={command.trouble} message={command.problem ?? undefined} />
      <div>
        <Button variant="primary" busy={command.busy} className="w-full sm:w-fit" onClick={() => command.run(asked)}>
          Hand them to {name}
        </Button>
      </div>
    </div>
  )
}
