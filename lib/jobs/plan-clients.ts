import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { execute } from '../commands/command.ts'
import { finishPlanner } from '../commands/scheduling/ask-planner.ts'
import { type Best, beginRun, keepShort, loadOpenRun, type OpenRun, type Proposed, tellRun } from '../data/records/planner.ts'
import { loadCyclesToPlace } from '../data/records/regimen-to-place.ts'
import { loadWorld } from '../data/records/world.ts'
import { inScope } from '../data/scope.ts'
import type { Actor } from '../domain/access/actor.ts'
import {
  boardOf,
  type ClientPlan,
  type ClientsBoard,
  type ClientToPlace,
  clientsBoard,
  UNPLACED_DAYS,
} from '../domain/regimens/clients-board.ts'
import { explainRegimen } from '../domain/regimens/explain-regimen.ts'
import type { SoonestPlan } from '../domain/regimens/place-regimen.ts'
import { type ManyPlans, planMany } from '../domain/regimens/plan-many.ts'
import { type KeptWhyNot, keptPlanOf, keptWhyNotOf, keptWhyOf, type PlannerEnd } from '../domain/regimens/planner-run.ts'
import { shortWeeks } from '../domain/regimens/short-weeks.ts'
import { usualFacility } from '../domain/regimens/usual-facility.ts'
import { addDays } from '../domain/time/local.ts'

/** How often a search tells how far it is, in milliseconds. */
const TELLS = 1_000
/** Days around the journeys that hold the visits of their cycles. */
const AROUND = 3

type Means = {
  readonly isStopping?: () => boolean
  /** Numbers from 0 to below 1. */
  readonly random?: () => number
  /** How many tries it makes at most. */
  readonly mostMoves?: number
}

/**
 * Looks for the plans of the clients of a search until its time is over, somebody stops it, or nothing can be bettered: tells how far it is and
 * the best so far, move by move, and lets other work of this process go on between two moves. A search that another worker left is taken up
 * again while it has time; what it had found stands until something better is found. Nothing is booked.
 */
export async function planClients(
  practiceId: string,
  now: Date,
  { isStopping = () => false, random = Math.random, mostMoves = Number.POSITIVE_INFINITY }: Means = {},
): Promise<void> {
  const actor: Actor = { role: 'system', practiceId, job: 'plan-clients' }
  const run = await inScope(actor, (tx) => loadOpenRun(tx, practiceId))
  if (!run) return
  const began = performance.now()
  const at = () => new Date(now.getTime() + performance.now() - began)
  const endsAt = run.endsAt ?? new Date(now.getTime() + run.seconds * 1_000)
  const isOver = () => at() >= endsAt
  const finish = async (how: PlannerEnd): Promise<void> => {
    await execute(finishPlanner, { runId: run.id, how }, { actor, now: at() })
  }
  if (isOver()) return finish('broken-off')
  await inScope(actor, (tx) => beginRun(tx, practiceId, run.id, endsAt))
  const search = new Search(actor, run)
  for (const clientId of run.clientIds) {
    if (isStopping()) return
    if (isOver()) return finish('clock')
    if (await search.look(clientId, now)) return finish('stopped')
  }
  const how = await search.go({ isOver, isStopping, random, mostMoves })
  if (how === null) return
  await search.explain()
  await finish(how)
}

type Looking = { readonly clientId: string; readonly client: ClientToPlace }
type Going = {
  readonly isOver: () => boolean
  readonly isStopping: () => boolean
  readonly random: () => number
  readonly mostMoves: number
}

/** One search: who is looked at, what was found, and what was told of it. */
class Search {
  readonly #actor: Extract<Actor, { role: 'system' }>
  readonly #run: OpenRun
  readonly #looking: Looking[] = []
  readonly #whyNot = new Map<string, KeptWhyNot>()
  #board: ClientsBoard = clientsBoard([])
  #found: { readonly chosen: readonly number[]; readonly best: ManyPlans<ClientPlan> } | null = null
  #looked = 0
  #toldCost: number
  #toldAt = Number.NEGATIVE_INFINITY

  constructor(actor: Extract<Actor, { role: 'system' }>, run: OpenRun) {
    this.#actor = actor
    this.#run = run
    this.#toldCost = run.cost ?? Number.POSITIVE_INFINITY
  }

