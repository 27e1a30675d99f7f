'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { recordEventAction, recordVitalsAction } from '@/lib/actions/journeys'
import { recordTakenDoseAction, undoEventAction } from '@/lib/actions/journeys-day'
import type { Ruling } from '@/lib/domain/finding'
import type { Outcome } from '@/lib/domain/outcome'
import {
  correct as corrected,
  type Entry,
  joinedBy,
  type NewEntry,
  nextToSend,
  type Owner,
  othersWaiting,
  settle,
  tryDeniedAgain,
  waitingOf,
} from './outbox-queue'
import { shelve, shelved } from './outbox-shelf'

const TRY_AGAIN_AFTER = 8_000
type Written = { readonly by: string; readonly at: Date }

/**
 * Sends what happens in a journey in its order, and keeps it on this device until the server has stored it. Without network it waits and
 * goes out under the same key, so that nothing is written twice. What the server does not take stays here with what was typed.
 */
export function useOutbox(appointmentId: string, me: Owner, onSent: () => void) {
  const store = `journey:${appointmentId}`
  const [queue, setQueue] = useState<readonly Entry[]>([])
  const [busy, setBusy] = useState(false)
  const [ruling, setRuling] = useState<Ruling | null>(null)
  const [written, setWritten] = useState<Written | null>(null)
  const running = useRef(false)
  const shelving = useRef(Promise.resolve())
  const sent = useRef(onSent)
  useEffect(() => {
    sent.current = onSent
  })
  const keep = useCallback(
    (next: readonly Entry[]) => {
      const kept = new Set(next.map(({ key }) => key))
      const gone = read(store).flatMap(({ key }) => (kept.has(key) ? [] : [key]))
      write(store, next)
      setQueue(next)
      shelving.current = shelving.current.then(() => shelve(store, next, gone)).catch(() => undefined)
    },
    [store],
  )

  const flush = useCallback(async () => {
    if (running.current) return
    running.current = true
    setBusy(true)
    let some = false
    for (let entry = nextToSend(read(store), me.userId); entry; entry = nextToSend(read(store), me.userId)) {
      const outcome = await deliver(entry, store).catch(() => null)
      if (outcome === null) break
      keep(settle(read(store), entry.key, outcome))
      some = true
      if (outcome.status === 'refused') setRuling(outcome.ruling)
      if (outcome.status === 'done') setWritten(writtenByAnother(outcome.value))
    }
    setBusy(false)
    running.current = false
    if (some) sent.current()
  }, [store, me.userId, keep])

  useEffect(() => {
    keep(tryDeniedAgain(read(store), me.userId))
    const soon = setTimeout(flush, 0)
    void shelved(store)
      .then((left) => left.length > 0 && keep(joinedBy(read(store), left)))
      .then(flush, () => undefined)
    const again = setInterval(() => nextToSend(read(store), me.userId) && void flush(), TRY_AGAIN_AFTER)
    addEventListener('online', flush)
    return () => {
      clearTimeout(soon)
      clearInterval(again)
      removeEventListener('online', flush)
    }
  }, [flush, store, me.userId, keep])

  function send(entry: NewEntry): string {
    setRuling(null)
    setWritten(null)
    const key = crypto.randomUUID()
    keep([...read(store), { ...entry, key, owner: me, returned: null }])
    void flush()
    return key
  }

  function correct(key: string, entry: NewEntry) {
    keep(corrected(read(store), key, entry, crypto.randomUUID()))
    void flush()
  }

  const leaveOut = (key: string) => keep(read(store).filter((entry) => entry.key !== key))
  const returned = queue.filter((entry) => entry.owner.userId === me.userId && entry.returned !== null)
  return {
    ...{ send, correct, leaveOut, busy, ruling, written, returned },
    waiting: waitingOf(queue, me.userId),
    others: othersWaiting(queue, me.userId),
  }
}

export type Outbox = ReturnType<typeof useOutbox>

/** Gives an entry to its command. An undo names what it takes back by the key it was sent under. */
async function deliver(entry: Entry, store: string): Promise<Outcome<unknown, unknown> & { ruling?: Ruling }> {
  if (entry.kind === 'vitals') return (await recordVitalsAction(entry.input, entry.key)) as Outcome<unknown>
  if (entry.kind === 'taken') return (await recordTakenDoseAction(entry.input, entry.key)) as Outcome<unknown>
  if (entry.kind === 'undo') {
    const eventId = idsOf(store)[entry.input.of]
    if (!eventId) return { status: 'done', value: null, warnings: [] }
    return (await undoEventAction({ appointmentId: entry.input.appointmentId, eventId }, entry.key)) as Outcome<unknown>
  }
  const outcome = await recordEventAction(entry.input, entry.key)
  if (outcome.status === 'done') keepId(store, entry.key, outcome.value.eventId)
  return outcome as Outcome<unknown>
}

function writtenByAnother(value: unknown): Written | null {
  const { writtenBy = null, writtenAt = null } = (value ?? {}) as { writtenBy?: string | null; writtenAt?: string | null }
  return writtenBy !== null && writtenAt !== null ? { by: writtenBy, at: new Date(writtenAt) } : null
}

function read(store: string): readonly Entry[] {
  return parsed<readonly Entry[]>(store, [])
}

const write = (store: string, queue: readonly Entry[]) => sessionStorage.setItem(store, JSON.stringify(queue))

const idsOf = (store: string) => parsed<Readonly<Record<string, string>>>(`${store}:sent`, {})
const keepId = (store: string, key: string, eventId: string) =>
  sessionStorage.setItem(`${store}:sent`, JSON.stringify({ ...idsOf(store), [key]: eventId }))

function parsed<Kept>(key: string, none: Kept): Kept {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '') as Kept
  } catch {
    return none
  }
}
