'use client'

import { useRef, useState, useTransition } from 'react'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { PlanWeeks } from '@/components/regimens/plan-weeks'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Chip } from '@/components/ui/chip'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { scheduleRegimenAction } from '@/lib/actions/scheduling'
import type { SearchedClient } from '@/lib/data/views/planner'
import type { Outcome } from '@/lib/domain/outcome'
import type { KeptPlan, RegimenAlternative } from '@/lib/domain/regimens/planner-run'
import { addDays, type LocalDate } from '@/lib/domain/time/local'
import type { ScheduleRegimenInput } from '@/lib/inputs/scheduling'
import { sayDay } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { useChosen } from './use-chosen'
import { say } from './words'

type Answer = Outcome<unknown, RegimenAlternative> | null
/** `says`: why there is no plan, in words. */
type Shown = SearchedClient & { readonly says: string }

type ProposalsProps = {
  readonly clients: readonly Shown[]
  readonly locationId: string
  readonly from: LocalDate
  readonly weeks: number
  readonly timeZone: string
}

const inputOf = (clientId: string, locationId: string, plan: KeptPlan) =>
  ({ clientId, locationId, cycles: plan.map(({ cycleId, request }) => ({ ...request, cycleId })) }) as unknown as ScheduleRegimenInput

/** What a search proposes, client by client, on one board of weeks. Whoever is ticked is booked one after the other, each whole or not at all. */
export function Proposals({ clients, locationId, from, weeks, timeZone }: ProposalsProps) {
  const { chosen, choose } = useChosen([])
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map())
  const [done, setDone] = useState(0)
  const [busy, startTransition] = useTransition()
  const open = clients.filter(({ id, plan, isBooked }) => plan !== null && !isBooked && chosen.has(id))
  // What had no answer is asked for again by the key it had: it may have been booked all the same.
  const unanswered = useRef(new Map<string, string>())
  const bookOne = async (id: string, plan: KeptPlan) => {
    const key = unanswered.current.get(id) ?? crypto.randomUUID()
    const answer = await scheduleRegimenAction(inputOf(id, locationId, plan), key).catch(() => null)
    if (answer === null) unanswered.current.set(id, key)
    else unanswered.current.delete(id)
    setAnswers((before) => new Map(before).set(id, answer))
  }
  const bookAll = () =>
    startTransition(async () => {
      setDone(0)
      for (const { id, plan } of open) {
        if (plan) await bookOne(id, plan)
        setDone((count) => count + 1)
      }
    })
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-4">
        <Button variant="primary" busy={busy} disabled={open.length === 0} onClick={bookAll}>
          {say('bookChosen', { count: open.length })}
        </Button>
        {busy && (
          <span role="status" className="text-muted text-sm">
            {say('booking', { done, all: open.length })}
          </span>
        )}
      </div>
      <ul className="grid gap-3">
        {clients.map((client) => (
          <Proposal
            key={client.id}
            {...{ client, from, timeZone, busy }}
            to={addDays(from, weeks * 7 - 1)}
            answer={answers.get(client.id)}
            isChosen={chosen.has(client.id)}
            onChoose={(on) => choose(client.id, on)}
            onBook={(plan) => startTransition(() => bookOne(client.id, plan))}
          />
        ))}
      </ul>
    </div>
  )
}

type ProposalProps = {
  readonly client: Shown
  readonly from: LocalDate
  readonly to: LocalDate
  readonly timeZone: string
  readonly busy: boolean
  readonly answer: Answer | undefined
  readonly isChosen: boolean
  readonly onChoose: (on: boolean) => void
  readonly onBook: (plan: KeptPlan) => void
}

function Proposal({ client, from, to, timeZone, busy, answer, isChosen, onChoose, onBook }: ProposalProps) {
  const { id, name, plan, isBooked, says } = client
  const last = plan?.at(-1)?.request.journeyOn
  const isDone = isBooked || answer?.status === 'done'
  return (
    <li className="grid gap-2 rounded-card border border-line bg-surface px-4 py-3">
      <div className="grid items-center gap-x-6 gap-y-2 md:grid-cols-[minmax(12rem,1fr)_2fr]">
        {plan && last && !isDone ? (
          <Checkbox
            label={name}
            hint={say('lastJourney', { cycles: plan.length, day: sayDay(last) })}
            checked={isChosen}
            onChange={({ target }) => onChoose(target.checked)}
          />
        ) : (
          <div className="grid gap-0.5">
            <span className="flex flex-wrap gap-2 font-medium">
              {name}
              {isDone && <Chip state="ready">{say('isBooked')}</Chip>}
            </span>
            {!plan && <span className="text-muted text-sm">{says}</span>}
          </div>
        )}
        {plan ? (
          <PlanWeeks cycles={plan.map(({ number, request }) => ({ number, on: request.journeyOn }))} {...{ from, to }} />
        ) : (
          <TextLink href={paths.clinic.scheduleRegimen(id)}>{say('seeAlone', { name })}</TextLink>
        )}
      </div>
      {answer !== undefined && answer?.status !== 'done' && <NotBooked {...{ answer, timeZone, busy, onBook }} />}
    </li>
  )
}

/** Why a plan was not booked, and what works instead. */
function NotBooked({ answer, timeZone, busy, onBook }: { readonly answer: Answer } & Pick<ProposalProps, 'timeZone' | 'busy' | 'onBook'>) {
  if (answer === null) return <FormTrouble trouble="unreachable" />
  if (answer.status === 'denied') return <FormTrouble trouble="denied" />
  if (answer.status !== 'refused') {
    const text = answer.status === 'invalid' ? Object.values(answer.fields).flat().join(' ') : ''
    return (
      <Notice tone="stops" role="alert" title={say('notBooked')}>
        {text}
      </Notice>
    )
  }
  const plan = answer.ruling.alternatives[0]?.plan
  const [first, last] = [plan?.[0]?.request.journeyOn, plan?.at(-1)?.request.journeyOn]
  return (
    <div className="grid gap-2" role="alert">
      <FindingsNotice ruling={answer.ruling} reader="staff" timeZone={timeZone} />
      {plan && first && last && (
        <Notice
          tone="info"
          title={say('instead', { from: sayDay(first), to: sayDay(last) })}
          action={
            <Button variant="secondary" size="desk" busy={busy} onClick={() => onBook(plan)}>
              {say('bookInstead')}
            </Button>
          }
        />
      )}
    </div>
  )
}
