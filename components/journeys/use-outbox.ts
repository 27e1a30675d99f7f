'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { recordEventAction, recordVitalsAction } from '@/lib/actions/journeys'
import type { Ruling } from '@/lib/domain/finding'
import type { RecordEventInput } from '@/lib/inputs/journeys/record-event'
import type { RecordVitalsInput } from '@/lib/inputs/journeys/record-vitals'

type Entry =
  | { readonly key: string; readonly kind: 'event'; readonly input: RecordEventInput }
  | { readonly key: string; readonly kind: 'vitals'; readonly input: RecordVitalsInput }
type NewEntry = { kind: 'event'; input: RecordEventInput } | { kind: 'vitals'; input: RecordVitalsInput }

const TRY_AGAIN_AFTER = 8_000

/**
 * Sends what happens in a journey in its order, and keeps it in this tab until the server has it: without network it waits and goes
 * out when the network is back, under the same key, so that nothing is written twice.
 */
export function useOutbox(appointmentId: string, onSent: () => void) {
  const [waiting, setWaiting] = useState(0)
  const [busy, setBusy] = useState(false)
  const [ruling, setRuling] = useState<Ruling | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const running = useRef(false)
  const sent = useRef(onSent)
  useEffect(() => {
    sent.current = onSent
  })
  const store = `journey:${appointmentId}`

  const flush = useCallback(async () => {
    if (running.current) return
    running.current = true
    setBusy(true)
    let some = false
    for (let queue = read(store); queue[0]; queue = read(store)) {
      const entry = queue[0]
      const outcome = await (entry.kind === 'event'
        ? recordEventAction(entry.input, entry.key)
        : recordVitalsAction(entry.input, entry.key)
      ).catch(() => null)
      if (outcome === null) break
      write(store, read(store).slice(1))
      some = true
      if (outcome.status === 'refused') setRuling(outcome.ruling)
      if (outcome.status === 'invalid') setProblem(Object.values(outcome.fields).flat().join(' '))
      if (outcome.status === 'denied') setProblem('This was not written down: you were signed out, or may not do it.')
    }
    setWaiting(read(store).length)
    setBusy(false)
    running.current = false
    if (some) sent.current()
  }, [store])

  useEffect(() => {
    const soon = setTimeout(flush, 0)
    const again = setInterval(() => read(store).length > 0 && void flush(), TRY_AGAIN_AFTER)
    addEventListener('online', flush)
    return () => {
      clearTimeout(soon)
      clearInterval(again)
      removeEventListener('online', flush)
    }
  }, [flush, store])

  function send(entry: NewEntry) {
    setRuling(null)
    setProblem(null)
    write(store, [...read(store), { ...entry, key: crypto.randomUUID() }])
    setWaiting(read(store).length)
    void flush()
  }

  return { send, waiting, busy, ruling, problem, dismiss: () => setRuling(null) }
}

function read(store: string): readonly Entry[] {
  try {
    return JSON.parse(sessionStorage.getItem(store) ?? '[]') as Entry[]
  } catch {
    return []
  }
}

const write = (store: string, queue: readonly Entry[]) => sessionStorage.setItem(store, JSON.stringify(queue))
