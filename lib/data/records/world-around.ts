import 'server-only'
import type { World } from '../../domain/law/world.ts'
import { addDays } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { fromDay } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { loadFirstLocation } from './practice-places.ts'
import { loadWorld } from './world.ts'

/** A visit as far as the world around it is read. */
export type Around = {
  readonly practiceId: string
  readonly clientId: string
  readonly locationId: string | null
  readonly cycleId: string | null
  readonly serviceOn: Date
  readonly timeZone: string
}

/** How many days around a visit belong to a question about it. */
const AROUND = 4

/** The world around one visit: its own day, today, and the days between that its cycle can reach. */
export async function worldAround(tx: Tx, visit: Around, now: Date): Promise<World | null> {
  const { practiceId, clientId } = visit
  const on = fromDay(visit.serviceOn)
  const today = localDateOf(now, visit.timeZone)
  const locationId = await placeOf(tx, visit)
  return loadWorld(tx, { practiceId, clientId, locationId, now, from: addDays(today < on ? today : on, -AROUND), to: addDays(on, AROUND) })
}

type Placed = Pick<Around, 'practiceId' | 'locationId' | 'cycleId'>

/** Where a visit is dated: its own place, the place of its cycle's first that has one, or the practice's first. */
export async function placeOf(tx: Tx, { practiceId, locationId, cycleId }: Placed): Promise<string> {
  if (locationId) return locationId
  const other = cycleId
    ? await tx.appointment.findFirst({
        where: { practiceId, cycleId, locationId: { not: null } },
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
        select: { locationId: true },
      })
    : null
  return other?.locationId ?? loadFirstLocation(tx, practiceId)
}
