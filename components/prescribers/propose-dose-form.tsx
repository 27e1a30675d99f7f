'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { NumberRow, SelectRow, TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useToast } from '@/components/ui/toast-context'
import { proposeDoseAction } from '@/lib/actions/prescribers'
import type { ProposeDoseInput } from '@/lib/inputs/prescribers'
import { labelsOf } from '@/lib/messages/label'

/** What the therapist asks the prescriber for; it changes no order. */
export function ProposeDoseForm({ clientId }: { clientId: string }) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/prescribers')).proposeDoseInput,
    action: proposeDoseAction,
    defaultValues: { clientId, route: 'lozenge', reason: '' } satisfies Partial<ProposeDoseInput>,
    onDone: () => {
      toast({ title: 'Proposal sent to the prescriber.', tone: 'ready' })
      router.refresh()
    },
  })
  return (
    <CommandForm form={form} label="Propose to the prescriber" reader="staff">
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberRow form={form} name="doseMg" label="Dose" trail="mg" step="any" />
        <SelectRow form={form} name="route" label="Route" options={labelsOf('route')} />
      </div>
      <TextareaRow form={form} name="reason" label="Why" hint="What happened at the last dose, and what you hope for." />
    </CommandForm>
  )
}
