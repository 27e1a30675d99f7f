import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { addressInOneLine } from '../../domain/address.ts'
import { loadLetterhead } from '../records/letters.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments } from '../visibility.ts'

const place = { select: { name: true, addressLine: true, city: true, state: true, zip: true } } as const

/** What the calendar file of a client's own visit says; null for anybody else's. */
export async function findOwnVisitInvite(tx: Tx, actor: Extract<Actor, { role: 'client' }>, id: string) {
  const row = await tx.appointment.findFirst({
    where: { ...visibleAppointments(actor), id },
    select: {
      id: true,
      sequence: true,
      status: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      contact: true,
      client: { select: { email: true } },
      location: place,
      facility: place,
    },
  })
  const practice = await loadLetterhead(tx, actor.practiceId)
  if (!row?.client || !practice) return null
  const { client, location, facility, status, ...visit } = row
  const at = location ?? facility
  return {
    ...visit,
    practice,
    attendee: client.email,
    isCancelled: status === 'cancelled',
    address: at && `${at.name}, ${addressInOneLine(at)}`,
  }
}
