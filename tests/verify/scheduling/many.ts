import { askPlanner, stopPlanner } from '../../../lib/commands/scheduling/ask-planner.ts'
import { moveAppointment } from '../../../lib/commands/scheduling/move-appointment.ts'
import { scheduleRegimen } from '../../../lib/commands/scheduling/schedule-regimen.ts'
import { findPlanner } from '../../../lib/data/views/planner.ts'
import { addDays, type LocalDate } from '../../../lib/domain/time/local.ts'
import { localDateOf, localTimeOf } from '../../../lib/domain/time/practice-time.ts'
import { planClients } from '../../../lib/jobs/plan-clients.ts'
import { numbers } from '../../bench/references/workload.ts'
import type { Act } from '../histories/act.ts'
import { give, type History, lookAgain, Violation } from '../histories/history.ts'

/** How many steps a search makes here: enough for a plan, and the same for a seed. */
const MOVES = 3

/** The desk asks for the plans of all who wait, or breaks the search off; what is proposed books, for one after the other, and a part of it is moved. */
async function planAll(history: History, way: number): Promise<void> {
  const { clinic, now } = history
  const by = clinic.frontDesk.actor
  const look = () => clinic.read(by, (tx) => findPlanner(tx, by, clinic.timeZone))
  const { waiting } = await look()
  if (waiting.length === 0) return
  const fromOn = addDays(localDateOf(now, clinic.timeZone), 2 + (way % 5))
  const asked = {
    locationId: clinic.locationId,
    clientIds: waiting.map(({ id }) => id),
    fromOn,
    weeks: 8,
    weekdays: [1, 2, 3, 4, 5],
    seconds: 30,
  }
  const began = await give(history, askPlanner, asked, by)
  if (began.status !== 'done') return
  if (way % 5 === 4) await give(history, stopPlanner, { runId: began.value.runId }, by)
  await planClients(clinic.practiceId, history.now, { random: numbers(way), mostMoves: MOVES })
  history.seen = await lookAgain(history, by)
  const { run } = await look()
  for (const { id: clientId, plan, name } of run?.clients ?? []) {
    if (!plan) continue
    const cycles = plan.map(({ cycleId, request }) => ({ ...request, cycleId }))
    history.lines.push(`  for ${name}`)
    const booked = await give(history, scheduleRegimen, { clientId, locationId: clinic.locationId, cycles }, by)
    if (booked.status !== 'done') throw new Violation(`a plan that was proposed beside others did not book: ${JSON.stringify(booked)}`)
  }
  await movePart(history, way)
}

/** One visit of what was placed goes to the day after, and the rest stays. */
async function movePart(history: History, way: number): Promise<void> {
  const { clinic, seen } = history
  const visit = seen.visits.filter(({ status, cycleId }) => status === 'tentative' && cycleId !== null)[way % 3]
  if (!visit) return
  const to = { on: addDays(visit.on as LocalDate, 1), at: localTimeOf(visit.startsAt, clinic.timeZone), clinicianId: visit.clinicianId }
  await give(history, moveAppointment, { appointmentId: visit.id, sequence: visit.sequence, ...to }, clinic.frontDesk.actor)
}

/** The planner of many who wait. */
export const many: readonly Act[] = [{ name: 'all who wait are planned', weight: 3, ways: 35, do: planAll }]
