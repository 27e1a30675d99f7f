'use client'

import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/paths'
import { LeaveConsole, useConsoleLimit } from './console-limit'
import { DischargePanel } from './discharge-panel'
import { DosePanel } from './dose-panel'
import { EmergencyBar } from './emergency-bar'
import { EndingPanel } from './ending-panel'
import { EventsPanel } from './events-panel'
import { KeptEntries } from './kept-entries'
import type { Owner } from './outbox-queue'
import { TakenDoseForm } from './taken-dose-form'
import type { ConsoleFacts } from './types'
import { useOtherDevices } from './use-other-devices'
import { useOutbox } from './use-outbox'
import { usePartsAhead } from './use-parts-ahead'
import { useStamp } from './use-stamp'
import { VitalsPanel } from './vitals-panel'

type Props = { readonly journey: ConsoleFacts; readonly me: Owner; readonly isLimited: boolean }

/** The running journey: vital signs, dose, what happens, going home. Keeps what is tapped until it is stored. */
export function JourneyConsole({ journey, me, isLimited }: Props) {
  const router = useRouter()
  const refresh = useCallback(() => router.refresh(), [router])
  const isHere = journey.status === 'in_progress' || journey.status === 'arrived'
  useConsoleLimit(journey.id, { isRunning: journey.status === 'in_progress', isLimited })
  usePartsAhead()
  const outbox = useOutbox(journey.id, me, refresh)
  const stamp = useStamp(journey.now)
  useOtherDevices(journey, isHere, refresh)
  if (journey.status === 'completed') return <Over journey={journey} />
  if (!isHere)
    return (
      <Notice tone="waits" title="The journey has not begun">
        Check in and begin it on the visit’s page.
      </Notice>
    )
  const parts = { journey, outbox, stamp }
  return (
    <>
      <EmergencyBar {...parts} />
      <KeptEntries outbox={outbox} timeZone={journey.timeZone} />
      {outbox.ruling && <FindingsNotice ruling={outbox.ruling} reader="staff" timeZone={journey.timeZone} />}
      {journey.openAlerts > 0 && (
        <Notice tone="stops" title="An urgent alert of this journey is open">
          Nobody goes home before it is answered and closed.
        </Notice>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <VitalsPanel {...parts} />
          {journey.status === 'in_progress' ? (
            <DosePanel {...parts} />
          ) : (
            <Notice tone="waits" title="The journey has not begun">
              Begin it on the visit’s page.
              <Disclosure summary="A dose was taken already">
                <TakenDoseForm appointmentId={journey.id} outbox={outbox} stamp={stamp} />
              </Disclosure>
            </Notice>
          )}
        </div>
        <div className="grid gap-6">
          <EventsPanel {...parts} />
          {journey.doses.length > 0 && <DischargePanel journey={journey} />}
          <EndingPanel journey={journey} />
        </div>
      </div>
    </>
  )
}

const endings: Readonly<Record<string, { title: (name: string) => string; text: string }>> = {
  no_dose: {
    title: (name) => `${name}: the journey ended without a dose`,
    text: 'The visit is over. The cycle can be booked again.',
  },
  left_against_advice: {
    title: (name) => `${name} has left against advice`,
    text: 'It is written down and told. Somebody calls within the hour.',
  },
  transferred: { title: (name) => `${name} was taken to hospital`, text: 'It is written down and told.' },
}
const home = { title: (name: string) => `${name} has gone home`, text: 'The discharge is signed and the ride handed over.' }

function Over({ journey }: { readonly journey: ConsoleFacts }) {
  const { title, text } = endings[journey.outcome ?? ''] ?? home
  return (
    <Notice
      tone={journey.outcome === 'discharged' || journey.outcome === null ? 'ready' : 'waits'}
      title={title(journey.client.name)}
      action={<LeaveConsole to={paths.clinic.note(journey.id)}>Write the progress note</LeaveConsole>}
    >
      {text}
    </Notice>
  )
}
