import { loadWorld } from '../../lib/data/records/world.ts'
import type { World } from '../../lib/domain/law/world.ts'
import type { LocalDate } from '../../lib/domain/time/local.ts'
import type { Clinic } from './clinic.ts'

type Days = { readonly from: LocalDate; readonly to: LocalDate }

/** All that the law asks about a client's visits in a window of days, read as the system does. */
export async function worldOf(clinic: Clinic, { id: clientId }: { readonly id: string }, days: Days): Promise<World> {
  const { practiceId, locationId, now } = clinic
  const world = await clinic.asSystem((tx) => loadWorld(tx, { practiceId, clientId, locationId, now, ...days }))
  if (!world) throw new Error('a client of a clinic has a world')
  return world
}
