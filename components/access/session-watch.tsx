'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { flushDrafts } from '@/components/forms/flush-drafts'
import { TimeOutDialog } from '@/components/ui/time-out-dialog'
import { signOutAction } from '@/lib/actions/access'
import { WARNING_MINUTES } from '@/lib/domain/access/session-limits'
import { paths } from '@/lib/paths'

const PING_EVERY = 60_000
const WARNING = WARNING_MINUTES * 60
/** A little before the warning the server is asked: another tab, or a page since, may have kept the session alive. */
const ASK_BEFORE = (WARNING + 6) * 1000
/** While the warning stands, another tab may still say that somebody is there. */
const ASK_AGAIN = 10_000

type Answer = { readonly leftMs: number } | 'over' | 'unreachable'

async function ask(method: 'GET' | 'POST'): Promise<Answer> {
  const answer = await fetch(paths.api.session, { method, cache: 'no-store' }).catch(() => null)
  if (answer?.status === 401) return 'over'
  return answer?.ok ? ((await answer.json()) as { leftMs: number }) : 'unreachable'
}

const here = () => `${location.pathname}${location.search}`
const leave = () => location.assign(paths.timedOutTo(here()))

/**
 * Warns two minutes before the session ends, keeps it alive while somebody types or taps, and leads to sign-in and back when it
 * is over. What was typed is kept as a draft before.
 */
export function SessionWatch({ leftMs }: { readonly leftMs: number }) {
  const [expiresAt, setExpiresAt] = useState<number | null>(null)
  const pinged = useRef(0)

  const hear = useCallback((answer: Answer) => {
    if (answer === 'over') leave()
    else if (answer !== 'unreachable') setExpiresAt(Date.now() + answer.leftMs)
  }, [])

  useEffect(() => {
    setExpiresAt(Date.now() + leftMs)
  }, [leftMs])
  useActivity(() => {
    if (Date.now() - pinged.current < PING_EVERY) return
    pinged.current = Date.now()
    void ask('POST').then(hear)
  })
  useEffect(() => {
    if (expiresAt === null) return
    const timer = setTimeout(() => void ask('GET').then(hear), Math.max(ASK_AGAIN, expiresAt - Date.now() - ASK_BEFORE))
    const last = setTimeout(flushDrafts, Math.max(0, expiresAt - Date.now() - WARNING * 1000))
    return () => {
      clearTimeout(timer)
      clearTimeout(last)
    }
  }, [expiresAt, hear])
  useEffect(() => {
    // A page taken out of the browser's memory may be somebody else's.
    const reload = (event: PageTransitionEvent) => event.persisted && location.reload()
    addEventListener('pageshow', reload)
    return () => removeEventListener('pageshow', reload)
  }, [])

  const expire = useCallback(() => {
    void ask('GET').then((answer) => (typeof answer === 'string' || answer.leftMs < 1000 ? leave() : hear(answer)))
  }, [hear])

  if (expiresAt === null) return null
  return (
    <TimeOutDialog
      expiresAt={expiresAt}
      warning={WARNING}
      onStay={async () => hear(await ask('POST'))}
      onLeave={async () => {
        flushDrafts()
        await signOutAction()
        location.assign(paths.signedOut)
      }}
      onExpire={expire}
    />
  )
}

/** Typing and tapping: somebody is there, though no page is asked for. The dialog itself does not count. */
function useActivity(act: () => void) {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  }, [act])
  useEffect(() => {
    const note = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('[role=alertdialog]')) return
      latest.current()
    }
    const kinds = ['keydown', 'pointerdown'] as const
    for (const kind of kinds) addEventListener(kind, note, { passive: true })
    return () => {
      for (const kind of kinds) removeEventListener(kind, note)
    }
  }, [])
}
