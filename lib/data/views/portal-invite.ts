import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { addressInOneLine } from '../../domain/address.ts'
import { loadLetterhead } from '../records/letters.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments } from '../visibility.ts'

const place = { select: { name: true, addressLine: true, city: true, state: true, zip: true } } as const

type ClientActor = Extract<Actor, { role: 'client' }>

/** What the calendar file of a client's own visit says; null for anybody else's. */
export async function findOwnVisitInvite(tx: Tx, actor: ClientActor, id: string) {
  const [invite] = await invitesOf(tx, actor, { id })
  return invite ?? null
}

/** The same of the visits of a cycle of theirs, called off ones among them so that a calendar takes them away, the first one first. */
export const listOwnCycleInvites = (tx: Tx, actor: ClientActor, cycleId: string) => invitesOf(tx, actor, { cycleId })

async function invitesOf(tx: Tx, actor: ClientActor, which: { readonly id: string } | { readonly cycleId: string }) {
  const rows = await tx.appointment.findMany({
    where: { ...visibleAppointments(actor), ...which },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
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
  const practice = rows.length > 0 ? await loadLetterhead(tx, actor.practiceId) : null
  return rows.flatMap(({ client, location, facility, status, ...visit }) => {
    const at = location ?? facility
    if (!client || !practice) return []
    return [
      {
        ...{ ...visit, practice, attendee: client.email },
        isCancelled: status === 'cancelled',
        address: at && `${at.name}, ${addressInOneLine(at)}`,
      },
    ]
  })
}
