'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { closeAlertAction } from '@/lib/actions/alerts'

/** Closing any other alert, with what was done. */
export function CloseAlertForm({ alertId }: { readonly alertId: string }) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/alerts')).closeAlertInput,
    action: closeAlertAction,
    defaultValues: { alertId, how: '' },
    onDone: () => router.refresh(),
  })
  return (
    <CommandForm form={form} label="Close the alert" reader="staff">
      <TextareaRow form={form} name="how" label="What was done" />
    </CommandForm>
  )
}
