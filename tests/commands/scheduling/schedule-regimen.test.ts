import { expect, test } from 'vitest'
import { saveClosure } from '@/lib/commands/practice/save-closure'
import { saveTimeOff } from '@/lib/commands/practice/save-time-off'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { scheduleRegimen } from '@/lib/commands/scheduling/schedule-regimen'
import { loadWorld } from '@/lib/data/records/world'
import { findRegimenPlaces, type PlacesAsked, type ProposedPlan } from '@/lib/data/views/regimen-places'
import { placeRegimen } from '@/lib/domain/regimens/place-regimen'
import { addDays, daysBetween, weekdayOf } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import { wordFinding } from '@/lib/messages/word-finding'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { ClientOptions } from '../../support/clinic/clients'

async function ready(options: ClientOptions = {}, planned: Parameters<Clinic['regimen']>[1] = {}) {
  const clinic = await openClinic()
  const client = await clinic.ordered(options)
  const { cycleIds } = await clinic.regimen(client, planned)
  const desk = clinic.frontDesk.actor
  const places = async (asked: PlacesAsked = {}) => {
    const found = await clinic.read(desk, (tx) => findRegimenPlaces(tx, desk, { clientId: client.id, asked, now: clinic.now }))
    if (!found) throw new Error('no plan runs')
    return found
  }
  const book = (plan: ProposedPlan | undefined) =>
    clinic.run(
      scheduleRegimen,
      {
        clientId: client.id,
        locationId: clinic.locationId,
        cycles: (plan?.cycles ?? []).map(({ id, request: { payer: _, ...request } }) => ({ ...request, cycleId: id })),
      },
      desk,
    )
  const visits = () => clinic.asSystem((tx) => tx.appointment.findMany({ where: { clientId: client.id }, orderBy: { startsAt: 'asc' } }))
  return { clinic, client, cycleIds, places, book, visits, desk }
}

test('all cycles of a plan are placed at once, and the plan that is shown books', async () => {
  const { places, book, visits, cycleIds } = await ready()
  const { plans, explained } = await places()
  expect(explained).toBeNull()
  const [soonest] = plans
  expect(soonest?.aims).toContain('soonest')
  expect(soonest?.cycles.map(({ id }) => id)).toEqual(cycleIds)
  const days = soonest?.cycles.map(({ request }) => request.journeyOn) ?? []
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day))
  expect(gaps.every((gap) => gap >= 5 && gap <= 14)).toBe(true)
  const outcome = await book(soonest)
  if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
  const written = await visits()
  expect(written.map(({ startsAt, clinicianId }) => ({ startsAt, clinicianId }))).toHaveLength(
    soonest?.cycles.length ? soonest.cycles.length * 3 : -1,
  )
  expect(written.map(({ startsAt }) => startsAt.toISOString())).toEqual(
    soonest?.cycles.flatMap((cycle) => cycle.visits.map(({ startsAt }) => startsAt.toISOString())).sort(),
  )
  expect((await places()).cycles).toEqual([])
})

test('a journey comes on no day of the week on which the client cannot', async () => {
  const { places } = await ready()
  const { plans } = await places({ weekdays: [2] })
  expect(plans[0]?.cycles.map(({ request }) => weekdayOf(request.journeyOn))).toEqual(plans[0]?.cycles.map(() => 2))
  const none = await places({ weekdays: [0] })
  expect(none.plans).toEqual([])
  expect(none.explained?.broken).toMatchObject({ number: 1 })
})

test('one cycle that somebody else was booked into takes all of the plan with it', async () => {
  const { clinic, places, book, visits } = await ready()
  const [plan] = (await places()).plans
  const third = plan?.cycles[2]?.request
  const other = await clinic.ordered()
  const [cycleId = ''] = (await clinic.regimen(other)).cycleIds
  const { payer: _, ...request } =
    third ??
    (() => {
      throw new Error('three cycles')
    })()
  expect(await clinic.run(scheduleCycle, { ...request, cycleId, locationId: clinic.locationId }, clinic.frontDesk.actor)).toMatchObject({
    status: 'done',
  })
  expect(await book(plan)).toMatchObject({ status: 'refused' })
  expect(await visits()).toEqual([])
})

test('cycles are decided each as if those before it were booked: too near to the one before is refused', async () => {
  const { places, book, visits } = await ready()
  const [plan] = (await places()).plans
  if (!plan) throw new Error('a plan')
  const [first, second, ...rest] = plan.cycles
  if (!first || !second) throw new Error('two cycles')
  const near = { ...second, request: { ...second.request, journeyOn: first.request.journeyOn } }
  expect(await book({ ...plan, cycles: [first, near, ...rest] })).toMatchObject({ status: 'refused' })
  expect(await visits()).toEqual([])
})

