import 'server-only'
import type { z } from 'zod'
import { lockClient } from '../../data/records/clients.ts'
import { tellOfOwnVisits } from '../../data/records/news.ts'
import { loadWorld, loadWorldAhead } from '../../data/records/world.ts'
import type { Tx } from '../../data/scope.ts'
import { withCalendars } from '../../data/with-calendars.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { type Finding, rulingOf } from '../../domain/finding.ts'
import { isInTheWay, type LawRuling, waitsIn, warningsIn } from '../../domain/law/decide-visit.ts'
import { type MissingPhase, withPhaseAt } from '../../domain/law/missing-phase.ts'
import type { World } from '../../domain/law/world.ts'
import { phaseAlternatives } from '../../domain/regimens/phase-alternatives.ts'
import { visitAlternatives } from '../../domain/regimens/visit-alternatives.ts'
import { isOwnVisitCode, ruleOwnFollowUp } from '../../domain/scheduling/own-visits.ts'
import type { TimeRequest, VisitAlternative, VisitRequest } from '../../domain/scheduling/visit-request.ts'
import { addDays } from '../../domain/time/local.ts'
import { bookOwnVisitInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, type Result, reject } from '../command.ts'
import { keepAccepted } from '../regimens/keep-accepted.ts'
import { ownVisitTasks } from './own-visit-tasks.ts'
import { settleCycles } from './settle-cycles.ts'
import { settleSingle, writeSingle } from './settle-single.ts'
import { writeCycles } from './write-cycles.ts'

type Input = z.output<typeof bookOwnVisitInput>
type By = { readonly actor: ActorFor<'appointment.book-own'>; readonly now: Date }
export type BookedOwn = { readonly appointmentIds: readonly string[]; readonly waitsFor: readonly Finding[] }
type Booked = Result<BookedOwn, VisitAlternative<TimeRequest>>

/** How far around the day asked for other days are offered. */
const OFFER_DAYS = 15
/** How far from a visit its cycle reaches. */
const CYCLE_DAYS = 7

/**
 * A client books what a cycle of theirs lacks beside its journey, or a follow-up, behind the same locks and by the same law as the desk:
 * to no room in particular, and with no policy set aside. It waits to be confirmed; the desk and the therapist have it on their lists.
 */
export const bookOwnVisit = command<'appointment.book-own', Input, BookedOwn, VisitAlternative<TimeRequest>>({
  name: 'appointment.book-own',
  input: bookOwnVisitInput,
  async run(input, { actor, now, tx }) {
    const { practiceId, clientId } = actor
    await lockClient(tx, practiceId, clientId)
    const missing = missingOf(input)
    if (missing)
      return keepAccepted(tx, { actor, now }, () => withCalendars(tx, actor, () => bookMissing(tx, input, missing, { actor, now })))
    const ahead = await tx.appointment.count({
      where: { practiceId, clientId, kind: 'follow_up', status: { in: ['tentative', 'confirmed'] }, startsAt: { gt: now } },
    })
    return withCalendars(tx, actor, () => bookFollowUp(tx, input, ruleOwnFollowUp(ahead), { actor, now }))
  },
  alternatives: (input, { findings }, { actor, now, tx }) =>
    findings.some(({ code }) => isOwnVisitCode(code))
      ? Promise.resolve([])
      : withCalendars(tx, actor, async () => {
          const missing = missingOf(input)
          const world = await loadWorld(tx, around(actor, input, now, missing ? CYCLE_DAYS : OFFER_DAYS))
          if (!world) return []
          return missing
            ? phaseAlternatives(world, missing, timeOf(input), { actor, now })
            : visitAlternatives(world, followUpOf(input), { actor, now }).filter(({ request }) => request.setting === input.setting)
        }),
})

