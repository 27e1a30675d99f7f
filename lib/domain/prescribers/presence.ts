/** A place of the practice or of a partner. */
export type PlaceKey = { readonly locationId: string | null; readonly facilityId: string | null }

/** A place as a form names it: `location:<id>` or `facility:<id>`. */
export function placeKeyOf(place: string): PlaceKey {
  const [kind, id = ''] = place.split(':')
  return kind === 'location' ? { locationId: id, facilityId: null } : { locationId: null, facilityId: id }
}

/** A stretch of time for which a prescriber said they are at a place. */
export type Presence = PlaceKey & { readonly prescriberId: string; readonly startsAt: Date; readonly endsAt: Date }

type Block = PlaceKey & { readonly startsAt: Date; readonly endsAt: Date }

/** Whether a prescriber is at the place for the whole block; two stretches that meet count as one. */
export function isPresent(
  presences: readonly Presence[],
  prescriberId: string,
  { locationId, facilityId, startsAt, endsAt }: Block,
): boolean {
  const there = presences
    .filter((presence) => presence.prescriberId === prescriberId)
    .filter((presence) => presence.locationId === locationId && presence.facilityId === facilityId)
    .sort((left, right) => left.startsAt.getTime() - right.startsAt.getTime())
  const reached = there.reduce((until, presence) => {
    if (presence.startsAt > until || presence.endsAt <= until) return until
    return presence.endsAt
  }, startsAt)
  return reached >= endsAt
}
