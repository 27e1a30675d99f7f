import { expect, test } from 'vitest'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { choosePayer, endRestriction, remindRestriction, restrictCoverage } from '@/lib/commands/coverage/restrict'
import { carryOut, signWish } from '@/lib/commands/coverage/va-wish'
import { scheduleVisit } from '@/lib/commands/scheduling/schedule-visit'
import { toDay } from '@/lib/data/dates'
import { loadCoverages } from '@/lib/data/records/coverages'
import { loadOpenDays } from '@/lib/data/records/ledger'
import { loadSetAside, loadStandingRestrictions } from '@/lib/data/records/own-wishes'
import { loadPriceFacts } from '@/lib/data/records/price-facts'
import { loadRules } from '@/lib/data/records/rulesets'
import { listDayCollections } from '@/lib/data/views/desk-collections'
import { findFormatPrices } from '@/lib/data/views/format-prices'
import { findOwnWishes } from '@/lib/data/views/own-wishes'
import { findVisitOptions } from '@/lib/data/views/visit-options'
import { findVisitPayer } from '@/lib/data/views/visit-payer'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'
import { booksOf, day, signVisit } from '../billing/world'

const later = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000)

test('T81 what the client pays in full is not told to the plan: the full fee is theirs and no claim is made', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ slidingScale: { householdSize: 3, annualIncomeCents: 4_500_000, paysBasisPoints: 6_000 } })
  await signVisit(clinic, client, { kind: 'preparation', on: day('2026-11-20') })
  expect((await booksOf(clinic, client)).claims).toHaveLength(1)
  const ask = { fromOn: '2026-11-23', toOn: null, paysInFull: true }
  expect(await clinic.run(restrictCoverage, { ...ask, fromOn: '2026-11-22' }, client.actor)).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(restrictCoverage, { ...ask, paysInFull: false }, client.actor)).toMatchObject({ status: 'invalid' })
  await done(clinic.run(restrictCoverage, ask, client.actor))
  expect(await clinic.run(restrictCoverage, ask, client.actor)).toMatchObject({ status: 'invalid' })
  await signVisit(clinic, client, { kind: 'preparation', on: day('2026-11-24') })
  const { charges, claims } = await booksOf(clinic, client)
  expect(claims).toHaveLength(1)
  expect(charges.map(({ chargeCents, isClaimable, claimId }) => [chargeCents, isClaimable, claimId === null])).toEqual([
    [20_000, true, false],
    [20_000, false, true],
  ])
  const paid = { clientId: client.id, amount: '232.00', method: 'cash', reference: '', note: '' }
  await done(clinic.run(takePayment, paid, clinic.frontDesk.actor))
  const own = await clinic.read(client.actor, (tx) => findOwnWishes(tx, client.actor, client.id))
  expect(own.restrictions).toMatchObject([{ fromOn: '2026-11-23', paidInFullOn: '2026-11-23' }])
})

