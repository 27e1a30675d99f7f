'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { setObjectivesAction } from '@/lib/actions/clients'
import { inPlaces } from '@/lib/domain/clients/objectives'

type Props = { readonly clientId: string; readonly version: number | null; readonly objectives: readonly string[] }

const places = [
  { name: 'objectives.0', label: 'What matters most' },
  { name: 'objectives.1', label: 'Something else' },
  { name: 'objectives.2', label: 'And one more' },
] as const

/** A therapist writes down what the client hopes for, in the client’s words. What was reached stays. */
export function StaffObjectives({ clientId, version, objectives }: Props) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/clients')).setObjectivesInput,
    action: setObjectivesAction,
    defaultValues: { clientId, version, objectives: inPlaces(objectives) },
    after: 'close',
    onDone: () => {
      toast({ title: 'Saved.', tone: 'ready' })
      router.refresh()
    },
  })
  const { objectives: wrong } = form.formState.errors
  const formError = form.formError ?? wrong?.root?.message ?? wrong?.message
  return (
    <Disclosure summary={objectives.length === 0 ? 'Write down what they hope for' : 'Change what they hope for'}>
      <CommandForm form={{ ...form, formError }} label="Save what they hope for" reader="staff">
        {places.map(({ name, label }, index) => (
          <TextareaRow key={name} form={form} name={name} label={label} optional={index > 0} />
        ))}
      </CommandForm>
    </Disclosure>
  )
}
