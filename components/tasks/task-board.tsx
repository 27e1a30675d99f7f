'use client'

import { useRouter } from 'next/navigation'
import { type ListedTask, TaskList } from '@/components/clients/task-list'
import { taskName } from '@/components/clients/task-words'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { reopenTaskAction } from '@/lib/actions/tasks'
import type { TaskRepeat } from '@/lib/domain/tasks/repeats'
import { localDateOf } from '@/lib/domain/time/practice-time'
import { labelOf } from '@/lib/messages/label'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { ChangeTaskForm } from './change-task-form'
import { TaskTalk } from './task-talk'
import type { TaskPerson } from './whom-options'
import { say } from './words'

export type BoardTask = ListedTask & {
  readonly version: number
  readonly title: string | null
  readonly repeats: TaskRepeat | null
  readonly forRole: string
  readonly forUserId: string | null
  readonly madeByName: string | null
  readonly isSafety: boolean
  readonly done: { readonly at: Date; readonly outcome: string | null; readonly canReopen: boolean } | null
  readonly comments: Parameters<typeof TaskTalk>[0]['comments']
}

type TaskBoardProps = {
  readonly tasks: readonly BoardTask[]
  readonly people: readonly TaskPerson[]
  readonly now: Date
  readonly timeZone: string
}

/** Tasks with everything that can be done about them. */
export function TaskBoard({ tasks, people, now, timeZone }: TaskBoardProps) {
  const listed = tasks.map((task) => (task.done ? { ...task, closes: 'not-by-reader' as const } : task))
  return (
    <TaskList
      tasks={listed}
      now={now}
      timeZone={timeZone}
      more={(task) => (
        <>
          <p className="text-muted text-sm">
            {[
              task.madeByName && say('madeBy', { name: task.madeByName }),
              task.repeats && labelOf('taskRepeat', task.repeats),
              task.done && say('finishedBy', { when: sayDayAndTime(task.done.at, timeZone) }),
              task.done?.outcome,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {task.done ? <UndoFinish task={task} /> : !task.isSafety && <Change task={task} people={people} timeZone={timeZone} />}
          <Disclosure
            summary={
              <>
                {say('comments', { count: task.comments.length })}
                <NameOf task={task} />
              </>
            }
          >
            <TaskTalk taskId={task.id} comments={task.comments} timeZone={timeZone} />
          </Disclosure>
        </>
      )}
    />
  )
}

const NameOf = ({ task: { title, kind } }: { task: BoardTask }) => <VisuallyHidden>{`: ${title ?? taskName(kind)}`}</VisuallyHidden>

function Change({ task, people, timeZone }: { task: BoardTask } & Pick<TaskBoardProps, 'people' | 'timeZone'>) {
  return (
    <Disclosure
      summary={
        <>
          {task.title === null ? say('give') : say('change')}
          <NameOf task={task} />
        </>
      }
    >
      <ChangeTaskForm task={{ ...task, dueOn: localDateOf(task.dueAt, timeZone) }} people={people} />
    </Disclosure>
  )
}

function UndoFinish({ task }: { task: BoardTask }) {
  const router = useRouter()
  const toast = useToast()
  const { run, busy, ruling, trouble, problem } = useCommand(reopenTaskAction, () => {
    toast({ title: say('reopened'), tone: 'ready' })
    router.refresh()
  })
  if (!task.done?.canReopen) return null
  return (
    <div className="grid justify-items-start gap-2">
      <Button type="button" variant="quiet" size="desk" busy={busy} onClick={() => run({ taskId: task.id })}>
        {say('undo')}
        <NameOf task={task} />
      </Button>
      <FormTrouble trouble={trouble} message={problem ?? undefined} />
      {ruling && <FindingsNotice ruling={ruling} reader="staff" />}
    </div>
  )
}
