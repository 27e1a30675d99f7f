'use client'

import type { DraftState } from '@/components/forms/use-draft'
import { SaveState } from '@/components/ui/save-state'
import { sayClock } from '@/lib/messages/say-time'

/** Whether what was typed is kept, and since when. */
export function KeptNote({ draft, timeZone }: { draft: { state: DraftState; savedAt: Date | null }; timeZone: string }) {
  if (draft.state === 'empty') return null
  return <SaveState state={draft.state} time={draft.savedAt ? sayClock(draft.savedAt, timeZone) : ''} />
}
