'use client'

import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast-context'
import { endSessionAction, revokeOtherSessionsAction } from '@/lib/actions/access'
import { say } from './words'

/** A place somebody is signed in at, in words. */
export type SessionLine = {
  readonly id: string
  readonly isHere: boolean
  readonly device: string
  readonly role: string
  readonly seen: string
  readonly since: string
}

/** Where one is signed in, with a way to end each. */
export function SessionList({ sessions }: { readonly sessions: readonly SessionLine[] }) {
  const toast = useToast()
  const end = useCommand(endSessionAction)
  const others = useCommand(
    () => revokeOtherSessionsAction(),
    ({ ended }) => toast({ tone: 'ready', title: say('sessionsEnded', { count: ended }) }),
  )
  const problem = end.problem ?? others.problem
  return (
    <div className="grid gap-3">
      {problem && (
        <Notice tone="stops" role="alert">
          {problem}
        </Notice>
      )}
      <ul className="grid divide-y divide-line rounded-card border border-line bg-surface">
        {sessions.map(({ id, isHere, device, role, seen, since }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
            <div className="grid min-w-0 gap-0.5">
              <p className="flex flex-wrap items-center gap-2 font-medium">
                {device}
                {isHere && <Chip state="ready">{say('sessionsHere')}</Chip>}
              </p>
              <p className="text-muted text-sm">
                {role} · {seen} · {since}
              </p>
            </div>
            {!isHere && (
              <Button
                variant="secondary"
                busy={end.busy}
                onClick={() => end.run({ sessionId: id })}
                aria-label={`${say('sessionsEnd')}: ${device}`}
              >
                {say('sessionsEnd')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button variant="secondary" busy={others.busy} onClick={() => others.run(null)} className="justify-self-start">
          {say('sessionsEndOthers')}
        </Button>
      )}
    </div>
  )
}
