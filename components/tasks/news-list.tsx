'use client'

import { useRouter } from 'next/navigation'
import { taskName } from '@/components/clients/task-words'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { TextLink } from '@/components/ui/text-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { readNewsAction } from '@/lib/actions/news'
import type { NewsLine } from '@/lib/data/views/news'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { say } from './words'

/** What a person was told, and whether they have read it. */
export function NewsList({ news, timeZone }: { readonly news: readonly NewsLine[]; readonly timeZone: string }) {
  const router = useRouter()
  const { run, busy, trouble, problem } = useCommand(readNewsAction, () => router.refresh())
  return (
    <div className="grid gap-3">
      {news.some(({ isRead }) => !isRead) && (
        <Button
          type="button"
          variant="secondary"
          size="desk"
          busy={busy}
          onClick={() => run({ newsId: null })}
          className="justify-self-start"
        >
          {say('markAllRead')}
        </Button>
      )}
      <FormTrouble trouble={trouble} message={problem ?? undefined} />
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {news.map(({ id, kind, byName, at, isRead, taskKind, taskTitle, clientId, clientName }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-2.5">
            <span className="mr-auto grid">
              <span className={isRead ? 'text-muted' : 'font-medium'}>
                {say(kind, { name: byName })}: {taskTitle ?? taskName(taskKind)}
                {kind !== 'own-visit' && clientId && clientName && ` (${clientName})`}
              </span>
              <span className="text-muted text-sm">{sayDayAndTime(at, timeZone)}</span>
            </span>
            {!isRead && (
              <>
                <Chip size="small" state="waits">
                  {say('isNew')}
                </Chip>
                <Button type="button" variant="quiet" size="desk" onClick={() => run({ newsId: id })}>
                  {say('markRead')}
                  <VisuallyHidden>{`: ${taskTitle ?? taskName(taskKind)}`}</VisuallyHidden>
                </Button>
              </>
            )}
            <TextLink href={clientId ? paths.clinic.tasksOf(clientId) : paths.clinic.tasks}>{say('title')}</TextLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
