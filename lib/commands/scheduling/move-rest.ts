import 'server-only'
import type { z } from 'zod'
import { lockClientOfCycle } from '../../data/records/clients.ts'
import { loadJourneysFrom, loadRestBoard } from '../../data/records/rest-of-plan.ts'
import type { Tx } from '../../data/scope.ts'
import { type DecidedStep, decideAtOnce } from '../../domain/absences/board.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { type Finding, onceEach } from '../../domain/finding.ts'
import { rulingFrom, stopsFor, waitsIn, warningsIn } from '../../domain/law/decide-visit.ts'
import { nearestRest, type RestRefused } from '../../domain/swaps/rest-of-plan.ts'
import { localTimeOf } from '../../domain/time/practice-time.ts'
import { type MoveRestInput, moveRestInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, reject } from '../command.ts'
import { changedMeanwhile, isAsShown, letGo, lockVisits, settleSteps } from './settle-steps.ts'
import { writeMoves } from './write-moves.ts'

type Input = z.output<typeof moveRestInput>
type Given = { readonly actor: ActorFor<'regimen.move-rest'>; readonly now: Date; readonly tx: Tx }

export type MovedRest = {
  readonly appointmentIds: readonly string[]
  /** Whether the client hears of it: not where all stands again as they last heard. */
  readonly isTold: boolean
  readonly waitsFor: readonly Finding[]
  /** What moves them back, just as they stood. */
  readonly back: MoveRestInput
}

/**
 * Moves a cycle and all of its plan after it that have not begun, as they were shown, or none of them: each is decided as a move in the world in which the
 * others have moved. Clinic policy is set aside by whoever may, with a reason. All wait to be confirmed again, and the client is told once, unless they are moved back first. Where the law
 * stops one, the answer says which cycle, why, and when the first could be so that all can move.
 */
export const moveRest = command<'regimen.move-rest', Input, MovedRest, RestRefused>({
  name: 'regimen.move-rest',
  input: moveRestInput,
  async run({ cycleId, moves, stays, overrideReason: reason }, { actor, now, tx }) {
    const { practiceId } = actor
    const clientId = await lockClientOfCycle(tx, practiceId, cycleId)
    if (!clientId) return reject({ form: ['There is no such cycle.'] })
    const journeys = await loadJourneysFrom(tx, practiceId, cycleId)
    const ids = journeys.map(({ id }) => id)
    const rows = await lockVisits(tx, practiceId, { clientIds: [clientId], ids })
    const changed = areThese([...moves.map(({ appointmentId }) => appointmentId), ...stays], ids)
      ? changedMeanwhile(moves, rows)
      : 'These cycles have changed meanwhile. Nothing was moved. Look again.'
    if (changed) return reject({ form: [changed] })
    const { loaded, steps } = await settleSteps(tx, practiceId, () => decide({ actor, now, tx }, journeys, moves))
    const [first] = steps
    if (!first) return reject({ form: ['One of these cycles is not moved this way. Move them one by one.'] })
    const details = { appointmentIds: steps.flatMap(({ moved }) => moved.map(({ row }) => row.id)) }
    const trace = { clientId, objectId: cycleId, details }
    const rulings = steps.map(({ decided }) => decided.ruling)
    const alternatives = steps.flatMap((step) => refusedOf(step, stopsFor(step.decided.ruling, actor, reason)))
    if (alternatives.length > 0) {
      const findings = rulings.flatMap((ruling) => ruling.findings)
      return decline({ ...rulingFrom(first.world, findings), alternatives }, trace)
    }
    if (moves.some((move, index) => !isAsShown(move.shown, steps[index])))
      return reject({ form: ['Something was taken meanwhile, and they would no longer stand as shown. Nothing was moved. Look again.'] })
    await letGo(tx, practiceId, details.appointmentIds, now)
    const { after, told } = await writeMoves(tx, { steps, rows, aheadOf: loaded.aheadOf, actor, now, reason, atOnce: true })
    const waitsFor = onceEach(rulings.flatMap(waitsIn))
    const value = {
      appointmentIds: details.appointmentIds,
      isTold: told > 0,
      waitsFor,
      back: { cycleId, moves: steps.flatMap(backOf), stays },
    }
    return { ...accept(value, trace, onceEach(rulings.flatMap(warningsIn))), after }
  },
  async alternatives({ cycleId, moves: [first] }, { alternatives }, { actor, now, tx }) {
    if (!first) return []
    const journeys = await loadJourneysFrom(tx, actor.practiceId, cycleId)
    const { loaded, asked } = await loadRestBoard(tx, journeys, { practiceId: actor.practiceId, on: first.on, now })
    const instead = nearestRest(loaded.board, asked, first, { actor, now })
    return alternatives.map((refused) => ({ ...refused, instead }))
  },
})

const areThese = (shown: readonly string[], ids: readonly string[]): boolean =>
  shown.length === ids.length && new Set([...shown, ...ids]).size === ids.length

type Journeys = Awaited<ReturnType<typeof loadJourneysFrom>>

async function decide({ actor, now, tx }: Given, journeys: Journeys, moves: Input['moves']) {
  const { loaded, asked } = await loadRestBoard(tx, journeys, { practiceId: actor.practiceId, on: moves[0]?.on, now })
  const together = moves.flatMap(({ appointmentId, on, at, clinicianId }) => {
    const journey = asked.find((one) => one.appointmentId === appointmentId)
    return journey ? { ...journey, on, at, clinicianId, roomId: null } : []
  })
  return { loaded, steps: decideAtOnce(loaded.board, together, { actor, now }) ?? [] }
}

/** A cycle that the law stops; nothing where it does not. */
function refusedOf({ asked: { appointmentId }, world, moved }: DecidedStep, findings: RestRefused['findings']): RestRefused[] {
  const row = moved.find((one) => one.row.id === appointmentId)?.row
  if (findings.length === 0 || !row) return []
  const cycleNumber = world.cycles.find(({ id }) => id === row.cycleId)?.number ?? null
  return [{ appointmentId, cycleNumber, startsAt: row.startsAt.toISOString(), findings, instead: null }]
}

/** The move that takes a cycle back: its journey when it was, and each visit that went along at the time and with the person it had. */
function backOf({ asked: { appointmentId }, moved }: DecidedStep): MoveRestInput['moves'] {
  const journey = moved.find(({ row }) => row.id === appointmentId)
  if (!journey) return []
  const { on, startsAt, timeZone, clinicianId } = journey.row
  const shown = moved.map(({ row }) => ({ appointmentId: row.id, startsAt: row.startsAt.toISOString(), clinicianId: row.clinicianId }))
  return [{ appointmentId, sequence: journey.moved.sequence, on, at: localTimeOf(startsAt, timeZone), clinicianId, shown }]
}
