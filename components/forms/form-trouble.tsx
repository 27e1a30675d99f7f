'use client'

import { Suspense } from 'react'
import { lazily } from '@/components/ui/lazily'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { countFaults, type Fault, focusField } from './faults'
import type { Trouble } from './use-command-form'

const StaleNotice = lazily(
  async () => (await import('./stale-notice')).StaleNotice,
  () => (
    <Notice tone="stops" role="alert" title="Somebody saved this meanwhile">
      What they saved did not come. What you typed is still here. Copy what you need and load the page again.
    </Notice>
  ),
)

const said: Record<Extract<Trouble, string>, { title: string; text: string }> = {
  denied: {
    title: 'This was not done',
    text: 'You are not allowed to do this, or you were signed out. What you typed is still here. Reload or sign in again.',
  },
  unreachable: {
    title: 'No answer came',
    text: 'The connection broke. What you typed is still here. Press the button again: it will not be done twice.',
  },
}

/** What went wrong, with what to do about it. */
export function FormTrouble({ trouble, message }: { trouble: Trouble | null; message?: string | undefined }) {
  if (trouble !== null && typeof trouble === 'object') {
    if (!('asked' in trouble)) return <FaultSummary faults={trouble} message={message} />
    return (
      <Suspense fallback={<Skeleton className="h-24" />}>
        <StaleNotice conflict={trouble} />
      </Suspense>
    )
  }
  if (trouble) {
    return (
      <Notice tone="stops" role="alert" title={said[trouble].title}>
        {said[trouble].text}
      </Notice>
    )
  }
  return message ? (
    <Notice tone="stops" role="alert">
      {message}
    </Notice>
  ) : null
}

/** Every answer that needs another look, each a way to its field. */
function FaultSummary({ faults, message }: { faults: readonly Fault[]; message?: string | undefined }) {
  return (
    <Notice tone="stops" title={countFaults(faults.length)}>
      {message && <p>{message}</p>}
      <ul className="grid gap-1 pt-1">
        {faults.map((fault, index) => (
          <li key={fault.id ?? index}>
            <FaultLine {...fault} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function FaultLine({ id, label, message }: Fault) {
  if (id === null) return message
  return (
    <>
      <a
        href={`#${id}`}
        className="underline underline-offset-4"
        onClick={(event) => {
          event.preventDefault()
          focusField(id)
        }}
      >
        {label || message}
      </a>
      {label && message && <span className="text-muted text-sm"> · {message}</span>}
    </>
  )
}
