'use client'

import { useRef, useState } from 'react'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { paths } from '@/lib/paths'

type Found = { readonly groups: readonly { readonly items: readonly { id: string; label: string; detail?: string }[] }[] }

const PAUSE = 180

/** Finds a client by name, as the palette does. */
export function ClientSearch({ value, onChange, label = 'Client' }: { value: string; onChange: (id: string) => void; label?: string }) {
  const [options, setOptions] = useState<readonly { value: string; label: string; detail?: string | undefined }[]>([])
  const [busy, setBusy] = useState(false)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  function search(query: string) {
    clearTimeout(waiting.current)
    if (query.trim().length < 2) return
    waiting.current = setTimeout(async () => {
      setBusy(true)
      const answer = await fetch(`${paths.api.search}?q=${encodeURIComponent(query)}`).catch(() => null)
      const found: Found = answer?.ok ? await answer.json() : { groups: [] }
      setOptions(
        found.groups
          .flatMap(({ items }) => items)
          .map((item) => ({ value: item.id.replace('client ', ''), label: item.label, detail: item.detail })),
      )
      setBusy(false)
    }, PAUSE)
  }
  return (
    <Field label={label} hint="Type two letters of the name.">
      <Combobox options={options} value={value || undefined} onChange={(id) => onChange(id ?? '')} onQuery={search} busy={busy} />
    </Field>
  )
}
