import 'server-only'
import { loadBusy } from '../../data/records/calendars.ts'
import { lockResources } from '../../data/records/reservations.ts'
import type { Tx } from '../../data/scope.ts'
import type { World } from '../../domain/law/world.ts'
import type { PlacedVisit } from '../../domain/regimens/place-visits.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { startOfDay } from '../../domain/time/practice-time.ts'

type Asked = { readonly practiceId: string; readonly from: LocalDate; readonly to: LocalDate; readonly moving?: readonly string[] }
type Decided = { readonly visits: readonly PlacedVisit[] }

/** How often another person or room may be taken because the first went meanwhile. */
const TRIES = 4

/**
 * Decides behind the locks of what was chosen, and only of that: what they hold is read again once they are locked, and when one of them
 * was taken meanwhile the next free one is chosen and locked too.
 */
export async function settleOn<Answer extends Decided>(
  tx: Tx,
  asked: Asked,
  before: World,
  decide: (world: World) => Answer,
): Promise<{ world: World; decided: Answer }> {
  const { practiceId, from, to, moving = [] } = asked
  const window = { start: startOfDay(addDays(from, -1), before.timeZone), end: startOfDay(addDays(to, 2), before.timeZone) }
  const locked = new Set<string>()
  let world = before
  let decided = decide(world)
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const wanted = decided.visits.flatMap(({ chosen, stands }) => (stands ? [] : Object.values(chosen))).filter((id) => !locked.has(id))
    if (wanted.length === 0 || (attempt > 0 && isLost(decided))) break
    await lockResources(tx, practiceId, wanted, locked)
    for (const id of wanted) locked.add(id)
    const busy = await loadBusy(tx, practiceId, wanted, window, world.now, moving)
    const calendars = new Map(world.calendars)
    for (const id of wanted) {
      const calendar = calendars.get(id)
      const taken = busy.get(id) ?? []
      if (calendar && !isSame(calendar.busy, taken)) calendars.set(id, { ...calendar, busy: taken })
    }
    // Nothing was taken meanwhile: what was decided stands.
    if (wanted.every((id) => calendars.get(id) === world.calendars.get(id))) break
    world = { ...world, calendars }
    decided = decide(world)
  }
  return { world, decided }
}

/** Whoever nobody can stand in for went meanwhile: a further room beside them would be locked for nothing, out of turn, while others with it wait for them. */
const isLost = ({ visits }: Decided): boolean => visits.some(({ taken }) => taken.length > 0)

const isSame = (left: readonly number[], right: readonly number[]): boolean =>
  left.length === right.length && left.every((edge, index) => edge === right[index])
