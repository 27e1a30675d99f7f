'use client'

import { Check, CloudOff } from 'lucide-react'
import { Spinner } from './spinner'
import { useWords } from './words-provider'

type SaveStateProps = {
  state: 'saved' | 'saving' | 'not-saved'
  /** "10:41 AM" */
  time?: string | undefined
}

/** Whether what was typed is safe. Stands still while it changes. */
export function SaveState({ state, time = '' }: SaveStateProps) {
  const words = useWords()
  const text = { saved: words.saved(time), saving: words.saving, 'not-saved': words.notSaved }[state]
  return (
    <p role="status" className="inline-flex min-h-6 min-w-28 items-center gap-1.5 text-muted text-sm tabular-nums">
      {state === 'saved' && <Check aria-hidden="true" className="size-4 text-ready" />}
      {state === 'saving' && <Spinner />}
      {state === 'not-saved' && <CloudOff aria-hidden="true" className="size-4 text-waits" />}
      {text.trim()}
    </p>
  )
}
