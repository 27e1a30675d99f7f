import 'server-only'
import type { DosingPlace, OpenPlace } from '../../domain/credentials/registered-place.ts'
import type { Route } from '../../domain/journeys/route.ts'
import type { Tx } from '../scope.ts'
import { credentialColumns, credentialOf } from './credentials.ts'

type Row = { readonly state: string; readonly place: DosingPlace }

/** Every place of the practice where this route can be given, with what it keeps and its own credentials. Two statements. */
async function loadDosingPlaces(tx: Tx, practiceId: string, route: Route): Promise<Row[]> {
  const locations =
    route === 'lozenge'
      ? await tx.location.findMany({
          where: { practiceId, isActive: true },
          orderBy: { createdAt: 'asc' },
          select: { id: true, state: true, holdsStock: true },
        })
      : []
  const facilities = await tx.partnerFacility.findMany({
    where: { practiceId, isActive: true, routes: { has: route } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, state: true, holdsStock: true, credentials: { where: { kind: 'dea' }, select: credentialColumns } },
  })
  return [
    ...locations.map(({ id, state, holdsStock }) => ({
      state,
      place: { locationId: id, facilityId: null, holdsStock, credentials: [] },
    })),
    ...facilities.map(({ id, state, holdsStock, credentials }) => ({
      state,
      place: { locationId: null, facilityId: id, holdsStock, credentials: credentials.map(credentialOf) },
    })),
  ]
}

/** The places where this route can be given, and which of them each prescriber goes to; by prescriber. Three statements. */
export async function loadOpenPlaces(
  tx: Tx,
  practiceId: string,
  prescriberIds: readonly string[],
  route: Route,
): Promise<ReadonlyMap<string, readonly OpenPlace[]>> {
  const rows = await loadDosingPlaces(tx, practiceId, route)
  const sites = await tx.prescriberSite.findMany({
    where: { practiceId, prescriberId: { in: [...prescriberIds] } },
    select: { prescriberId: true, locationId: true, facilityId: true },
  })
  const goesTo = [...prescriberIds.map((id) => [id, []] as const), ...Map.groupBy(sites, ({ prescriberId }) => prescriberId)]
  return new Map(
    goesTo.map(([id, own]) => {
      const places = rows.map(({ state, place }): OpenPlace => {
        const isAt = own.some(({ locationId, facilityId }) => locationId === place.locationId && facilityId === place.facilityId)
        return { ...place, setting: place.facilityId === null ? 'office' : 'facility', state, prescriberGoesThere: isAt }
      })
      return [id, places]
    }),
  )
}
