import { expect, test } from 'vitest'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { listBalances } from '@/lib/data/views/desk'
import { listArrivals } from '@/lib/data/views/desk-arrivals'
import { day, medicaidSince, signVisit } from '../../commands/billing/world'
import { done, openClinic } from '../../support/clinic'

test('balances stand by the age of their day of service', async () => {
  const clinic = await openClinic()
  const desk = clinic.frontDesk.actor
  const client = await clinic.client({ program: 'self_pay' })
  for (const on of ['2026-08-03', '2026-10-12', '2026-11-23']) await signVisit(clinic, client, { kind: 'follow_up', on: day(on) })
  const [row] = await clinic.read(desk, (tx) => listBalances(tx, desk, day('2026-11-23')))
  const each = (row?.owedCents ?? 0) / 3
  expect(each).toBeGreaterThan(0)
  expect(row).toMatchObject({
    clientId: client.id,
    oldestOn: '2026-08-03',
    ages: { 'to-30': each, 'to-60': each, 'to-90': 0, over: each },
  })
})

test('what waits for the desk to verify a client’s own word is of no age: nobody asks for it', async () => {
  const clinic = await openClinic()
  const desk = clinic.frontDesk.actor
  const client = await clinic.client({ program: 'self_pay' })
  for (const on of ['2026-10-12', '2026-11-23']) await signVisit(clinic, client, { kind: 'follow_up', on: day(on) })
  await done(clinic.run(saveCoverage, medicaidSince(clinic, client.id, '2026-11-01'), client.actor))
  const [row] = await clinic.read(desk, (tx) => listBalances(tx, desk, day('2026-11-23')))
  const each = row?.owedCents ?? 0
  expect(each).toBeGreaterThan(0)
  expect(row).toMatchObject({ waitingCents: each, oldestOn: '2026-10-12', ages: { 'to-30': 0, 'to-60': each, 'to-90': 0, over: 0 } })
})

test('who comes today stands with what to collect and why, or that nothing may be asked', async () => {
  const clinic = await openClinic()
  const desk = clinic.frontDesk.actor
  const client = await clinic.client({ deductibleLeftCents: 10_000, benefitsVerifiedOn: day('2026-11-20') })
  const medicaid = await clinic.client({ program: 'medicaid' })
  const unasked = await clinic.client({ benefitsVerifiedOn: null })
  const times = ['10:00', '11:00', '12:00'] as const
  for (const [index, who] of [client, medicaid, unasked].entries())
    await clinic.visit(who, { kind: 'follow_up', on: clinic.today, at: times[index] ?? '13:00' })
  const codes = (await clinic.read(desk, (tx) => listArrivals(tx, desk, clinic.today))).map(({ who, collect }) => [
    who,
    collect.collectCents,
    collect.wall,
    collect.why.map(({ code }) => code),
  ])
  expect(codes).toEqual([
    [client.name, 11_200, null, ['TRACE_DEDUCTIBLE', 'TRACE_COINSURANCE']],
    [medicaid.name, 0, 'medicaid', []],
    [unasked.name, null, null, ['TRACE_BENEFITS_UNKNOWN']],
  ])
})
