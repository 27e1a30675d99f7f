'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { CheckRow, DayRow, messageOf, SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { FieldError } from '@/components/ui/field-parts'
import { recordContractAction } from '@/lib/actions/documents'
import type { LocalDate } from '@/lib/domain/time/local'

type ContractFormProps = {
  readonly clientId: string
  readonly optedOut: readonly { readonly id: string; readonly name: string }[]
  readonly today: LocalDate
}

/** A private contract signed on paper today, in front of the desk. */
export function ContractForm({ clientId, optedOut, today }: ContractFormProps) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/documents')).recordContractInput,
    action: recordContractAction,
    defaultValues: { clientId, clinicianId: '', fromOn: today, toOn: '', signedName: '', bothSigned: false as unknown as true },
    onDone: () => router.refresh(),
  })
  const unsigned = messageOf(form, 'bothSigned')
  return (
    <CommandForm form={form} label="Save the contract" reader="staff">
      <SelectRow
        form={form}
        name="clinicianId"
        label="Therapist"
        options={optedOut.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder="Choose"
      />
      <DayRow form={form} name="fromOn" label="First day" />
      <DayRow form={form} name="toOn" label="Last day" hint="Two years at most." />
      <TextRow form={form} name="signedName" label="Name as the client signed" />
      <CheckRow form={form} name="bothSigned" label="Client and therapist have both signed today" />
      {unsigned && <FieldError id="both-signed">{unsigned}</FieldError>}
    </CommandForm>
  )
}
