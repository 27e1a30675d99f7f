import 'server-only'
import type { z } from 'zod'
import { loadBoard, loadVisitsById, type VisitToPlace } from '../../data/records/absences.ts'
import { loadMove } from '../../data/records/visit-move.ts'
import type { Tx } from '../../data/scope.ts'
import type { DecidedStep } from '../../domain/absences/board.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { type Finding, onceEach } from '../../domain/finding.ts'
import { rulingFrom, stopsFor, waitsIn, warningsIn } from '../../domain/law/decide-visit.ts'
import { moveAlternatives } from '../../domain/regimens/visit-alternatives.ts'
import type { TimeRequest, VisitAlternative } from '../../domain/scheduling/visit-request.ts'
import { decideSwap, type SwapRefused } from '../../domain/swaps/decide-swap.ts'
import { addDays } from '../../domain/time/local.ts'
import { localDateOf, localTimeOf } from '../../domain/time/practice-time.ts'
import { type SwapAppointmentsInput, swapAppointmentsInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, reject } from '../command.ts'
import { changedMeanwhile, isAsShown, letGo, lockVisits, settleSteps } from './settle-steps.ts'
import { writeMoves } from './write-moves.ts'

type Input = z.output<typeof swapAppointmentsInput>
type Given = { readonly actor: ActorFor<'appointment.swap'>; readonly now: Date; readonly tx: Tx }

export type SwappedAppointments = {
  readonly appointmentIds: readonly string[]
  /** How many clients hear of it: none where both stand again as they last heard. */
  readonly told: number
  readonly waitsFor: readonly Finding[]
  /** What changes them back, just as they stood. */
  readonly back: SwapAppointmentsInput
}

/** Days around the time asked for on which others are looked for. */
const OFFER_DAYS = 18

/**
 * Two visits exchange their times in one step, as they were shown, or neither does: each is decided as a move where the time the other leaves is free,
 * with what goes along with a journey. Clinic policy is set aside by whoever may, with a reason. Both wait to be confirmed again, and each client is told once, unless they are changed back first. Where the law stops it, the answer says which of
 * the two, why, and what times that one could have.
 */
export const swapAppointments = command<'appointment.swap', Input, SwappedAppointments, SwapRefused>({
  name: 'appointment.swap',
  input: swapAppointmentsInput,
  async run({ one, other, overrideReason: reason }, { actor, now, tx }) {
    const { practiceId } = actor
    const ids = [one.appointmentId, other.appointmentId]
    const asked = await loadVisitsById(tx, practiceId, ids)
    const clientIds = asked.map(({ clientId }) => clientId)
    const rows = await lockVisits(tx, practiceId, { clientIds, ids })
    if (asked.length < ids.length || rows.size < ids.length) return reject({ form: ['One of these visits is no longer there.'] })
    const changed = changedMeanwhile([one, other], rows)
    if (changed) return reject({ form: [changed] })
    const { loaded, steps } = await settleSteps(tx, practiceId, () => decide({ actor, now, tx }, asked, ids))
    const [first, second] = steps
    if (!first || !second) return reject({ form: [NOT_THIS_WAY] })
    const details = { appointmentIds: steps.flatMap(({ moved }) => moved.map(({ row }) => row.id)) }
    const trace = {
      clientId: first.world.client.id === second.world.client.id ? first.world.client.id : null,
      objectId: first.asked.appointmentId,
      details,
    }
    const left = (step: DecidedStep) => stopsFor(step.decided.ruling, actor, reason)
    if (steps.some((step) => left(step).length > 0)) return decline(refusalOf([first, second], left), trace)
    if (!isAsShown(one.shown, first) || !isAsShown(other.shown, second))
      return reject({ form: ['Something was taken meanwhile, and they would no longer stand as shown. Nothing was moved. Look again.'] })
    await letGo(tx, practiceId, details.appointmentIds, now)
    const { after, told } = await writeMoves(tx, { steps, rows, aheadOf: loaded.aheadOf, actor, now, reason, atOnce: true })
    const rulings = steps.map(({ decided }) => decided.ruling)
    const waitsFor = onceEach(rulings.flatMap(waitsIn))
    const value = { appointmentIds: details.appointmentIds, told, waitsFor, back: backOf([first, second]) }
    return { ...accept(value, trace, onceEach(rulings.flatMap(warningsIn))), after }
  },
  async alternatives({ one, other }, { alternatives }, given) {
    const found: SwapRefused[] = []
    for (const refused of alternatives) {
      const toId = refused.appointmentId === one.appointmentId ? other.appointmentId : one.appointmentId
      found.push({ ...refused, instead: await otherTimes(given, refused.appointmentId, toId) })
    }
    return found
  },
})

const NOT_THIS_WAY = 'A call, a seat in a group and two visits of one cycle do not change places. Move them one by one.'

async function decide({ actor, now, tx }: Given, asked: readonly VisitToPlace[], [one = '', other = '']: readonly string[]) {
  const loaded = await loadBoard(tx, asked, { practiceId: actor.practiceId, now })
  const [first, second] = [one, other].map((appointmentId) => ({ appointmentId, worldKey: loaded.keyOf.get(appointmentId) ?? '' }))
  const swap = first && second ? decideSwap(loaded.board, first, second, { actor, now }) : null
  return { loaded, steps: swap?.steps ?? [] }
}

/** What the law says of both as one, and of each that it stops by itself. */
function refusalOf(steps: readonly [DecidedStep, DecidedStep], left: (step: DecidedStep) => SwapRefused['findings']) {
  const alternatives = steps
    .filter((step) => left(step).length > 0)
    .map((step): SwapRefused => {
      return { appointmentId: step.asked.appointmentId, clientId: step.world.client.id, findings: left(step), instead: [] }
    })
  const findings = steps.flatMap(({ decided }) => decided.ruling.findings)
  return { ...rulingFrom(steps[0].world, findings), alternatives }
}

/** Times a visit could have by itself, near the one the other has. */
async function otherTimes({ actor, now, tx }: Given, appointmentId: string, toId: string): Promise<VisitAlternative<TimeRequest>[]> {
  const { practiceId } = actor
  const find = (id: string) => tx.appointment.findUnique({ where: { practiceId_id: { practiceId, id } } })
  const [visit, to] = [await find(appointmentId), await find(toId)]
  if (!visit || !to) return []
  const on = localDateOf(to.startsAt, visit.timeZone)
  const window = { from: addDays(on, -OFFER_DAYS), to: addDays(on, OFFER_DAYS) }
  const move = await loadMove(tx, visit, { practiceId, now, ...window })
  const asked = { on, at: localTimeOf(to.startsAt, visit.timeZone), clinicianId: visit.clinicianId, roomId: null }
  return move ? moveAlternatives(move, asked, { actor, now }) : []
}

/** The request that changes them back: each visit that went along at the time and with the person it had. */
function backOf(steps: readonly [DecidedStep, DecidedStep]): SwapAppointmentsInput {
  const [one, other] = steps.map(({ asked: { appointmentId }, moved }) => ({
    appointmentId,
    sequence: moved.find(({ moved: { id } }) => id === appointmentId)?.moved.sequence ?? 0,
    shown: moved.map(({ row }) => ({ appointmentId: row.id, startsAt: row.startsAt.toISOString(), clinicianId: row.clinicianId })),
  })) as [SwapAppointmentsInput['one'], SwapAppointmentsInput['other']]
  return { one, other }
}
