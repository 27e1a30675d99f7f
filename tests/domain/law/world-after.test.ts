import { expect, test } from 'vitest'
import { isJourney } from '@/lib/domain/law/visit'
import { worldAfter } from '@/lib/domain/law/world-after'
import { cycleIn, worldWith } from './cycles'

const world = worldWith()
const [first] = world.visits
const journey = world.visits.find(isJourney)
if (!first || !journey) throw new Error('A cycle stands in this world.')
const ids = (visits: readonly { readonly id: string }[]) => visits.map(({ id }) => id)

test('a visit that is new stands among the others in the order of time', () => {
  const early = { ...first, id: 'early', startsAt: new Date(first.startsAt.getTime() - 1), endsAt: first.startsAt }
  const after = worldAfter(world, { visits: [early] })
  expect(ids(after.visits)).toEqual(['early', ...ids(world.visits)])
  expect(after.journeys).toEqual(world.journeys)
})

test('a visit that moved stands once, and a journey with its day and its plan', () => {
  const on = '2027-01-13' as const
  const after = worldAfter(world, { visits: [{ ...journey, on, startsAt: new Date(`${on}T16:00:00Z`) }] })
  expect(after.visits.filter(({ id }) => id === journey.id).map((visit) => visit.on)).toEqual([on])
  expect(after.visits.at(-1)?.id).toBe(journey.id)
  expect(after.journeys.filter(({ id }) => id === journey.id)).toEqual([
    { id: journey.id, on, cycleId: journey.cycleId, regimenId: cycleIn(world).regimenId, facilityId: journey.facilityId },
  ])
})

test('a journey of a cycle that is over keeps its plan', () => {
  const around = { id: journey.id, on: journey.on, cycleId: 'over', regimenId: 'an earlier plan', facilityId: journey.facilityId }
  const after = worldAfter({ ...world, journeys: [around] }, { visits: [{ ...journey, cycleId: 'over' }] })
  expect(after.journeys).toEqual([around])
})

test('a cycle has the format it was booked in, visits are set aside on their authorization or given back, and never below none', () => {
  const authorization = { id: 'a', coverageId: 'c', kind: 'prior', status: 'approved', number: null, codes: [] } as const
  const granted = { ...authorization, granted: 12, reserved: 2, used: 0, startsOn: '2026-01-01', endsOn: '2026-12-31' } as const
  const asked = { ...world, authorizations: [granted, { ...granted, id: 'b' }] }
  const drawn = new Map([
    ['a', 3],
    ['b', -4],
  ])
  const after = worldAfter(asked, { visits: [], drawn, cycle: { id: cycleIn(world).id, format: 'C' } })
  expect(after.authorizations.map(({ reserved }) => reserved)).toEqual([5, 0])
  expect(after.cycles.map(({ id, format }) => [id, format])).toEqual(
    world.cycles.map(({ id, format }) => [id, id === cycleIn(world).id ? 'C' : format]),
  )
})

test('what was set aside and chosen stands beside what was', () => {
  const setAside = { cycleId: 'cycle', appointmentId: 'visit', code: 'PHASE_NOT_ADJACENT', params: {} }
  const choice = {
    kind: 'not_told',
    visitId: 'visit',
    fromOn: '2026-12-02',
    toOn: '2026-12-02',
    endedOn: null,
    endedBecause: null,
  } as const
  const after = worldAfter({ ...world, setAsides: [], restrictions: [] }, { visits: [], setAsides: [setAside], restrictions: [choice] })
  expect([after.setAsides, after.restrictions]).toEqual([[setAside], [choice]])
  expect(worldAfter(after, { visits: [] })).toEqual(after)
})
