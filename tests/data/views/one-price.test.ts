import { expect, test } from 'vitest'
import { applyCredit } from '@/lib/commands/billing/apply-credit'
import { decideHardship } from '@/lib/commands/billing/decide-hardship'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { toDay } from '@/lib/data/dates'
import { listDayCollections } from '@/lib/data/views/desk-collections'
import { findFormatPrices } from '@/lib/data/views/format-prices'
import { findRegimen, listCyclePrices } from '@/lib/data/views/regimen'
import { findScheduleOptions } from '@/lib/data/views/schedule-options'
import { findVisitOptions } from '@/lib/data/views/visit-options'
import type { LocalDate } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import { booksOf, day, signVisit } from '../../commands/billing/world'
import { byHand } from '../../support/by-hand'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

const threePeople = { householdSize: 3, annualIncomeCents: 4_500_000, paysBasisPoints: 6_000 }

async function ready() {
  const clinic = await openClinic()
  const signed = ['privacy-notice-acknowledgement', 'treatment-consent', 'education-acknowledgement', 'extended-care-notice'] as const
  const client = await clinic.client({
    deductibleLeftCents: 50_000,
    benefitsVerifiedOn: day('2026-11-20'),
    slidingScale: threePeople,
    signed,
  })
  await clinic.referred(client)
  await clinic.order(client)
  const { cycleIds } = await clinic.regimen(client, { format: 'A' })
  return { clinic, client, cycleId: cycleIds[0] ?? '' }
}

/** What each page says of a three-hour visit on a day, and of its insured hour, before it is signed; then what signing asks. */
async function told({ clinic, client, cycleId }: Awaited<ReturnType<typeof ready>>, on: LocalDate) {
  const { now, today } = clinic
  const desk = clinic.frontDesk.actor
  const own = await clinic.read(client.actor, async (tx) => ({
    estimate: await findFormatPrices(tx, client.actor, client.id, [on], today),
    regimen: await findRegimen(tx, client.actor, client.id),
  }))
  const cycles = (own.regimen?.cycles ?? []).slice(0, 1).map((cycle) => ({ ...cycle, journeyOn: on }))
  const staff = await clinic.read(desk, async (tx) => ({
    planner: await findScheduleOptions(tx, desk, { cycleId, asked: { on }, now }),
    single: await findVisitOptions(tx, desk, { clientId: client.id, asked: { on, kind: 'follow_up' }, now }),
    regimen: await listCyclePrices(tx, desk, client.id, { cycles, today }),
  }))
  const booked = await clinic.visit(client, { kind: 'journey', format: 'A', on })
  const collect = await clinic.read(desk, (tx) => listDayCollections(tx, desk, on))
  const before = (await booksOf(clinic, client)).amounts.ar_client ?? 0
  await signVisit(clinic, client, { kind: 'journey', format: 'A', on, booked })
  return {
    pages: [
      own.estimate?.find(({ format }) => format === 'A')?.oneCycle?.client,
      staff.planner?.prices.find(({ format }) => format === 'A')?.cents,
      [...staff.regimen.values()][0]?.cents,
      collect.find(({ appointmentId }) => appointmentId === booked)?.collectCents,
    ],
    single: staff.single?.priceCents,
    asked: ((await booksOf(clinic, client)).amounts.ar_client ?? 0) - before,
  }
}

const EXTENDED = 21_000

async function askAgain(clinic: Clinic, client: TestClient, on: LocalDate) {
  await clinic.asSystem(async (tx) => {
    const [said] = await tx.benefit.findMany({ where: { clientId: client.id } })
    if (!said) throw new Error('the plan was asked once')
    const { createdAt: _, allowedOutside: __, ...columns } = said
    await tx.benefit.create({ data: { ...columns, id: newId(), verifiedOn: toDay(on), fromOn: toDay(on), deductibleLeftCents: 10_000 } })
  })
}

