import { expect, test } from 'vitest'
import { isHitBy } from '@/lib/domain/absences/absence'
import { decideStepsInTurn } from '@/lib/domain/absences/board'
import { replan } from '@/lib/domain/absences/replan'
import { fc } from '@/tests/support/property'
import { by, client, fewestMoved, lostDay, worldOf } from './lost-day'

/** Two hundred in the bench of the planner. */
const TRIED = 12
const RUNS = 60

test('no plan moves fewer visits than the one that is found, and where there is none nothing helps', () => {
  fc.assert(
    fc.property(lostDay, (lost) => {
      const { steps, left } = replan(lost.board, [client(lost)])
      const moved = steps.reduce((sum, step) => sum + step.moved.length, 0)
      expect(left.length > 0 ? null : moved).toBe(fewestMoved(lost))
    }),
    { numRuns: TRIED },
  )
})

test('a plan holds when its moves are made one after the other, and leaves nobody with whoever is away but those it names', () => {
  fc.assert(
    fc.property(lostDay, (lost) => {
      const { steps, left } = replan(lost.board, [client(lost)])
      const made = decideStepsInTurn(
        lost.board,
        steps.map(({ asked }) => asked),
        by(worldOf(lost.board)),
      )
      expect(made.steps.flatMap(({ stops }) => stops)).toEqual([])
      const open = worldOf(made.board).visits.filter((visit) => isHitBy(lost.absence, visit))
      expect(open.map(({ id }) => id).sort()).toEqual(left.map(({ visit }) => visit.id).sort())
      const journeys = worldOf(made.board).journeys.map(({ on }) => Date.parse(on) / 86_400_000)
      expect(Math.abs((journeys[1] ?? 0) - (journeys[0] ?? 0))).toBeGreaterThanOrEqual(5)
    }),
    { numRuns: RUNS },
  )
})
