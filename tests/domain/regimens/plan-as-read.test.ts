import { expect, test } from 'vitest'
import { canBeAccepted, type PlanAsRead, textOfPlan } from '@/lib/domain/regimens/plan-as-read'

type Visit = PlanAsRead['cycles'][number]['visits'][number]

const visit = (over: Partial<Visit> = {}): Visit => ({
  ...{ id: 'v1', kind: 'journey', status: 'tentative', setting: 'office', clinicianId: 'c1', locationId: 'l1', facilityId: null },
  ...{ startsAt: new Date('2026-12-02T16:00:00Z'), endsAt: new Date('2026-12-02T19:00:00Z') },
  ...over,
})
const plan = (visits: readonly Visit[] = [visit()], format = 'B', status = 'active'): PlanAsRead => ({
  status,
  cycles: [{ id: 'one', number: 1, format, setting: 'office', status: 'scheduled', journeyOn: '2026-12-02', visits }],
})
const later = visit({ id: 'v2', kind: 'integration', startsAt: new Date('2026-12-03T16:00:00Z') })

test('another time, person, place or format is another plan', () => {
  const read = textOfPlan(plan())
  for (const over of [
    { startsAt: new Date('2026-12-02T17:00:00Z') },
    { clinicianId: 'c2' },
    { locationId: 'l2' },
    { facilityId: 'f1' },
    { setting: 'telehealth' },
  ])
    expect(textOfPlan(plan([visit(over)]))).not.toBe(read)
  expect(textOfPlan(plan([visit()], 'C'))).not.toBe(read)
  expect(textOfPlan(plan([visit(), later]))).not.toBe(read)
})

test('that a visit is confirmed or over, in which order they are read, and one that was called off make no other plan', () => {
  const read = textOfPlan(plan([visit(), later]))
  expect(textOfPlan(plan([later, visit({ status: 'completed' })]))).toBe(read)
  expect(textOfPlan(plan([visit(), later, visit({ id: 'v3', status: 'cancelled', clinicianId: 'c9' })]))).toBe(read)
})

test('there is something to accept while a plan runs and a visit of it is ahead', () => {
  const before = new Date('2026-11-23T15:00:00Z')
  expect(canBeAccepted(plan(), before)).toBe(true)
  expect(canBeAccepted(plan(), new Date('2026-12-03T15:00:00Z'))).toBe(false)
  expect(canBeAccepted(plan([]), before)).toBe(false)
  expect(canBeAccepted(plan(undefined, 'B', 'stopped'), before)).toBe(false)
})