test('every page says of a visit what signing it asks, with what earlier visits have met of the deductible', async () => {
  const world = await ready()
  for (const on of ['2026-11-23', '2026-11-24'] as const) await signVisit(world.clinic, world.client, { kind: 'follow_up', on })
  const first = 16_000 + EXTENDED
  expect(await told(world, '2026-12-02')).toEqual({ pages: [first, first, first, first], single: 16_000, asked: first })
  const next = 2_000 + 2_800 + EXTENDED
  expect(await told(world, '2026-12-09')).toEqual({ pages: [next, next, next, next], single: 4_800, asked: next })
})

test('what the billing lead takes off for hardship comes off on every page as it comes off when posted, and not off our own fee', async () => {
  const world = await ready()
  const { clinic, client } = world
  await signVisit(clinic, client, { kind: 'follow_up', on: '2026-11-23' })
  const half = { clientId: client.id, kind: 'percent', percent: 50, amount: '', fromOn: '2026-12-01', toOn: '2026-12-05' }
  const because = { papers: 'Two pay slips', reason: 'Lost work in October' }
  await done(clinic.run(decideHardship, { ...half, ...because }, clinic.billingLead.actor))
  const lowered = 8_000 + EXTENDED
  expect(await told(world, '2026-12-02')).toEqual({ pages: [lowered, lowered, lowered, lowered], single: 8_000, asked: lowered })
  const whole = 16_000 + EXTENDED
  expect(await told(world, '2026-12-09')).toEqual({ pages: [whole, whole, whole, whole], single: 16_000, asked: whole })
})

test('in a plan year nobody has asked about no page names a price, and nothing of the plan’s is asked; once asked, all say the same', async () => {
  const world = await ready()
  expect(await told(world, '2027-01-05')).toEqual({ pages: [null, null, null, null], single: null, asked: EXTENDED })
  await askAgain(world.clinic, world.client, '2027-01-02')
  const known = 3_200 + EXTENDED
  const ofTheFifth = 10_000 + 1_200
  expect(await told(world, '2027-01-12')).toEqual({ pages: [known, known, known, known], single: 3_200, asked: known + ofTheFifth })
})

/** What the door asks at each of these visits, in turn. */
const atTheDoor = (clinic: Clinic, visits: readonly { readonly on: LocalDate; readonly id: string }[]) => {
  const desk = clinic.frontDesk.actor
  return clinic.read(desk, async (tx) => {
    const asked: (number | null | undefined)[] = []
    for (const { on, id } of visits)
      asked.push((await listDayCollections(tx, desk, on)).find(({ appointmentId }) => appointmentId === id)?.collectCents)
    return asked
  })
}

/** Three days of one cycle in the calendar, and the visits of them. */
async function threeDays({ clinic, client, cycleId }: Awaited<ReturnType<typeof ready>>) {
  const days = ['2026-12-01', '2026-12-02', '2026-12-03'] as const
  const kinds = ['preparation', 'journey', 'integration'] as const
  await clinic.asSystem((tx) => tx.cycle.updateMany({ where: { id: cycleId }, data: { format: 'B', journeyOn: toDay(days[1]) } }))
  await byHand('UPDATE benefit SET deductible_left_cents = 10000 WHERE client_id = $1', [client.id])
  const visits: { on: LocalDate; kind: (typeof kinds)[number]; id: string }[] = []
  for (const [index, on] of days.entries()) {
    const kind = kinds[index] ?? 'journey'
    visits.push({ on, kind, id: await clinic.visit(client, { kind, on, format: 'B', cycleId }) })
  }
  return visits
}

/** What the client and the desk read of the first cycle, and what a visit a week later would cost. */
async function plansSay({ clinic, client }: Awaited<ReturnType<typeof ready>>) {
  const desk = clinic.frontDesk.actor
  return clinic.read(desk, async (tx) => {
    const regimen = await findRegimen(tx, desk, client.id)
    const cycles = (regimen?.cycles ?? []).slice(0, 1)
    const asked = { on: '2026-12-10', kind: 'follow_up' } as const
    return {
      cycle: [...(await listCyclePrices(tx, desk, client.id, { cycles, today: clinic.today })).values()][0]?.cents,
      later: (await findVisitOptions(tx, desk, { clientId: client.id, asked, now: clinic.now }))?.priceCents,
      format: (await findFormatPrices(tx, desk, client.id, ['2026-12-11'], clinic.today))?.find(({ format }) => format === 'B')?.oneCycle
        ?.client,
    }
  })
}

