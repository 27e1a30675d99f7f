'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { ListRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { saveSafetyPlanAction } from '@/lib/actions/alerts'
import { type SafetyPlanLines, safetyPlanHeadings } from '@/lib/domain/clients/safety-plan'
import { safetyUi } from '@/lib/messages/en/ui/safety'

const nothing: SafetyPlanLines = { warningSigns: [], coping: [], places: [], people: [], professionals: [], means: [] }

type SafetyPlanFormProps = {
  /** Null when a client writes their own. */
  readonly clientId: string | null
  readonly plan: (SafetyPlanLines & { readonly version: number; readonly sharedWith: string | null }) | null
}

/** Writing the next version of a safety plan, one line for each thing. */
export function SafetyPlanForm({ clientId, plan }: SafetyPlanFormProps) {
  const router = useRouter()
  const lines = plan ?? nothing
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/clients')).saveSafetyPlanInput,
    action: saveSafetyPlanAction,
    defaultValues: {
      clientId,
      version: plan?.version ?? null,
      sharedWith: plan?.sharedWith ?? '',
      ...Object.fromEntries(safetyPlanHeadings.map((heading) => [heading, [...lines[heading]]])),
    },
    onDone: () => router.refresh(),
  })
  return (
    <CommandForm form={form} label="Save the plan" reader={clientId === null ? 'client' : 'staff'}>
      {safetyPlanHeadings.map((heading) => (
        <ListRow key={heading} form={form} name={heading} label={safetyUi[heading]} between="lines" hint="One on each line." />
      ))}
      <TextRow form={form} name="sharedWith" label="Who has a copy" optional />
    </CommandForm>
  )
}
