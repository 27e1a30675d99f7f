'use client'

import { Button } from '@/components/ui/button'
import { sayPhone } from '@/lib/messages/say-phone'
import type { ConsoleFacts } from './types'
import type { Outbox } from './use-outbox'
import type { Stamp } from './use-stamp'

type Props = { readonly journey: ConsoleFacts; readonly outbox: Outbox; readonly stamp: () => Stamp }

/** In an emergency: always in view, whom to call first, and one tap that writes it down and tells the others. */
export function EmergencyBar({ journey, outbox, stamp }: Props) {
  const { prescriber, client, rideHome } = journey
  const line = 'flex min-h-14 items-center text-lagoon underline'
  function called() {
    const { at, deviceAt } = stamp()
    outbox.send({
      kind: 'event',
      input: { appointmentId: journey.id, kind: 'emergency', happenedAt: at, deviceAt, grade: 'severe' },
    })
  }
  return (
    <section
      aria-label="In an emergency"
      className="sticky top-18 z-20 flex flex-wrap items-center gap-x-6 gap-y-1 rounded-card border border-stops bg-stops-soft px-4 py-2"
    >
      <a className={`${line} font-semibold`} href="tel:911">
        Call 911 first
      </a>
      {prescriber && (
        <a className={line} href={`tel:${prescriber.phone}`}>
          Then {prescriber.name}, {sayPhone(prescriber.phone)}
        </a>
      )}
      {client.contact && (
        <a className={`${line} max-sm:hidden`} href={`tel:${client.contact.phone}`}>
          {client.contact.name}
          {client.contact.relation ? `, ${client.contact.relation}` : ''}, {sayPhone(client.contact.phone)}
        </a>
      )}
      {rideHome?.homeAddress && <p>Help comes to: {rideHome.homeAddress}</p>}
      <Button size="console" variant="danger" onClick={called}>
        Write down that help was called
      </Button>
    </section>
  )
}