async function bookFollowUp(tx: Tx, input: Input, own: readonly Finding[], { actor, now }: By): Promise<Booked> {
  const { practiceId, clientId } = actor
  const asked = around(actor, input, now, 1)
  const before = await loadWorld(tx, asked)
  const wrong = unknownChoice(before, input)
  if (!before || wrong) return reject(wrong ?? {})
  const trace = { clientId, details: { kind: 'follow_up', on: input.on, at: input.at } }
  if (own.length > 0) return decline(rulingOf(own, { rulesetVersion: before.ruleset.version, evaluatedAt: now }), trace)
  const { world, visit, ruling } = await settleSingle(tx, asked, before, followUpOf(input), { actor, now })
  if (ruling.findings.some(isInTheWay)) return decline({ ...ruling, alternatives: [] }, trace)
  const id = await writeSingle(
    tx,
    { world, actor: { role: 'system', practiceId, job: 'own-visits' }, now, locationId: input.locationId },
    visit,
    {
      mails: (visitId) => ({ kind: 'appointment-booked', payload: { clientId, appointmentIds: [visitId] } }),
      tasks: (visitId) => ownVisitTasks('visit-booked', visitId, visit.givenBy),
    },
  )
  await tellOfOwnVisits(tx, actor, [id], now)
  return acceptBooked([id], ruling, { ...trace, objectId: id })
}

const notMissing = { form: ['This visit is booked already, or its journey has no date yet. Reload to see how your plan stands.'] }

async function bookMissing(tx: Tx, input: Input, missing: MissingPhase, { actor, now }: By): Promise<Booked> {
  const asked = around(actor, input, now, CYCLE_DAYS)
  const before = await loadWorldAhead(tx, asked)
  const wrong = unknownChoice(before?.world ?? null, input)
  if (!before || wrong) return reject(wrong ?? {})
  const open = withPhaseAt(before.world, missing, input)
  if (!open) return reject(notMissing)
  const cycle = { cycleId: missing.cycleId, request: open.request }
  const { world, turns } = await settleCycles(tx, asked, before.world, [cycle], { actor, now })
  const trace = { clientId: actor.clientId, objectId: missing.cycleId, details: { kind: missing.phase, on: input.on, at: input.at } }
  const [turn] = turns
  if (!turn) return reject(notMissing)
  const { ruling } = turn.decided
  if (ruling.findings.some(isInTheWay)) return decline({ ...ruling, alternatives: [] }, trace)
  const { appointmentIds, after } = await writeCycles(tx, { world, ahead: before.ahead, turns, actor, now, reason: '' })
  await tellOfOwnVisits(tx, actor, appointmentIds, now)
  return { ...acceptBooked(appointmentIds, ruling, trace), after }
}

function acceptBooked(appointmentIds: readonly string[], ruling: LawRuling, trace: Parameters<typeof accept>[1]): Result<BookedOwn> {
  const waitsFor = waitsIn(ruling)
  const details = { ...trace.details, waitsFor: waitsFor.map(({ code }) => code) }
  return accept({ appointmentIds, waitsFor }, { ...trace, details }, warningsIn(ruling))
}

const missingOf = ({ cycleId, phase, setting, clinicianId }: Input): MissingPhase | null =>
  cycleId !== null && phase !== null ? { cycleId, phase, setting, clinicianId } : null

const timeOf = ({ on, at, clinicianId }: Input): TimeRequest => ({ on, at, clinicianId, roomId: null })
const followUpOf = (input: Input): VisitRequest => ({ ...timeOf(input), kind: 'follow_up', setting: input.setting })

const around = ({ practiceId, clientId }: By['actor'], { locationId, on }: Input, now: Date, days: number) => ({
  ...{ practiceId, clientId, locationId, now },
  ...{ from: addDays(on, -days), to: addDays(on, days) },
})

/** A place or somebody that is not there. */
function unknownChoice(world: World | null, { clinicianId }: Input) {
  if (!world) return { locationId: ['Choose a location.'] }
  const isKnown = clinicianId === null || world.clinicians.some(({ id }) => id === clinicianId)
  return isKnown ? null : { clinicianId: ['Choose somebody who works here.'] }
}
