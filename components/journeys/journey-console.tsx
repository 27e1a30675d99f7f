'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect } from 'react'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { sayPhone } from '@/lib/messages/say-phone'
import { paths } from '@/lib/paths'
import { LeaveConsole, useConsoleLimit } from './console-limit'
import { DischargePanel } from './discharge-panel'
import { DosePanel } from './dose-panel'
import { EventsPanel } from './events-panel'
import type { ConsoleFacts } from './types'
import { useOutbox } from './use-outbox'
import { VitalsPanel } from './vitals-panel'

const LOOK_AGAIN_AFTER = 120_000

/** The running journey: vital signs, dose, what happens, going home. Keeps what is tapped through a lost network. */
export function JourneyConsole({ journey, isLimited }: { journey: ConsoleFacts; isLimited: boolean }) {
  const router = useRouter()
  const refresh = useCallback(() => router.refresh(), [router])
  useConsoleLimit(journey.id, { isRunning: journey.status === 'in_progress', isLimited })
  const outbox = useOutbox(journey.id, refresh)
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && refresh()
    const timer = setInterval(look, LOOK_AGAIN_AFTER)
    addEventListener('online', look)
    return () => {
      clearInterval(timer)
      removeEventListener('online', look)
    }
  }, [refresh])
  if (journey.status === 'completed')
    return (
      <Notice
        tone="ready"
        title={`${journey.client.name} has gone home`}
        action={<LeaveConsole to={paths.clinic.note(journey.id)}>Write the progress note</LeaveConsole>}
      >
        The discharge is signed and the ride handed over.
      </Notice>
    )
  if (journey.status !== 'in_progress')
    return (
      <Notice tone="waits" title="The journey has not begun">
        Check in and begin it on the visit’s page.
      </Notice>
    )
  return (
    <>
      <div role="status" className="grid gap-3 empty:hidden">
        {outbox.waiting > 0 && (
          <Notice tone="waits" title={outbox.waiting === 1 ? 'One entry waits to be sent' : `${outbox.waiting} entries wait to be sent`}>
            They are kept here with their time and go out by themselves.
          </Notice>
        )}
        {outbox.problem && <Notice tone="stops">{outbox.problem}</Notice>}
      </div>
      {outbox.ruling && <FindingsNotice ruling={outbox.ruling} reader="staff" timeZone={journey.timeZone} />}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <DosePanel journey={journey} outbox={outbox} />
          <VitalsPanel journey={journey} outbox={outbox} />
        </div>
        <div className="grid gap-6">
          <EventsPanel journey={journey} outbox={outbox} />
          <DischargePanel journey={journey} />
          <Emergency journey={journey} outbox={outbox} />
        </div>
      </div>
    </>
  )
}

function Emergency({ journey, outbox }: { journey: ConsoleFacts; outbox: ReturnType<typeof useOutbox> }) {
  const { prescriber, client, rideHome } = journey
  const line = 'flex min-h-14 items-center text-lagoon underline'
  return (
    <Card title="In an emergency">
      <div className="grid gap-1">
        <a className={line} href="tel:911">
          Call 911 first
        </a>
        {prescriber && (
          <a className={line} href={`tel:${prescriber.phone}`}>
            Then {prescriber.name}, {sayPhone(prescriber.phone)}
          </a>
        )}
        {client.contact && (
          <a className={line} href={`tel:${client.contact.phone}`}>
            {client.contact.name}
            {client.contact.relation ? `, ${client.contact.relation}` : ''}, {sayPhone(client.contact.phone)}
          </a>
        )}
        {rideHome?.homeAddress && <p>Help comes to: {rideHome.homeAddress}</p>}
        <Button
          size="console"
          variant="danger"
          onClick={() =>
            outbox.send({
              kind: 'event',
              input: { appointmentId: journey.id, kind: 'emergency', happenedAt: new Date().toISOString(), grade: 'severe' },
            })
          }
        >
          Write down that help was called
        </Button>
      </div>
    </Card>
  )
}