test('for want of payment it ends only after thirty days, two reminders and with a debt, and then the plan is told; at the client’s wish at once', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({})
  const desk = clinic.frontDesk.actor
  const { id } = await done(clinic.run(restrictCoverage, { clientId: client.id, fromOn: '2026-11-23', toOn: '', paysInFull: true }, desk))
  const end = (at = later(clinic.now, 31)) => clinic.run(endRestriction, { clientId: client.id, id, because: 'not_paid' }, desk, at)
  const remind = (days: number) => clinic.run(remindRestriction, { clientId: client.id, id }, desk, later(clinic.now, days))
  const codes = async (outcome: ReturnType<typeof end>) => {
    const answer = await outcome
    return answer.status === 'refused' ? answer.ruling.findings.map(({ code }) => code) : answer.status
  }
  expect(await codes(end())).toEqual(['NOT_TOLD_NOTHING_OWED', 'NOT_TOLD_REMIND_TWICE'])
  expect(await remind(2)).toMatchObject({ status: 'invalid' })
  await signVisit(clinic, client, { kind: 'preparation', on: day('2026-11-24') })
  expect(await codes(end(later(clinic.now, 30)))).toEqual(['NOT_TOLD_TIME_TO_PAY', 'NOT_TOLD_REMIND_TWICE'])
  await done(remind(10))
  expect(await remind(10)).toMatchObject({ status: 'invalid', fields: { form: ['The client was reminded today.'] } })
  expect(await codes(end())).toEqual(['NOT_TOLD_REMIND_TWICE'])
  await done(remind(20))
  const own = { id, because: 'not_paid' }
  expect(await clinic.run(endRestriction, own, client.actor, later(clinic.now, 31))).toMatchObject({ status: 'invalid' })
  expect((await booksOf(clinic, client)).claims).toEqual([])
  await done(end())
  const { charges, amounts } = await booksOf(clinic, client)
  expect([charges.map(({ isClaimable }) => isClaimable), amounts.ar_client]).toEqual([[true], 3_200])
  expect(await end()).toMatchObject({ status: 'invalid' })
  const again = { fromOn: '2027-01-04', toOn: null, paysInFull: true }
  const next = await done(clinic.run(restrictCoverage, again, client.actor, later(clinic.now, 32)))
  await done(clinic.run(endRestriction, { id: next.id, because: 'client_asked' }, client.actor, later(clinic.now, 33)))
})

test('of several wishes the one that is named is ended, and one that is over keeps nobody from another', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const ask = (fromOn: string, toOn: string, at = clinic.now) =>
    clinic.run(restrictCoverage, { fromOn, toOn, paysInFull: true }, client.actor, at)
  await done(ask('2026-11-23', '2026-11-30'))
  const second = await done(ask('2026-12-07', '2026-12-11'))
  expect(await ask('2026-12-11', '2026-12-20')).toMatchObject({ status: 'invalid', fields: { form: [expect.any(String)] } })
  await done(clinic.run(endRestriction, { id: second.id, because: 'client_asked' }, client.actor))
  const standing = async () => {
    const own = await clinic.read(client.actor, (tx) => findOwnWishes(tx, client.actor, client.id))
    return own.restrictions.map(({ fromOn }) => fromOn)
  }
  expect(await standing()).toEqual(['2026-11-23'])
  await done(ask('2026-12-01', '', later(clinic.now, 8)))
  expect(await standing()).toEqual(['2026-11-23', '2026-12-01'])
  const other = await clinic.client()
  expect(await clinic.run(endRestriction, { id: second.id, because: 'client_asked' }, other.actor)).toMatchObject({ status: 'invalid' })
})

test('one visit is paid alone at the full fee and before all else; its plan is told of no word of it, and of the others', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ slidingScale: { householdSize: 3, annualIncomeCents: 4_500_000, paysBasisPoints: 6_000 } })
  await signVisit(clinic, client, { kind: 'follow_up', on: day('2026-11-20') })
  const visit = await clinic.visit(client, { kind: 'follow_up', on: day('2026-11-24') })
  const see = () => clinic.read(client.actor, (tx) => findVisitPayer(tx, client.actor, visit, clinic.now))
  expect(await see()).toMatchObject({ chosen: null, open: ['not_told'], fee: 20_000 })
  const choose = (changes: object = {}) =>
    clinic.run(choosePayer, { appointmentId: visit, kind: 'not_told', paysInFull: true, ...changes }, client.actor)
  expect(await choose({ paysInFull: false })).toMatchObject({ status: 'invalid' })
  expect(await choose({ kind: 'client_files' })).toMatchObject({ status: 'refused' })
  await done(choose())
  expect(await choose()).toMatchObject({ status: 'invalid' })
  expect(await see()).toMatchObject({ chosen: { kind: 'not_told', visitId: visit }, open: [] })
  const desk = clinic.frontDesk.actor
  const [collect] = await clinic.read(desk, (tx) => listDayCollections(tx, desk, day('2026-11-24')))
  expect(collect?.collectCents).toBe(20_000)
  await signVisit(clinic, client, { kind: 'follow_up', on: day('2026-11-24'), booked: visit })
  await signVisit(clinic, client, { kind: 'follow_up', on: day('2026-11-25') })
  expect((await booksOf(clinic, client)).charges.map(({ isClaimable }) => isClaimable)).toEqual([true, false, true])
  await done(
    clinic.run(takePayment, { clientId: client.id, amount: '200.00', method: 'cash', reference: '', note: '' }, desk, later(clinic.now, 2)),
  )
  const open = await clinic.asSystem((tx) => loadOpenDays(tx, clinic.practiceId, client.id))
  expect(open.map(({ on }) => on)).toEqual(['2026-11-20', '2026-11-25'])
  expect((await see())?.chosen?.paidInFullOn).toBe('2026-11-25')
})

