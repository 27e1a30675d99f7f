'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { asksAboutRest, RestOfCycle } from '@/components/scheduling/rest-of-cycle'
import { say } from '@/components/scheduling/words'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Field } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { TextInput } from '@/components/ui/text-input'
import { cancelVisitAction, completeVisitAction, confirmVisitAction, missVisitAction, startVisitAction } from '@/lib/actions/journeys'
import { undoCheckInAction } from '@/lib/actions/journeys-day'
import type { VisitDoor } from '@/lib/domain/scheduling/visit-doors'
import { labelOf } from '@/lib/messages/label'
import { sayMoney } from '@/lib/messages/say-money'
import { sayDayAt } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import type { VisitFacts } from './types'

type Props = { readonly visit: VisitFacts; readonly doors: readonly VisitDoor[] }

/** What can be done with a visit where it stands now, and what the rules say when it cannot. */
export function VisitActions({ visit, doors }: Props) {
  const router = useRouter()
  const done = () => router.refresh()
  const confirm = useCommand(confirmVisitAction, done)
  const start = useCommand(startVisitAction, () => (visit.kind === 'journey' ? router.push(paths.clinic.console(visit.id)) : done()))
  const complete = useCommand(completeVisitAction, done)
  const miss = useCommand(missVisitAction, done)
  const cancel = useCommand(cancelVisitAction, done)
  const undo = useCommand(undoCheckInAction, done)
  const [reason, setReason] = useState('')
  const [isOnClientsWord, setOnClientsWord] = useState(false)
  const amount = sayMoney(visit.feeAhead)
  const all = [confirm, start, complete, miss, cancel, undo]
  const refused = all.find(({ ruling }) => ruling !== null)?.ruling ?? null
  const trouble = all.find((one) => one.trouble !== null)?.trouble ?? null
  const problem = all.find((one) => one.problem !== null)?.problem ?? undefined
  const { status, kind, id } = visit
  const input = { appointmentId: id }
  const what = `${labelOf('appointmentKind', kind)} of ${visit.clientName} on ${sayDayAt(visit.startsAt, visit.timeZone)}`
  const isJourney = kind === 'journey'
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-2">
        {doors.includes('confirm') && (
          <Button busy={confirm.busy} onClick={() => confirm.run(input)}>
            Confirm
          </Button>
        )}
        {doors.includes('check-in') && <LinkButton href={paths.clinic.checkIn(id)}>Check in</LinkButton>}
        {doors.includes('begin') && (
          <Button busy={start.busy} onClick={() => start.run(input)}>
            {isJourney ? 'Begin the journey' : 'Begin'}
          </Button>
        )}
        {doors.includes('undo-check-in') && (
          <Button variant="secondary" busy={undo.busy} onClick={() => undo.run(input)}>
            Undo the check-in
          </Button>
        )}
        {doors.includes('console') && <LinkButton href={paths.clinic.console(id)}>Open the console</LinkButton>}
        {doors.includes('complete') && (
          <Button busy={complete.busy} onClick={() => complete.run(input)}>
            Complete
          </Button>
        )}
        {doors.includes('note') && (
          <LinkButton href={paths.clinic.note(id)} variant={status === 'completed' ? 'primary' : 'secondary'}>
            Progress note
          </LinkButton>
        )}
        {doors.includes('miss') && (
          <ConfirmDialog
            title={`${what}: did not come?`}
            description={`${visit.feeAhead > 0 ? say('missedFee', { amount }) : say('missedNothing')} ${say('missedTakes')}`}
            confirm="Did not come"
            keep="Back"
            onConfirm={() => miss.run(input)}
            trigger={
              <Button variant="secondary" onClick={() => undefined}>
                Did not come
              </Button>
            }
          />
        )}
        {doors.includes('move') && (
          <LinkButton href={paths.clinic.moveVisit(id)} variant="secondary">
            Move
          </LinkButton>
        )}
        {doors.includes('swap') && (
          <LinkButton href={paths.clinic.swapVisit(id)} variant="quiet">
            Change places
          </LinkButton>
        )}
        {doors.includes('cancel') && (
          <ConfirmDialog
            title={`Cancel ${what}?`}
            description="The client is told by e-mail. Everything the visit held is free again."
            confirm="Cancel the visit"
            keep="Keep it"
            onConfirm={() => cancel.run({ ...input, reason, isOnClientsWord })}
            trigger={
              <Button variant="quiet" onClick={() => undefined}>
                Cancel the visit
              </Button>
            }
          >
            <Field label="Reason">
              <TextInput value={reason} onChange={(event) => setReason(event.target.value)} maxLength={300} />
            </Field>
            {visit.feeAhead > 0 && (
              <Checkbox
                label={say('cancelOnTheirWord', { amount })}
                checked={isOnClientsWord}
                onChange={(event) => setOnClientsWord(event.target.checked)}
              />
            )}
          </ConfirmDialog>
        )}
      </div>
      <FormTrouble trouble={trouble} message={problem} />
      {refused && (
        <FindingsNotice ruling={refused} reader="staff" timeZone={visit.timeZone}>
          {asksAboutRest(cancel.ruling) && (
            <RestOfCycle busy={cancel.busy} reader="staff" onAnswer={(rest) => cancel.run({ ...input, reason, rest, isOnClientsWord })} />
          )}
          {asksAboutRest(miss.ruling) && <RestOfCycle busy={miss.busy} reader="staff" onAnswer={(rest) => miss.run({ ...input, rest })} />}
          {complete.ruling?.findings.some(({ code }) => code === 'VISIT_LONGER_THAN_MAXIMUM') && (
            <WhySoLong busy={complete.busy} onSay={(why) => complete.run({ ...input, reason: why })} />
          )}
        </FindingsNotice>
      )}
    </div>
  )
}

function WhySoLong({ busy, onSay }: { busy: boolean; onSay: (why: string) => void }) {
  const [why, setWhy] = useState('')
  return (
    <div className="grid gap-2">
      <Field label="Why it took so long">
        <TextInput value={why} onChange={(event) => setWhy(event.target.value)} maxLength={300} />
      </Field>
      <div>
        <Button busy={busy} disabled={why.trim() === ''} onClick={() => onSay(why)}>
          Complete with this reason
        </Button>
      </div>
    </div>
  )
}
