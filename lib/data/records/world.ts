import 'server-only'
import type { World } from '../../domain/law/world.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { localDateOf, startOfDay } from '../../domain/time/practice-time.ts'
import type { Tx } from '../scope.ts'
import { loadCalendars } from './calendars.ts'
import { type ClientFacts, loadClientFacts, type VisitAhead } from './client-facts.ts'
import { crisisFactsOf } from './crisis.ts'
import { loadPeopleAndPlaces } from './people-and-places.ts'
import { withOthers } from './shared-plans.ts'
import { loadWorldRows, type Reach, worldOfRows } from './world-rows.ts'

export type WorldRequest = {
  readonly practiceId: string
  readonly clientId: string
  readonly locationId: string
  readonly now: Date
  /** The local days that matter. */
  readonly from: LocalDate
  readonly to: LocalDate
  /** The visits that are written anew, whose own time does not count as taken. */
  readonly moving?: readonly string[]
  /** The visits whose own time does not count as taken although they stand: whoever decides knows where they are. */
  readonly freed?: readonly string[]
}

/**
 * Reads, at one moment, everything the law asks about a client's visits in a window of local days. Null without the client or the place.
 * Three statements, however many people, rooms and visits there are; one more where people or places have changed since this process read
 * them last, and one where the client has another chart.
 */
export const loadWorld = async (tx: Tx, request: WorldRequest): Promise<World | null> =>
  (await readWorld(tx, request, request))?.world ?? null

/** The world with what lies ahead of the client beyond its window: enough to decide later visits again once something is booked. */
export type WorldAhead = { readonly world: World; readonly ahead: readonly VisitAhead[] }

/** How many days before today belong to a question about what is ahead. */
const BEFORE = 4

/** The same with the client's visits that lie ahead, and what else of later days they are asked about. */
export async function loadWorldAhead(tx: Tx, request: WorldRequest): Promise<WorldAhead | null> {
  // No clock of the country is a day behind the one of Greenwich.
  const aheadFrom = addDays(localDateOf(request.now, 'UTC'), -BEFORE - 1)
  const from = request.from < aheadFrom ? request.from : aheadFrom
  return readWorld(tx, request, { from, to: null, aheadFrom })
}

/** Past anything that is planned. */
const FAR = new Date('9999-12-31T00:00:00Z')

/** The payers of all plans that the client is asked about: their own, and those of walls that stand on another chart. */
const payersOf = ({ world, ownPayerIds }: ClientFacts): ReadonlySet<string> =>
  new Set([...ownPayerIds, ...world.coverages.flatMap(({ payerId }) => payerId ?? [])])

async function readWorld(tx: Tx, request: WorldRequest, reach: Reach): Promise<WorldAhead | null> {
  const { practiceId, clientId, locationId, now, from, to, moving = [], freed = [] } = request
  const rows = await loadWorldRows(tx, practiceId, { clientId, now, from, to, reach })
  const { locations, facilities, clinicians, prescribersOn, networksOf } = await loadPeopleAndPlaces(tx, practiceId, rows.referenceVersion)
  const place = locations.get(locationId)
  const facts = place && (await loadClientFacts(tx, practiceId, clientId, { from, to, aheadFrom: reach.aheadFrom }))
  if (!place || !facts) return null
  const { timeZone, roomIds, state, holdsStock } = place
  const today = localDateOf(now, timeZone)
  const prescribers = prescribersOn(rows.prescriberIds, today)
  const written = worldOfRows(rows, timeZone)
  const calendars = await loadCalendars(
    tx,
    practiceId,
    {
      clinicianIds: clinicians.map(({ id }) => id),
      locationId,
      roomIds,
      otherIds: [clientId, ...facilities.flatMap(({ chairIds }) => chairIds), ...prescribers.map(({ id }) => id)],
      except: [...moving, ...freed],
      away: {
        start: startOfDay(addDays(reach.from, -1), timeZone),
        end: reach.to ? startOfDay(addDays(reach.to, 2), timeZone) : FAR,
      },
    },
    { start: startOfDay(addDays(from, -1), timeZone), end: startOfDay(addDays(to, 2), timeZone) },
    now,
  )
  const world = {
    ...facts.world,
    ...written,
    ...{
      location: { id: locationId, state, holdsStock },
      roomIds,
      facilities,
      clinicians,
      prescribers,
      networks: networksOf(payersOf(facts)),
    },
    coverages: withOthers(facts.world.coverages, rows.shared),
    toCome: written.toCome.filter(({ visitId }) => !moving.includes(visitId)),
    ...{ now, today, timeZone, calendars, ruleset: rows.rulesetOn(today), rulesetOn: rows.rulesetOn },
    crisis: crisisFactsOf(facts.gates, rows.planReviewedOn, rows.timeZone),
  }
  return { world, ahead: facts.ahead }
}
