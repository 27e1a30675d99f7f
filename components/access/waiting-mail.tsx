'use client'

import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast-context'
import { retryOutboxAction } from '@/lib/actions/access'
import { labelOf } from '@/lib/messages/label'
import { say, sayCommon } from './words'

export type WaitingLine = {
  readonly id: string
  readonly kind: string
  /** When it is tried next, or was given up. */
  readonly when: string
  readonly attempts: number
  readonly error: string | null
}

const list = 'grid divide-y divide-line rounded-card border border-line bg-surface'

/** Messages that will be tried, or tried again. */
export function WaitingMail({ lines }: { readonly lines: readonly WaitingLine[] }) {
  return (
    <ul className={list}>
      {lines.map((line) => (
        <li key={line.id} className="px-4 py-2.5">
          <LineText line={line} isGivenUp={false} />
        </li>
      ))}
    </ul>
  )
}

/** Messages that were given up, with what the mail server said, and a way to send one or all of them again. */
export function GivenUpMail({ lines }: { readonly lines: readonly WaitingLine[] }) {
  const toast = useToast()
  const { run, busy, problem } = useCommand(retryOutboxAction, () => toast({ title: say('mailboxAgain'), tone: 'ready' }))
  return (
    <div className="grid gap-3">
      {problem && (
        <Notice tone="stops" role="alert">
          {problem}
        </Notice>
      )}
      <ul className={list}>
        {lines.map((line) => (
          <li key={line.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2.5">
            <LineText line={line} isGivenUp />
            <Button variant="secondary" busy={busy} onClick={() => run({ outboxIds: [line.id] })}>
              {sayCommon('tryAgain')}
            </Button>
          </li>
        ))}
      </ul>
      {lines.length > 1 && (
        <div>
          <Button variant="secondary" busy={busy} onClick={() => run({ outboxIds: lines.map(({ id }) => id) })}>
            {say('mailboxAll', { count: lines.length })}
          </Button>
        </div>
      )}
    </div>
  )
}

function LineText({ line: { kind, when, attempts, error }, isGivenUp }: { readonly line: WaitingLine; readonly isGivenUp: boolean }) {
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Chip state={isGivenUp ? 'stops' : 'waits'}>{say(isGivenUp ? 'mailboxFailed' : 'mailboxWaits')}</Chip>
        <span className="font-medium">{labelOf('outboxKind', kind)}</span>
        <span className="text-muted text-sm">
          {say(isGivenUp ? 'mailboxGaveUp' : 'mailboxDue', { at: when })} · {say('mailboxTries', { count: attempts })}
        </span>
      </p>
      {error && <p className="text-muted text-sm">{say('mailboxError', { code: error })}</p>}
    </div>
  )
}
