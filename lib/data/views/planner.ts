import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { compare } from '../../domain/compare.ts'
import type { KeptPlan, KeptWhyNot } from '../../domain/regimens/planner-run.ts'
import type { LocalDate, TimeZone } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { fromDay } from '../dates.ts'
import { loadBookedOf, loadLastRun, loadWaiting } from '../records/planner.ts'
import { cyclesToPlace } from '../records/regimen-to-place.ts'
import type { Tx } from '../scope.ts'
import { choiceOf, loadBookingPlaces } from './booking-parts.ts'

type Desk = Extract<Actor, { role: 'front-desk' }>

/** How many who wait are listed. */
const LISTED = 200

export type WaitingClient = {
  readonly id: string
  readonly name: string
  readonly therapist: string | null
  /** Cycles of the running plan that have no visit. */
  readonly cycles: number
  /** The last journey of the plan, else the day it was made. */
  readonly since: LocalDate
}

/** A client of the last search. `isBooked`: every cycle that was proposed has its visits. */
export type SearchedClient = {
  readonly id: string
  readonly name: string
  readonly plan: KeptPlan | null
  readonly whyNot: KeptWhyNot | null
  readonly isBooked: boolean
}

export type PlannerRunShown = NonNullable<Awaited<ReturnType<typeof findPlanner>>['run']>

/** Who waits for visits, longest first, where they can be looked for, and how far the last search is or how it ended. */
export async function findPlanner(tx: Tx, { practiceId }: Desk, timeZone: TimeZone) {
  const places = await loadBookingPlaces(tx, practiceId)
  const rows = await loadWaiting(tx, practiceId, LISTED)
  const last = await loadLastRun(tx, practiceId)
  const proposed = last?.clients.flatMap(({ plan }) => plan?.map(({ cycleId }) => cycleId) ?? []) ?? []
  const booked = await loadBookedOf(tx, practiceId, proposed)
  const waiting = rows.map(({ id, regimens: [regimen], primaryClinician, ...name }): WaitingClient => {
    const journeys = regimen?.cycles.flatMap(({ journeyOn }) => (journeyOn ? [fromDay(journeyOn)] : [])) ?? []
    const made = localDateOf(regimen?.createdAt ?? new Date(0), timeZone)
    return {
      ...{ id, name: clientNameOf(name), therapist: primaryClinician?.name ?? null },
      cycles: cyclesToPlace(regimen?.cycles ?? []).length,
      since: journeys.sort().at(-1) ?? made,
    }
  })
  return {
    places: places.map(choiceOf),
    waiting: waiting.sort((one, other) => compare(one.since, other.since)),
    run: last && {
      ...last,
      clients: last.clients.map(
        ({ clientId, client, plan, whyNot }): SearchedClient => ({
          ...{ id: clientId, name: clientNameOf(client), plan, whyNot },
          isBooked: plan?.every(({ cycleId }) => booked.has(cycleId)) ?? false,
        }),
      ),
    },
  }
}
