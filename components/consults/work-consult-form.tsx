'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { SelectRow, TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useToast } from '@/components/ui/toast-context'
import { workConsultAction } from '@/lib/actions/consults'
import { consultOutcomes } from '@/lib/domain/consults/consult-choices'
import type { ConsultStatus } from '@/lib/domain/consults/consult-status'
import { say } from './words'

const outcomes = [
  { value: 'held', label: say('outcomeHeld') },
  { value: 'declined', label: say('outcomeDeclined') },
  { value: 'no_show', label: say('outcomeNoShow') },
]

type WorkConsultFormProps = {
  readonly consultId: string
  readonly version: number | null
  readonly status: ConsultStatus
  readonly staffNotes: string
}

/** How the call went, and what the team should know. */
export function WorkConsultForm({ consultId, version, status, staffNotes }: WorkConsultFormProps) {
  const router = useRouter()
  const toast = useToast()
  const outcome = consultOutcomes.find((known) => known === status)
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/consults')).workConsultInput,
    action: workConsultAction,
    defaultValues: { consultId, version, staffNotes, ...(outcome ? { outcome } : {}) },
    onDone: () => {
      toast({ title: say('saved') })
      router.refresh()
    },
  })
  return (
    <CommandForm form={form} label={say('saveOutcome')} reader="staff">
      <SelectRow form={form} name="outcome" label={say('outcome')} options={outcomes} placeholder={say('chooseOne')} />
      <TextareaRow form={form} name="staffNotes" label={say('staffNotes')} optional />
    </CommandForm>
  )
}
