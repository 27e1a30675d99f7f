import 'server-only'
import type { World } from '../../domain/law/world.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { localDateOf, startOfDay } from '../../domain/time/practice-time.ts'
import type { Tx } from '../scope.ts'
import { loadCalendars } from './calendars.ts'
import { type ClientFacts, loadClientFacts, type VisitAhead } from './client-facts.ts'
import { crisisFactsOf } from './crisis.ts'
import { loadNetworkFacts } from './network-standings.ts'
import { loadPlaceFacts } from './place-facts.ts'
import { withOthers } from './shared-plans.ts'
import { loadWorldRows, worldOfRows } from './world-rows.ts'

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
 * Four statements, however many people, rooms and visits there are; one or two more where the client has another chart.
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

/** The days whose groups, presences and time off are read, and from when the client's visits are, whatever comes. */
type Reach = { readonly from: LocalDate; readonly to: LocalDate | null; readonly aheadFrom?: LocalDate }

/** The payers of walls that stand on another chart and not on the client's own. */
const payersBeside = ({ world, ownPayerIds }: ClientFacts): string[] =>
  world.coverages.flatMap(({ payerId }) => (payerId !== null && !ownPayerIds.has(payerId) ? [payerId] : []))

/** Past anything that is planned. */
const FAR = new Date('9999-12-31T00:00:00Z')

async function readWorld(tx: Tx, request: WorldRequest, reach: Reach): Promise<WorldAhead | null> {
  const { practiceId, clientId, locationId, now, from, to, moving = [], freed = [] } = request
  const place = await loadPlaceFacts(tx, practiceId, { locationId, clientId, now, from: reach.from, to: reach.to })
  const facts = place && (await loadClientFacts(tx, practiceId, clientId, { from, to, aheadFrom: reach.aheadFrom }))
  if (!place || !facts) return null
  const { timeZone } = place
  const { clinicians, facilities, prescribers, roomIds } = place.world
  const beside = payersBeside(facts)
  const networks = beside.length > 0 ? await loadNetworkFacts(tx, practiceId, beside) : []
  const rows = await loadWorldRows(tx, practiceId, { clientId, from, to })
  const today = localDateOf(now, timeZone)
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
    ...place.world,
    ...written,
    coverages: withOthers(facts.world.coverages, rows.shared),
    toCome: written.toCome.filter(({ visitId }) => !moving.includes(visitId)),
    ...{ now, today, timeZone, calendars, ruleset: rows.rulesetOn(today), networks: [...place.world.networks, ...networks] },
    crisis: crisisFactsOf(facts.gates, rows.planReviewedOn, rows.timeZone),
  }
  return { world, ahead: facts.ahead }
}