test('the cheapest plan waits for the new year of the plan where that costs the client less', async () => {
  const { clinic, client, cycleIds, desk } = await ready()
  const today = '2026-11-24' as const
  const window = { from: today, to: addDays(today, 90) }
  const world = await clinic.read(desk, (tx) =>
    loadWorld(tx, { practiceId: clinic.practiceId, clientId: client.id, locationId: clinic.locationId, now: clinic.now, ...window }),
  )
  if (!world) throw new Error('a world')
  const cycles = cycleIds.map((id, index) => ({
    ...{ id, number: index + 1, format: 'B' as const, setting: 'office' as const, after: null, before: null },
  }))
  const asked = { locationId: clinic.locationId, cycles, facilityId: null, from: addDays(today, 1), to: addDays(today, 84) }
  const place = (cents: (year: string) => number) =>
    placeRegimen(world, { ...asked, weekdays: new Set([1, 2, 3, 4, 5]) }, { actor: desk, now: clinic.now }, (planned) =>
      planned.reduce((sum, { journeyOn }) => sum + cents(journeyOn.slice(0, 4)), 0),
    ).proposals
  const dearNow = place((year) => (year === '2026' ? 200 : 100))
  expect(dearNow.map(({ aims, clientCents }) => [aims.join(), clientCents])).toContainEqual(['cheapest', 600])
  expect(dearNow.find(({ aims }) => aims.includes('cheapest'))?.cycles[0]?.request.journeyOn.slice(0, 4)).toBe('2027')
  const dearLater = place((year) => (year === '2026' ? 100 : 200))
  expect(dearLater.find(({ aims }) => aims.includes('cheapest'))?.aims).toContain('soonest')
})

test('the cheapest plan may be the one with the primary therapist alone, where the plan pays others less', async () => {
  const { clinic, client, cycleIds, desk } = await ready()
  const { clinicianId } = clinic.therapist
  const today = '2026-11-24' as const
  const out = { startsOn: today, startsTime: '00:00', endsOn: today, endsTime: '23:59', reason: 'Out', isOff: true }
  await done(clinic.run(saveTimeOff, { id: null, clinicianId, roomId: null, ...out }, desk))
  const window = { from: today, to: addDays(today, 90) }
  const world = await clinic.read(desk, (tx) =>
    loadWorld(tx, { practiceId: clinic.practiceId, clientId: client.id, locationId: clinic.locationId, now: clinic.now, ...window }),
  )
  if (!world) throw new Error('a world')
  const cycles = cycleIds.map((id, index) => ({
    ...{ id, number: index + 1, format: 'B' as const, setting: 'office' as const, after: null, before: null },
  }))
  const asked = { locationId: clinic.locationId, cycles, facilityId: null, from: addDays(today, 1), to: addDays(today, 84) }
  const { proposals } = placeRegimen(world, { ...asked, weekdays: new Set([1, 2, 3, 4, 5]) }, { actor: desk, now: clinic.now }, (planned) =>
    planned.flatMap(({ visits }) => visits).reduce((sum, { givenBy }) => sum + (givenBy === clinicianId ? 100 : 900), 0),
  )
  expect(proposals.map(({ aims, faces, clientCents }) => [aims.join(), faces.length, clientCents])).toEqual([
    ['soonest', 2, 900 + 100 * (3 * cycleIds.length - 1)],
    ['cheapest,fewest-faces', 1, 100 * 3 * cycleIds.length],
  ])
})

test('where the primary therapist prepares too, fewer people are met', async () => {
  const { places } = await ready()
  const { plans } = await places()
  const alone = plans.find(({ aims }) => aims.includes('fewest-faces'))
  expect(alone?.faces).toHaveLength(1)
})

test('a plan of which one cycle is booked places the others around it', async () => {
  const { clinic, cycleIds, places, book } = await ready()
  const [cycleId = ''] = cycleIds
  const booked = { cycleId, locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn: '2026-12-02', journeyAt: '10:00' }
  expect(await clinic.run(scheduleCycle, booked, clinic.frontDesk.actor)).toMatchObject({ status: 'done' })
  const { plans, cycles } = await places()
  expect(cycles.map(({ id }) => id)).toEqual(cycleIds.slice(1))
  expect(daysBetween('2026-12-02', plans[0]?.cycles[0]?.request.journeyOn ?? '2026-12-02')).toBeGreaterThanOrEqual(5)
  expect(await book(plans[0])).toMatchObject({ status: 'done' })
})

test('what stops a plan names the cycle it stops, and no other', async () => {
  const { clinic, places, book } = await ready()
  const [plan] = (await places()).plans
  const third = plan?.cycles[2]?.request.journeyOn ?? clinic.today
  await done(
    clinic.run(saveClosure, { locationId: clinic.locationId, closedOn: third, reason: 'Painting', isClosed: true }, clinic.admin.actor),
  )
  const outcome = await book(plan)
  if (outcome.status !== 'refused') throw new Error(outcome.status)
  const stops = outcome.ruling.findings.filter(({ effect }) => effect === 'refuse')
  expect(stops.length).toBeGreaterThan(0)
  expect(new Set(stops.map(({ params }) => params.ofCycle))).toEqual(new Set([3]))
  for (const finding of stops) expect(wordFinding(finding, 'staff')).toMatch(/^Cycle 3: /)
})