  /** Reads a client's world. Gives whether somebody asked to stop. */
  async look(clientId: string, now: Date): Promise<boolean> {
    const { practiceId } = this.#actor
    const { locationId, fromOn: from, weeks, weekdays, askedBy } = this.#run
    const to = addDays(from, weeks * 7 - 1)
    const client = await inScope(this.#actor, async (tx): Promise<ClientToPlace | null> => {
      const cycles = await loadCyclesToPlace(tx, practiceId, clientId)
      const window = { from: addDays(from, -AROUND), to: addDays(to, AROUND) }
      const world = cycles.length > 0 ? await loadWorld(tx, { practiceId, clientId, locationId, now, ...window }) : null
      if (!world) return null
      const asked = { locationId, cycles, facilityId: usualFacility(world), from, to, weekdays: new Set(weekdays) }
      // The law asks whoever books it: the desk.
      return { world, asked, by: { actor: { role: 'front-desk', practiceId, userId: askedBy, duties: [] }, now } }
    })
    if (client) this.#looking.push({ clientId, client })
    this.#looked += 1
    return this.#tell()
  }

  /** Places everybody alone, then all together, better and better. Gives how it ended; null where this process is going down. */
  async go({ isOver, isStopping, random, mostMoves }: Going): Promise<PlannerEnd | null> {
    const board = clientsBoard(this.#looking.map(({ client }) => client))
    this.#board = board
    const chosen: number[] = []
    let least = 0
    for (const [index, { clientId, client }] of this.#looking.entries()) {
      const alone = board.soonestOf(index)
      if (alone.cycles) {
        chosen.push(index)
        least += board.costOf(index, alone.cycles)
      } else this.#whyNot.set(clientId, whyNotOf(client, alone, true))
      await breathe()
      if (isStopping()) return null
      if (isOver()) return 'clock'
    }
    const hopeless = this.#looking.length - chosen.length
    if (chosen.length === 0) return 'none'
    for (const best of planMany(boardOf(board, chosen), { random })) {
      this.#found = { chosen, best: { ...best, cost: best.cost + hopeless * UNPLACED_DAYS } }
      await breathe()
      if (isStopping()) return null
      if (best.cost === least) return 'best'
      if (await this.#tell()) return 'stopped'
      if (isOver() || best.moves >= mostMoves) return 'clock'
    }
    return 'clock'
  }

  /** Tells the last best, why those have no plan whom the others left no room, and what is short in which week. */
  async explain(): Promise<void> {
    const { fromOn, weeks, id } = this.#run
    const unplaced: (Looking & { readonly found: SoonestPlan })[] = []
    for (const [index, one] of this.#looking.entries()) {
      if (this.#planOf(index)) continue
      const found = this.#board.soonestOf(index)
      unplaced.push({ ...one, found })
      if (!this.#whyNot.has(one.clientId)) this.#whyNot.set(one.clientId, whyNotOf(one.client, found, false))
      await breathe()
    }
    const rows = shortWeeks(
      unplaced.map(({ client: { asked }, found: { whyNot } }) => ({ asked, whyNot })),
      fromOn,
      weeks,
    )
    this.#toldAt = Number.NEGATIVE_INFINITY
    await this.#tell(true)
    const short = { from: fromOn, rows: rows.map(({ why, weeks: counts }) => ({ why: keptWhyOf(why), weeks: counts })) }
    await inScope(this.#actor, (tx) => keepShort(tx, this.#actor.practiceId, id, short))
  }

  #planOf(index: number): ClientPlan | null {
    return this.#found?.best.plans[this.#found.chosen.indexOf(index)] ?? null
  }

  /** Tells how far this is, and the best where it is better than what was told before. Gives whether somebody asked to stop. */
  async #tell(isLast = false): Promise<boolean> {
    const at = performance.now()
    if (at - this.#toldAt < TELLS) return false
    this.#toldAt = at
    const best = this.#found?.best ?? null
    const isBetter =
      best === null ? isLast && this.#run.cost === null : best.cost < this.#toldCost || (isLast && best.cost === this.#toldCost)
    const told = isBetter ? this.#told() : null
    if (told) this.#toldCost = told.cost
    const progress = { looked: this.#looked, moves: best?.moves ?? 0 }
    return inScope(this.#actor, (tx) => tellRun(tx, this.#actor.practiceId, this.#run.id, progress, told))
  }

  #told(): Best {
    const plans = this.#looking.map(({ clientId }, index): Proposed => {
      const plan = this.#planOf(index)
      return { clientId, plan: plan && keptPlanOf(plan), whyNot: plan ? null : (this.#whyNot.get(clientId) ?? null) }
    })
    return { placed: this.#found?.best.placed ?? 0, cost: this.#found?.best.cost ?? this.#looking.length * UNPLACED_DAYS, plans }
  }
}

/** `alone`: not even if nobody else were placed. */
function whyNotOf({ asked, world }: ClientToPlace, { whyNot, stoppedBy }: SoonestPlan, alone: boolean): KeptWhyNot {
  const { values } = world.ruleset
  const gap = { least: values['regimen.gap-least-days'], most: values['regimen.gap-most-days'] }
  return keptWhyNotOf(explainRegimen(asked, whyNot, gap), stoppedBy, alone)
}
