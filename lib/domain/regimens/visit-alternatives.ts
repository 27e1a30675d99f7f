import type { Ruling } from '../finding.ts'
import { lawfulAlternatives, type Menu } from '../scheduling/lawful-alternatives.ts'
import type { TimeRequest, VisitAlternative, VisitRequest } from '../scheduling/visit-request.ts'
import { addDays, daysBetween, type LocalDate, type LocalTime } from '../time/local.ts'
import { mayWaitFor } from './cycle-alternatives.ts'
import { decideVisit, type VisitWorld } from './decide-visit.ts'
import type { PlacedVisit } from './place-visits.ts'
import { visitPrice } from './visit-price.ts'

const times: readonly LocalTime[] = ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00']
const AROUND_DAYS = 14

/** Days around the one asked for, the nearest first, none of them past. */
export function nearestDays(on: LocalDate, today: LocalDate): LocalDate[] {
  const distance = (day: LocalDate) => Math.abs(daysBetween(on, day))
  return Array.from({ length: 2 * AROUND_DAYS + 1 }, (_, index) => addDays(on, index - AROUND_DAYS))
    .filter((day) => day >= today)
    .sort((left, right) => distance(left) - distance(right) || (left < right ? -1 : 1))
}

/** Times, days and people in place of the ones asked for. */
export const timeMenu = (request: TimeRequest, today: LocalDate, clinicianIds: readonly string[]): Menu<TimeRequest> => ({
  at: times,
  clinicianId: clinicianIds,
  on: nearestDays(request.on, today),
  roomId: [null],
})

/** The few lawful ones near a request, each put to the same rules. */
export function lawfulTimes<Request extends object>(request: Request, menu: Menu<Request>, ask: (request: Request) => Ruling<string>) {
  return lawfulAlternatives(request, menu, ask, { most: 6, mostOfAKind: 2, asks: 250, mayWaitFor })
}

/** A placed visit as an alternative shows it. */
export const shownVisit = ({ kind, startsAt, setting, chosen }: PlacedVisit, clinicians: VisitWorld['clinicians']) => ({
  kind,
  startsAt: startsAt.toISOString(),
  clinicianName: clinicians.find(({ id }) => id === chosen.clinician)?.name ?? null,
  setting,
})

/** Lawful single visits near the one refused: another time, person, day or place, with what each costs this client. */
export function visitAlternatives(world: VisitWorld, request: VisitRequest): VisitAlternative[] {
  const people = request.kind === 'prescriber_evaluation' ? [] : world.clinicians.map(({ id }) => id)
  const menu: Menu<VisitRequest> = { ...timeMenu(request, world.today, people), setting: ['office', 'telehealth'] }
  return lawfulTimes(request, menu, (candidate) => decideVisit(world, candidate).ruling).map(({ request: candidate, changed }) => {
    const { visit } = decideVisit(world, candidate)
    return {
      request: { ...candidate, clinicianId: visit.chosen.clinician ?? null },
      changed: changed.map(String),
      clientCents: visitPrice(world, candidate.kind, candidate.on),
      waitDays: daysBetween(world.today, candidate.on),
      visits: [shownVisit(visit, world.clinicians)],
    }
  })
}
