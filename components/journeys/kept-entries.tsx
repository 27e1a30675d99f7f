'use client'

import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { sayClock } from '@/lib/messages/say-time'
import { eventWords } from './event-words'
import type { Outbox } from './use-outbox'

/** What waits on this tablet, what came back, and what another device had written already. */
export function KeptEntries({ outbox, timeZone }: { readonly outbox: Outbox; readonly timeZone: string }) {
  const denied = outbox.returned.filter(({ returned }) => returned?.why === 'denied').length
  return (
    <div role="status" className="grid gap-3 empty:hidden">
      {outbox.waiting > 0 && (
        <Notice tone="waits" title={outbox.waiting === 1 ? 'One entry waits to be sent' : `${outbox.waiting} entries wait to be sent`}>
          They are kept here with their time and are sent as soon as there is a connection.
        </Notice>
      )}
      {denied > 0 && (
        <Notice tone="stops" title={denied === 1 ? 'One entry is kept here' : `${denied} entries are kept here`}>
          You were signed out, or may not do this. Sign in again: they go out with the time they had.
        </Notice>
      )}
      {outbox.others.map(({ name, count }) => (
        <Notice key={name} tone="waits">
          {count === 1 ? `One entry of ${name} waits on this tablet` : `${count} entries of ${name} wait on this tablet`} until they sign in
          again.
        </Notice>
      ))}
      {outbox.returned
        .filter(({ kind, returned }) => kind === 'event' && returned?.why !== 'denied')
        .map((entry) => (
          <Notice
            key={entry.key}
            tone="stops"
            title={`${entry.kind === 'event' ? eventWords[entry.input.kind] : 'One entry'}: not written down`}
            action={
              <Button size="console" variant="secondary" onClick={() => outbox.leaveOut(entry.key)}>
                Leave it out
              </Button>
            }
          >
            {Object.values(entry.returned?.fields ?? {})
              .flat()
              .join(' ')}
          </Notice>
        ))}
      {outbox.written && (
        <Notice tone="ready">
          Written by {outbox.written.by} at {sayClock(outbox.written.at, timeZone)}.
        </Notice>
      )}
    </div>
  )
}
