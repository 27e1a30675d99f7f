import { expect, test } from 'vitest'
import { billAgain } from '@/lib/commands/billing/bill-again'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { savePayer } from '@/lib/commands/practice/save-payer'
import { saveRate } from '@/lib/commands/practice/save-rate'
import { toDay } from '@/lib/data/dates'
import { flagsOfPayer } from '@/lib/data/records/prices'
import { listUnbilled } from '@/lib/data/views/unbilled'
import { billAskedAgain } from '@/lib/jobs/do-due-work'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { booksOf, day, signVisit } from './world'

const ON = day('2026-11-23')

const listed = (clinic: Clinic) =>
  clinic.read(clinic.frontDesk.actor, async (tx) =>
    (await listUnbilled(tx, clinic.frontDesk.actor)).items.map(({ visitId, findings }) => [visitId, findings.map(({ code }) => code)]),
  )

const coverage = (clinic: Clinic, clientId: string) => ({
  id: null,
  clientId,
  program: 'commercial',
  payerId: clinic.payers.commercial,
  status: 'active',
  priority: 1,
  planName: null,
  memberId: 'M-1',
  groupNumber: null,
  relation: 'self',
  insuredName: null,
  startsOn: '2026-01-01',
  endsOn: '',
  inNetwork: true,
})

test('a visit without a known coverage waits on the list, and is billed by itself when the desk writes the coverage down', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ program: null })
  const { visitId, findings } = await signVisit(clinic, client, { kind: 'follow_up', on: ON })
  expect(findings.map(({ code }) => code)).toEqual(['VISIT_COVERAGE_UNKNOWN'])
  expect(await listed(clinic)).toEqual([[visitId, ['VISIT_COVERAGE_UNKNOWN']]])
  const again = await clinic.run(billAgain, { visitId }, clinic.frontDesk.actor)
  expect(again).toMatchObject({ status: 'done', warnings: [{ code: 'VISIT_COVERAGE_UNKNOWN' }] })
  expect((await booksOf(clinic, client)).charges).toEqual([])
  await done(clinic.run(saveCoverage, coverage(clinic, client.id), clinic.frontDesk.actor))
  expect(await listed(clinic)).toEqual([])
  expect((await booksOf(clinic, client)).charges.map(({ code }) => code)).toEqual(['90837'])
  expect(await clinic.run(billAgain, { visitId }, clinic.frontDesk.actor)).toMatchObject({ status: 'invalid' })
})

/** The payer's form as it stands, to be changed. */
async function payerAsTold(clinic: Clinic) {
  const id = clinic.payers.commercial
  const payer = await clinic.asSystem((tx) => tx.payer.findFirstOrThrow({ where: { id } }))
  const { timelyFilingDays: _, authorizationPattern: __, ...flags } = flagsOfPayer(payer)
  const told = {
    id,
    name: payer.name,
    program: 'commercial',
    electronicId: '',
    authorizationPattern: '',
    timelyFilingDays: 90,
    note: '',
    isActive: true,
  }
  return { told, flags }
}

test('a fee that begins today is what today is billed by, whenever its note was signed', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ program: 'self_pay' })
  for (const on of [day('2026-11-20'), clinic.today]) await signVisit(clinic, client, { kind: 'follow_up', on })
  expect((await booksOf(clinic, client)).amounts.ar_client).toBe(40_000)
  await done(clinic.run(saveRate, { code: '90837', effectiveFrom: clinic.today, fee: '210' }, clinic.admin.actor))
  const { amounts, charges } = await booksOf(clinic, client)
  expect([amounts.ar_client, charges.map(({ chargeCents }) => chargeCents)]).toEqual([41_000, [20_000, 21_000]])
})

test('a payer that asks one copay a day after all: what a day of two visits was asked is settled by it', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ copayCents: 3_000 })
  await signVisit(clinic, client, { kind: 'follow_up', on: ON })
  const other = { at: '18:00', roomId: null, clinicianId: clinic.otherTherapist.clinicianId } as const
  await signVisit(clinic, client, { kind: 'group', on: ON, ...other })
  const { told, flags } = await payerAsTold(clinic)
  const owed = async (copayPerDay: boolean) => {
    await done(clinic.run(savePayer, { ...told, flags: { ...flags, copayPerDay } }, clinic.admin.actor))
    return (await booksOf(clinic, client)).amounts.ar_client
  }
  expect([await owed(false), await owed(true), await owed(false)]).toEqual([6_000, 3_000, 6_000])
})

test('hours beyond the insured one wait for the word of the payer’s contract, and a first price bills what waited for one', async () => {
  const clinic = await openClinic()
  const client = await clinic.ordered({ signed: ['extended-care-notice'] })
  const { told, flags } = await payerAsTold(clinic)
  await done(clinic.run(savePayer, { ...told, flags: { ...flags, allowsNoncoveredCharge: 'unknown' } }, clinic.admin.actor))
  await clinic.asSystem((tx) => tx.rate.updateMany({ where: { code: '90837' }, data: { code: '90838' } }))
  const { visitId } = await signVisit(clinic, client, { kind: 'journey', format: 'A', on: ON })
  expect(await listed(clinic)).toEqual([[visitId, ['EXTENDED_CARE_CONTRACT_UNKNOWN', 'VISIT_FEE_MISSING']]])
  await done(clinic.run(savePayer, { ...told, flags: { ...flags, allowsNoncoveredCharge: 'yes' } }, clinic.admin.actor))
  expect(await listed(clinic)).toEqual([[visitId, ['EXTENDED_CARE_CONTRACT_UNKNOWN', 'VISIT_FEE_MISSING']]])
  expect(await billAskedAgain(clinic.practiceId, clinic.now)).toBe(0)
  expect(await listed(clinic)).toEqual([[visitId, ['VISIT_FEE_MISSING']]])
  expect((await booksOf(clinic, client)).charges.map(({ code }) => code)).toEqual(['KAP-EXT'])
  await done(clinic.run(saveRate, { code: '90837', fee: '200', effectiveFrom: '2026-01-01' }, clinic.admin.actor))
  expect(await billAskedAgain(clinic.practiceId, clinic.now)).toBe(1)
  expect(await listed(clinic)).toEqual([])
  expect((await booksOf(clinic, client)).charges.map(({ code }) => code)).toEqual(['90837', 'KAP-EXT'])
  const row = await clinic.asSystem((tx) => tx.unbilledVisit.findFirstOrThrow({ where: { appointmentId: visitId } }))
  expect([row.serviceOn, row.billedAt]).toEqual([toDay(ON), clinic.now])
})

test('another practice’s list is its own, and a client sees none', async () => {
  const [here, elsewhere] = [await openClinic(), await openClinic()]
  const client = await here.client({ program: null })
  const { visitId } = await signVisit(here, client, { kind: 'follow_up', on: ON })
  expect(await listed(elsewhere)).toEqual([])
  expect(await elsewhere.run(billAgain, { visitId }, elsewhere.frontDesk.actor)).toMatchObject({ status: 'invalid' })
  expect(await here.read(client.actor, (tx) => tx.unbilledVisit.count())).toBe(0)
})
