'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { DayRow, SelectRow, TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useToast } from '@/components/ui/toast-context'
import { decideEligibilityAction } from '@/lib/actions/prescribers'
import type { LocalDate } from '@/lib/domain/time/local'
import type { DecideEligibilityInput } from '@/lib/inputs/prescribers'

const verdicts = [
  { value: 'eligible', label: 'Qualifies' },
  { value: 'eligible_with_conditions', label: 'Qualifies on conditions' },
  { value: 'more_information', label: 'I need to know more' },
  { value: 'not_eligible', label: 'Does not qualify' },
]

/** The prescriber's decision: whether, on what conditions, until when. */
export function DecideEligibilityForm({ clientId, validUntilOn }: { clientId: string; validUntilOn: LocalDate }) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/prescribers')).decideEligibilityInput,
    action: decideEligibilityAction,
    defaultValues: {
      clientId,
      conditions: '',
      validUntilOn,
      inPersonExamOn: null,
    } satisfies Partial<DecideEligibilityInput>,
    onDone: () => {
      toast({ title: 'Decision recorded.', tone: 'ready' })
      router.refresh()
    },
  })
  return (
    <CommandForm form={form} label="Record the decision" reader="prescriber">
      <SelectRow form={form} name="verdict" label="Decision" options={verdicts} placeholder="Choose one" />
      <TextareaRow form={form} name="conditions" label="Conditions" optional />
      <div className="grid gap-4 sm:grid-cols-2">
        <DayRow form={form} name="validUntilOn" label="Holds until" />
        <DayRow form={form} name="inPersonExamOn" label="Seen in person on" optional />
      </div>
    </CommandForm>
  )
}
