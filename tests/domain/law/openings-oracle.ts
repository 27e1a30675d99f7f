import { decideCycle, planFor } from '../../../lib/domain/law/decide-cycle.ts'
import type { VisitMove } from '../../../lib/domain/law/decide-move.ts'
import { decideVisit, isInTheWay } from '../../../lib/domain/law/decide-visit.ts'
import type { LawMoment } from '../../../lib/domain/law/moment.ts'
import { type DayOpenings, openingsOfCycle, openingsOfMove, openingsOfVisit } from '../../../lib/domain/law/openings.ts'
import { lawVisit } from '../../../lib/domain/law/visit.ts'
import type { BookedVisit, World } from '../../../lib/domain/law/world.ts'
import type { CycleRequest } from '../../../lib/domain/regimens/cycle-request.ts'
import { placeSingle } from '../../../lib/domain/regimens/place-single.ts'
import { singleKinds, type VisitRequest } from '../../../lib/domain/scheduling/visit-request.ts'
import type { LocalDate, LocalTime } from '../../../lib/domain/time/local.ts'
import { instantAt, localTimeOf } from '../../../lib/domain/time/practice-time.ts'
import { fc } from '../../support/property.ts'
import type { Practice } from './random-practice.ts'
import { desk } from './world.ts'

/** Every quarter of an hour that the clock shows on a day, from before anybody works until nobody does. */
const quartersOf = (on: LocalDate, timeZone: string): LocalTime[] =>
  Array.from({ length: 96 }, (_, quarter): LocalTime => {
    const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15].map((part) => String(part).padStart(2, '0'))
    return `${hour}:${minute}` as LocalTime
  })
    .slice(6 * 4, 20 * 4)
    .filter((at) => localTimeOf(instantAt(on, at, timeZone), timeZone) === at)

const by = (world: World) => ({ ...desk, now: world.now })

/** What is listed and would be refused, and what would be booked and is not listed. */
function differences(what: string, listed: readonly DayOpenings[], timeZone: string, isLawful: (on: LocalDate, at: LocalTime) => boolean) {
  return listed.flatMap(({ on, times, why }) => {
    const lawful = quartersOf(on, timeZone).filter((at) => isLawful(on, at))
    const told = times.length === 0 && why === null ? [`${what} ${on}: nothing is open and nobody says why`] : []
    return [
      ...told,
      ...times.filter((at) => !lawful.includes(at)).map((at) => `${what} ${on} ${at}: listed, and refused`),
      ...lawful.filter((at) => !times.includes(at)).map((at) => `${what} ${on} ${at}: would be booked, and is not listed`),
    ]
  })
}

const isLawfulVisit = (world: World, request: VisitRequest, moment: LawMoment, booked: BookedVisit | null) => {
  const visit = lawVisit(placeSingle(world, request), { booked })
  return (['offer', moment] as const).every((asked) => !decideVisit(world, visit, asked, by(world)).findings.some(isInTheWay))
}

const everybody = (world: World, request: VisitRequest): VisitRequest[] =>
  request.clinicianId !== null || request.kind === 'prescriber_evaluation'
    ? [request]
    : world.clinicians.map(({ id }) => ({ ...request, clinicianId: id }))

export const askedVisit = fc.record({
  kind: fc.constantFrom(...singleKinds),
  setting: fc.constantFrom('office' as const, 'telehealth' as const),
  clinicianId: fc.constantFrom(null, null, 'wren', 'lark'),
  roomId: fc.constantFrom(null, null, 'room 0'),
})
type AskedVisit = Omit<VisitRequest, 'on' | 'at'>

/** A single visit with whoever is free or with one person, against the law asked for every quarter of an hour and everybody. */
export const differencesOfVisits = ({ world, days }: Practice, asked: AskedVisit): string[] =>
  differences(JSON.stringify(asked), openingsOfVisit(world, days, asked, by(world)), world.timeZone, (on, at) =>
    everybody(world, { ...asked, on, at }).some((request) => isLawfulVisit(world, request, 'book', null)),
  )

/** The hour that stands, moved: with its own time counting for nobody. */
export function differencesOfMoves({ world, days }: Practice, { clinicianId, roomId, setting }: AskedVisit): string[] {
  const [booked] = world.visits
  if (!booked) return []
  const move: VisitMove = { of: 'single', world, booked, kind: 'follow_up', setting }
  const asked = { clinicianId, roomId }
  return differences('move', openingsOfMove(move, days, asked, by(world)), world.timeZone, (on, at) =>
    everybody(world, { ...asked, on, at, kind: 'follow_up', setting }).some((request) => isLawfulVisit(world, request, 'move', booked)),
  )
}

export const request = (world: World, format: CycleRequest['format'], setting: CycleRequest['setting']): CycleRequest => ({
  ...{ format, setting, groupPhase: 'integration', groupId: null, facilityId: setting === 'facility' ? 'heron' : null },
  ...{ journeyOn: world.today, journeyAt: '10:00', journeyBy: null, journeyContact: null, payer: null },
  ...{ preparationSetting: 'office', preparationOffset: -1, preparationAt: null, preparationBy: null },
  ...{ integrationSetting: 'office', integrationOffset: 1, integrationAt: null, integrationBy: null },
})

const TRIED = 40

/**
 * Whole cycles: every listed start is lawful, and of the starts that are not listed no choice of times and people for the visits around
 * the journey that is tried makes the cycle lawful.
 */
export function differencesOfCycles({ world, days }: Practice, seed: number): string[] {
  const [cycle] = world.cycles
  if (!cycle) return []
  const plan = planFor(world, cycle)
  const isLawful = (asked: CycleRequest) =>
    (['offer', 'book'] as const).every((moment) => !decideCycle(world, plan, asked, moment, by(world)).ruling.findings.some(isInTheWay))
  const setting = cycle.route === 'esketamine' ? 'facility' : cycle.format === 'D' ? 'home' : 'office'
  const asked = request(world, cycle.format, setting)
  const hours = quartersOf(days[0] as LocalDate, world.timeZone).slice(2 * 4, 11 * 4)
  const around = fc.sample(
    fc.record({
      preparationAt: fc.constantFrom(null, ...hours),
      preparationBy: fc.constantFrom(null, 'wren', 'lark', 'finch'),
      integrationAt: fc.constantFrom(null, ...hours),
    }),
    { seed, numRuns: TRIED },
  )
  return openingsOfCycle(world, plan, days.slice(1, 3), asked, by(world)).flatMap(({ on, times }) => [
    ...times.filter((at) => !isLawful({ ...asked, journeyOn: on, journeyAt: at })).map((at) => `cycle ${on} ${at}: listed, and refused`),
    ...hours
      .filter((at) => !times.includes(at))
      .flatMap((at) => {
        const chosen = around.find((choice) => isLawful({ ...asked, ...choice, journeyOn: on, journeyAt: at }))
        return chosen ? [`cycle ${cycle.format} ${on} ${at}: would be booked with ${JSON.stringify(chosen)}, and is not listed`] : []
      }),
  ])
}
