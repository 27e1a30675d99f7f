import { expect, test } from 'vitest'
import { setParameter } from '@/lib/commands/practice/set-parameter'
import { planRegimen } from '@/lib/commands/regimens/plan-regimen'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { listVisits } from '@/lib/data/views/calendar'
import { findPlanChoices, findRegimen, listCyclePrices } from '@/lib/data/views/regimen'
import { findScheduleOptions } from '@/lib/data/views/schedule-options'
import { searchClients } from '@/lib/data/views/search'
import { findToday } from '@/lib/data/views/today'
import { findVisitOptions } from '@/lib/data/views/visit-options'
import { callsIn } from '../../support/calls'
import { done, openClinic } from '../../support/clinic'

const now = new Date('2026-11-23T15:00:00Z')

async function readyCycle() {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  const { cycleIds } = await clinic.regimen(client)
  return { clinic, client, cycleId: cycleIds[0] ?? '' }
}

test('a time the booking page offers books, with the visits it showed', async () => {
  const { clinic, client, cycleId } = await readyCycle()
  const { actor } = clinic.frontDesk
  const first = await clinic.read(actor, (tx) => findScheduleOptions(tx, actor, { cycleId, asked: { on: '2026-12-02' }, now }))
  expect(first?.days).toHaveLength(21)
  const at = first?.times.journey[0]
  if (!first || !at) throw new Error('no open time')
  expect(first.decided).toBeNull()
  const chosen = await clinic.read(actor, (tx) => findScheduleOptions(tx, actor, { cycleId, asked: { on: '2026-12-02', at }, now }))
  expect(chosen?.decided?.visits.map(({ kind }) => kind)).toEqual(['preparation', 'journey', 'integration'])
  expect(chosen?.decided?.ruling.effect).not.toBe('refuse')
  const outcome = await clinic.run(
    scheduleCycle,
    { ...first.request, journeyAt: at, cycleId, locationId: first.locationId } as never,
    actor,
  )
  expect(outcome.status).toBe('done')
  const regimen = await clinic.read(actor, (tx) => findRegimen(tx, actor, client.id))
  expect(regimen?.cycles[0]?.visits.map(({ startsAt }) => startsAt)).toEqual(chosen?.decided?.visits.map(({ startsAt }) => startsAt))
  const day = await clinic.read(actor, (tx) => findToday(tx, actor, { locationId: first.locationId, on: '2026-12-02', now }))
  expect(day?.visits.map(({ kind }) => kind)).toEqual(['journey'])
  expect(day?.visits[0]?.collect).not.toBeNull()
  const week = await clinic.read(actor, (tx) =>
    listVisits(tx, actor, {
      start: new Date('2026-11-30T06:00:00Z'),
      end: new Date('2026-12-07T06:00:00Z'),
      locationId: first.locationId,
    }),
  )
  expect(week).toHaveLength(3)
})

test('a Medicaid client sees no price for the three-hour format and pays nothing for the others', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ program: 'medicaid' })
  const { actor } = clinic.frontDesk
  const choices = await clinic.read(actor, (tx) => findPlanChoices(tx, actor, client.id, '2026-11-23'))
  const byFormat = Object.fromEntries((choices?.formats ?? []).map((offer) => [offer.format, offer]))
  expect(byFormat.A?.effect).toBe('refuse')
  expect(byFormat.A?.cycleCents).toEqual([])
  expect(byFormat.B?.cycleCents).toEqual(Array.from({ length: 12 }, () => 0))
})

test('a search finds nobody of another practice, and nobody for one letter', async () => {
  const [here, elsewhere] = [await openClinic(), await openClinic()]
  await elsewhere.client()
  const { actor } = here.frontDesk
  const row = await elsewhere.read(elsewhere.frontDesk.actor, (tx) =>
    tx.client.findFirstOrThrow({ where: { practiceId: elsewhere.practiceId }, select: { legalLastName: true } }),
  )
  const name = row.legalLastName
  expect(await elsewhere.read(elsewhere.frontDesk.actor, (tx) => searchClients(tx, elsewhere.frontDesk.actor, name))).toMatchObject({
    total: 1,
  })
  expect(await here.read(actor, (tx) => searchClients(tx, actor, name))).toEqual({ items: [], total: 0 })
  expect(await elsewhere.read(elsewhere.frontDesk.actor, (tx) => searchClients(tx, elsewhere.frontDesk.actor, name.slice(0, 1)))).toEqual({
    items: [],
    total: 0,
  })
})

test('a client reads their own plan with its prices, and nothing of another client', async () => {
  const { clinic, client } = await readyCycle()
  const other = await clinic.client()
  const seenBy = (actor: typeof client.actor | typeof clinic.frontDesk.actor) =>
    clinic.read(actor, async (tx) => {
      const regimen = await findRegimen(tx, actor, client.id)
      const prices = await listCyclePrices(tx, actor, client.id, { cycles: regimen?.cycles ?? [], today: '2026-11-23' })
      return { regimen, prices: [...prices.values()] }
    })
  const own = await seenBy(client.actor)
  expect(own.regimen?.cycles.length).toBeGreaterThan(0)
  expect(own.regimen?.dose).not.toBeNull()
  // The sixth week is in a plan year that nobody has asked about.
  expect(own.prices.map(({ cents }) => cents)).toEqual([9_600, 9_600, 9_600, 9_600, 9_600, null])
  expect(own.prices).toEqual((await seenBy(clinic.frontDesk.actor)).prices)
  expect(await clinic.read(other.actor, (tx) => findRegimen(tx, other.actor, client.id))).toBeNull()
})