test('behind the wall no visit is paid alone; without a contract the client may file; with Medicare the billing lead decides', async () => {
  const clinic = await openClinic()
  const at = { kind: 'follow_up', on: day('2026-11-24') } as const
  const choose = (client: TestClient, appointmentId: string, changes: object = {}, actor = clinic.frontDesk.actor) =>
    clinic.run(choosePayer, { clientId: client.id, appointmentId, kind: 'not_told', paysInFull: true, ...changes }, actor)
  const walled = await clinic.client({ program: 'medicaid' })
  const refused = await choose(walled, await clinic.visit(walled, at))
  expect(refused).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'NOT_TOLD_WALLED' }] } })

  const elder = await clinic.client()
  await clinic.asSystem((tx) => tx.coverage.updateMany({ where: { clientId: elder.id }, data: { program: 'medicare' } }))
  const ofElder = await clinic.visit(elder, { ...at, at: '12:00' })
  const reason = { overrideReason: 'She asked in writing.' }
  expect(await choose(elder, ofElder, reason)).toMatchObject({ status: 'refused' })
  expect(await choose(elder, ofElder, {}, clinic.billingLead.actor)).toMatchObject({ status: 'refused' })
  await done(choose(elder, ofElder, reason, clinic.billingLead.actor))

  const outside = await clinic.client()
  await clinic.asSystem((tx) => tx.coverage.updateMany({ where: { clientId: outside.id }, data: { inNetwork: false } }))
  const visit = await clinic.visit(outside, { ...at, at: '15:00' })
  await done(choose(outside, visit, { kind: 'client_files' }))
  await signVisit(clinic, outside, { ...at, booked: visit })
  const { charges, claims } = await booksOf(clinic, outside)
  expect([charges.map(({ isClaimable }) => isClaimable), claims]).toEqual([[false], []])
})

test('a veteran’s commercial plan pays for a cycle once they signed and the desk ended the VA row’s use; not before, not after', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ program: 'va' })
  const { cycleIds } = await clinic.regimen(client)
  const wish = { cycleId: cycleIds[0] ?? '', understood: true, signedName: client.name }
  expect(await clinic.run(signWish, wish, client.actor)).toMatchObject({ status: 'invalid' })
  await clinic.asSystem((tx) =>
    tx.coverage.createMany({
      data: [
        {
          practiceId: clinic.practiceId,
          id: newId(),
          clientId: client.id,
          payerId: clinic.payers.commercial,
          program: 'commercial',
          status: 'active',
          priority: 2,
          startsOn: toDay('2026-01-01'),
        },
      ],
    }),
  )
  const { id } = await done(clinic.run(signWish, wish, client.actor))
  const forbidden = async (on: string) =>
    (
      await clinic.asSystem(
        (tx) =>
          tx.$queryRaw<
            { yes: boolean }[]
          >`SELECT app.forbids_client_charge(${clinic.practiceId}::uuid, ${client.id}::uuid, ${on}::date) AS yes`,
      )
    )[0]?.yes
  expect(await forbidden('2026-12-02')).toBe(true)
  const carry = (actor: never) => clinic.run(carryOut, { wishId: id, fromOn: '2026-12-01', toOn: '2026-12-03' }, actor)
  expect(await carry(client.actor as never)).toEqual({ status: 'denied' })
  await done(carry(clinic.frontDesk.actor as never))
  expect(await carry(clinic.frontDesk.actor as never)).toMatchObject({ status: 'invalid' })
  expect(await Promise.all(['2026-11-30', '2026-12-01', '2026-12-03', '2026-12-04'].map(forbidden))).toEqual([true, false, false, true])
  const rows = await clinic.asSystem((tx) => loadCoverages(tx, clinic.practiceId, client.id))
  expect(rows.filter(({ program }) => program === 'va').map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
    ['2026-01-01', '2026-11-30'],
    ['2026-12-04', null],
  ])
})

