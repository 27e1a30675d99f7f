'use client'

import { usePathname, useRouter } from 'next/navigation'
import { ClientSearch } from '@/components/scheduling/client-search'

/** Whose list is shown, kept in the address. */
export function AccountingSearch({ clientId }: { readonly clientId: string }) {
  const router = useRouter()
  const path = usePathname()
  return (
    <div data-print="hide" className="max-w-md">
      <ClientSearch value={clientId} onChange={(id) => router.replace(`${path}?client=${id}`, { scroll: false })} />
    </div>
  )
}
