'use client'

import { useState } from 'react'
import { FindingText } from '@/components/forms/finding-text'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { scheduleRegimenAction } from '@/lib/actions/scheduling'
import type { ProposedPlan } from '@/lib/data/views/regimen-places'
import type { Finding } from '@/lib/domain/finding'
import type { RegimenAlternative } from '@/lib/domain/regimens/planner-run'
import type { LocalDate } from '@/lib/domain/time/local'
import type { ScheduleRegimenInput } from '@/lib/inputs/scheduling'
import { paths } from '@/lib/paths'
import { PlanCard } from './plan-card'
import { say } from './words'

type PlanCardsProps = {
  readonly clientId: string
  readonly locationId: string
  readonly plans: readonly ProposedPlan[]
  readonly timeZone: string
}

type Booked = { readonly appointmentIds: readonly string[]; readonly waitsFor: readonly Finding[] }

/** The plans side by side. One press books all cycles of one, or none. */
export function PlanCards({ clientId, locationId, plans, timeZone }: PlanCardsProps) {
  const [booked, setBooked] = useState<Booked | null>(null)
  const [asked, setAsked] = useState<ProposedPlan | null>(null)
  const command = useCommand<ScheduleRegimenInput, Booked, RegimenAlternative>(scheduleRegimenAction, setBooked)
  const [soonest] = plans
  if (booked) return <BookedAll booked={booked} clientId={clientId} timeZone={timeZone} />
  if (!soonest) return null
  const days = plans.flatMap(({ cycles }) => cycles.map(({ request }) => request.journeyOn)).sort()
  const span = { from: days[0] as LocalDate, to: days.at(-1) as LocalDate }
  function book(plan: ProposedPlan) {
    setAsked(plan)
    command.run({ clientId, locationId, cycles: plan.cycles.map(toSchedule) })
  }
  return (
    <div className="grid gap-4">
      {command.ruling && <FindingsNotice ruling={command.ruling} reader="staff" timeZone={timeZone} />}
      <FormTrouble trouble={command.trouble} message={command.problem ?? undefined} />
      <ul className="grid items-start gap-4 lg:grid-cols-2 2xl:grid-cols-3">
        {plans.map((plan) => (
          <PlanCard
            key={plan.aims.join()}
            {...{ plan, soonest, span, timeZone }}
            busy={command.busy && asked === plan}
            onBook={() => book(plan)}
          />
        ))}
      </ul>
    </div>
  )
}

function toSchedule({ id: cycleId, request }: ProposedPlan['cycles'][number]): ScheduleRegimenInput['cycles'][number] {
  const { payer: _, ...asked } = request
  return { ...asked, cycleId } as ScheduleRegimenInput['cycles'][number]
}

function BookedAll({ booked: { appointmentIds, waitsFor }, clientId, timeZone }: { booked: Booked; clientId: string; timeZone: string }) {
  const visits = appointmentIds.length
  return (
    <div className="grid justify-items-start gap-4">
      <Notice
        tone={waitsFor.length > 0 ? 'waits' : 'ready'}
        role="status"
        title={say(waitsFor.length > 0 ? 'bookedAllWait' : 'bookedAll', { visits })}
      >
        {waitsFor.length > 0 && <FindingText findings={waitsFor} reader="staff" timeZone={timeZone} />}
      </Notice>
      <LinkButton href={paths.clinic.clientTab(clientId, 'regimen')}>Back to the plan</LinkButton>
    </div>
  )
}
