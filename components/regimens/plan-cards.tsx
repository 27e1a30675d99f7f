'use client'

import { useState } from 'react'
import { FindingText } from '@/components/forms/finding-text'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { useAddress } from '@/components/scheduling/use-address'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { scheduleRegimenAction } from '@/lib/actions/scheduling'
import type { MovedPlanShown, ProposedPlan } from '@/lib/data/views/regimen-places'
import type { Finding } from '@/lib/domain/finding'
import type { MovedJourney } from '@/lib/domain/regimens/moved-plan'
import type { RegimenAlternative } from '@/lib/domain/regimens/planner-run'
import type { ProposalName } from '@/lib/domain/regimens/regimen-proposal'
import { addDays, type LocalDate } from '@/lib/domain/time/local'
import type { ScheduleRegimenInput } from '@/lib/inputs/scheduling'
import { paths } from '@/lib/paths'
import { movedInAddress } from './moved-address'
import { MovedRuling } from './moved-ruling'
import { PlanCard } from './plan-card'
import { say } from './words'

type PlanCardsProps = {
  readonly clientId: string
  readonly locationId: string
  readonly plans: readonly ProposedPlan[]
  /** One of them after journeys of it were put on other days; null while none was. */
  readonly moved: MovedPlanShown | null
  /** The days on which a journey may be put by hand. */
  readonly within: { readonly from: LocalDate; readonly to: LocalDate }
  readonly timeZone: string
}

/** Days drawn after the last journey, for one that is put off. */
const ROOM_DAYS = 14

type Booked = { readonly appointmentIds: readonly string[]; readonly waitsFor: readonly Finding[] }

/** The plans side by side, one that was moved by hand first. One press books all cycles of one, or none. */
export function PlanCards({ clientId, locationId, plans, moved, within, timeZone }: PlanCardsProps) {
  const { set, busy } = useAddress()
  const [booked, setBooked] = useState<Booked | null>(null)
  const [asked, setAsked] = useState<ProposedPlan | null>(null)
  const command = useCommand<ScheduleRegimenInput, Booked, RegimenAlternative>(scheduleRegimenAction, setBooked)
  const [soonest] = plans
  if (booked) return <BookedAll booked={booked} clientId={clientId} timeZone={timeZone} />
  if (!soonest) return null
  const days = [...plans, ...(moved?.plan ? [moved.plan] : [])]
    .flatMap(({ cycles }) => cycles.map(({ request }) => request.journeyOn))
    .sort()
  const last = addDays(days.at(-1) as LocalDate, ROOM_DAYS)
  const span = { from: days[0] as LocalDate, to: last < within.to ? last : within.to }
  const move = (of: ProposalName, before: readonly MovedJourney[]) => (number: number, on: LocalDate) =>
    set({ of, moved: movedInAddress([...before.filter((one) => one.number !== number), { number, on }]) })
  const card = { soonest, span, within, timeZone }
  function book(plan: ProposedPlan) {
    setAsked(plan)
    command.run({ clientId, locationId, cycles: plan.cycles.map(toSchedule) })
  }
  const ruling = moved && (
    <MovedRuling
      {...{ moved, timeZone, busy }}
      onDay={(on) => move(moved.of, moved.journeys)(moved.journeys.at(-1)?.number ?? 0, on)}
      onBack={() => set({ of: undefined, moved: undefined })}
    />
  )
  return (
    <div className="grid gap-4" aria-busy={busy}>
      {moved?.order && ruling}
      {command.ruling && <FindingsNotice ruling={command.ruling} reader="staff" timeZone={timeZone} />}
      <FormTrouble trouble={command.trouble} message={command.problem ?? undefined} />
      <ul className="grid items-start gap-4 lg:grid-cols-2 2xl:grid-cols-3">
        {moved?.plan && (
          <PlanCard
            {...{ ...card, plan: moved.plan }}
            busy={command.busy && asked === moved.plan}
            onBook={moved.stopped.length === 0 ? () => book(moved.plan) : undefined}
            onMove={move(moved.of, moved.journeys)}
            moved={ruling}
          />
        )}
        {plans.map((plan) => (
          <PlanCard
            key={plan.aims.join()}
            {...{ ...card, plan }}
            busy={command.busy && asked === plan}
            onBook={() => book(plan)}
            onMove={move(plan.aims[0] ?? 'other-lead', [])}
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
