import 'server-only'
import type { LoadedAppointment } from '../../data/records/appointments.ts'
import { loadRestRooms } from '../../data/records/journeys.ts'
import { loadClosing } from '../../data/records/places.ts'
import { loadOccupied } from '../../data/records/reservations.ts'
import type { Tx } from '../../data/scope.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'

/** Where somebody waits whose driver is not there, and when the place closes. */
export async function loadWaiting(
  tx: Tx,
  { practiceId, locationId, timeZone }: LoadedAppointment,
  now: Date,
): Promise<{ waitsIn: 'rest' | 'waiting'; closesAt: Date | null }> {
  const restRooms = (await loadRestRooms(tx, practiceId, locationId)).map(({ id }) => id)
  const taken = await loadOccupied(tx, practiceId, restRooms, { start: now, end: addMinutes(now, 60) }, now)
  const isFree = restRooms.some((id) => taken.every(({ resourceId }) => resourceId !== id))
  const closesAt = locationId ? await loadClosing(tx, practiceId, locationId, localDateOf(now, timeZone), timeZone) : null
  return { waitsIn: isFree ? 'rest' : 'waiting', closesAt }
}
