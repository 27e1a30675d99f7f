import type { World } from '../law/world.ts'
import type { Calendar } from '../scheduling/availability.ts'
import type { PlannedVisit } from './cycle-visits.ts'

/**
 * The client's calendar for a visit. A client keeps no hours of their own; a dose alone at home is taken while the practice is open, so
 * that somebody can be reached (the rooms of a location keep its hours).
 */
export function clientCalendar(
  { client, roomIds, calendars }: Pick<World, 'client' | 'roomIds' | 'calendars'>,
  { setting, phases }: Pick<PlannedVisit, 'setting' | 'phases'>,
): Calendar | undefined {
  const own = calendars.get(client.id)
  if (!own || setting !== 'home' || !phases.includes('journey')) return own
  const hours = roomIds.flatMap((id) => calendars.get(id)?.hours ?? [])[0] ?? null
  return { ...own, hours }
}
