'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { declineDoseAction } from '@/lib/actions/prescribers'
import type { DeclineDoseInput } from '@/lib/inputs/prescribers'

type DeclineDoseFormProps = { readonly proposalId: string; readonly what: string }

/** The prescriber says that they do not order what was proposed, and why. */
export function DeclineDoseForm({ proposalId, what }: DeclineDoseFormProps) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/prescribers')).declineDoseInput,
    action: declineDoseAction,
    defaultValues: { proposalId, why: '' } satisfies DeclineDoseInput,
    onDone: () => {
      toast({ title: 'The therapist has been told.', tone: 'ready' })
      router.refresh()
    },
  })
  return (
    <Disclosure summary={`I do not order ${what}`}>
      <CommandForm form={form} label="Send the answer" reader="prescriber">
        <p className="max-w-prose text-sm">The order that stands is not changed.</p>
        <TextareaRow form={form} name="why" label="Why not" />
      </CommandForm>
    </Disclosure>
  )
}
