'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReset, UseFormWatch } from 'react-hook-form'
import { paths } from '@/lib/paths'
import { onFlushDrafts } from './flush-drafts'

const SAVE_AFTER = 2_000
const TRY_AGAIN_AFTER = 5_000

export type DraftKept = { readonly body: string; readonly savedAt: string }

type Options<Values extends FieldValues> = {
  readonly watch: UseFormWatch<Values>
  readonly reset: UseFormReset<Values>
  readonly getValues: () => Values
  /** What the page found under the key; left out, the hook asks by itself. */
  readonly kept?: DraftKept | null | undefined
  /** What belongs into the draft. Leave secrets out. */
  readonly pick?: ((values: Values) => Partial<Values>) | undefined
}

export type DraftState = 'empty' | 'saving' | 'saved' | 'not-saved'

/**
 * Keeps what is typed into a form, sealed on the server, a moment after the last key, and puts it back after a reload, a
 * time-out or on another device. The key names the form and what it is about: `intake:<client>`, lower case. Call `discard` when
 * the form was sent.
 */
export function useDraft<Values extends FieldValues>(key: string, options: Options<Values>) {
  const [state, setState] = useState<DraftState>('empty')
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const [restored, setRestored] = useState(false)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const { kept, watch } = options

  const noteSaved = useCallback((at: string) => {
    setSavedAt(new Date(at))
    setState('saved')
  }, [])
  const read = useCallback(() => {
    const { pick = (values: Values) => values, getValues } = latest.current
    return JSON.stringify(pick(getValues()))
  }, [])
  const keeper = useKeeper(key, read, setState, noteSaved)

  useEffect(() => {
    let isCurrent = true
    const restore = (draft: DraftKept | null) => {
      if (!isCurrent || draft === null || keeper.isTouched()) return
      const values = valuesIn<Values>(draft.body)
      if (values === null) return
      latest.current.reset({ ...latest.current.getValues(), ...values }, { keepDefaultValues: true })
      noteSaved(draft.savedAt)
      setRestored(true)
    }
    if (kept !== undefined) restore(kept)
    else void askFor(key).then(restore)
    return () => {
      isCurrent = false
    }
  }, [key, kept, keeper, noteSaved])

  useEffect(() => {
    const { unsubscribe } = watch((_, { name }) => name !== undefined && keeper.note())
    return unsubscribe
  }, [watch, keeper])

  const { discard: forget, flush } = keeper
  const discard = useCallback(() => {
    setState('empty')
    return forget()
  }, [forget])

  /** Empties what belongs into the draft and forgets what was kept; gives what puts it back. */
  const startOver = useCallback((): (() => void) => {
    const { getValues, reset, pick = (values: Values) => values } = latest.current
    const typed = getValues()
    reset()
    reset({ ...typed, ...pick(getValues()) }, { keepDefaultValues: true })
    setRestored(false)
    const gone = discard()
    return () => {
      latest.current.reset(typed, { keepDefaultValues: true })
      void gone.then(keeper.note)
    }
  }, [keeper, discard])

  return { state, savedAt, restored, startOver, discard, flush }
}

/** Saves in the background, one after the other, again when it did not work, and at once when the page is being left. */
function useKeeper(key: string, read: () => string, setState: (state: DraftState) => void, noteSaved: (at: string) => void) {
  const [keeper] = useState(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let touched = false
    let waits = false
    let isOver = false
    let running: Promise<void> = Promise.resolve()

    const later = (after: number) => {
      clearTimeout(timer)
      timer = setTimeout(flush, after)
    }
    async function save() {
      if (isOver) return
      setState('saving')
      const at = await put(key, read())
      if (isOver) return
      if (at !== null) noteSaved(at)
      else {
        setState('not-saved')
        waits = true
        later(TRY_AGAIN_AFTER)
      }
    }
    function flush() {
      clearTimeout(timer)
      if (!waits) return
      waits = false
      running = running.then(save)
    }
    return {
      isTouched: () => touched,
      note() {
        isOver = false
        touched = true
        waits = true
        later(SAVE_AFTER)
      },
      flush,
      async discard() {
        isOver = true
        waits = false
        clearTimeout(timer)
        await running
        await fetch(paths.api.draft(key), { method: 'DELETE' }).catch(() => null)
      },
    }
  })
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && keeper.flush()
    document.addEventListener('visibilitychange', hide)
    addEventListener('pagehide', keeper.flush)
    addEventListener('online', keeper.flush)
    const stop = onFlushDrafts(keeper.flush)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      removeEventListener('pagehide', keeper.flush)
      removeEventListener('online', keeper.flush)
      stop()
      keeper.flush()
    }
  }, [keeper])
  return keeper
}

async function put(key: string, body: string): Promise<string | null> {
  // A request that may outlive its page has to be small.
  const keepalive = body.length < 60_000
  const answer = await fetch(paths.api.draft(key), {
    method: 'PUT',
    body,
    keepalive,
    headers: { 'content-type': 'application/json' },
  }).catch(() => null)
  return answer?.ok ? ((await answer.json()) as { savedAt: string }).savedAt : null
}

async function askFor(key: string): Promise<DraftKept | null> {
  const answer = await fetch(paths.api.draft(key), { cache: 'no-store' }).catch(() => null)
  return answer?.status === 200 ? ((await answer.json()) as DraftKept) : null
}

function valuesIn<Values>(body: string): Partial<Values> | null {
  try {
    const values: unknown = JSON.parse(body)
    return typeof values === 'object' && values !== null ? (values as Partial<Values>) : null
  } catch {
    return null
  }
}
