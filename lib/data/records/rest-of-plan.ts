import 'server-only'
import { journeysFrom, type RestJourney } from '../../domain/swaps/rest-of-plan.ts'
import { addDays, daysBetween, type LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import type { Tx } from '../scope.ts'
import { loadBoard, loadVisitsOfPlan } from './absences.ts'

/** How many days after the day asked for another may be offered for the first journey. */
const OFFERED = 14

/** The journeys of a cycle and of all of its plan after it that have not begun, the first one first. */
export const loadJourneysFrom = async (tx: Tx, practiceId: string, cycleId: string) =>
  journeysFrom(await loadVisitsOfPlan(tx, practiceId, cycleId), cycleId)

type Journeys = Awaited<ReturnType<typeof loadJourneysFrom>>
type Asked = { readonly practiceId: string; readonly on: LocalDate | undefined; readonly now: Date }

/** The board on which these journeys move with the first of them to a day, as far as the last of them may come. */
export async function loadRestBoard(tx: Tx, journeys: Journeys, { practiceId, on, now }: Asked) {
  const days = journeys.map(({ startsAt, timeZone }) => localDateOf(startsAt, timeZone))
  const [first = localDateOf(now, 'UTC')] = days
  const until = addDays(days.at(-1) ?? first, Math.max(0, daysBetween(first, on ?? first)) + OFFERED)
  const loaded = await loadBoard(tx, journeys, { practiceId, until, now })
  const asked: RestJourney[] = journeys.map(({ id }) => ({ appointmentId: id, worldKey: loaded.keyOf.get(id) ?? '' }))
  return { loaded, asked }
}
