'use client'

import { useEffect, useState } from 'react'
import type { DraftState } from '@/components/forms/use-draft'
import { Button } from '@/components/ui/button'
import { SaveState } from '@/components/ui/save-state'
import { zoneOfDevice } from '@/lib/domain/time/local'
import { sayClock } from '@/lib/messages/say-time'

type Draft = { readonly state: DraftState; readonly savedAt: Date | null; readonly startOver?: () => () => void }

/** Whether what was typed is kept, and since when. With `discards` it can be thrown away, and put back. */
export function KeptNote({ draft, timeZone, discards = false }: { draft: Draft; timeZone?: string; discards?: boolean }) {
  const [undo, setUndo] = useState<(() => void) | null>(null)
  const { state } = draft
  // What was thrown away can be put back until something else is typed.
  useEffect(() => {
    if (state !== 'empty') setUndo(null)
  }, [state])
  if (undo) {
    const putBack = () => {
      undo()
      setUndo(null)
    }
    return (
      <p role="status" className="flex flex-wrap items-center gap-2 text-muted text-sm">
        Discarded.
        <Button type="button" variant="quiet" size="desk" onClick={putBack}>
          Put it back
        </Button>
      </p>
    )
  }
  if (state === 'empty') return null
  const note = <SaveState state={state} time={draft.savedAt ? sayClock(draft.savedAt, timeZone ?? zoneOfDevice()) : ''} />
  const { startOver } = draft
  if (!discards || !startOver) return note
  const discard = () => {
    const putBack = startOver()
    setUndo(() => putBack)
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      {note}
      <Button type="button" variant="quiet" size="desk" onClick={discard}>
        Discard what I typed
      </Button>
    </div>
  )
}
