'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { commentTaskAction } from '@/lib/actions/tasks'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { say } from './words'

type TaskTalkProps = {
  readonly taskId: string
  readonly comments: readonly { readonly id: string; readonly byName: string; readonly at: Date; readonly words: string }[]
  readonly timeZone: string
}

/** What was said about a task, and room to say more. */
export function TaskTalk({ taskId, comments, timeZone }: TaskTalkProps) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/tasks')).commentTaskInput,
    action: commentTaskAction,
    defaultValues: { taskId, words: '' },
    onDone: () => {
      form.reset()
      router.refresh()
    },
  })
  return (
    <div className="grid gap-3">
      {comments.length > 0 && (
        <ul className="grid gap-2">
          {comments.map(({ id, byName, at, words }) => (
            <li key={id} className="rounded-field bg-wash px-3 py-2">
              <p className="text-muted text-sm">
                {byName}, {sayDayAndTime(at, timeZone)}
              </p>
              <p className="whitespace-pre-wrap">{words}</p>
            </li>
          ))}
        </ul>
      )}
      <CommandForm form={form} label={say('sendComment')} reader="staff">
        <TextareaRow form={form} name="words" label={say('comment')} />
      </CommandForm>
    </div>
  )
}
