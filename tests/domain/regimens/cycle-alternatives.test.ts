import { describe, expect, test } from 'vitest'
import { decideCycle, planFor } from '@/lib/domain/law/decide-cycle'
import { decideMove } from '@/lib/domain/law/decide-move'
import { isInTheWay } from '@/lib/domain/law/decide-visit'
import type { World } from '@/lib/domain/law/world'
import { toCents } from '@/lib/domain/money'
import { cycleAlternatives, cycleMenu, leavesPairUnpaid, priceOf } from '@/lib/domain/regimens/cycle-alternatives'
import { moveAlternatives, nearestDays, timeMenu, visitAlternatives } from '@/lib/domain/regimens/visit-alternatives'
import { visitPrice } from '@/lib/domain/regimens/visit-price'
import type { SingleKind } from '@/lib/domain/scheduling/visit-request'
import { daysBetween, type LocalDate, type LocalTime } from '@/lib/domain/time/local'
import { instantAt } from '@/lib/domain/time/practice-time'
import { minuteOf } from '@/lib/domain/time/zone-table'
import { answer, datedFees, forEstimate, left, tier, twentyPercent } from '../billing/facts'
import { signedOn } from '../coverage/facts'
import { cycleIn, moveIn, requestIn, without, worldWith } from '../law/cycles'
import { calendar, desk, timeZone } from '../law/world'

const minute = (on: LocalDate, at: LocalTime) => minuteOf(instantAt(on, at, timeZone))

const priced: Partial<World> = { fees: datedFees }
const world = worldWith(priced)
const gone = without(world, () => true)
/** Nothing is booked; on the fourth of December Wren is free from half past nine on. */
const fresh: World = {
  ...gone,
  calendars: new Map([
    ...gone.calendars,
    ['wren', calendar('wren', { busy: [minute('2026-12-04', '09:00'), minute('2026-12-04', '09:30')] })],
  ]),
}
const asked = requestIn(world, { journeyOn: '2026-12-05' })
const planIn = (at: World) => planFor(at, cycleIn(at))
const selfPay = forEstimate({ ...world.coverages[0], program: 'self_pay' } as never)

describe('cycles near the one refused', () => {
  const found = cycleAlternatives(fresh, planIn(fresh), asked, desk)

  test('there are a few, each lawful when asked for just so', () => {
    expect(found.map(({ request, changed }) => [request.journeyOn, changed.join()])).toEqual([
      ['2026-12-03', 'journeyOn'],
      ['2026-12-02', 'journeyOn'],
    ])
    for (const { request } of found)
      expect(decideCycle(fresh, planIn(fresh), request, 'book', desk).ruling.findings.filter(isInTheWay)).toEqual([])
  })

  test('each says what was changed, how long one waits, and where and with whom it is', () => {
    for (const { request, changed, waitDays, visits } of found) {
      expect(changed.length).toBeGreaterThan(0)
      expect(waitDays).toBe(daysBetween('2026-11-23', request.journeyOn))
      expect(waitDays).toBeGreaterThan(0)
      expect(visits.length).toBe(request.format === 'A' ? 1 : 3)
      expect(visits.every(({ clinicianName }) => clinicianName === 'Wren Willow')).toBe(true)
    }
    expect(found[0]?.visits.map(({ kind, phase }) => [kind, phase])).toEqual([
      ['preparation', 'preparation'],
      ['journey', 'journey'],
      ['integration', 'integration'],
    ])
  })

  test('the times and people it was placed at are asked for, each part’s own', () => {
    const three = found.find(({ request }) => request.format === 'B')
    expect(three?.request).toMatchObject({
      preparationAt: '09:00',
      preparationBy: 'wren',
      integrationAt: '09:30',
      integrationBy: 'wren',
      groupId: null,
    })
  })

  test('a group is asked for by its name', () => {
    const grouped = cycleAlternatives(
      fresh,
      planIn(fresh),
      requestIn(world, { journeyOn: '2026-12-02', journeyAt: '20:00', format: 'C', groupPhase: 'integration' }),
      desk,
    )
    const withGroup = grouped.find(({ request }) => request.format === 'C' && request.journeyOn === '2026-12-02')
    expect(withGroup?.request).toMatchObject({
      groupId: 'group',
      integrationAt: null,
      integrationBy: null,
      preparationAt: '09:00',
      preparationBy: 'wren',
    })
    const allInOne = [...found, ...grouped].find(({ request }) => request.format === 'A')
    if (allInOne)
      expect(allInOne.request).toMatchObject({ preparationAt: null, preparationBy: null, integrationAt: null, integrationBy: null })
  })

  test('days are near the one asked for, and none is today or past', () => {
    const days = cycleAlternatives(fresh, planIn(fresh), { ...asked, journeyOn: '2026-11-28' }, desk).map(
      ({ request }) => request.journeyOn,
    )
    expect(days.every((day) => day > '2026-11-23')).toBe(true)
  })
})

