import { onceEach } from '../finding.ts'
import { chainsInTurn } from '../law/decide-in-turn.ts'
import { type AskedBy, isInTheWay, type LawFinding } from '../law/decide-visit.ts'
import type { WhyNone } from '../law/openings.ts'
import type { World } from '../law/world.ts'
import { addDays, daysBetween, type LocalDate, weekdayOf } from '../time/local.ts'
import { countedIds, onEachDay, placedIn } from './cycle-on-day.ts'
import { type CycleOpening, type KeptOpenings, keptAlways } from './kept-openings.ts'
import { type PlanQuery, planRegimen } from './plan-regimen.ts'
import {
  type CycleToPlace,
  type PlacedCycle,
  type PriceOfPlan,
  proposalOf,
  type RegimenAim,
  type RegimenProposal,
  type RegimenToPlace,
} from './regimen-proposal.ts'
import { turnsOfYear } from './turns-of-year.ts'
import { type Who, whoKey } from './who-gives.ts'

export type RegimenPlaces = {
  /** At most one for each aim; one that is best at several stands once. */
  readonly proposals: readonly RegimenProposal[]
  /** Why a cycle has no place on a day: asked where there is no plan. */
  readonly whyNot: (cycle: CycleToPlace, on: LocalDate) => WhyNone | null
  /** What the law had against a cycle beside those before it, where each by itself would have had a day. */
  readonly stoppedBy: readonly LawFinding[]
  /** Where there is no plan: the one that ends soonest if somebody else gave its journeys and integrations; null where that opens none. */
  readonly withOtherLead: () => { readonly leadId: string; readonly proposal: RegimenProposal } | null
}

/** How often a day on which the law stops a cycle beside the others is taken out before no plan is said. */
const TRIES = 60

/** How many days are looked at first. */
const SOON = 48

/** More that a chain has to keep. */
type Narrower = {
  readonly who: Who
  readonly fits?: (place: number, on: LocalDate) => boolean
  /** Is told what stops a cycle of a chain. */
  readonly onStop?: (findings: readonly LawFinding[]) => void
}

/**
 * Places all cycles of a plan at once: the plan that ends soonest, exactly; the soonest with the primary therapist alone; and the one that
 * costs the client least of these and of those that end soonest for each number of journeys before a plan year turns. Each is decided whole, every cycle
 * as if those before it were booked, and books as it is shown. Pure.
 */
export function placeRegimen(world: World, asked: RegimenToPlace, by: AskedBy, priceOf: PriceOfPlan): RegimenPlaces {
  const search = searchOf(world, asked, by, keptAlways())
  const chain = (narrower: Narrower) => chainOf(search, narrower)
  const told = (cycles: readonly PlacedCycle[], ...aims: readonly RegimenAim[]) => proposalOf(cycles, aims, priceOf)
  const { cycles: first, whyNot, stoppedBy } = soonestOf(search)
  if (!first) {
    const withOtherLead = () =>
      soonestLead(world, asked, (lead, before) => chain({ who: { lead }, fits: (_, on) => before === null || on < before }), told)
    return { proposals: [], whyNot, stoppedBy, withOtherLead }
  }
  const soonest = told(first, 'soonest')
  const others = turnsOfYear(world, asked).flatMap((turn) =>
    asked.cycles.flatMap((_, before) => {
      const cycles = chain({ who: 'whoever', fits: (place, on) => (place < before ? on < turn : on >= turn) })
      return cycles ? [told(cycles, 'cheapest')] : []
    }),
  )
  const byPrimary = soonest.faces.length > 1 ? chain({ who: 'primary' }) : first
  const alone = byPrimary ? [told(byPrimary, 'fewest-faces')] : []
  const cheapest = [...alone, ...others].reduce((best, one) => (isCheaper(one, best) ? one : best), soonest)
  const priced = soonest.clientCents === null ? [] : [{ ...cheapest, aims: ['cheapest'] as const }]
  const proposals = together([soonest, ...priced, ...alone])
  return { proposals, whyNot, stoppedBy: [], withOtherLead: () => null }
}

/** Of everybody but whoever leads these cycles the one with whom they end soonest; the first of those who are equal. */
function soonestLead(
  world: World,
  { cycles: asked }: RegimenToPlace,
  chainWith: (leadId: string, before: LocalDate | null) => readonly PlacedCycle[] | null,
  told: (cycles: readonly PlacedCycle[]) => RegimenProposal,
): ReturnType<RegimenPlaces['withOtherLead']> {
  const leads = new Set(asked.map(({ id }) => world.cycles.find((cycle) => cycle.id === id)?.primaryId))
  type Led = { readonly leadId: string; readonly cycles: readonly PlacedCycle[]; readonly lastOn: LocalDate }
  let best = null as Led | null
  for (const { id: leadId } of world.clinicians) {
    // Only days before the end that is known are looked at for the others.
    const cycles = leads.has(leadId) ? null : chainWith(leadId, best?.lastOn ?? null)
    const lastOn = cycles?.at(-1)?.request.journeyOn
    if (cycles && lastOn) best = { leadId, cycles, lastOn }
  }
  return best && { leadId: best.leadId, proposal: told(best.cycles) }
}

/** The plan of one client that ends soonest; null where there is none, with why. */
export type SoonestPlan = Pick<RegimenPlaces, 'whyNot' | 'stoppedBy'> & { readonly cycles: readonly PlacedCycle[] | null }

