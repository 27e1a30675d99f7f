'use client'

import { useCallback, useEffect, useRef } from 'react'
import type { FieldValues, UseFormReset, UseFormWatch } from 'react-hook-form'

type Options<Values extends FieldValues> = {
  readonly watch: UseFormWatch<Values>
  readonly reset: UseFormReset<Values>
  readonly getValues: () => Values
  /** What is never kept. */
  readonly leaveOut: readonly string[]
  readonly onRestored?: (values: Partial<Values>) => void
}

/**
 * Keeps what somebody without an account types, in this tab alone: it is back after a reload, and gone when the form was sent or the
 * tab is closed. Nothing of it reaches the server before it is sent.
 */
export function useTabDraft<Values extends FieldValues>(key: string, options: Options<Values>) {
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const { watch } = options
  useEffect(() => {
    const { reset, getValues, onRestored } = latest.current
    const kept = readTab<Partial<Values>>(key)
    if (kept === null) return
    reset({ ...getValues(), ...kept }, { keepDefaultValues: true })
    onRestored?.(kept)
  }, [key])
  useEffect(() => {
    const { unsubscribe } = watch((_, { name }) => {
      if (name === undefined) return
      const { getValues, leaveOut } = latest.current
      writeTab(key, Object.fromEntries(Object.entries(getValues()).filter(([field]) => !leaveOut.includes(field))))
    })
    return unsubscribe
  }, [watch, key])
  return useCallback(() => writeTab(key, null), [key])
}

/** A browser that keeps nothing for us is one that forgets; the form works all the same. */
function writeTab(key: string, values: object | null): void {
  try {
    if (values === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(values))
  } catch {
    return
  }
}

function readTab<Values>(key: string): Values | null {
  try {
    const values: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return typeof values === 'object' ? (values as Values | null) : null
  } catch {
    return null
  }
}
