'use client'

import { useRouter } from 'next/navigation'
import { FindingText } from '@/components/forms/finding-text'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { TextLink } from '@/components/ui/text-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { joinGroupAction, stopWaitingAction } from '@/lib/actions/scheduling'
import type { Waiting } from '@/lib/data/views/waiting-list'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'

type GroupWaitingProps = {
  readonly groupId: string
  readonly timeZone: string
  readonly waiting: readonly Waiting[]
  readonly mayAct: boolean
}

/** Who waits for a seat, in their order: for whom one is kept and until when, and who would be passed over now, and why. */
export function GroupWaiting({ groupId, timeZone, waiting, mayAct }: GroupWaitingProps) {
  if (waiting.length === 0) return null
  return (
    <section aria-label="Waiting list" className="grid gap-2">
      <h3 className="font-medium">Waiting for a seat</h3>
      <ol className="grid gap-2">
        {waiting.map((wait) => (
          <li key={wait.clientId} className="grid gap-1 rounded-field border border-line px-3 py-2">
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <TextLink href={paths.clinic.client(wait.clientId)}>{wait.name}</TextLink>
              {wait.offeredUntil ? (
                <Chip size="small" state="waits">
                  Kept until {sayDayAndTime(wait.offeredUntil, timeZone)}
                </Chip>
              ) : (
                <span className="text-muted text-sm">since {sayDayAndTime(wait.askedAt, timeZone)}</span>
              )}
              {mayAct && <WaitActions groupId={groupId} wait={wait} />}
            </span>
            {wait.stops.length > 0 && (
              <span className="text-sm text-waits">
                Passed over now: <FindingText findings={wait.stops} reader="staff" timeZone={timeZone} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function WaitActions({ groupId, wait: { clientId, name, offeredUntil } }: { readonly groupId: string; readonly wait: Waiting }) {
  const router = useRouter()
  const join = useCommand(joinGroupAction, () => router.refresh())
  const stop = useCommand(stopWaitingAction, () => router.refresh())
  const seat = { groupId, clientId }
  return (
    <span className="ml-auto flex flex-wrap gap-2">
      {offeredUntil && (
        <Button size="desk" busy={join.busy} onClick={() => join.run(seat)}>
          Accept<VisuallyHidden>{` for ${name}`}</VisuallyHidden>
        </Button>
      )}
      <Button size="desk" variant="quiet" busy={stop.busy} onClick={() => stop.run(seat)}>
        {offeredUntil ? 'Decline' : 'Take off the list'}
        <VisuallyHidden>{offeredUntil ? ` for ${name}` : `: ${name}`}</VisuallyHidden>
      </Button>
      <FormTrouble trouble={join.trouble ?? stop.trouble} message={join.problem ?? stop.problem ?? undefined} />
    </span>
  )
}