test('what may be asked for instead: days up to twenty off, none today or past, and the days around the journey as usual', () => {
  const menu = cycleMenu(world, { ...asked, journeyOn: '2026-12-24' })
  const days = [...(menu.journeyOn ?? [])]
  expect([days.length, days[0], days.sort()[0], days.at(-1)]).toEqual([41, '2026-12-24', '2026-12-04', '2027-01-13'])
  expect([...(cycleMenu(world, { ...asked, journeyOn: '2026-11-28' }).journeyOn ?? [])].sort()[0]).toBe('2026-11-24')
  expect([menu.preparationOffset, menu.integrationOffset]).toEqual([[], []])
  expect([menu.format, menu.setting, menu.facilityId]).toEqual([['A', 'B', 'C', 'D'], ['office', 'facility', 'telehealth'], ['heron']])
})

describe('what a cycle costs', () => {
  const price = (facts: Partial<World> = {}) => priceOf({ ...world, ...facts })

  test('by format and day, for who pays themselves and for who has a plan', () => {
    expect(price({ coverages: [selfPay] })('B', '2026-12-02')).toBe(60_000)
    expect(price({ coverages: [selfPay] })('C', '2026-12-02')).toBe(48_000)
    expect(price()('B', '2026-12-02')).toBe(9_600)
    const again = price()
    expect([again('B', '2026-12-02'), again('B', '2026-12-02'), again('C', '2026-12-02')]).toEqual([9_600, 9_600, 7_500])
  })

  test('in full where the client chose to pay it alone, and so in what is offered instead', () => {
    expect(priceOf(world, 'not_told')('B', '2026-12-02')).toBe(60_000)
    const request = { ...requestIn(world, { journeyOn: '2026-12-02', journeyAt: '20:00' }), payer: 'not_told' as const }
    const offers = cycleAlternatives(fresh, planIn(fresh), request, desk)
    expect(new Set(offers.filter((offer) => offer.request.format === 'B').map(({ clientCents }) => clientCents))).toEqual(new Set([60_000]))
    expect(offers.every((offer) => offer.request.payer === 'not_told')).toBe(true)
  })

  test('as the primary therapist stands with Medicare, not as others do', () => {
    const medicare = forEstimate({ ...world.coverages[0], program: 'medicare' } as never)
    const [wren] = world.clinicians
    if (!wren) throw new Error('Wren is at work.')
    const others = [{ ...wren, id: 'lark', medicareFacts: [{ status: 'neither' as const, fromOn: '2020-01-01' as const }] }, wren]
    const own = price({ coverages: [medicare], clinicians: [wren] })('B', '2026-12-02')
    expect(own).not.toBeNull()
    expect(price({ coverages: [medicare], clinicians: others })('B', '2026-12-02')).toBe(own)
    expect(
      visitPrice({ ...world, coverages: [medicare], clinicians: others }, { kind: 'follow_up', on: '2026-12-02', setting: 'office' }),
    ).toBe(visitPrice({ ...world, coverages: [medicare], clinicians: [wren] }, { kind: 'follow_up', on: '2026-12-02', setting: 'office' }))
    expect(
      visitPrice({ ...world, coverages: [medicare], clinicians: [wren] }, { kind: 'follow_up', on: '2026-12-02', setting: 'office' }),
    ).not.toBeNull()
  })

  test('a notice that nobody signed is none', () => {
    expect(price({ notices: [] })('B', '2026-12-02')).toBe(9_600)
    expect(price({ notices: [] })('A', '2026-12-02')).toBe(38_200)
  })

  test('nothing is known of a format whose notice was signed too late', () => {
    expect(price({ notices: [signedOn('2026-12-02')] })('A', '2026-12-02')).toBe(38_200)
    expect(price({ notices: [signedOn('2026-12-03')] })('A', '2026-12-02')).toBeNull()
  })

  test('nothing is known of a format the law refuses', () => {
    const medicaid = forEstimate({ ...world.coverages[0], program: 'medicaid' } as never)
    expect(price({ coverages: [medicaid] })('A', '2026-12-02')).toBeNull()
  })
})

describe('what a visit by itself costs', () => {
  const price = (facts: Partial<World> = {}, kind: SingleKind = 'follow_up') =>
    visitPrice({ ...world, ...facts }, { kind, on: '2026-12-02', setting: 'office' })

  test('its fee, or what a plan leaves of what it allows', () => {
    expect(price({ coverages: [selfPay] })).toBe(20_000)
    expect(price()).toBe(3_200)
    expect(
      price({
        coverages: [forEstimate(world.coverages[0], { answers: [answer(twentyPercent, left(10_000))] })],
      }),
    ).toBe(11_200)
    expect(price({ coverages: [selfPay], tiers: [tier(4_000)] })).toBe(8_000)
  })

  test('nothing for an evaluation; not known without a fee or a coverage', () => {
    expect(price({}, 'prescriber_evaluation')).toBe(0)
    expect(price({ fees: [] })).toBeNull()
    expect(price({ coverages: [] })).toBeNull()
    expect(price({ fees: [{ code: '90837', cents: toCents(1), from: '2026-01-01', to: null }], coverages: [selfPay] })).toBe(1)
  })
})

