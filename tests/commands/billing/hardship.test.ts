import { expect, test } from 'vitest'
import { decideHardship } from '@/lib/commands/billing/decide-hardship'
import { endHardship } from '@/lib/commands/billing/end-hardship'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { toDay } from '@/lib/data/dates'
import { listHardships } from '@/lib/data/records/hardships'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'
import { booksOf, day, medicaidSince, signVisit } from './world'

const half = (client: TestClient, more: object = {}) => ({
  clientId: client.id,
  kind: 'percent',
  percent: 50,
  amount: '',
  fromOn: '2026-11-01',
  toOn: '2027-01-31',
  papers: 'Two pay slips',
  reason: 'Lost work in October',
  ...more,
})

const offOn = async (clinic: Clinic, client: TestClient, on: string) => {
  const rows = await clinic.asSystem((tx) =>
    tx.ledgerEntry.findMany({
      where: {
        clientId: client.id,
        account: 'provider_writeoff',
        serviceOn: toDay(day(on)),
        transaction: { is: { kind: { in: ['hardship', 'reversal'] } } },
      },
      select: { cents: true },
    }),
  )
  return rows.reduce((sum, { cents }) => sum + cents, 0)
}

test('hardship comes off each share as a posting of its own, before and after the decision, once', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await signVisit(clinic, client, { kind: 'preparation', on: day('2026-11-23') })
  expect((await booksOf(clinic, client)).amounts).toMatchObject({ ar_client: 3_200 })
  const { hardshipId } = await done(clinic.run(decideHardship, half(client), clinic.billingLead.actor))
  expect((await booksOf(clinic, client)).amounts).toMatchObject({ ar_client: 1_600, provider_writeoff: 1_600 })
  const posted = () => clinic.asSystem((tx) => tx.ledgerTransaction.findMany({ where: { clientId: client.id, kind: 'hardship' } }))
  expect(await posted()).toMatchObject([{ memo: { hardshipId }, serviceOn: toDay(day('2026-11-23')) }])
  await signVisit(clinic, client, { kind: 'integration', on: day('2026-11-24') })
  expect(await posted()).toHaveLength(2)
  expect((await booksOf(clinic, client)).amounts).toMatchObject({ ar_client: 3_200, provider_writeoff: 3_200 })
})

test('what was paid above the lowered share becomes credit', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await signVisit(clinic, client, { kind: 'preparation', on: day('2026-11-23') })
  const paid = { clientId: client.id, amount: '32', method: 'cash', reference: null, note: null }
  await done(clinic.run(takePayment, paid, clinic.frontDesk.actor))
  const ten = half(client, { kind: 'amount', percent: 0, amount: '10.00' })
  await done(clinic.run(decideHardship, ten, clinic.billingLead.actor))
  expect((await booksOf(clinic, client)).amounts).toMatchObject({ client_credits: -1_000, provider_writeoff: 1_000 })
})

test('ended from a day on, earlier days keep what was taken off and later ones do not', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await signVisit(clinic, client, { kind: 'preparation', on: day('2026-11-23') })
  await signVisit(clinic, client, { kind: 'integration', on: day('2026-11-24') })
  const { hardshipId } = await done(clinic.run(decideHardship, half(client), clinic.billingLead.actor))
  const end = (endedOn: string, by = clinic.billingLead.actor) => clinic.run(endHardship, { hardshipId, endedOn, why: 'Works again' }, by)
  expect(await end('2026-11-24', clinic.frontDesk.actor)).toMatchObject({
    status: 'refused',
    ruling: { findings: [{ code: 'HARDSHIP_NOT_LEAD' }] },
  })
  for (const outside of ['2026-10-31', '2027-02-01'])
    expect(await end(outside)).toEqual({ status: 'invalid', fields: { endedOn: ['Choose a day on which it holds.'] } })
  await done(end('2026-11-24'))
  expect([await offOn(clinic, client, '2026-11-23'), await offOn(clinic, client, '2026-11-24')]).toEqual([1_600, 0])
  expect((await booksOf(clinic, client)).amounts).toMatchObject({ ar_client: 4_800 })
  expect(await end('2026-11-25')).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'HARDSHIP_ENDED' }] } })
  const read = await clinic.read(client.actor, (tx) => listHardships(tx, clinic.practiceId, client.id))
  expect(read).toMatchObject([{ endedOn: '2026-11-24', endedWhy: 'Works again' }])
})

