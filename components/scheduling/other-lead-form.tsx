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
  readonly asked: Omit<ChangeLeadInput, 'clinicianId'>
  readonly chosen: OtherLead['chosen']
  readonly client: { readonly id: string; readonly name: string }
  readonly timeZone: string
}

type Done = { readonly waitsFor: readonly Finding[] }

/** What handing the visits over would come to, and what came of it: whoever has them now is no longer among those who could. */
export function OtherLeadForm({ asked, chosen, client, timeZone }: OtherLeadFormProps) {
  const [done, setDone] = useState<(Done & { readonly id: string; readonly name: string }) | null>(null)
  if (done && (!chosen || chosen.id === done.id))
    return (
      <div className="grid justify-items-start gap-4">
        <Notice
          tone={done.waitsFor.length > 0 ? 'waits' : 'ready'}
          role="status"
          title={`${done.name} gives them now. The client is told by e-mail.`}
        >
          {done.waitsFor.length > 0 && <FindingText findings={done.waitsFor} reader="staff" timeZone={timeZone} />}
        </Notice>
        <LinkButton href={paths.clinic.clientTab(client.id, 'regimen')}>Open the plan</LinkButton>
      </div>
    )
  if (!chosen) return <p className="text-muted">Choose somebody, and what would come of it stands here before anything changes.</p>
  return (
    <HandOver
      key={`${chosen.id}${asked.scope}`}
      asked={{ ...asked, clinicianId: chosen.id }}
      chosen={chosen}
      client={client}
      timeZone={timeZone}
      onDone={({ waitsFor }) => setDone({ waitsFor, id: chosen.id, name: chosen.name })}
    />
  )
}

type HandOverProps = Omit<OtherLeadFormProps, 'asked' | 'chosen'> & {
  readonly asked: ChangeLeadInput
  readonly chosen: NonNullable<OtherLead['chosen']>
  readonly onDone: (done: Done) => void
}

/** The visits with somebody else: what each costs, what the client is told, which of them the rules stop and why, and the button. */
function HandOver({ asked, chosen: { name, shifts, stopped, waitsFor, warnings }, client, timeZone, onDone }: HandOverProps) {
  const command = useCommand<ChangeLeadInput, Done, LeadRefused>(changeLeadAction, onDone)
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
