'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { DayRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useToast } from '@/components/ui/toast-context'
import { makeTaskAction } from '@/lib/actions/tasks'
import type { LocalDate } from '@/lib/domain/time/local'
import { labelsOf } from '@/lib/messages/label'
import { type TaskPerson, whomOptions } from './whom-options'
import { say } from './words'

type NewTaskFormProps = {
  readonly people: readonly TaskPerson[]
  /** Whose it is unless somebody else is chosen. */
  readonly me: string
  readonly today: LocalDate
  readonly clientId: string | null
}

/** Writes something on a list. */
export function NewTaskForm({ people, me, today, clientId }: NewTaskFormProps) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/tasks')).makeTaskInput,
    action: makeTaskAction,
    defaultValues: { title: '', forWhom: me, dueOn: today, repeats: 'never', clientId },
    onDone: () => {
      form.reset()
      toast({ title: say('added'), tone: 'ready' })
      router.refresh()
    },
  })
  return (
    <CommandForm form={form} label={say('save')} reader="staff">
      <TextRow form={form} name="title" label={say('what')} />
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectRow form={form} name="forWhom" label={say('forWhom')} options={whomOptions(people)} />
        <DayRow form={form} name="dueOn" label={say('dueOn')} />
        <SelectRow form={form} name="repeats" label={say('repeats')} options={labelsOf('taskRepeat')} />
      </div>
    </CommandForm>
  )
}
