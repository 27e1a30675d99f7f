'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { SelectRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { planDoseAction } from '@/lib/actions/journeys'
import { sayClock } from '@/lib/messages/say-time'

type PlanDoseFormProps = {
  readonly appointmentId: string
  /** The planned time on the clock of the visit; null counts from the start. */
  readonly at: string | null
  readonly times: readonly { readonly value: string; readonly instant: Date }[]
  readonly timeZone: string
}

/** When within the journey the dose is planned. */
export function PlanDoseForm({ appointmentId, at, times, timeZone }: PlanDoseFormProps) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/journeys')).planDoseInput,
    action: planDoseAction,
    defaultValues: { appointmentId, at },
    onDone: () => router.refresh(),
  })
  return (
    <CommandForm form={form} label="Save the time" reader="staff">
      <SelectRow
        form={form}
        name="at"
        label="Planned dose"
        options={times.map(({ value, instant }) => ({ value, label: sayClock(instant, timeZone) }))}
        placeholder="At the start"
      />
    </CommandForm>
  )
}
