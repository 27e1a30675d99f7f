import 'server-only'
import type { z } from 'zod'
import { type LoadedBoard, loadBoard, loadVisitsById, type VisitToPlace } from '../../data/records/absences.ts'
import { type LoadedAppointment, loadAppointment } from '../../data/records/appointments.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadTimeOff } from '../../data/records/places.ts'
import { lockResources } from '../../data/records/reservations.ts'
import type { Tx } from '../../data/scope.ts'
import { type DecidedStep, decideStepsInTurn, type MoveAsked } from '../../domain/absences/board.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { type Finding, onceEach } from '../../domain/finding.ts'
import { waitsIn, warningsIn } from '../../domain/law/decide-visit.ts'
import { canBeMoved } from '../../domain/scheduling/appointment-status.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { replanAbsenceInput } from '../../inputs/scheduling.ts'
import { sayDayAndTime } from '../../messages/say-time.ts'
import { accept, command, decline, reject } from '../command.ts'
import { gone } from '../practice/refusals.ts'
import { leaveVisits } from './leave-visits.ts'
import { writeMoves } from './write-moves.ts'

type Input = z.output<typeof replanAbsenceInput>
export type ReplannedAbsence = { readonly moved: number; readonly left: number; readonly waitsFor: readonly Finding[] }
type Given = { readonly actor: ActorFor<'absence.replan'>; readonly now: Date; readonly tx: Tx }

/** How often more is locked because somebody else was chosen once the first were. */
const TRIES = 4

/**
 * Moves the visits of one or more clients that an absence hits, each as if those before it were moved: all as the plan showed them, or
 * none. The visits for which there is no other time wait again, with a task for the desk.
 */
export const replanAbsence = command<'absence.replan', Input, ReplannedAbsence>({
  name: 'absence.replan',
  input: replanAbsenceInput,
  async run(input, given) {
    const { actor, now, tx } = given
    const { practiceId } = actor
    const timeOff = await loadTimeOff(tx, practiceId, input.timeOffId)
    if (!timeOff) return gone()
    if (actor.role === 'therapist' && timeOff.clinicianId !== actor.clinicianId)
      return reject({ form: ['The front desk moves the visits of others.'] })
    const asked = await loadVisitsById(tx, practiceId, [...input.moves.map(({ appointmentId }) => appointmentId), ...input.left])
    const clientIds = [...new Set(asked.map(({ clientId }) => clientId))].sort()
    for (const clientId of clientIds) await lockClient(tx, practiceId, clientId)
    const rows = await lockVisits(tx, practiceId, input)
    const changed = await changedVisit(input, rows, asked)
    if (changed) return reject({ form: [changed] })
    const until = localDateOf(timeOff.endsAt, asked[0]?.timeZone ?? 'UTC')
    const { loaded, steps } = await settle(given, input, asked, until)
    const trace = { clientId: clientIds.length === 1 ? (clientIds[0] ?? null) : null, objectId: timeOff.id }
    const stopped = steps.find(({ stops }) => stops.length > 0)
    const details = { appointmentIds: steps.flatMap(({ moved }) => moved.map(({ row }) => row.id)), left: input.left }
    if (stopped) return decline({ ...stopped.decided.ruling, alternatives: [] }, { ...trace, details })
    const unlike = input.moves.find((move, index) => !isAsShown(move, steps[index]))
    if (unlike) return reject({ form: [noLonger(asked, unlike.appointmentId)] })
    const after = await writeMoves(tx, { steps, rows, aheadOf: loaded.aheadOf, actor, now })
    const left = await leaveVisits(tx, { actor, now, visits: asked.filter(({ id }) => input.left.includes(id)), loaded })
    const rulings = steps.map(({ decided }) => decided.ruling)
    const waitsFor = onceEach(rulings.flatMap(waitsIn))
    const value = { moved: details.appointmentIds.length, left, waitsFor }
    return { ...accept(value, { ...trace, details }, onceEach(rulings.flatMap(warningsIn))), after }
  },
})

/** The visits asked about, locked in one order behind the locks of their clients. */
async function lockVisits(tx: Tx, practiceId: string, { moves }: Input): Promise<Map<string, LoadedAppointment>> {
  const rows = new Map<string, LoadedAppointment>()
  for (const id of moves.map(({ appointmentId }) => appointmentId).sort()) {
    const row = await loadAppointment(tx, practiceId, id)
    if (row) rows.set(id, row)
  }
  return rows
}

/** What is said of a visit that is not as the plan saw it; null where all are. */
function changedVisit({ moves, left }: Input, rows: ReadonlyMap<string, LoadedAppointment>, asked: readonly VisitToPlace[]): string | null {
  if ([...moves.map(({ appointmentId }) => appointmentId), ...left].some((id) => asked.every((visit) => visit.id !== id)))
    return 'One of these visits is no longer there. Look at the plan again.'
  const changed = moves.find(({ appointmentId, sequence }) => {
    const row = rows.get(appointmentId)
    return !row || row.sequence !== sequence || !canBeMoved(row.status)
  })
  const row = changed && rows.get(changed.appointmentId)
  if (!row) return null
  return `The visit on ${sayDayAndTime(row.startsAt, row.timeZone)} was moved, called off or begun meanwhile. Nothing was moved. Look at the plan again.`
}

/** Decides all moves behind the locks of everybody and everything they take. */
async function settle({ actor, now, tx }: Given, { moves }: Input, asked: readonly VisitToPlace[], until: LocalDate) {
  const { practiceId } = actor
  const locked = new Set<string>()
  const decide = async (): Promise<{ loaded: LoadedBoard; steps: readonly DecidedStep[] }> => {
    const loaded = await loadBoard(tx, asked, { practiceId, until, now })
    const inTurn = moves.map(({ appointmentId, on, at, clinicianId }): MoveAsked => {
      return { worldKey: loaded.keyOf.get(appointmentId) ?? '', appointmentId, on, at, clinicianId, roomId: null }
    })
    return { loaded, steps: decideStepsInTurn(loaded.board, inTurn, { actor, now }).steps }
  }
  let decided = await decide()
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const chosen = decided.steps.flatMap((step) => step.decided.visits.flatMap((visit) => Object.values(visit.chosen)))
    const wanted = chosen.filter((id) => !locked.has(id))
    if (wanted.length === 0) break
    await lockResources(tx, practiceId, wanted)
    for (const id of wanted) locked.add(id)
    decided = await decide()
  }
  return decided
}

/** Whether a move changes the visits that were shown, and to the times and people that were shown. */
function isAsShown({ shown }: Input['moves'][number], step: DecidedStep | undefined): boolean {
  const moved = step?.moved.map((one) => one.moved) ?? []
  return (
    moved.length === shown.length &&
    moved.every((visit) =>
      shown.some(
        ({ appointmentId, startsAt, clinicianId }) =>
          appointmentId === visit.id && startsAt === visit.startsAt.toISOString() && clinicianId === visit.clinicianId,
      ),
    )
  )
}

function noLonger(asked: readonly VisitToPlace[], appointmentId: string): string {
  const visit = asked.find(({ id }) => id === appointmentId)
  const which = visit ? ` on ${sayDayAndTime(visit.startsAt, visit.timeZone)}` : ''
  return `The visit${which} would no longer go where the plan says: a time was taken meanwhile. Nothing was moved. Look at the plan again.`
}
