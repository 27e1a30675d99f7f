import 'server-only'
import { loadCyclesToPlace } from '../../data/records/regimen-to-place.ts'
import { loadWorld } from '../../data/records/world.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { keptAlways } from '../../domain/regimens/kept-openings.ts'
import { soonestPlan } from '../../domain/regimens/place-regimen.ts'
import { keptPlanOf, type RegimenAlternative } from '../../domain/regimens/planner-run.ts'
import { usualFacility } from '../../domain/regimens/usual-facility.ts'
import { addDays, type LocalDate, weekdayOf } from '../../domain/time/local.ts'

type Asked = {
  readonly clientId: string
  readonly locationId: string
  readonly cycles: readonly { readonly cycleId: string; readonly journeyOn: LocalDate }[]
}

const WEEKS = 12
const AROUND = 3

/** The soonest plan of these cycles from the first day that was asked for, on the days of the week that were; none where there is none. */
export async function nearestPlan(
  tx: Tx,
  { clientId, locationId, cycles }: Asked,
  { actor, now }: { readonly actor: ActorFor<'regimen.schedule'>; readonly now: Date },
): Promise<RegimenAlternative[]> {
  const { practiceId } = actor
  const open = await loadCyclesToPlace(tx, practiceId, clientId)
  const wanted = open.filter(({ id }) => cycles.some(({ cycleId }) => cycleId === id))
  const [from] = cycles.map(({ journeyOn }) => journeyOn).sort()
  if (!from || wanted.length === 0) return []
  const to = addDays(from, WEEKS * 7 - 1)
  const world = await loadWorld(tx, { practiceId, clientId, locationId, now, from: addDays(from, -AROUND), to: addDays(to, AROUND) })
  if (!world) return []
  const weekdays = new Set(cycles.map(({ journeyOn }) => weekdayOf(journeyOn)))
  const first = from > world.today ? from : addDays(world.today, 1)
  const asked = { locationId, cycles: wanted, facilityId: usualFacility(world), from: first, to, weekdays }
  const { cycles: placed } = soonestPlan(world, asked, { actor, now }, keptAlways())
  return placed ? [{ plan: keptPlanOf(placed) }] : []
}
