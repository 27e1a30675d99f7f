import { compare } from '../compare.ts'
import { decideMove, type VisitMove } from '../law/decide-move.ts'
import { type AskedBy, isInTheWay, type LawRuling } from '../law/decide-visit.ts'
import { decideSingle } from '../law/single.ts'
import type { LawVisit } from '../law/visit.ts'
import type { World } from '../law/world.ts'
import { lawfulAlternatives, type Menu } from '../scheduling/lawful-alternatives.ts'
import type { SingleKind, TimeRequest, VisitAlternative, VisitRequest } from '../scheduling/visit-request.ts'
import { addDays, daysBetween, type LocalDate, type LocalTime } from '../time/local.ts'
import { movePrice } from './move-price.ts'
import { visitPrice } from './visit-price.ts'

const times: readonly LocalTime[] = ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00']
const AROUND_DAYS = 14

/** Days around the one asked for, the nearest first, none of them past. */
export function nearestDays(on: LocalDate, today: LocalDate): LocalDate[] {
  const distance = (day: LocalDate) => Math.abs(daysBetween(on, day))
  return Array.from({ length: 2 * AROUND_DAYS + 1 }, (_, index) => addDays(on, index - AROUND_DAYS))
    .filter((day) => day >= today)
    .sort((left, right) => distance(left) - distance(right) || compare(left, right))
}

/** Times, days and people in place of the ones asked for. */
export const timeMenu = (request: TimeRequest, today: LocalDate, clinicianIds: readonly string[]): Menu<TimeRequest> => ({
  at: times,
  clinicianId: clinicianIds,
  on: nearestDays(request.on, today),
  roomId: [null],
})

/** The few lawful ones near a request, each put to the same law. */
export function lawfulTimes<Request extends object>(request: Request, menu: Menu<Request>, ask: (request: Request) => LawRuling) {
  return lawfulAlternatives(request, menu, ask, { most: 6, mostOfAKind: 2, asks: 250, stops: isInTheWay })
}

/** A placed visit as an alternative shows it. */
export const shownVisit = ({ kind, startsAt, setting, givenBy }: LawVisit, { clinicians }: World) => ({
  kind,
  startsAt: startsAt.toISOString(),
  clinicianName: clinicians.find(({ id }) => id === givenBy)?.name ?? null,
  setting,
})

/** Who could give a visit instead; an evaluation is the prescriber's. */
const peopleFor = (kind: SingleKind | null, { clinicians }: World): string[] =>
  kind === 'prescriber_evaluation' ? [] : clinicians.map(({ id }) => id)

/** Lawful single visits near the one refused: another time, person, day or place, with what each costs this client. */
export function visitAlternatives(world: World, request: VisitRequest, by: AskedBy): VisitAlternative[] {
  const people = peopleFor(request.kind, world)
  const menu: Menu<VisitRequest> = { ...timeMenu(request, world.today, people), setting: ['office', 'telehealth'] }
  const ask = (candidate: VisitRequest) => decideSingle(world, candidate, 'book', by)
  return lawfulTimes(request, menu, (candidate) => ask(candidate).ruling).map(({ request: candidate, changed }) => {
    const { visit } = ask(candidate)
    return {
      request: { ...candidate, clinicianId: visit.chosen.clinician ?? null },
      changed: changed.map(String),
      clientCents: visitPrice(world, { ...candidate, clinicianId: visit.givenBy }),
      waitDays: daysBetween(world.today, candidate.on),
      visits: [shownVisit(visit, world)],
    }
  })
}

/** Lawful times near the one refused for a visit that stands, each with the visits as they would then be. */
export function moveAlternatives(move: VisitMove, to: TimeRequest, by: AskedBy): VisitAlternative<TimeRequest>[] {
  const { world } = move
  const people = peopleFor(move.of === 'single' ? move.kind : null, world)
  const ask = (candidate: TimeRequest) => decideMove(move, candidate, by)
  return lawfulTimes(to, timeMenu(to, world.today, people), (candidate) => ask(candidate).ruling).map(({ request, changed }) => {
    const decided = ask(request)
    return {
      request,
      changed: changed.map(String),
      clientCents: movePrice(move, decided),
      waitDays: daysBetween(world.today, request.on),
      visits: decided.visits.map((visit) => shownVisit(visit, world)),
    }
  })
}
