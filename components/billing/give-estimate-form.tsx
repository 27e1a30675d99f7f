'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { DayRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useToast } from '@/components/ui/toast-context'
import { giveEstimateAction } from '@/lib/actions/billing'
import type { LocalDate } from '@/lib/domain/time/local'
import type { GiveEstimateInput } from '@/lib/inputs/billing'

/** Gives the client the price of the four formats as it stands today, and keeps what was given. */
export function GiveEstimateForm({ clientId, today }: { readonly clientId: string; readonly today: LocalDate }) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/billing')).giveEstimateInput,
    action: giveEstimateAction,
    defaultValues: { clientId, firstJourneyOn: today, cycles: 6, everyDays: 14 } satisfies GiveEstimateInput,
    onDone: () => {
      toast({ title: 'Estimate given and kept.', tone: 'ready' })
      router.refresh()
    },
  })
  return (
    <CommandForm form={form} label="Give the estimate" reader="staff">
      <DayRow form={form} name="firstJourneyOn" label="First journey on" />
      <div className="grid grid-cols-2 gap-3">
        <TextRow form={form} name="cycles" label="Cycles" inputMode="numeric" />
        <TextRow form={form} name="everyDays" label="Every … days" inputMode="numeric" />
      </div>
    </CommandForm>
  )
}