test('days of a wish follow each other and lie ahead; a cycle that is over, or signed for, is not signed for again', async () => {
  const clinic = await openClinic()
  const [client, other] = [await clinic.client({ program: 'va' }), await clinic.client()]
  const second = { practiceId: clinic.practiceId, clientId: client.id, payerId: clinic.payers.commercial, program: 'commercial' as const }
  await clinic.asSystem((tx) =>
    tx.coverage.createMany({ data: [{ ...second, id: newId(), status: 'active', priority: 2, startsOn: toDay('2026-01-01') }] }),
  )
  const { cycleIds } = await clinic.regimen(client)
  const sign = (cycleId = cycleIds[0], actor = client.actor) =>
    clinic.run(signWish, { cycleId, understood: true, signedName: client.name }, actor)
  expect(await sign(cycleIds[0], other.actor)).toMatchObject({ status: 'invalid', fields: { form: ['There is no such client.'] } })
  await clinic.asSystem((tx) => tx.cycle.updateMany({ where: { id: cycleIds[1] ?? '' }, data: { status: 'skipped' } }))
  expect(await sign(cycleIds[1])).toMatchObject({ status: 'invalid', fields: { form: ['This cycle is over.'] } })
  const { id: wishId } = await done(sign())
  expect(await sign()).toMatchObject({ status: 'invalid', fields: { form: [expect.stringContaining('already')] } })
  const carry = (fromOn: string, toOn: string) => clinic.run(carryOut, { wishId, fromOn, toOn }, clinic.frontDesk.actor)
  expect(await carry('2026-12-03', '2026-12-02')).toMatchObject({ status: 'invalid', fields: { toOn: [expect.any(String)] } })
  expect(await carry('2026-11-22', '2026-12-02')).toMatchObject({ status: 'invalid', fields: { fromOn: [expect.any(String)] } })
  await done(carry('2026-11-23', '2026-11-23'))
  const asked = (...ids: string[]) => clinic.asSystem(async (tx) => [...(await loadSetAside(tx, clinic.practiceId, ids)).keys()])
  expect([await asked(client.id, other.id), await asked(other.id)]).toEqual([[client.id], []])
})

test('a plan is not told from one day to a later one, and what was owed before that ends nothing', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const desk = clinic.frontDesk.actor
  await signVisit(clinic, client, { kind: 'preparation', on: day('2026-11-20') })
  const ask = { clientId: client.id, fromOn: '2026-11-23', paysInFull: true }
  const backwards = await clinic.run(restrictCoverage, { ...ask, toOn: '2026-11-22' }, desk)
  expect(backwards).toMatchObject({ status: 'invalid', fields: { toOn: [expect.any(String)] } })
  await done(clinic.run(restrictCoverage, { ...ask, toOn: '2026-11-23' }, desk))
  const [standing] = await clinic.asSystem((tx) => loadStandingRestrictions(tx, clinic.practiceId, client.id))
  const unpaid = { clientId: client.id, id: standing?.id, because: 'not_paid' }
  const ended = await clinic.run(endRestriction, unpaid, desk, later(clinic.now, 31))
  expect(ended).toMatchObject({
    status: 'refused',
    ruling: { findings: [{ code: 'NOT_TOLD_NOTHING_OWED' }, { code: 'NOT_TOLD_REMIND_TWICE' }] },
  })
  const other = await clinic.client()
  const facts = await clinic.asSystem((tx) =>
    loadPriceFacts(tx, clinic.practiceId, [client.id, other.id], loadRules(tx, clinic.practiceId)),
  )
  expect([client.id, other.id].map((id) => facts.get(id)?.restrictions.length)).toEqual([1, 0])
})