/** The soonest plan alone, for whoever asks again and again: what was found out of days is kept by them, for as long as it holds. */
export const soonestPlan = (world: World, asked: RegimenToPlace, by: AskedBy, kept: KeptOpenings): SoonestPlan =>
  soonestOf(searchOf(world, asked, by, kept))

/** One client’s plan to be placed, with what was found out of days and of chains so far. */
type Search = {
  readonly world: World
  readonly asked: RegimenToPlace
  readonly openings: Openings
  readonly decide: ReturnType<typeof chainsInTurn>
}

const searchOf = (world: World, asked: RegimenToPlace, by: AskedBy, kept: KeptOpenings): Search => ({
  ...{ world, asked, openings: openingsFor(world, asked, by, kept) },
  decide: chainsInTurn(world, { by, locationId: asked.locationId, newId: countedIds() }),
})

function soonestOf(search: Search): SoonestPlan {
  const { openings } = search
  const stoppedBy: LawFinding[] = []
  const cycles = chainOf(search, { who: 'whoever', onStop: (findings) => stoppedBy.push(...findings) })
  const whyNot: RegimenPlaces['whyNot'] = (cycle, on) => {
    const opening = openings('whoever', cycle)(on)
    return 'request' in opening ? null : opening.why()
  }
  return { cycles, whyNot, stoppedBy: cycles ? [] : onceEach(stoppedBy) }
}

const isCheaper = (one: RegimenProposal, best: RegimenProposal): boolean =>
  one.clientCents !== null && (best.clientCents === null || one.clientCents < best.clientCents)

/** Plans of the same visits are one, best at all they are best at. */
function together(proposals: readonly RegimenProposal[]): RegimenProposal[] {
  const same = Map.groupBy(proposals, ({ cycles }) => JSON.stringify(cycles.map(({ request }) => request)))
  return [...same.values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, aims: [...first.aims, ...more.flatMap(({ aims }) => aims)] }] : [],
  )
}

type Openings = (who: Who, cycle: CycleToPlace) => (on: LocalDate) => CycleOpening

/** When a cycle could be on a day by itself, each asked once: cycles of one format in one place are alike. */
function openingsFor(world: World, asked: RegimenToPlace, by: AskedBy, kept: KeptOpenings): Openings {
  const looks = new Map<string, (on: LocalDate) => CycleOpening>()
  return (who, cycle) => {
    const alike = `${whoKey(who)} ${cycle.format} ${cycle.setting}`
    const look = looks.get(alike) ?? onEachDay(world, asked, by, { who, cycle })
    looks.set(alike, look)
    return (on) => {
      const known = kept.find(alike, on)
      if (known) return known
      const opening = look(on)
      kept.keep(alike, on, opening)
      return opening
    }
  }
}

/** The soonest chain of journeys in which every cycle is lawful beside those before it; null for none. */
function chainOf({ world, asked, openings, decide }: Search, { who, fits, onStop }: Narrower): PlacedCycle[] | null {
  const { cycles, from, to, weekdays } = asked
  const { values } = world.ruleset
  const places = cycles.map((_, place) => place)
  const refused = new Set<string>()
  const dayOf = daysFrom(from, weekdays)
  const opens = cycles.map((cycle) => openings(who, cycle))
  const query: PlanQuery<number, Who> = {
    ...{ kinds: places, firstDay: 0, lastDay: daysBetween(from, to), choices: [who] },
    ...{ gapLeast: values['regimen.gap-least-days'], gapMost: values['regimen.gap-most-days'] },
    fits(place, day) {
      const { on, isTheirs } = dayOf(day)
      const [cycle, openOn] = [cycles[place], opens[place]]
      if (!isTheirs || !cycle || !openOn || !isBetween(cycle, on) || refused.has(`${place} ${day}`) || fits?.(place, on) === false)
        return false
      return 'request' in openOn(on)
    },
  }
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    // Most plans end soon: later days are looked at only where this one does not.
    const plan = planRegimen({ ...query, lastDay: Math.min(SOON, query.lastDay) }) ?? planRegimen(query)
    if (!plan) return null
    const turns = decide(
      cycles.flatMap(({ id: cycleId }, place) => {
        const opening = opens[place]?.(addDays(from, plan.days[place] ?? 0))
        return opening && 'request' in opening ? [{ cycleId, request: opening.request }] : []
      }),
    )
    if (!turns) return null
    const stopped = turns.findIndex(({ decided }) => decided.ruling.findings.some(isInTheWay))
    if (stopped < 0)
      return turns.flatMap((turn, place) => {
        const cycle = cycles[place]
        return cycle ? [placedIn(world, cycle, turn)] : []
      })
    onStop?.(turns[stopped]?.decided.ruling.findings.filter(isInTheWay) ?? [])
    refused.add(`${stopped} ${plan.days[stopped]}`)
  }
  return null
}

/** The days of a search by their number, each with whether it is one of the client's days of the week. */
export function daysFrom(
  from: LocalDate,
  weekdays: ReadonlySet<number>,
): (day: number) => { readonly on: LocalDate; readonly isTheirs: boolean } {
  const days: { readonly on: LocalDate; readonly isTheirs: boolean }[] = []
  return (day) => {
    const on = days[day]?.on ?? addDays(from, day)
    const known = days[day] ?? { on, isTheirs: weekdays.has(weekdayOf(on)) }
    days[day] = known
    return known
  }
}

/** Whether a day is one on which the order of the plan stays. */
export const isBetween = ({ after, before }: Pick<CycleToPlace, 'after' | 'before'>, on: LocalDate): boolean =>
  (after === null || on > after) && (before === null || on < before)
