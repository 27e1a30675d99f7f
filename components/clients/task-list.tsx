'use client'

import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { CommandForm } from '@/components/forms/command-form'
import { TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Chip } from '@/components/ui/chip'
import { LaterDisclosure } from '@/components/ui/later-disclosure'
import { TextLink } from '@/components/ui/text-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { finishTaskAction } from '@/lib/actions/tasks'
import type { ClosesWhere } from '@/lib/domain/tasks/rule-finish-task'
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
  /** What does not hold in the books. */
  readonly wrong?: readonly string[]
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
  'overpayment-review',
  'books-wrong',
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

/** What is open: whom it concerns, by when, and what was done about it. With more to do, a task is one row that opens. */
export function TaskList<Task extends ListedTask>({ tasks, now, timeZone, more }: TaskListProps<Task>) {
  return (
    <ul className="divide-y divide-line">
      {tasks.map((task) =>
        more ? (
          <li key={task.id}>
            <details data-print="line" className="group">
              <summary className="flex min-h-(--control) list-none items-center gap-3 px-5 py-2 hover:bg-wash [&::-webkit-details-marker]:hidden">
                <ChevronRight
                  aria-hidden="true"
                  className="size-4 shrink-0 text-muted transition-transform duration-150 group-open:rotate-90"
                />
                <span className="flex grow flex-wrap items-center justify-between gap-x-4 gap-y-0.5">
                  <span>{wordsOf(task)}</span>
                  <TaskDue task={task} now={now} timeZone={timeZone} />
                </span>
              </summary>
              <div className="grid gap-2 pr-5 pb-4 pl-12">
                {task.clientId && task.clientName && <TextLink href={paths.clinic.client(task.clientId)}>Open {task.clientName}</TextLink>}
                <TaskDoors task={task} />
                {more(task)}
              </div>
            </details>
          </li>
        ) : (
          <li key={task.id} className="grid gap-1 px-5 py-2.5">
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <span>
                {wordsOf({ ...task, clientName: null })}
                {task.clientId && task.clientName && (
                  <>
                    {': '}
                    <Link href={paths.clinic.client(task.clientId)} className="font-medium text-lagoon underline underline-offset-4">
                      {task.clientName}
                    </Link>
                  </>
                )}
              </span>
              <TaskDue task={task} now={now} timeZone={timeZone} />
            </div>
            <TaskDoors task={task} />
          </li>
        ),
      )}
    </ul>
  )
}

/** What it is, whose credential it is about, and which client it concerns. */
const wordsOf = ({ title, kind, about, clientName }: ListedTask): string =>
  [title ?? taskName(kind), about, clientName].filter(Boolean).join(': ')

function TaskDue({ task, now, timeZone }: { readonly task: ListedTask; readonly now: Date; readonly timeZone: string }) {
  return (
    <span className="flex items-center gap-2 text-muted text-sm">
      {task.forWhom && `${labelOf('role', task.forWhom)} · `}due{' '}
      {task.title ? sayDayAt(task.dueAt, timeZone, 'year') : sayDayAndTime(task.dueAt, timeZone)}
      {task.dueAt < now && (
        <Chip state="stops" size="small">
          Overdue
        </Chip>
      )}
    </span>
  )
}

/** Where a task is settled, and the tick for one that ends here. */
function TaskDoors({ task: { id, kind, closes, clientId, clientName, wrong = [], ...task } }: { readonly task: ListedTask }) {
  const ofClient = closes === 'not-by-reader' ? null : clientId
  return (
    <>
      {closes === 'at-the-client' && clientName && clientId && (
        <TextLink href={paths.clinic.client(clientId)}>Open it on {clientName}’s summary</TextLink>
      )}
      {moneyTasks.includes(kind) && ofClient && (
        <TextLink href={paths.clinic.clientTab(ofClient, 'money')}>Open {clientName ?? 'the client'}’s account</TextLink>
      )}
      {coverageTasks.includes(kind) && ofClient && (
        <TextLink href={paths.clinic.clientTab(ofClient, 'coverage')}>Open {clientName ?? 'the client'}’s coverage</TextLink>
      )}
      {wrong.length > 0 && (
        <ul className="list-disc pl-5 text-muted text-sm">
          {wrong.map((what) => (
            <li key={what}>{labelOf('wrongInBooks', what)}</li>
          ))}
        </ul>
      )}
      {kind === 'books-wrong' && !clientId && <TextLink href={paths.clinic.dayClose}>Open the day close</TextLink>}
      {closes === 'with-the-settings' && kind.startsWith('story-') && (
        <TextLink href={paths.clinic.setting('site')}>Open clients’ own words</TextLink>
      )}
      {closes === 'with-the-settings' && kind.startsWith('credential-') && (
        <TextLink href={paths.clinic.setting('credentials')}>Open the credentials</TextLink>
      )}
      {closes === 'here' && kind === 'credential-expiring' && <TextLink href={paths.account}>Open your credentials</TextLink>}
      {(closes === 'here' || closes === 'with-the-settings') && (
        <LaterDisclosure summary={<FinishSummary task={{ ...task, id, kind, closes, clientName: clientName ?? null }} />}>
          <FinishForm taskId={id} />
        </LaterDisclosure>
      )}
    </>
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
    schema: async () => (await import('@/lib/inputs/tasks')).finishTaskInput,
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
