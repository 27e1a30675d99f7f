import { saveTimeOff } from '../../../lib/commands/practice/save-time-off.ts'
import { replanAbsence } from '../../../lib/commands/scheduling/replan-absence.ts'
import { findAwayPlan } from '../../../lib/data/views/away-plan.ts'
import { addDays, type LocalDate } from '../../../lib/domain/time/local.ts'
import { give, type History, Violation } from './history.ts'

/** Whoever gives a visit is away for a day or more: what can move does, just as the plan shows it, what cannot waits; then they are back. */
export async function beAway(history: History, way: number): Promise<void> {
  const { clinic } = history
  const by = clinic.frontDesk.actor
  const standing = history.seen.visits.filter(
    ({ status, clinicianId }) => (status === 'tentative' || status === 'confirmed') && clinicianId,
  )
  const visit = standing[way % Math.max(1, standing.length)]
  if (!visit) return
  const when = { startsOn: visit.on, startsTime: '00:00', endsOn: addDays(visit.on as LocalDate, way % 3), endsTime: '23:59' }
  const timeOff = { clinicianId: visit.clinicianId, roomId: null, ...when, reason: 'Ill' }
  const entered = await give(history, saveTimeOff, { ...timeOff, id: null, isOff: true }, by)
  if (entered.status !== 'done') return
  const timeOffId = entered.value.id
  const plan = await clinic.read(by, (tx) => findAwayPlan(tx, by, { timeOffId, now: history.now }))
  const moves = plan?.clients.flatMap((client) => client.moves) ?? []
  const left = plan?.left.map(({ id }) => id) ?? []
  if (moves.length + left.length > 0) {
    const outcome = await give(history, replanAbsence, { timeOffId, moves, left }, by)
    if (outcome.status !== 'done') throw new Violation(`a plan around an absence that was shown did not hold: ${JSON.stringify(outcome)}`)
  }
  await give(history, saveTimeOff, { ...timeOff, id: timeOffId, isOff: false }, by)
}
