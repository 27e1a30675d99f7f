import { expect, test } from 'vitest'
import { scheduleRegimen } from '@/lib/commands/scheduling/schedule-regimen'
import { findRegimenPlaces, type MovedPlanShown, type PlacesAsked } from '@/lib/data/views/regimen-places'
import { addDays, type LocalDate, weekdayOf } from '@/lib/domain/time/local'
import { openClinic } from '../../support/clinic'

async function ready() {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  await clinic.regimen(client, { cycles: 3 })
  const desk = clinic.frontDesk.actor
  const places = async (asked: PlacesAsked = {}) => {
    const found = await clinic.read(desk, (tx) => findRegimenPlaces(tx, desk, { clientId: client.id, asked, now: clinic.now }))
    if (!found) throw new Error('no plan runs')
    return found
  }
  const days = (await places()).plans[0]?.cycles.map(({ request }) => request.journeyOn) ?? []
  const [first, second, third] = days as [LocalDate, LocalDate, LocalDate]
  const put = async (...journeys: readonly (readonly [number: number, on: LocalDate])[]) =>
    (await places({ moved: { of: 'soonest', journeys: journeys.map(([number, on]) => ({ number, on })) } })).moved
  const book = (moved: MovedPlanShown | null) => {
    const cycles = (moved?.plan?.cycles ?? []).map(({ id, request: { payer: _, ...request } }) => ({ ...request, cycleId: id }))
    return clinic.run(scheduleRegimen, { clientId: client.id, locationId: clinic.locationId, cycles }, desk)
  }
  const daysOf = (moved: MovedPlanShown | null) => moved?.plan?.cycles.map(({ request }) => request.journeyOn)
  return { clinic, places, first, second, third, put, book, daysOf }
}

test('a journey of a proposed plan is put on another day: the others stay, all of it is priced and put to the law, and books as shown', async () => {
  const { put, book, daysOf, places, first, second, third } = await ready()
  expect((await places()).moved).toBeNull()
  const later = addDays(third, 7)
  const moved = await put([3, later])
  expect(moved).toMatchObject({ of: 'soonest', order: null, stopped: [], nearest: null })
  expect(daysOf(moved)).toEqual([first, second, later])
  expect(moved?.plan?.cycles[2]?.visits.map(({ phases }) => phases[0])).toEqual(['preparation', 'journey', 'integration'])
  expect(moved?.plan?.clientCents).toEqual(expect.any(Number))
  expect(moved?.plan?.aims).toEqual([])
  expect(await book(moved)).toMatchObject({ status: 'done' })
})

test('where the law stops it, it says which cycle and why, and the nearest day that books', async () => {
  const { put, book, second } = await ready()
  const tooSoon = await put([3, addDays(second, 2)])
  if (!tooSoon?.plan) throw new Error('it keeps the order')
  expect(tooSoon.stopped.map(({ number }) => number)).toEqual([3])
  expect(tooSoon.stopped[0]?.findings.length).toBeGreaterThan(0)
  expect(await book(tooSoon)).toMatchObject({ status: 'refused' })
  if (!tooSoon.nearest) throw new Error('a day near it books')
  // No day nearer to the one that was chosen books, and of two as near the earlier is offered.
  for (let far = 1; ; far += 1) {
    const books: LocalDate[] = []
    for (const on of [addDays(second, 2 - far), addDays(second, 2 + far)]) {
      const moved = on > second && ![0, 6].includes(weekdayOf(on)) ? await put([3, on]) : null
      if (moved?.plan && moved.stopped.length === 0) books.push(on)
    }
    if (books.length === 0) continue
    expect(tooSoon.nearest).toBe(books[0])
    break
  }
  const near = await put([3, tooSoon.nearest])
  expect(near).toMatchObject({ stopped: [] })
  expect(await book(near)).toMatchObject({ status: 'done' })
})

test('a day on which nobody works is told, too; what was moved before stays moved', async () => {
  const { put, daysOf, second, third } = await ready()
  const sunday = addDays(third, 7 - weekdayOf(third))
  const moved = await put([2, addDays(second, 1)], [3, sunday])
  expect(daysOf(moved)?.slice(1)).toEqual([addDays(second, 1), sunday])
  expect(moved?.plan && moved.stopped.map(({ number }) => number)).toContain(3)
  expect(moved?.plan && weekdayOf(moved.nearest ?? sunday)).not.toBe(0)
})

test('cycles keep their order, and no journey goes to a day that is past or beyond what is looked at', async () => {
  const { clinic, put, first, second } = await ready()
  expect(await put([3, second])).toMatchObject({ plan: null, order: { number: 3, after: second, before: null } })
  expect(await put([1, second])).toMatchObject({ plan: null, order: { number: 1, after: null, before: second } })
  expect(await put([2, first])).toMatchObject({ plan: null, order: { number: 2, after: first } })
  expect(await put([3, clinic.today])).toBeNull()
  expect(await put([3, addDays(clinic.today, 400)])).toBeNull()
  expect(await put([9, addDays(second, 7)])).toBeNull()
})
