import { describe, expect, test } from 'vitest'
import { planFor } from '@/lib/domain/law/decide-cycle'
import { openingsOfCycle } from '@/lib/domain/law/openings'
import type { World } from '@/lib/domain/law/world'
import type { CycleRequest } from '@/lib/domain/regimens/cycle-request'
import { cycleIn, requestIn, without, worldWith } from './cycles'
import { group, JOURNEY_DAY } from './ready'
import { desk } from './world'

const DAY_BEFORE = '2026-12-01'
const fresh = (groups: World['groups']) => ({ ...without(worldWith({}, 'format C'), () => true), groups })

/** When the journey of a cycle with a group could begin on the day before the session and on its day. */
function openings(groups: World['groups'], groupPhase: CycleRequest['groupPhase'] = 'integration', groupId: string | null = null) {
  const world = fresh(groups)
  const asked = {
    ...requestIn(worldWith({}, 'format C'), { groupPhase, groupId, preparationOffset: -1, integrationOffset: 1 }),
    ...{ preparationAt: null, preparationBy: null, journeyBy: null, integrationAt: null, integrationBy: null },
  }
  return openingsOfCycle(world, planFor(world, cycleIn(world)), [DAY_BEFORE, JOURNEY_DAY], asked, { ...desk, now: world.now })
}

const firstOf = ([day]: ReturnType<typeof openings>) => (day?.why?.of === 'law' ? day.why.findings[0] : day?.why)

describe('a cycle with a group', () => {
  test('opens on the day of the session, whatever the day before it lacks', () => {
    const [before, own] = openings([group])
    expect(before?.times).toEqual([])
    expect(own?.times.length).toBeGreaterThan(0)
  })

  test.each(['preparation', 'integration'] as const)(
    'says of a day without a %s group that none is held, not that nobody was chosen',
    (phase) => {
      expect(firstOf(openings([], phase))).toMatchObject({ code: 'FORMAT_WITHOUT_GROUP', params: { groups: 'none' } })
    },
  )

  test.each(['preparation', 'integration'] as const)('says of a day whose %s group takes nobody that it has no seat', (phase) => {
    const full = { ...group, phase, on: DAY_BEFORE, seatsLeft: 0 } as const
    expect(firstOf(openings([full], phase))).toMatchObject({ code: 'FORMAT_WITHOUT_GROUP', params: { groups: 'full' } })
    expect(firstOf(openings([{ ...full, seatsLeft: 4, takesSeats: false }], phase))).toMatchObject({ params: { groups: 'full' } })
  })

  test('says that another group was asked for where that day has one with a seat', () => {
    const there = { ...group, on: DAY_BEFORE } as const
    expect(firstOf(openings([there], 'integration', 'another'))).toMatchObject({ code: 'FORMAT_WITHOUT_GROUP', params: { groups: 'open' } })
  })
})
