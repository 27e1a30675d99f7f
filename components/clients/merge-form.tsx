'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useToast } from '@/components/ui/toast-context'
import { mergeChartsAction } from '@/lib/actions/client-status'
import type { MergeInput } from '@/lib/inputs/clients'
import { paths } from '@/lib/paths'
import { say } from './merging-words'

/** Says why two charts are one person's, and merges them. */
export function MergeForm({ staysId, goesId }: { readonly staysId: string; readonly goesId: string }) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm<MergeInput, { staysId: string }>({
    schema: async () => (await import('@/lib/inputs/clients')).mergeInput,
    action: mergeChartsAction,
    defaultValues: { staysId, goesId, reason: '' },
    onDone: () => {
      toast({ title: say('done'), tone: 'ready' })
      router.push(paths.clinic.client(staysId))
    },
  })
  return (
    <CommandForm form={form} label={say('merge')} reader="staff">
      <TextareaRow form={form} name="reason" label={say('reason')} />
    </CommandForm>
  )
}
