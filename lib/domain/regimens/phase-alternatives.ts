import { decideCycle } from '../law/decide-cycle.ts'
import type { AskedBy } from '../law/decide-visit.ts'
import { type MissingPhase, openingsOfPhase, withPhaseAt } from '../law/missing-phase.ts'
import type { World } from '../law/world.ts'
import type { TimeRequest, VisitAlternative } from '../scheduling/visit-request.ts'
import { addDays, daysBetween, minutesOf } from '../time/local.ts'
import { cyclePrice } from './cycle-price.ts'
import { shownVisit } from './visit-alternatives.ts'

const MOST = 6
const DAY_MINUTES = 24 * 60

/** Open times near the one refused for a visit that a cycle lacks, the nearest first, each with the visits that would be booked and what the cycle costs. */
export function phaseAlternatives(world: World, asked: MissingPhase, to: TimeRequest, by: AskedBy): VisitAlternative<TimeRequest>[] {
  const journeyOn = withPhaseAt(world, asked, to)?.request.journeyOn
  if (!journeyOn) return []
  const days = [-3, -2, -1, 1, 2, 3].map((offset) => addDays(journeyOn, offset)).filter((day) => day >= world.today)
  const far = ({ on, at }: Pick<TimeRequest, 'on' | 'at'>) =>
    Math.abs(daysBetween(to.on, on) * DAY_MINUTES + minutesOf(at) - minutesOf(to.at))
  return openingsOfPhase(world, days, asked, by)
    .flatMap(({ on, times }) => times.map((at) => ({ on, at })))
    .sort((left, right) => far(left) - far(right))
    .slice(0, MOST)
    .flatMap((time) => {
      const open = withPhaseAt(world, asked, time)
      if (!open) return []
      const { visits } = decideCycle(world, open.plan, open.request, 'book', by)
      return [
        {
          request: { ...time, clinicianId: asked.clinicianId, roomId: null },
          changed: time.on === to.on ? ['at'] : ['on', 'at'],
          clientCents: cyclePrice(world, { ...open.request, visits }),
          waitDays: daysBetween(world.today, time.on),
          visits: visits.filter(({ stands }) => !stands).map((visit) => shownVisit(visit, world)),
        },
      ]
    })
}
