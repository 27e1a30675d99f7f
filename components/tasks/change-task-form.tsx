'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { DayRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useToast } from '@/components/ui/toast-context'
import { changeTaskAction } from '@/lib/actions/tasks'
import type { TaskRepeat } from '@/lib/domain/tasks/repeats'
import type { LocalDate } from '@/lib/domain/time/local'
import { labelsOf } from '@/lib/messages/label'
import { type TaskPerson, whomOptions } from './whom-options'
import { say } from './words'

type ChangeTaskFormProps = {
  readonly task: {
    readonly id: string
    readonly version: number
    readonly title: string | null
    readonly dueOn: LocalDate
    readonly repeats: TaskRepeat | null
    readonly forRole: string
    readonly forUserId: string | null
  }
  readonly people: readonly TaskPerson[]
}

/** Gives a task to somebody; what a person wrote is moved and written anew as well. */
export function ChangeTaskForm({ task, people }: ChangeTaskFormProps) {
  const router = useRouter()
  const toast = useToast()
  const rewritten = task.title === null ? null : { title: task.title, dueOn: task.dueOn, repeats: task.repeats ?? ('never' as const) }
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/tasks')).changeTaskInput,
    action: changeTaskAction,
    defaultValues: { taskId: task.id, version: task.version, forWhom: task.forUserId ?? task.forRole, rewritten },
    onDone: () => {
      toast({ title: say('changed'), tone: 'ready' })
      router.refresh()
    },
  })
  return (
    <CommandForm form={form} label={say('saveChange')} reader="staff">
      {rewritten && <TextRow form={form} name="rewritten.title" label={say('what')} />}
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectRow form={form} name="forWhom" label={say('forWhom')} options={whomOptions(people)} />
        {rewritten && <DayRow form={form} name="rewritten.dueOn" label={say('dueOn')} />}
        {rewritten && <SelectRow form={form} name="rewritten.repeats" label={say('repeats')} options={labelsOf('taskRepeat')} />}
      </div>
    </CommandForm>
  )
}
