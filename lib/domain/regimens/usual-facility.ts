import type { World } from '../law/world.ts'

type Known = Pick<World, 'journeys' | 'facilities'> & { readonly location: Pick<World['location'], 'state'> }

/**
 * The partner facility a client's journeys go to unless somebody names another: where their last one was or is; else the first in the state of
 * the location that sees them, as they stand; else the first. Null where the practice works with none.
 */
export function usualFacility({ journeys, facilities, location }: Known): string | null {
  const isOpen = (id: string | null) => facilities.some((one) => one.id === id)
  const last = journeys.findLast(({ facilityId }) => isOpen(facilityId))
  if (last) return last.facilityId
  const near = facilities.find(({ state }) => state === location.state) ?? facilities[0]
  return near?.id ?? null
}
