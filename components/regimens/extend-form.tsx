'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { CheckRow, messageOf, NumberRow, TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { FieldError } from '@/components/ui/field-parts'
import { extendRegimenAction } from '@/lib/actions/regimens'

/** The therapist asks for further cycles beyond the plan and signs. */
export function ExtendForm({ regimenId }: { readonly regimenId: string }) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/regimens')).extendRegimenInput,
    action: extendRegimenAction,
    defaultValues: { regimenId, cycles: 1, reason: '', resultsReviewed: false as unknown as true },
    onDone: () => router.refresh(),
  })
  const unread = messageOf(form, 'resultsReviewed')
  return (
    <CommandForm form={form} label="Sign and ask the prescriber" reader="staff">
      <NumberRow form={form} name="cycles" label="How many more cycles" />
      <TextareaRow form={form} name="reason" label="Why the plan goes on" />
      <CheckRow form={form} name="resultsReviewed" label="I have looked at the results with the client" />
      {unread && <FieldError id="results-reviewed">{unread}</FieldError>}
    </CommandForm>
  )
}
