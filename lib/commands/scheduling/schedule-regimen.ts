import 'server-only'
import type { z } from 'zod'
import { lockClient } from '../../data/records/clients.ts'
import { loadWorldAhead } from '../../data/records/world.ts'
import { compare } from '../../domain/compare.ts'
import { type Finding, onceEach } from '../../domain/finding.ts'
import type { AskedCycle, CycleInTurn } from '../../domain/law/decide-in-turn.ts'
import { type LawFinding, rulingFrom, stopsFor, waitsIn, warningsIn } from '../../domain/law/decide-visit.ts'
import type { World } from '../../domain/law/world.ts'
import type { RegimenAlternative } from '../../domain/regimens/planner-run.ts'
import { addDays } from '../../domain/time/local.ts'
import { scheduleRegimenInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, reject } from '../command.ts'
import { nearestPlan } from './nearest-plan.ts'
import { settleCycles } from './settle-cycles.ts'
import { writeCycles } from './write-cycles.ts'

type Input = z.output<typeof scheduleRegimenInput>
export type ScheduledRegimen = { readonly appointmentIds: readonly string[]; readonly waitsFor: readonly Finding[] }

/** Days around the first and the last journey that hold the visits of their cycles. */
const AROUND = 4

/**
 * Books several cycles of one client's plan all together or not at all: each is decided as if those before it were booked, behind the
 * locks of everybody and everything they take.
 */
export const scheduleRegimen = command<'regimen.schedule', Input, ScheduledRegimen, RegimenAlternative>({
  name: 'regimen.schedule',
  input: scheduleRegimenInput,
  async run({ clientId, locationId, cycles, overrideReason: reason }, { actor, now, tx }) {
    const { practiceId } = actor
    if (!(await lockClient(tx, practiceId, clientId))) return reject({ form: ['There is no such client.'] })
    const inOrder = cycles.map(askedOf).sort((left, right) => compare(left.request.journeyOn, right.request.journeyOn))
    const [first, last] = [inOrder[0], inOrder.at(-1)]
    if (!first || !last) return reject({ form: ['Choose the cycles to book.'] })
    const window = { from: addDays(first.request.journeyOn, -AROUND), to: addDays(last.request.journeyOn, AROUND) }
    const asked = { practiceId, clientId, locationId, now, ...window }
    const before = await loadWorldAhead(tx, asked)
    if (!before) return reject({ form: ['There is no such place.'] })
    const { world, turns } = await settleCycles(tx, asked, before.world, inOrder, { actor, now })
    if (turns.length === 0) return reject({ form: ['One of these is no cycle of this client’s plan.'] })
    if (turns.some(({ all, fresh }) => fresh.length < all.length))
      return reject({ form: ['Some of these cycles have visits already. Look at the plan again.'] })
    const ruling = rulingFrom(world, turns.flatMap(namingCycle(world)))
    const trace = { clientId, objectId: first.cycleId, details: { cycles: inOrder.map(({ cycleId }) => cycleId) } }
    if (stopsFor(ruling, actor, reason).length > 0) return decline({ ...ruling, alternatives: [] }, trace)
    const { appointmentIds, after } = await writeCycles(tx, { world, ahead: before.ahead, turns, actor, now, reason })
    const waitsFor = onceEach(waitsIn(ruling))
    const details = { ...trace.details, waitsFor: waitsFor.map(({ code }) => code) }
    return { ...accept({ appointmentIds, waitsFor }, { ...trace, details }, onceEach(warningsIn(ruling))), after }
  },
  alternatives: (input, _ruling, { actor, now, tx }) => nearestPlan(tx, input, { actor, now }),
})

/** What the law says of a cycle; of what stops it, which cycle that is. */
const namingCycle =
  ({ cycles }: World) =>
  ({ cycleId, decided }: CycleInTurn): readonly LawFinding[] => {
    const ofCycle = cycles.find(({ id }) => id === cycleId)?.number
    return decided.ruling.findings.map((finding) =>
      finding.bite === 'stops' && ofCycle !== undefined ? { ...finding, params: { ...finding.params, ofCycle } } : finding,
    )
  }

const askedOf = ({ cycleId, ...request }: Input['cycles'][number]): AskedCycle => ({ cycleId, request })
