'use client'

import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast-context'
import { retryOutboxAction } from '@/lib/actions/access'
import { say, sayCommon } from './words'

export type WaitingLine = {
  readonly id: string
  readonly kind: string
  readonly due: string
  readonly attempts: number
  readonly hasFailed: boolean
}

/** Messages that have not gone out. One that was given up can be sent again. */
export function WaitingMail({ lines }: { readonly lines: readonly WaitingLine[] }) {
  const toast = useToast()
  const { run, busy, problem } = useCommand(retryOutboxAction, () => toast({ title: say('mailboxAgain'), tone: 'ready' }))
  return (
    <div className="grid gap-3">
      {problem && (
        <Notice tone="stops" role="alert">
          {problem}
        </Notice>
      )}
      <ul className="grid divide-y divide-line rounded-card border border-line bg-surface">
        {lines.map(({ id, kind, due, attempts, hasFailed }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2.5">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Chip state={hasFailed ? 'stops' : 'waits'}>{say(hasFailed ? 'mailboxFailed' : 'mailboxWaits')}</Chip>
              <span className="font-medium">{kind}</span>
              <span className="text-muted text-sm">
                {due} · {say('mailboxTries', { count: attempts })}
              </span>
            </div>
            {hasFailed && (
              <Button variant="secondary" busy={busy} onClick={() => run({ outboxId: id })}>
                {sayCommon('tryAgain')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
