'use client'

import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { PayerChoice } from '@/lib/domain/coverage/restriction'
import { label } from '@/lib/messages/label'

type PayerSelectProps = {
  /** How the client could pay alone. */
  readonly payers: readonly PayerChoice[]
  readonly value: PayerChoice | null
  readonly onChange: (payer: string | undefined) => void
}

/** Who pays what is booked: the plan, unless the client pays alone. Nothing where there is no choice; what was chosen for another day can be taken back. */
export function PayerSelect({ payers, value, onChange }: PayerSelectProps) {
  const shown = value === null || payers.includes(value) ? payers : [...payers, value]
  if (shown.length === 0) return null
  return (
    <Field label="Who pays">
      <Select
        value={value ?? ''}
        placeholder="The plan is billed"
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
        options={shown.map((payer) => ({ value: payer, label: label('payerChoice', payer) }))}
      />
    </Field>
  )
}
