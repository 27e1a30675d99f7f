'use client'

import { type ClientDeed, type PaletteSearch, PaletteTrigger } from '@/components/shell/palette-trigger'
import type { PaletteGroup } from '@/components/ui/command-palette'
import { paths } from '@/lib/paths'

type ClinicPaletteProps = { readonly personId: string; readonly groups: readonly PaletteGroup[]; readonly deeds: readonly ClientDeed[] }

/** The palette of the staff: pages, deeds for a client, and what the practice's search finds. */
export const ClinicPalette = (props: ClinicPaletteProps) => <PaletteTrigger {...props} search={search} />

/** Asks the server for what a query describes, or for names by id. Nothing when the server cannot be asked. */
async function ask(params: string): Promise<readonly PaletteGroup[]> {
  const answer = await fetch(`${paths.api.search}?${params}`, { cache: 'no-store' }).catch(() => null)
  if (!answer?.ok) return []
  const { groups } = (await answer.json()) as { groups?: readonly PaletteGroup[] }
  return groups ?? []
}

const search: PaletteSearch = {
  find: (query) => ask(new URLSearchParams({ q: query }).toString()),
  recall: async (ids) =>
    (await ask(new URLSearchParams(ids.map((id) => ['client', id.slice('client '.length)])).toString())).flatMap(({ items }) => items),
}
