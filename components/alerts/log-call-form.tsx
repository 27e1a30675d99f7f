'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { logCallAction } from '@/lib/actions/alerts'

/** Writing down a call: to whom, and whether they were reached. */
export function LogCallForm({ alertId }: { readonly alertId: string }) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/alerts')).logCallInput,
    action: logCallAction,
    defaultValues: { alertId, toName: '', channel: 'phone', outcome: 'reached', words: '' },
    onDone: () => router.refresh(),
  })
  return (
    <CommandForm form={form} label="Write it down" reader="staff">
      <TextRow form={form} name="toName" label="Whom you called" />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectRow
          form={form}
          name="channel"
          label="How"
          options={[
            { value: 'phone', label: 'By phone' },
            { value: 'in_person', label: 'In person' },
          ]}
        />
        <SelectRow
          form={form}
          name="outcome"
          label="Reached"
          options={[
            { value: 'reached', label: 'Yes' },
            { value: 'not_reached', label: 'No' },
          ]}
        />
      </div>
      <TextRow form={form} name="words" label="What was said" optional />
    </CommandForm>
  )
}
