'use client'

import type { DraftState } from '@/components/forms/use-draft'
import { clockText } from '@/components/time/format-time'
import { SaveState } from '@/components/ui/save-state'

/** Whether what was typed is kept, and since when. */
export function KeptNote({ draft, timeZone }: { draft: { state: DraftState; savedAt: Date | null }; timeZone: string }) {
  if (draft.state === 'empty') return null
  return <SaveState state={draft.state} time={draft.savedAt ? clockText(draft.savedAt, timeZone) : ''} />
}