describe('times near the one refused', () => {
  const request = { kind: 'follow_up', setting: 'office', on: '2026-12-05', at: '10:00', clinicianId: 'wren', roomId: null } as const

  test('days nearest first, a fortnight to either side, none past', () => {
    const days = nearestDays('2026-12-05', '2026-11-23')
    expect(days.slice(0, 4)).toEqual(['2026-12-05', '2026-12-04', '2026-12-06', '2026-12-03'])
    expect([days.length, [...days].sort()[0], [...days].sort().at(-1)]).toEqual([27, '2026-11-23', '2026-12-19'])
    expect(nearestDays('2026-12-10', '2026-11-23').length).toBe(29)
  })

  test('other times and people of the same day, and other days', () => {
    const menu = timeMenu({ on: '2026-12-05', at: '10:00', clinicianId: null, roomId: null }, '2026-11-23', ['wren'])
    expect(menu.at).toEqual(['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00'])
    expect([menu.clinicianId, menu.roomId, menu.on?.[0]]).toEqual([['wren'], [null], '2026-12-05'])
  })

  test('a visit by itself: lawful ones, with price, wait and person', () => {
    const found = visitAlternatives(fresh, request, desk)
    expect(
      found.map(({ request: { on, at, clinicianId }, clientCents, waitDays }) => [on, at, clinicianId, clientCents, waitDays]).slice(0, 2),
    ).toEqual([
      ['2026-12-04', '10:00', 'wren', 3_200, 11],
      ['2026-12-03', '10:00', 'wren', 3_200, 10],
    ])
    expect(found.every(({ visits }) => visits.length === 1 && visits[0]?.clinicianName === 'Wren Willow')).toBe(true)
    expect(found.filter(({ changed }) => changed.join() === 'on').length).toBe(2)
  })

  test('an evaluation has no therapist to change', () => {
    const at: World = { ...fresh, calendars: new Map([...fresh.calendars, ['hawthorn', calendar('hawthorn')]]) }
    const found = visitAlternatives(at, { ...request, kind: 'prescriber_evaluation', clinicianId: null }, desk)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ changed, clientCents }) => !changed.includes('clinicianId') && clientCents === 0)).toBe(true)
    const others = visitAlternatives(fresh, { ...request, on: '2026-12-04', at: '10:00' }, desk)
    expect(others.some(({ changed }) => changed.join() === 'clinicianId')).toBe(true)
    const evaluations = worldWith({ ...priced, calendars: at.calendars }, 'evaluation')
    const [booked] = evaluations.visits
    if (!booked) throw new Error('No evaluation stands.')
    const move = { of: 'single', world: evaluations, booked, kind: 'prescriber_evaluation', setting: 'telehealth' } as const
    const moves = moveAlternatives(move, { on: '2026-12-04', at: '20:00', clinicianId: null, roomId: null }, desk)
    expect(moves.length).toBeGreaterThan(0)
    expect(moves.some(({ changed }) => changed.includes('clinicianId'))).toBe(false)
  })

  test('a move: the visits as they would then be, at the cycle’s price on its new day or the visit’s own', () => {
    const to = { on: '2026-12-05', at: '10:00', clinicianId: null, roomId: null } as const
    const move = moveIn(world, 'journey')
    const found = moveAlternatives(move, to, desk)
    expect(found.length).toBeGreaterThan(0)
    for (const { request: other, clientCents, visits } of found) {
      expect(decideMove(move, other, desk).ruling.findings.filter(isInTheWay)).toEqual([])
      expect([clientCents, visits.length]).toEqual([9_600, other.on === '2026-12-02' ? 1 : 3])
    }
    const hours = worldWith(priced, 'hour')
    const [booked] = hours.visits
    if (!booked) throw new Error('No hour stands.')
    const single = moveAlternatives({ of: 'single', world: hours, booked, kind: 'follow_up', setting: 'office' }, to, desk)
    expect(single.map(({ clientCents, visits }) => [clientCents, visits.length])[0]).toEqual([3_200, 1])
  })
})

describe('a plan that does not pay the pair of a day', () => {
  const stands = worldWith(priced, 'format C')
  const unpaid: World = {
    ...without(stands, () => true),
    coverages: stands.coverages.map((plan) => ({ ...plan, flags: { ...plan.flags, allowsSameDayPair: 'no' } })),
  }
  const request = requestIn(stands)
  const ask = (candidate: typeof request, at = unpaid) => decideCycle(at, planIn(at), candidate, 'book', desk).ruling

  test('lets it be booked, and offers what would be paid, with its price', () => {
    expect(ask(request).findings.filter(isInTheWay)).toEqual([])
    expect(leavesPairUnpaid(ask(request))).toBe(true)
    expect(leavesPairUnpaid(ask(request, { ...unpaid, coverages: stands.coverages }))).toBe(false)
    const found = cycleAlternatives(unpaid, planIn(unpaid), request, desk)
    expect(found.length).toBeGreaterThan(0)
    for (const other of found) {
      expect(leavesPairUnpaid(ask(other.request))).toBe(false)
      expect(other.clientCents).not.toBeNull()
    }
  })
})
