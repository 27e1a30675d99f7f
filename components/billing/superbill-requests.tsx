import type { ReactNode } from 'react'
import { ZonedTime } from '@/components/time/zoned-time'
import { Chip } from '@/components/ui/chip'
import type { Finding } from '@/lib/domain/finding'
import { say } from './words'

type Request = {
  readonly id: string
  readonly status: 'open' | 'made' | 'declined'
  readonly askedAt: Date
  readonly chargeIds: readonly string[]
  readonly declinedWhy: string | null
  readonly findings: readonly Finding[]
}

type Props = {
  readonly requests: readonly Request[]
  readonly timeZone: string
  /** What the desk can do with an open one. */
  readonly action?: ((request: Request) => ReactNode) | undefined
}

const states = { open: 'waits', made: 'ready', declined: 'stops' } as const

/** Superbills a client has asked for: when, and what became of it. One that was made stands among the superbills. */
export function SuperbillRequests({ requests, timeZone, action }: Props) {
  const shown = requests.filter(({ status }) => status !== 'made')
  if (shown.length === 0) return null
  return (
    <ul className="divide-y divide-line">
      {shown.map((request) => (
        <li key={request.id} className="grid gap-2 py-2">
          <span className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span>
              {say('superbillAsked')} · <ZonedTime at={request.askedAt} timeZone={timeZone} day="short" />
            </span>
            <Chip state={states[request.status]} size="small">
              {request.status === 'open'
                ? say('superbillRequestOpen')
                : say('superbillRequestDeclined', { why: request.declinedWhy ?? '' })}
            </Chip>
          </span>
          {request.status === 'open' && action?.(request)}
        </li>
      ))}
    </ul>
  )
}
