import { expect, test } from 'vitest'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { endRestriction, restrictCoverage } from '@/lib/commands/coverage/restrict'
import { carryOut, signWish } from '@/lib/commands/coverage/va-wish'
import { toDay } from '@/lib/data/dates'
import { loadCoverages } from '@/lib/data/records/coverages'
import { loadRestrictions, loadSetAside } from '@/lib/data/records/own-wishes'
import { findOwnWishes } from '@/lib/data/views/own-wishes'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'
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
  expect(own.restriction).toMatchObject({ fromOn: '2026-11-23', paidInFullOn: '2026-11-23' })
})

test('for want of payment it ends only after thirty days, two reminders and with a debt; at the client’s wish at once', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({})
  const desk = clinic.frontDesk.actor
  await done(clinic.run(restrictCoverage, { clientId: client.id, fromOn: '2026-11-23', toOn: '', paysInFull: true }, desk))
  const end = (over: object, at = later(clinic.now, 31)) =>
    clinic.run(endRestriction, { clientId: client.id, because: 'not_paid', remindedTwice: true, ...over }, desk, at)
  expect(await end({})).toMatchObject({ status: 'invalid', fields: { form: ['Nothing is owed from these days.'] } })
  await signVisit(clinic, client, { kind: 'preparation', on: day('2026-11-24') })
  expect(await end({}, later(clinic.now, 30))).toMatchObject({
    status: 'invalid',
    fields: { form: [expect.stringContaining('2026-12-24')] },
  })
  expect(await end({ remindedTwice: false })).toMatchObject({ status: 'invalid', fields: { remindedTwice: [expect.any(String)] } })
  const own = { because: 'not_paid', remindedTwice: true }
  expect(await clinic.run(endRestriction, own, client.actor, later(clinic.now, 31))).toMatchObject({ status: 'invalid' })
  await done(end({}))
  expect(await end({})).toMatchObject({ status: 'invalid' })
  await done(clinic.run(restrictCoverage, { fromOn: '2027-01-04', toOn: null, paysInFull: true }, client.actor, later(clinic.now, 32)))
  await done(clinic.run(endRestriction, { because: 'client_asked' }, client.actor, later(clinic.now, 33)))
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
  const unpaid = { clientId: client.id, because: 'not_paid', remindedTwice: true }
  expect(await clinic.run(endRestriction, unpaid, desk, later(clinic.now, 31))).toMatchObject({
    status: 'invalid',
    fields: { form: ['Nothing is owed from these days.'] },
  })
  const other = await clinic.client()
  const told = (...ids: string[]) => clinic.asSystem(async (tx) => [...(await loadRestrictions(tx, clinic.practiceId, ids)).keys()])
  expect([await told(client.id, other.id), await told(other.id)]).toEqual([[client.id], []])
})

test('a wish that is not there, or another practice’s, is carried out by nobody', async () => {
  const clinic = await openClinic()
  const outcome = await clinic.run(carryOut, { wishId: newId(), fromOn: '2026-12-01', toOn: '2026-12-03' }, clinic.frontDesk.actor)
  expect(outcome).toEqual({ status: 'invalid', fields: { form: ['There is no such wish.'] } })
})
