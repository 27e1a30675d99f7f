import 'server-only'
import type { PlaceQuestion } from '../../domain/journeys/rule-place-today.ts'
import type { TimeZone } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

export async function insertPlace(tx: Tx, place: Omit<Prisma.AppointmentPlaceCreateManyInput, 'id' | 'createdAt'>): Promise<string> {
  const id = newId()
  await tx.appointmentPlace.createMany({ data: [{ ...place, id }] })
  return id
}

/** Where the client last said they are for a visit, with the local day they said it on; null when nobody asked. */
export async function loadPlaceToday(
  tx: Tx,
  practiceId: string,
  appointmentId: string,
  timeZone: TimeZone,
): Promise<PlaceQuestion['told']> {
  const row = await tx.appointmentPlace.findFirst({
    where: { practiceId, appointmentId },
    orderBy: [{ toldAt: 'desc' }, { createdAt: 'desc' }],
    select: { address: true, state: true, isHome: true, toldAt: true },
  })
  return row && { address: row.address, state: row.state, isHome: row.isHome, toldOn: localDateOf(row.toldAt, timeZone) }
}