test('while no note is signed, three doors ask for a deductible once, as every page said and as signing asks in the end', async () => {
  const world = await ready()
  const { clinic, client } = world
  const visits = await threeDays(world)
  const once = [11_200, 3_200, 3_200]
  const said = { cycle: 17_600, later: 3_200, format: 9_600 }
  expect(await atTheDoor(clinic, visits)).toEqual(once)
  expect(await plansSay(world)).toEqual(said)
  for (const { kind, on, id } of visits.toReversed()) await signVisit(clinic, client, { kind, on, booked: id })
  expect((await booksOf(clinic, client)).amounts.ar_client).toBe(17_600)
  expect(await atTheDoor(clinic, visits)).toEqual(once)
  expect(await plansSay(world)).toEqual(said)
})

test('a cycle that is booked costs what its very visits ask at the door: one of them by video, at what video costs', async () => {
  const world = await ready()
  const { clinic, client } = world
  const [preparation, ...others] = await threeDays(world)
  await byHand('UPDATE benefit SET deductible_left_cents = 0, video_copay_cents = 1000 WHERE client_id = $1', [client.id])
  const byVideo = { contact: 'video', setting: 'telehealth', roomId: null, locationId: null } as const
  await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id: preparation?.id ?? '' }, data: byVideo }))
  expect(await atTheDoor(clinic, preparation ? [preparation, ...others] : [])).toEqual([1_000, 3_200, 3_200])
  expect((await plansSay(world)).cycle).toBe(7_400)
})

test('the door does not ask for what was paid ahead or stands paid, and says what keeps a visit from being billed', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const unknown = await clinic.client({ program: null })
  const on = clinic.today
  const id = await clinic.visit(client, { kind: 'follow_up', on })
  const held = await clinic.visit(unknown, { kind: 'follow_up', on, at: '12:00' })
  const desk = clinic.frontDesk.actor
  const read = async (which: string) => {
    const rows = await clinic.read(desk, (tx) => listDayCollections(tx, desk, on))
    const row = rows.find(({ appointmentId }) => appointmentId === which)
    return [row?.collectCents, row?.creditCents, row?.waitsFor.map(({ code }) => code)]
  }
  const paid = { clientId: client.id, amount: '32', method: 'cash', reference: null, note: null }
  expect(await read(held)).toEqual([null, 0, ['VISIT_COVERAGE_UNKNOWN']])
  expect(await read(id)).toEqual([3_200, 0, []])
  await done(clinic.run(takePayment, paid, desk))
  expect(await read(id)).toEqual([3_200, 3_200, []])
  await signVisit(clinic, client, { kind: 'follow_up', on, booked: id })
  await done(clinic.run(applyCredit, { clientId: client.id, amount: '32', serviceOn: on, clientAgreed: true }, desk))
  expect(await read(id)).toEqual([0, 0, []])
})

test('of a visit whose note is too short to bill the door says so, and asks for what the other visit of its day left open', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const on = clinic.today
  const desk = clinic.frontDesk.actor
  const short = await clinic.visit(client, { kind: 'follow_up', on, at: '09:00' })
  const read = async () =>
    (await clinic.read(desk, (tx) => listDayCollections(tx, desk, on))).map(({ collectCents, why, feeCents, waitsFor }) => [
      collectCents,
      why.length + feeCents,
      waitsFor.map(({ code }) => code),
    ])
  await signVisit(clinic, client, { kind: 'follow_up', on, booked: short, stopsAfter: 10 })
  expect(await read()).toEqual([[null, 0, ['VISIT_TOO_SHORT']]])
  await signVisit(clinic, client, { kind: 'follow_up', on, at: '11:00' })
  expect(await read()).toEqual([
    [null, 0, ['VISIT_TOO_SHORT']],
    [3_200, 1, []],
  ])
})