test('it holds over New Year to its last day, and no further', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await done(clinic.run(decideHardship, half(client), clinic.billingLead.actor))
  for (const on of ['2026-12-30', '2027-01-27', '2027-02-03'] as const) await signVisit(clinic, client, { kind: 'follow_up', on: day(on) })
  const share = async (on: string) => {
    const { _sum } = await clinic.asSystem((tx) =>
      tx.ledgerEntry.aggregate({
        where: { clientId: client.id, account: 'ar_client', serviceOn: toDay(day(on)), transaction: { is: { kind: 'transfer' } } },
        _sum: { cents: true },
      }),
    )
    return _sum.cents ?? 0
  }
  for (const on of ['2026-12-30', '2027-01-27']) expect(await offOn(clinic, client, on)).toBe(Math.round((await share(on)) / 2))
  expect(await offOn(clinic, client, '2026-12-30')).toBeGreaterThan(0)
  expect(await offOn(clinic, client, '2027-02-03')).toBe(0)
})

test('only the billing lead decides, not for a day of Medicaid, and what Medicaid takes back takes the hardship along', async () => {
  const clinic = await openClinic()
  const walled = await clinic.client({ program: 'medicaid' })
  const client = await clinic.client()
  const refused = async (who: TestClient, by = clinic.billingLead.actor) => {
    const outcome = await clinic.run(decideHardship, half(who, { fromOn: '2026-11-20' }), by)
    return outcome.status === 'refused' ? outcome.ruling.findings.map(({ code }) => code) : outcome.status
  }
  expect(await refused(client, clinic.frontDesk.actor)).toEqual(['HARDSHIP_NOT_LEAD'])
  expect(await refused(walled)).toEqual(['HARDSHIP_WALL'])
  await signVisit(clinic, client, { kind: 'preparation', on: day('2026-11-23') })
  await done(clinic.run(decideHardship, half(client), clinic.billingLead.actor))
  expect(await refused(client)).toEqual(['HARDSHIP_OVERLAPS', 'HARDSHIP_ROUTINE'])
  await done(clinic.run(saveCoverage, medicaidSince(clinic, client.id, '2026-11-20'), clinic.frontDesk.actor))
  const { amounts } = await booksOf(clinic, client)
  expect([amounts.ar_client ?? 0, amounts.provider_writeoff ?? 0]).toEqual([0, 0])
})

test('the database keeps a decision as it was, with papers, a reason and an end', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const row = {
    practiceId: clinic.practiceId,
    clientId: client.id,
    basisPoints: 5_000,
    papers: 'Slip',
    reason: 'Ill',
    decidedAt: clinic.now,
    decidedBy: clinic.billingLead.userId,
  }
  const insert = (changes: object, as = clinic.billingLead.actor as Parameters<typeof clinic.read>[0]) =>
    clinic.read(as, (tx) =>
      tx.hardship.createMany({ data: [{ ...row, id: newId(), fromOn: toDay('2026-11-01'), toOn: toDay('2026-12-31'), ...changes }] }),
    )
  for (const changes of [
    { papers: '' },
    { reason: '' },
    { cents: 100 },
    { basisPoints: null },
    { basisPoints: 10_001 },
    { toOn: toDay('2026-10-31') },
    { toOn: toDay('2027-11-02') },
  ])
    await expect(insert(changes)).rejects.toThrow()
  await expect(insert({}, client.actor)).rejects.toThrow(/row-level security/)
  await insert({})
  const change = clinic.read(clinic.billingLead.actor, (tx) =>
    tx.hardship.updateMany({ where: { clientId: client.id }, data: { basisPoints: 1 } }),
  )
  await expect(change).rejects.toThrow()
})