test('a plan begins with as many cycles as the practice has set, and has none fewer and none more than it allows', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { actor } = clinic.therapist
  const set = (key: string, value: number) =>
    done(clinic.run(setParameter, { key, value, effectiveFrom: clinic.today, reason: 'Shorter plans' }, clinic.admin.actor))
  const usual = async () => (await clinic.read(actor, (tx) => findPlanChoices(tx, actor, client.id, clinic.today)))?.usualCycles
  const cycle = { format: 'B', setting: 'office', route: 'lozenge' } as const
  const plan = (count: number) => {
    const told = {
      clientId: client.id,
      primaryClinicianId: clinic.therapist.clinicianId,
      cycles: Array.from({ length: count }, () => cycle),
    }
    return clinic.run(planRegimen, told, actor)
  }
  expect(await usual()).toBe(6)
  await set('regimen.cycles-least', 2)
  await set('regimen.cycles', 4)
  await set('regimen.cycles-most', 5)
  expect(await usual()).toBe(4)
  const length = { status: 'refused', ruling: { findings: [{ code: 'REGIMEN_LENGTH', params: { least: 2, most: 5 } }] } }
  for (const count of [1, 6]) expect(await plan(count)).toMatchObject(length)
  expect(await plan(4)).toMatchObject({ status: 'done' })
})

test('as many times as a day says are open can be booked, and none where the day after is closed or the therapist is away', async () => {
  const { clinic, cycleId } = await readyCycle()
  const { actor } = clinic.frontDesk
  const away = { reason: 'Away', startsAt: new Date('2026-12-03T06:00:00Z'), endsAt: new Date('2026-12-04T06:00:00Z') }
  await clinic.asSystem(async (tx) => {
    await tx.clinician.updateMany({ where: { id: clinic.otherTherapist.clinicianId }, data: { isActive: false } })
    const { practiceId } = clinic
    await tx.timeOff.createMany({ data: [{ practiceId, id: crypto.randomUUID(), clinicianId: clinic.therapist.clinicianId, ...away }] })
  })
  const looked = async (asked: object) => {
    const options = await clinic.read(actor, (tx) => findScheduleOptions(tx, actor, { cycleId, asked, now }))
    if (!options) throw new Error('no options')
    return options
  }
  const { days } = await looked({})
  const open = new Map(days.map(({ on, starts }) => [on, starts]))
  // Saturday, whose integration would be on a Sunday; the day away, the day before it and the day after.
  expect(['2026-11-28', '2026-12-02', '2026-12-03', '2026-12-04'].map((on) => open.get(on as never))).toEqual([0, 0, 0, 0])
  const on = '2026-12-09' as const
  const { times } = await looked({ on })
  expect(times.journey).toHaveLength(open.get(on) ?? 0)
  expect(times.journey.length).toBeGreaterThan(0)
  for (const at of [times.journey[0], times.journey.at(-1)]) {
    const { decided } = await looked({ on, at })
    expect(decided?.ruling.findings.filter(({ bite }) => bite === 'stops')).toEqual([])
  }
  const at = times.journey.at(-1) ?? ''
  const booked = { cycleId, locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn: on, journeyAt: at }
  expect(await clinic.run(scheduleCycle, booked, actor)).toMatchObject({ status: 'done' })
})

test('the place with something open is proposed first, and a day with nothing says for want of what', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { actor } = clinic.frontDesk
  const look = (locationId?: string) =>
    clinic.read(actor, (tx) => findVisitOptions(tx, actor, { clientId: client.id, asked: locationId ? { locationId } : {}, now }))
  const proposed = await look()
  expect(proposed?.locationId).toBe(clinic.locationId)
  expect(proposed?.days.some(({ starts }) => starts > 0)).toBe(true)
  const elsewhere = await look(proposed?.locations.find(({ id }) => id !== clinic.locationId)?.id)
  expect(elsewhere?.days.every(({ starts }) => starts === 0)).toBe(true)
  expect(elsewhere?.days.find(({ on }) => on === '2026-12-02')?.why).toEqual({ of: 'closed', kind: 'clinician' })
  await clinic.asSystem((tx) => tx.room.updateMany({ where: { practiceId: clinic.practiceId }, data: { isActive: false } }))
  expect((await look(clinic.locationId))?.days.find(({ on }) => on === '2026-12-02')?.why).toEqual({ of: 'nobody', kind: 'room' })
})

test('complaint 19: three weeks of times with twenty therapists are found with the statements it takes with two', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const desk = clinic.frontDesk.actor
  const look = () => clinic.read(desk, (tx) => findVisitOptions(tx, desk, { clientId: client.id, asked: {}, now: clinic.now }))
  const asked = async () => {
    // What stands is kept by the process once it was read.
    for (let time = 0; time < 2; time += 1) await look()
    return (await callsIn(look)).calls.length
  }
  const withTwo = await asked()
  for (let one = 3; one <= 20; one += 1) await clinic.addTherapist({ name: `Wren ${String.fromCharCode(96 + one)}` })
  expect(await asked()).toBe(withTwo)
  expect((await look())?.clinicians).toHaveLength(20)
})
