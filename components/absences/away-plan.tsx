'use client'

import { useState } from 'react'
import { FindingText } from '@/components/forms/finding-text'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { replanAbsenceAction } from '@/lib/actions/scheduling'
import type { ClientShift } from '@/lib/data/views/away-plan'
import type { Finding } from '@/lib/domain/finding'
import type { ReplanAbsenceInput } from '@/lib/inputs/scheduling'
import { ClientShiftCard } from './client-shift-card'

type AwayPlanProps = {
  readonly timeOffId: string
  readonly hit: number
  /** What the visits need another of. */
  readonly what: 'person' | 'room' | 'chair'
  readonly clients: readonly ClientShift[]
  /** The visits without another time. */
  readonly left: readonly string[]
  readonly mayMove: boolean
}

type Replanned = { readonly moved: number; readonly left: number; readonly waitsFor: readonly Finding[] }

/** What of an absence is done, which stays in sight, and the plan for what is left of it, anew after each move. */
export function AwayPlan(plan: AwayPlanProps) {
  const [done, setDone] = useState<(Replanned & { readonly timeZone: string }) | null>(null)
  return (
    <div className="grid gap-4">
      {done && <Done done={done} timeZone={done.timeZone} />}
      {plan.hit === 0 ? (
        <EmptyState>No visit that is still to come is in the way.</EmptyState>
      ) : (
        <AwayPlanCards key={JSON.stringify(plan.clients.map(({ moves }) => moves))} {...plan} onDone={setDone} />
      )}
    </div>
  )
}

type CardsProps = AwayPlanProps & { readonly onDone: (done: Replanned & { readonly timeZone: string }) => void }

/** The plan that moves the fewest visits: all of it with one press, or one client after the other. */
function AwayPlanCards({ timeOffId, hit, what, clients, left, mayMove, onDone }: CardsProps) {
  const [pressed, setPressed] = useState<string | null>(null)
  const timeZone = clients[0]?.timeZone ?? 'UTC'
  const command = useCommand<ReplanAbsenceInput, Replanned>(replanAbsenceAction, (done) => onDone({ ...done, timeZone }))
  const visits = clients.reduce((sum, { shifts }) => sum + shifts.reduce((all, shift) => all + shift.visits.length, 0), 0)
  function move(key: string, these: readonly ClientShift[], leave: readonly string[]) {
    setPressed(key)
    command.run({ timeOffId, moves: these.flatMap(({ moves }) => moves) as ReplanAbsenceInput['moves'], left: [...leave] })
  }
  return (
    <div className="grid gap-4">
      <p className="font-semibold" role="status">
        {`${counted(hit, 'visit needs', 'visits need')} another time or ${what}. ${planText(visits, clients.length, left.length)}`}
      </p>
      {command.ruling && (
        <div className="grid gap-2">
          <Notice tone="stops" role="alert" title="Nothing was moved: the plan no longer holds.">
            Reload the page for a plan as things stand now.
          </Notice>
          <FindingsNotice ruling={command.ruling} reader="staff" timeZone={timeZone} />
        </div>
      )}
      <FormTrouble trouble={command.trouble} message={command.problem ?? undefined} />
      {mayMove && (
        <span>
          <Button variant="primary" busy={command.busy && pressed === 'all'} onClick={() => move('all', clients, left)}>
            {clients.length === 0
              ? 'Put them on the desk’s list'
              : `Move ${counted(visits, 'visit', 'visits')}${visits > 1 ? ', all or none' : ''}`}
          </Button>
        </span>
      )}
      <ul className="grid gap-4">
        {clients.map((client) => (
          <ClientShiftCard
            key={client.clientId}
            client={client}
            busy={command.busy && pressed === client.clientId}
            onMove={mayMove && client.byItself && clients.length > 1 ? () => move(client.clientId, [client], []) : undefined}
            isOnlyTogether={!client.byItself}
          />
        ))}
      </ul>
    </div>
  )
}

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

const planText = (visits: number, clients: number, left: number): string =>
  [
    ...(visits > 0 ? [`The plan moves ${counted(visits, 'visit', 'visits')} of ${counted(clients, 'client', 'clients')}.`] : []),
    ...(left > 0 ? [`For ${left} there is none: they are put on the desk’s list.`] : []),
  ].join(' ')

function Done({ done: { moved, left, waitsFor }, timeZone }: { readonly done: Replanned; readonly timeZone: string }) {
  return (
    <Notice
      tone={waitsFor.length > 0 ? 'waits' : 'ready'}
      role="status"
      title={`${counted(moved, 'visit was', 'visits were')} moved.${left > 0 ? ` ${counted(left, 'visit is', 'visits are')} on the desk’s list.` : ''}`}
    >
      {waitsFor.length > 0 && <FindingText findings={waitsFor} reader="staff" timeZone={timeZone} />}
    </Notice>
  )
}
