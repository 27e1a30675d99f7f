'use client'

import { useState } from 'react'
import { ClientShiftCard } from '@/components/absences/client-shift-card'
import { FindingText } from '@/components/forms/finding-text'
import { useCommand } from '@/components/forms/use-command'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { moveRestAction } from '@/lib/actions/scheduling'
import type { RestOfPlan } from '@/lib/data/views/rest-of-plan'
import type { Finding } from '@/lib/domain/finding'
import type { RestRefused } from '@/lib/domain/swaps/rest-of-plan'
import type { MoveRestInput } from '@/lib/inputs/scheduling'
import { sayDay, sayDayAndTime } from '@/lib/messages/say-time'
import { paths, withQuery } from '@/lib/paths'
import { MovedNote } from './moved-note'
import { SendDecided } from './send-decided'
import { timeText } from './time-text'

type Moved = { readonly isTold: boolean; readonly waitsFor: readonly Finding[]; readonly back: MoveRestInput }

type MoveRestProps = {
  readonly cycleId: string
  readonly chosen: RestOfPlan['chosen']
  readonly client: { readonly id: string; readonly name: string }
  readonly timeZone: string
  /** The roles and duties of who asks: what may be set aside with a reason is theirs to set aside. */
  readonly mine: readonly string[]
}

/** Where each cycle would stand and what came of it; what was moved is told as long as nothing else is chosen. */
export function MoveRest({ cycleId, chosen, client, timeZone, mine }: MoveRestProps) {
  const [done, setDone] = useState<(Moved & { readonly shown: string }) | null>(null)
  const shown = JSON.stringify(chosen?.moves.map(({ on, at }) => [on, at]))
  if (done && (!chosen || done.shown === shown)) return <DoneNote done={done} client={client} timeZone={timeZone} />
  if (!chosen)
    return (
      <p className="text-muted">Choose another day and a time, and where every cycle would stand is shown here before anything changes.</p>
    )
  return <RestAhead key={shown} {...{ cycleId, chosen, client, timeZone, mine }} onDone={(moved) => setDone({ ...moved, shown })} />
}

type RestAheadProps = Omit<MoveRestProps, 'chosen'> & {
  readonly chosen: NonNullable<RestOfPlan['chosen']>
  readonly onDone: (moved: Moved) => void
}

/** Every cycle before and after, its price and what the client is told; which of them goes another way, which is stopped and why; and the button. */
function RestAhead({ cycleId, chosen, client, timeZone, mine, onDone }: RestAheadProps) {
  const [reason, setReason] = useState('')
  const command = useCommand<MoveRestInput, Moved, RestRefused>(moveRestAction, onDone)
  const { days, moves, stays, shifts, unlike, stopped, waitsFor, warnings } = chosen
  const refused = command.ruling?.alternatives
  const stops = refused?.map(({ startsAt, ...one }) => ({ ...one, id: one.appointmentId, startsAt: new Date(startsAt) })) ?? stopped
  const instead = refused ? (refused[0]?.instead ?? null) : chosen.instead
  return (
    <div className="grid gap-4">
      {unlike.map((one) => (
        <Notice key={one.id} tone="info" title={unlikeText(one, days)}>
          <FindingText findings={one.findings} reader="staff" timeZone={timeZone} />
        </Notice>
      ))}
      <ul>
        <ClientShiftCard client={{ clientName: client.name, shifts, timeZone, waitsFor, warnings }} />
      </ul>
      {stops.length > 0 && (
        <Notice tone="stops" {...(refused && { role: 'alert' as const })} title="Not all of them can move. None does.">
          <ul className="grid gap-2">
            {stops.map((one) => (
              <li key={one.id}>
                <span className="font-semibold">
                  Cycle {one.cycleNumber}, now {sayDayAndTime(one.startsAt, timeZone)}
                </span>
                : <FindingText findings={one.findings} reader="staff" timeZone={timeZone} />
              </li>
            ))}
          </ul>
          {instead && (
            <LinkButton variant="secondary" className="mt-3" href={withQuery(paths.clinic.moveRest(cycleId), instead)}>
              All can move with the first on {sayDay(instead.on)} at {timeText(instead.at)}
            </LinkButton>
          )}
        </Notice>
      )}
      <SendDecided
        {...{ findings: stops.flatMap(({ findings }) => findings), mine, reason, onReason: setReason, command }}
        onSend={() => command.run({ cycleId, moves: [...moves], stays: [...stays], overrideReason: reason })}
      >
        {moves.length === 1 ? 'Move this cycle' : `Move ${moves.length} cycles`}
      </SendDecided>
    </div>
  )
}

function unlikeText({ cycleNumber, sameOn, on }: NonNullable<RestOfPlan['chosen']>['unlike'][number], days: number): string {
  const count = Math.abs(days)
  return `Cycle ${cycleNumber} is on ${sayDay(on)}, not ${count === 1 ? 'one day' : `${count} days`} ${days < 0 ? 'sooner' : 'later'} on ${sayDay(sameOn)}.`
}

type DoneNoteProps = { readonly done: Moved; readonly client: MoveRestProps['client']; readonly timeZone: string }

function DoneNote({ done: { waitsFor, back }, client, timeZone }: DoneNoteProps) {
  const [isBack, setIsBack] = useState<{ readonly isTold: boolean } | null>(null)
  const undo = useCommand<MoveRestInput, Moved, RestRefused>(moveRestAction, ({ isTold }) => setIsBack({ isTold }))
  const problem = undo.problem ?? (undo.ruling && 'They can no longer be moved back: look at where they stand now.')
  return (
    <MovedNote
      title={
        isBack
          ? `They stand as before. ${isBack.isTold ? 'The client is told by e-mail.' : 'Nobody is told: no mail had gone out.'}`
          : 'The rest of the plan has moved. The client is told by e-mail in a few minutes, and not at all if you move it back first.'
      }
      back={{ verb: 'Move back', isDone: isBack !== null, busy: undo.busy, problem: problem || null, onBack: () => undo.run(back) }}
      {...{ waitsFor, timeZone }}
    >
      <LinkButton href={paths.clinic.clientTab(client.id, 'regimen')}>Open the plan</LinkButton>
    </MovedNote>
  )
}
