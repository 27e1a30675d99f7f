'use client'

import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { SelectRow, TextRow } from '@/components/forms/form-rows'
import { stateOptions } from './state-options'
import { say } from './words'

type WithAddress = { readonly addressLine: string; readonly city: string; readonly state: string; readonly zip: string }

/** Street, city, state and ZIP of whatever has an address. */
export function AddressRows<Input extends FieldValues & WithAddress>({
  form,
}: {
  form: Pick<UseFormReturn<Input>, 'register' | 'control' | 'formState'>
}) {
  const at = (name: keyof WithAddress) => name as Path<Input>
  return (
    <>
      <TextRow form={form} name={at('addressLine')} label={say('address')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextRow form={form} name={at('city')} label={say('city')} />
        <TextRow form={form} name={at('zip')} label={say('zip')} inputMode="numeric" />
      </div>
      <SelectRow form={form} name={at('state')} label={say('state')} options={stateOptions} placeholder="" />
    </>
  )
}