test('where nobody but another lead has time, that is told with its plan, and the plan books', async () => {
  const { clinic, client, places, book, visits } = await ready()
  const { practiceId, therapist, otherTherapist } = clinic
  await clinic.asSystem((tx) =>
    tx.clinicianHours.updateMany({
      where: { practiceId, clinicianId: therapist.clinicianId },
      data: { effectiveTo: new Date('2026-12-10') },
    }),
  )
  const { plans, explained } = await places()
  expect(plans).toEqual([])
  expect(explained?.otherLead?.name).toBe('Lark Linden')
  const plan = explained?.otherLead?.plan
  expect(explained?.otherLead?.lastOn).toBe(plan?.cycles.at(-1)?.request.journeyOn)
  expect(plan?.cycles).toHaveLength(6)
  expect(plan?.warnings.map(({ code }) => code)).toContain('PHASE_WITHOUT_PRIMARY')
  await done(book(plan))
  const given = (await visits()).filter(({ kind }) => kind !== 'preparation')
  expect(new Set(given.map(({ clinicianId }) => clinicianId))).toEqual(new Set([otherTherapist.clinicianId]))
  expect(given.every(({ clientId }) => clientId === client.id)).toBe(true)
})

test('of several who could lead the one with whom it ends soonest is told, whoever is asked first', async () => {
  const ends: (string | undefined)[] = []
  for (const isFirstLate of [true, false]) {
    const { clinic, places } = await ready()
    const { practiceId, therapist, otherTherapist } = clinic
    const third = await clinic.addTherapist({ name: 'Sage Sorrel' })
    const hours = (clinicianId: string, data: object) =>
      clinic.asSystem((tx) => tx.clinicianHours.updateMany({ where: { practiceId, clinicianId }, data }))
    await hours(therapist.clinicianId, { effectiveTo: new Date('2026-12-10') })
    await hours(isFirstLate ? otherTherapist.clinicianId : third.clinicianId, { effectiveFrom: new Date('2026-12-20') })
    ends.push((await places()).explained?.otherLead?.name)
  }
  expect(ends).toEqual(['Sage Sorrel', 'Lark Linden'])
})

test('another lead is not told of where they cannot either', async () => {
  const { clinic, places } = await ready()
  await clinic.asSystem((tx) =>
    tx.clinicianHours.updateMany({ where: { practiceId: clinic.practiceId }, data: { effectiveTo: new Date('2026-12-10') } }),
  )
  expect((await places()).explained?.otherLead).toBeNull()
})

test('what was booked is not booked twice', async () => {
  const { places, book, visits } = await ready()
  const [plan] = (await places()).plans
  expect(await book(plan)).toMatchObject({ status: 'done' })
  const before = await visits()
  expect(await book(plan)).toMatchObject({ status: 'invalid', fields: { form: [expect.stringContaining('have visits already')] } })
  expect(await visits()).toEqual(before)
})

test('a plan whose journeys are at a partner facility names it: where they were last, or the one that is chosen', async () => {
  const { clinic, places, book, visits } = await ready({}, { cycles: 2, setting: 'facility' })
  const { practiceId, facilityId } = clinic
  const [zinnia, chair] = [newId(), newId()]
  await clinic.asSystem(async (tx) => {
    const { createdAt: _, ...heron } = await tx.partnerFacility.findFirstOrThrow({ where: { id: facilityId } })
    await tx.partnerFacility.createMany({ data: [{ ...heron, id: zinnia, name: 'Zinnia Infusion Center', holdsStock: 'no' }] })
    await tx.chair.createMany({ data: [{ practiceId, id: chair, facilityId: zinnia, name: 'Chair Z' }] })
  })
  const placesOf = ({ plans: [plan] }: Awaited<ReturnType<typeof places>>) =>
    new Set(plan?.cycles.flatMap(({ visits }) => visits.flatMap(({ setting, placeName }) => (setting === 'facility' ? [placeName] : []))))
  const found = await places()
  expect(found.facilities.map(({ name }) => name)).toEqual(['Heron Infusion Center', 'Zinnia Infusion Center'])
  expect(placesOf(found)).toEqual(new Set(['Heron Infusion Center']))
  const chosen = await places({ facilityId: zinnia })
  expect(placesOf(chosen)).toEqual(new Set(['Zinnia Infusion Center']))
  expect((await book(chosen.plans[0])).status).toBe('done')
  const at = (await visits()).flatMap(({ kind, facilityId: id }) => (kind === 'journey' ? [id] : []))
  expect(at).toEqual([zinnia, zinnia])
})
