'use client'

import { useEffect } from 'react'
import { SentFiles } from '@/components/attachments/sent-files'
import { ZonedTime } from '@/components/time/zoned-time'
import { cx } from '@/components/ui/cx'
import { ListPages } from '@/components/ui/list-pages'
import { readThreadAction } from '@/lib/actions/messages'
import type { Page } from '@/lib/data/page'
import type { SentFile } from '@/lib/data/views/attachments'
import { WriteMessage } from './write-message'

export type MessageLine = {
  readonly id: string
  readonly authorName: string
  readonly isMine: boolean
  readonly text: string
  readonly sentAt: Date
  readonly files: readonly SentFile[]
}

type Props = {
  readonly threadId: string
  readonly clientId: string
  readonly messages: Page<MessageLine>
  readonly timeZone: string
  /** The largest file that may go along, in megabytes. */
  readonly most: number
}

/** One conversation: who said what, when, and a place to answer. Opening it marks it as read. */
export function ThreadView({ threadId, clientId, messages, timeZone, most }: Props) {
  const count = messages.total
  useEffect(() => {
    if (count > 0) readThreadAction({ threadId }).catch(() => undefined)
  }, [threadId, count])
  return (
    <div className="grid gap-6">
      <ol className="grid gap-3">
        {messages.items.map(({ id, authorName, isMine, text, sentAt, files }) => (
          <li
            key={id}
            className={cx(
              'grid max-w-prose gap-1 rounded-card border border-line px-4 py-3',
              isMine ? 'justify-self-end bg-lagoon-soft' : 'bg-surface',
            )}
          >
            <p className="text-muted text-sm">
              {isMine ? 'You' : authorName} · <ZonedTime at={sentAt} timeZone={timeZone} day="short" />
            </p>
            <p className="whitespace-pre-wrap">{text}</p>
            <SentFiles files={files} />
          </li>
        ))}
      </ol>
      <ListPages {...messages} />
      <WriteMessage threadId={threadId} clientId={clientId} most={most} />
    </div>
  )
}