test('a wish that is not there, or another practice’s, is carried out by nobody', async () => {
  const clinic = await openClinic()
  const outcome = await clinic.run(carryOut, { wishId: newId(), fromOn: '2026-12-01', toOn: '2026-12-03' }, clinic.frontDesk.actor)
  expect(outcome).toEqual({ status: 'invalid', fields: { form: ['There is no such wish.'] } })
})

test('paying a visit alone is offered as it is booked, with its price, and billed so; never by a therapist or behind the wall', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ slidingScale: { householdSize: 3, annualIncomeCents: 4_500_000, paysBasisPoints: 6_000 } })
  const walled = await clinic.client({ program: 'medicaid' })
  const desk = clinic.frontDesk.actor
  const on = day('2026-11-25')
  const options = (clientId: string, actor: typeof desk | typeof clinic.therapist.actor, payer?: 'not_told' | 'client_files') =>
    clinic.read(actor, (tx) => findVisitOptions(tx, actor, { clientId, asked: { on, kind: 'follow_up', payer }, now: clinic.now }))
  expect(await options(client.id, desk)).toMatchObject({ payers: ['not_told'], priceCents: 3_200 })
  expect(await options(client.id, desk, 'not_told')).toMatchObject({ priceCents: 20_000, request: { payer: 'not_told' } })
  expect(await options(client.id, clinic.therapist.actor)).toMatchObject({ payers: [] })
  expect(await options(walled.id, desk)).toMatchObject({ payers: [] })

  const where = { locationId: clinic.locationId, setting: 'office', clinicianId: clinic.therapist.clinicianId }
  const book = (clientId: string, at: string, actor: typeof desk | typeof clinic.therapist.actor = desk) =>
    clinic.run(scheduleVisit, { clientId, kind: 'follow_up', on, at, payer: 'not_told', ...where }, actor)
  expect(await book(client.id, '09:00', clinic.therapist.actor)).toMatchObject({
    status: 'invalid',
    fields: { payer: [expect.any(String)] },
  })
  expect(await book(walled.id, '11:00')).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'NOT_TOLD_WALLED' }] } })
  const { appointmentId } = await done(book(client.id, '09:00'))
  const payer = await clinic.read(desk, (tx) => findVisitPayer(tx, desk, appointmentId, clinic.now))
  expect(payer?.chosen).toMatchObject({ kind: 'not_told', visitId: appointmentId, fromOn: on, toOn: on })
  await signVisit(clinic, client, { kind: 'follow_up', on, booked: appointmentId })
  const { amounts, claims } = await booksOf(clinic, client)
  expect([amounts.ar_client, claims]).toEqual([20_000, []])
})

test('a client who pays alone from a day on is quoted what will be billed, on every page', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ slidingScale: { householdSize: 3, annualIncomeCents: 4_500_000, paysBasisPoints: 6_000 } })
  const desk = clinic.frontDesk.actor
  const on = day('2026-11-25')
  await done(clinic.run(restrictCoverage, { clientId: client.id, fromOn: on, toOn: on, paysInFull: true }, desk))
  const price = (asked: typeof on) =>
    clinic.read(desk, async (tx) => {
      const options = await findVisitOptions(tx, desk, { clientId: client.id, asked: { on: asked, kind: 'follow_up' }, now: clinic.now })
      return options?.priceCents
    })
  expect([await price(on), await price(day('2026-11-26'))]).toEqual([20_000, 3_200])
  const formats = await clinic.read(desk, (tx) => findFormatPrices(tx, desk, client.id, [on], clinic.today))
  expect(formats?.find(({ format }) => format === 'B')?.oneCycle?.client).toBe(20_000 + 2 * 3_200)
  await signVisit(clinic, client, { kind: 'follow_up', on })
  expect((await booksOf(clinic, client)).amounts.ar_client).toBe(20_000)
})
