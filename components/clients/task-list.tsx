'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { CommandForm } from '@/components/forms/command-form'
import { TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/text-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { finishTaskAction } from '@/lib/actions/tasks'
import type { ClosesWhere } from '@/lib/domain/tasks/rule-finish-task'
import { finishTaskInput } from '@/lib/inputs/tasks'
import { labelOf } from '@/lib/messages/label'
import { sayDayAndTime, sayDayAt } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { taskName } from './task-words'

export type ListedTask = {
  readonly id: string
  readonly kind: string
  /** What a person wrote. */
  readonly title?: string | null
  readonly dueAt: Date
  readonly forWhom?: string | null
  readonly clientId?: string | null
  readonly clientName?: string | null
  /** Whose credential it is about. */
  readonly about?: string | null
  /** Whether this reader may close it; an alert is answered where the client is. */
  readonly closes: ClosesWhere
}

/** What is settled on the client’s account. */
const moneyTasks: readonly string[] = [
  'refund',
  'write-off',
  'rebill',
  'restored-balance',
  'superbill-asked',
  'superbill-stale',
  'charge-disputed',
]

/** What is settled at the client’s coverage. */
const coverageTasks: readonly string[] = [
  'verify-coverage',
  'second-plan',
  'ask-medicaid',
  'authorization-ended',
  'format-not-possible',
  'scale-appeal',
]

type TaskListProps<Task extends ListedTask> = {
  readonly tasks: readonly Task[]
  readonly now: Date
  readonly timeZone: string
  /** What else can be done with one. */
  readonly more?: (task: Task) => ReactNode
}

/** What is open: whom it concerns, by when, and what was done about it. */
export function TaskList<Task extends ListedTask>({ tasks, now, timeZone, more }: TaskListProps<Task>) {
  return (
    <ul className="divide-y divide-line">
      {tasks.map((task) => (
        <li key={task.id} className="grid gap-1 px-5 py-2.5">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span>
              {task.title ?? taskName(task.kind)}
              {task.about && `: ${task.about}`}
              {task.clientId && task.clientName && (
                <>
                  {': '}
                  <Link href={paths.clinic.client(task.clientId)} className="font-medium text-lagoon underline underline-offset-4">
                    {task.clientName}
                  </Link>
                </>
              )}
            </span>
            <span className="flex items-center gap-2 text-muted text-sm">
              {task.forWhom && `${labelOf('role', task.forWhom)} · `}due{' '}
              {task.title ? sayDayAt(task.dueAt, timeZone, 'year') : sayDayAndTime(task.dueAt, timeZone)}
              {task.dueAt < now && (
                <Chip state="stops" size="small">
                  Overdue
                </Chip>
              )}
            </span>
          </div>
          {task.closes === 'at-the-client' && task.clientName && task.clientId && (
            <TextLink href={paths.clinic.client(task.clientId)}>Open it on {task.clientName}’s summary</TextLink>
          )}
          {moneyTasks.includes(task.kind) && task.closes !== 'not-by-reader' && task.clientId && (
            <TextLink href={paths.clinic.clientTab(task.clientId, 'money')}>Open {task.clientName ?? 'the client'}’s account</TextLink>
          )}
          {coverageTasks.includes(task.kind) && task.closes !== 'not-by-reader' && task.clientId && (
            <TextLink href={paths.clinic.clientTab(task.clientId, 'coverage')}>Open {task.clientName ?? 'the client'}’s coverage</TextLink>
          )}
          {task.kind.startsWith('credential-') && <TextLink href={paths.clinic.setting('credentials')}>Open the credentials</TextLink>}
          {task.closes === 'here' && (
            <Disclosure summary={<FinishSummary task={task} />}>
              <FinishForm taskId={task.id} />
            </Disclosure>
          )}
          {more?.(task)}
        </li>
      ))}
    </ul>
  )
}

function FinishSummary({ task: { kind, title, clientName } }: { task: ListedTask }) {
  return (
    <>
      Finish
      <VisuallyHidden>{`: ${title ?? taskName(kind)}${clientName ? `, ${clientName}` : ''}`}</VisuallyHidden>
    </>
  )
}

function FinishForm({ taskId }: { taskId: string }) {
  const router = useRouter()
  const form = useCommandForm({
    schema: finishTaskInput,
    action: finishTaskAction,
    defaultValues: { taskId, outcome: '' },
    onDone: () => router.refresh(),
  })
  return (
    <CommandForm form={form} label="It is done" reader="staff">
      <TextRow form={form} name="outcome" label="What was done" />
    </CommandForm>
  )
}
