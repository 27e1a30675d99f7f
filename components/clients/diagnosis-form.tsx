'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { ListRow, SelectRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { setDiagnosisAction } from '@/lib/actions/clients'
import type { SetDiagnosisInput } from '@/lib/inputs/clients'
import { labelsOf } from '@/lib/messages/label'

type Props = { readonly values: SetDiagnosisInput; readonly canDiagnose: boolean }

/** What brings a client, and for those who treat the diagnoses a note begins with. */
export function DiagnosisForm({ values, canDiagnose }: Props) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/clients')).setDiagnosisInput,
    action: setDiagnosisAction,
    defaultValues: values,
    after: 'close',
    onDone: () => {
      toast({ title: 'Saved.', tone: 'ready' })
      router.refresh()
    },
  })
  return (
    <Disclosure summary={canDiagnose ? 'Change what brings them, and diagnoses' : 'Change what brings them'}>
      <CommandForm form={form} label="Save" reader="staff">
        <SelectRow form={form} name="indication" label="What brings them" options={labelsOf('indication')} placeholder="Choose one" />
        {canDiagnose && (
          <ListRow
            form={form}
            name="diagnosisCodes"
            label="Diagnoses"
            hint="Codes, the most important first, like F33.1, F41.1. A note you begin takes them over; what is signed keeps its own."
            between="commas"
          />
        )}
      </CommandForm>
    </Disclosure>
  )
}
