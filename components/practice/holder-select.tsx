'use client'

import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { say } from './words'

type Props = {
  readonly value: string
  readonly holders: readonly { readonly value: string; readonly label: string }[]
  readonly disabled: boolean
  readonly onChange: (value: string) => void
  readonly error: string | undefined
}

/** Whose credential it is. */
export function HolderSelect({ value, holders, disabled, onChange, error }: Props) {
  return (
    <Field label={say('credentialOf')} error={error}>
      <Combobox options={holders} value={value} onChange={(next) => next && onChange(next)} disabled={disabled} />
    </Field>
  )
}
