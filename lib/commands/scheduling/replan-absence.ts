import 'server-only'
import type { z } from 'zod'
import { loadBoard, loadVisitsById, type VisitToPlace } from '../../data/records/absences.ts'
import { loadTimeOff } from '../../data/records/places.ts'
import type { Tx } from '../../data/scope.ts'
import { decideStepsInTurn, type MoveAsked } from '../../domain/absences/board.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { type Finding, onceEach } from '../../domain/finding.ts'
import { waitsIn, warningsIn } from '../../domain/law/decide-visit.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { replanAbsenceInput } from '../../inputs/scheduling.ts'
import { sayDayAndTime } from '../../messages/say-time.ts'
import { accept, command, decline, reject } from '../command.ts'
import { gone } from '../practice/refusals.ts'
import { leaveVisits } from './leave-visits.ts'
import { changedMeanwhile, isAsShown, lockVisits, settleSteps } from './settle-steps.ts'
import { writeMoves } from './write-moves.ts'

type Input = z.output<typeof replanAbsenceInput>
export type ReplannedAbsence = { readonly moved: number; readonly left: number; readonly waitsFor: readonly Finding[] }
type Given = { readonly actor: ActorFor<'absence.replan'>; readonly now: Date; readonly tx: Tx }

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
    const clientIds = [...new Set(asked.map(({ clientId }) => clientId))]
    const rows = await lockVisits(tx, practiceId, { clientIds, ids: input.moves.map(({ appointmentId }) => appointmentId) })
    const changed = isGone(input, asked)
      ? 'One of these visits is no longer there. Look at the plan again.'
      : changedMeanwhile(input.moves, rows)
    if (changed) return reject({ form: [changed] })
    const until = localDateOf(timeOff.endsAt, asked[0]?.timeZone ?? 'UTC')
    const { loaded, steps } = await settleSteps(tx, practiceId, () => decide(given, input, asked, until))
    const trace = { clientId: clientIds.length === 1 ? (clientIds[0] ?? null) : null, objectId: timeOff.id }
    const stopped = steps.find(({ stops }) => stops.length > 0)
    const details = { appointmentIds: steps.flatMap(({ moved }) => moved.map(({ row }) => row.id)), left: input.left }
    if (stopped) return decline({ ...stopped.decided.ruling, alternatives: [] }, { ...trace, details })
    const unlike = input.moves.find((move, index) => !isAsShown(move.shown, steps[index]))
    if (unlike) return reject({ form: [noLonger(asked, unlike.appointmentId)] })
    const { after } = await writeMoves(tx, { steps, rows, aheadOf: loaded.aheadOf, actor, now })
    const left = await leaveVisits(tx, { actor, now, visits: asked.filter(({ id }) => input.left.includes(id)), loaded })
    const rulings = steps.map(({ decided }) => decided.ruling)
    const waitsFor = onceEach(rulings.flatMap(waitsIn))
    const value = { moved: details.appointmentIds.length, left, waitsFor }
    return { ...accept(value, { ...trace, details }, onceEach(rulings.flatMap(warningsIn))), after }
  },
})

/** Whether a visit of the plan is not there any more. */
const isGone = ({ moves, left }: Input, asked: readonly VisitToPlace[]): boolean =>
  [...moves.map(({ appointmentId }) => appointmentId), ...left].some((id) => asked.every((visit) => visit.id !== id))

async function decide({ actor, now, tx }: Given, { moves }: Input, asked: readonly VisitToPlace[], until: LocalDate) {
  const loaded = await loadBoard(tx, asked, { practiceId: actor.practiceId, until, now })
  const inTurn = moves.map(({ appointmentId, on, at, clinicianId }): MoveAsked => {
    return { worldKey: loaded.keyOf.get(appointmentId) ?? '', appointmentId, on, at, clinicianId, roomId: null }
  })
  return { loaded, steps: decideStepsInTurn(loaded.board, inTurn, { actor, now }).steps }
}

function noLonger(asked: readonly VisitToPlace[], appointmentId: string): string {
  const visit = asked.find(({ id }) => id === appointmentId)
  const which = visit ? ` on ${sayDayAndTime(visit.startsAt, visit.timeZone)}` : ''
  return `The visit${which} would no longer go where the plan says: a time was taken meanwhile. Nothing was moved. Look at the plan again.`
}
