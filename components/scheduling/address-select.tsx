'use client'

import { Select } from '@/components/ui/select'
import { useAddress } from './use-address'

type AddressSelectProps = {
  readonly label: string
  /** The name in the address. */
  readonly name: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** A choice that lives in the address of the page. */
export function AddressSelect({ label, name, value, options }: AddressSelectProps) {
  const { set } = useAddress()
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={({ target }) => set({ [name]: target.value })}
      options={options}
      className="min-w-40"
    />
  )
}
