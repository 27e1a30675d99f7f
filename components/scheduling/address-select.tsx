'use client'

import { usePathname } from 'next/navigation'
import { useContext, useEffect } from 'react'
import { ListMemoryContext, recallChoices, rememberChoice } from '@/components/ui/data-table/table-memory'
import { Select } from '@/components/ui/select'
import { useAddress } from './use-address'

type AddressSelectProps = {
  readonly label: string
  /** The name in the address. */
  readonly name: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** A choice that lives in the address of the page. An address that says nothing takes the page as this person left it. */
export function AddressSelect({ label, name, value, options }: AddressSelectProps) {
  const { set } = useAddress()
  const path = usePathname()
  const personId = useContext(ListMemoryContext)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page opens, not with each change
  useEffect(() => {
    if (!personId || window.location.search !== '') return
    const left = recallChoices(personId, path)
    // Of several choices on a page one asks for all.
    if (Object.keys(left)[0] === name) set(left)
  }, [personId, path])
  function choose(next: string) {
    if (personId) rememberChoice(personId, path, name, next)
    set({ [name]: next })
  }
  return <Select aria-label={label} value={value} onChange={({ target }) => choose(target.value)} options={options} className="min-w-40" />
}
