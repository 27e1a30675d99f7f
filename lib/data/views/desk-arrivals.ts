import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { atOnce } from '../at-once.ts'
import { toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments } from '../visibility.ts'
import { type DayCollection, listDayCollections } from './desk-collections.ts'

export type Arrival = {
  readonly id: string
  readonly startsAt: Date
  readonly clientId: string
  readonly who: string
  readonly collect: DayCollection
}

/** Who is expected at the desk on a day or is there, by time, with what is asked of them and why. A constant number of statements. */
export async function listArrivals(tx: Tx, actor: Actor, on: LocalDate): Promise<Arrival[]> {
  const { rows, asked } = await atOnce({
    rows: tx.appointment.findMany({
      where: {
        AND: [
          visibleAppointments(actor),
          { serviceOn: toDay(on), status: { in: ['tentative', 'confirmed', 'arrived', 'in_progress'] }, NOT: { clientId: null } },
        ],
      },
      orderBy: { startsAt: 'asc' },
      select: { id: true, startsAt: true, client: { select: { chosenName: true, legalFirstName: true, legalLastName: true } } },
    }),
    asked: listDayCollections(tx, actor, on),
  })
  const collections = new Map(asked.map((row) => [row.appointmentId, row]))
  return rows.flatMap(({ id, startsAt, client }) => {
    const collect = collections.get(id)
    if (!client || !collect) return []
    const who = clientNameOf(client)
    return [{ id, startsAt, clientId: collect.clientId, who, collect }]
  })
}
