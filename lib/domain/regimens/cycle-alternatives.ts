import { estimateFormat } from '../billing/estimate-formats.ts'
import type { CycleFormat } from '../coverage/format.ts'
import type { PayerChoice } from '../coverage/restriction.ts'
import { openPayers } from '../coverage/rule-not-told.ts'
import { journeyMenu } from '../journeys/journey-request.ts'
import { decideCycle } from '../law/decide-cycle.ts'
import { type AskedBy, isInTheWay, type LawFinding, type LawRuling } from '../law/decide-visit.ts'
import type { LawVisit } from '../law/visit.ts'
import type { World } from '../law/world.ts'
import type { Cents } from '../money.ts'
import type { PlaceOfService } from '../reference/billing-places.ts'
import { lawfulAlternatives, type Menu } from '../scheduling/lawful-alternatives.ts'
import { addDays, daysBetween, type LocalDate, type LocalTime } from '../time/local.ts'
import { localTimeOf } from '../time/practice-time.ts'
import { cyclePrice } from './cycle-price.ts'
import type { CycleRequest } from './cycle-request.ts'
import type { CyclePlan } from './place-visits.ts'
import { asChosen, priceFactsOn } from './price-facts.ts'

/** A cycle that could be booked instead, with what it costs this client and how long they wait. Plain data. */
export type CycleAlternative = {
  readonly request: CycleRequest
  readonly changed: readonly string[]
  readonly clientCents: number | null
  readonly waitDays: number
  readonly visits: readonly {
    readonly kind: string
    readonly phase: string
    readonly startsAt: string
    readonly clinicianName: string | null
    readonly setting: string
  }[]
}

const times: readonly LocalTime[] = ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00']
const MOST = 6

/** Whether a cycle goes ahead but leaves an hour that no plan pays: other days are offered beside it. */
export const leavesPairUnpaid = ({ findings }: Pick<LawRuling, 'findings'>): boolean => findings.some(isUnpaidPair)

const isUnpaidPair = ({ code }: Pick<LawFinding, 'code'>): boolean => code === 'SAME_DAY_PAIR_NOT_PAID'

/**
 * Lawful cycles near the one refused: another time, day, format or place, each put to the same rules, with its price. None of them
 * leaves an hour that no plan pays, nor a visit of which the client may not choose what they chose.
 */
export function cycleAlternatives(world: World, plan: CyclePlan, request: CycleRequest, by: AskedBy): CycleAlternative[] {
  const free: CycleRequest = { ...request, preparationAt: null, integrationAt: null, groupId: null }
  const ask = (candidate: CycleRequest) => decideCycle(world, plan, candidate, 'book', by)
  const found = lawfulAlternatives<CycleRequest, LawRuling>(free, cycleMenu(world, request), (candidate) => ask(candidate).ruling, {
    most: MOST,
    mostOfAKind: 2,
    asks: 250,
    stops: (finding) => isInTheWay(finding) || isUnpaidPair(finding),
  })
  return found.flatMap(({ request: candidate, changed }) => {
    const { visits } = ask(candidate)
    const fresh = visits.filter(({ stands }) => !stands)
    if (candidate.payer && !openPayers(fresh, world.coverages).includes(candidate.payer)) return []
    const placed = withTimes(candidate, visits, world)
    return {
      request: placed,
      changed: changed.map(String),
      clientCents: cyclePrice(world, { ...candidate, visits }),
      waitDays: daysBetween(world.today, candidate.journeyOn),
      visits: visits.map((visit) => ({
        kind: visit.kind,
        phase: visit.phases[0] ?? 'journey',
        startsAt: visit.startsAt.toISOString(),
        clinicianName: world.clinicians.find(({ id }) => id === visit.givenBy)?.name ?? null,
        setting: visit.setting,
      })),
    }
  })
}

/** The candidate with the times and people it was placed at, so that asking for it again means the same. */
export function withTimes(candidate: CycleRequest, visits: readonly LawVisit[], { timeZone }: World): CycleRequest {
  const alone = visits.filter(({ mode }) => mode === 'individual')
  const at = (phase: 'preparation' | 'integration') => alone.find(({ phases }) => phases.length === 1 && phases[0] === phase)
  const timeOf = (visit: LawVisit | undefined) => (visit ? localTimeOf(visit.startsAt, timeZone) : null)
  const preparation = at('preparation')
  const integration = at('integration')
  return {
    ...candidate,
    preparationAt: timeOf(preparation),
    preparationBy: preparation?.chosen.clinician ?? null,
    integrationAt: timeOf(integration),
    integrationBy: integration?.chosen.clinician ?? null,
    groupId: visits.find(({ groupId }) => groupId !== null)?.groupId ?? null,
  }
}

/** What may be asked for in place of what was: days up to twenty off, none of them today or past. */
export function cycleMenu(world: Pick<World, 'today' | 'facilities'>, request: CycleRequest): Menu<CycleRequest> {
  const days = Array.from({ length: 41 }, (_, index) => addDays(request.journeyOn, index - 20)).filter((day) => day > world.today)
  return journeyMenu(request, {
    formats: ['A', 'B', 'C', 'D'],
    settings: ['office', 'facility', 'telehealth'],
    facilityIds: world.facilities.map(({ id }) => id),
    days,
    times,
    farthestOffset: 1,
  })
}

/**
 * What a cycle costs this client by format before it has visits, given by one person, the primary therapist unless told otherwise: by their
 * plan, or as they chose to pay. Asked once a format, day and place. Null where the format is not theirs or the price not known.
 */
export function priceOf(
  world: World,
  payer: PayerChoice | null = null,
  clinicianId: string | null = world.primaryId,
): (format: CycleFormat, journeyOn: LocalDate, journeyPlace?: PlaceOfService) => Cents | null {
  const priced = asChosen(world, payer, world.today)
  const known = new Map<string, Cents | null>()
  return (format, journeyOn, journeyPlace) => {
    const key = `${format} ${journeyOn} ${journeyPlace}`
    if (!known.has(key)) {
      const facts = {
        ...priceFactsOn(priced, journeyOn, clinicianId),
        today: world.today,
        journeysOn: [journeyOn],
        notices: world.notices,
        journeyPlace,
      }
      known.set(key, estimateFormat(format, facts, world.ruleset).oneCycle?.client ?? null)
    }
    return known.get(key) ?? null
  }
}
