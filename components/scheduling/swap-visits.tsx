'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ClientShiftCard } from '@/components/absences/client-shift-card'
import { FindingText } from '@/components/forms/finding-text'
import { useCommand } from '@/components/forms/use-command'
import { ZonedTime } from '@/components/time/zoned-time'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { swapAppointmentsAction } from '@/lib/actions/scheduling'
import type { Standing, SwapOptions, SwapSide } from '@/lib/data/views/swap'
import type { Finding } from '@/lib/domain/finding'
import type { SwapRefused } from '@/lib/domain/swaps/decide-swap'
import type { SwapAppointmentsInput } from '@/lib/inputs/scheduling'
import { paths, withQuery } from '@/lib/paths'
import { MovedNote } from './moved-note'
import { SendDecided } from './send-decided'

type SwapVisitsProps = {
  readonly visit: Standing
  readonly chosen: NonNullable<SwapOptions['chosen']>
  readonly timeZone: string
  /** The roles and duties of who asks: what may be set aside with a reason is theirs to set aside. */
  readonly mine: readonly string[]
}

type Swapped = {
  readonly appointmentIds: readonly string[]
  readonly told: number
  readonly waitsFor: readonly Finding[]
  readonly back: SwapAppointmentsInput
}

/** Both visits where they would stand, what each client is told and pays, and the button; a refusal says which of the two, why, and what that one could have. */
export function SwapVisits({ visit, chosen: { other, sides, exchangesPeople }, timeZone, mine: who }: SwapVisitsProps) {
  const router = useRouter()
  const [reason, setReason] = useState('')
  const [done, setDone] = useState<Swapped | null>(null)
  const [isBack, setIsBack] = useState<{ readonly told: number } | null>(null)
  const command = useCommand<SwapAppointmentsInput, Swapped, SwapRefused>(swapAppointmentsAction, setDone)
  const undo = useCommand<SwapAppointmentsInput, Swapped, SwapRefused>(swapAppointmentsAction, ({ told }) => {
    setIsBack({ told })
    router.refresh()
  })
  if (done)
    return (
      <DoneNote
        {...{ done, isBack, timeZone }}
        busy={undo.busy}
        problem={undo.problem ?? (undo.ruling && 'They can no longer be changed back: look at both where they stand now.')}
        onBack={() => undo.run(done.back)}
      />
    )
  if (!sides)
    return (
      <Notice tone="stops" title="These two do not change places.">
        Two visits of one cycle follow each other. Move them one by one.
      </Notice>
    )
  const [mine, theirs] = sides
  const stopped = sides.filter(({ stops }) => stops.length > 0)
  const found = new Map(command.ruling?.alternatives.map((one) => [one.appointmentId, one]))
  return (
    <div className="grid gap-4">
      {exchangesPeople && (
        <Notice tone="info" title="Each also goes to the other’s therapist.">
          Who gives it now cannot give it at the other time.
        </Notice>
      )}
      <ul className="grid gap-4">
        {clientsOf(sides).map((client) => (
          <ClientShiftCard key={client.clientId} client={{ ...client, timeZone }} />
        ))}
      </ul>
      {stopped.map((side) => (
        <Stopped
          key={side.appointmentId}
          side={side}
          of={side === mine ? other : visit}
          refused={found.get(side.appointmentId)}
          timeZone={timeZone}
        />
      ))}
      <SendDecided
        {...{ findings: stopped.flatMap(({ stops }) => stops), mine: who, reason, onReason: setReason, command }}
        onSend={() => command.run({ one: asked(mine), other: asked(theirs), overrideReason: reason })}
      >
        Change places
      </SendDecided>
    </div>
  )
}

const asked = ({ appointmentId, sequence, shown }: SwapSide): SwapAppointmentsInput['one'] => ({
  appointmentId,
  sequence,
  shown: [...shown],
})

/** What changes, client by client: two visits of one client are told in one message. */
const clientsOf = (sides: readonly SwapSide[]) =>
  [...Map.groupBy(sides, ({ clientId }) => clientId)].map(([clientId, own]) => ({
    ...{ clientId, clientName: own[0]?.clientName ?? '' },
    shifts: own.flatMap(({ shifts }) => shifts),
    waitsFor: own.flatMap(({ waitsFor }) => waitsFor),
    warnings: own.flatMap(({ warnings }) => warnings),
  }))

type StoppedProps = {
  readonly side: SwapSide
  readonly of: Standing
  readonly refused: SwapRefused | undefined
  readonly timeZone: string
}

function Stopped({ side: { appointmentId, clientName, stops }, of, refused, timeZone }: StoppedProps) {
  return (
    <Notice
      tone="stops"
      {...(refused && { role: 'alert' as const })}
      title={`${clientName} cannot have the time of ${of.clientName === clientName ? 'the other visit' : of.clientName}.`}
    >
      <FindingText findings={refused?.findings ?? stops} reader="staff" timeZone={timeZone} />
      {refused && refused.instead.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-2" aria-label={`Times ${clientName} could have`}>
          {refused.instead.map(({ request: { on, at, clinicianId }, visits: [first] }) => (
            <li key={`${on}${at}${clinicianId}`}>
              <LinkButton
                variant="secondary"
                href={withQuery(paths.clinic.moveVisit(appointmentId), { on, at, ...(clinicianId && { by: clinicianId }) })}
              >
                <ZonedTime at={new Date(first?.startsAt ?? of.startsAt)} timeZone={timeZone} day="short" zone={false} />
                {first?.clinicianName && ` · ${first.clinicianName}`}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

type DoneNoteProps = {
  readonly done: Swapped
  /** Changed back, and how many clients hear of it; null before. */
  readonly isBack: { readonly told: number } | null
  readonly timeZone: string
  readonly busy: boolean
  readonly problem: string | null
  readonly onBack: () => void
}

function DoneNote({ done: { told, waitsFor, appointmentIds }, isBack, timeZone, busy, problem, onBack }: DoneNoteProps) {
  const who = (count: number) => (count === 1 ? 'The client is' : 'Both clients are')
  return (
    <MovedNote
      title={
        isBack
          ? `They stand as before. ${isBack.told === 0 ? 'Nobody is told: no mail had gone out.' : `${who(isBack.told)} told by e-mail.`}`
          : `They have changed places. ${who(told)} told by e-mail in a few minutes, and not at all if you change back first.`
      }
      back={{ verb: 'Change back', isDone: isBack !== null, busy, problem, onBack }}
      {...{ waitsFor, timeZone }}
    >
      <LinkButton href={paths.clinic.visit(appointmentIds[0] ?? '')}>Open the visit</LinkButton>
      <LinkButton variant="secondary" href={paths.clinic.calendar}>
        Open the calendar
      </LinkButton>
    </MovedNote>
  )
}
