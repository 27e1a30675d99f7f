import { expect, test } from 'vitest'
import { signDocument } from '@/lib/commands/documents/sign-document'
import { toDay } from '@/lib/data/dates'
import { loadDocumentsInForce } from '@/lib/data/records/documents'
import { listDayCollections } from '@/lib/data/views/desk-collections'
import { findFormatPrices } from '@/lib/data/views/format-prices'
import type { LocalDate } from '@/lib/domain/time/local'
import { billAskedAgain } from '@/lib/jobs/do-due-work'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'
import { booksOf, day, signVisit } from './world'

const ON = day('2026-11-24')

/** A client of the three-hour visit who signs, with this word of what it costs. */
async function signsFor(clinic: Clinic, client: TestClient, youPay: string, at = clinic.now) {
  const [document] = await clinic.asSystem((tx) => loadDocumentsInForce(tx, clinic.practiceId, 'extended-care-notice'))
  if (!document) throw new Error('the notice is in force')
  const details = { hours: '2', rate: '$175.00', discount: 'none', youPay }
  const said = { key: 'extended-care-notice', hash: document.hash, statements: document.body.statements.map(() => true), details }
  return clinic.run(signDocument, { ...said, signedName: client.name, ipPrefix: '192.0.2.0/24', agent: 'Test' }, client.actor, at)
}

async function ready() {
  const clinic = await openClinic()
  const client = await clinic.ordered({ signed: ['treatment-consent'] })
  return { clinic, client }
}

const journey = (on: LocalDate) => ({ kind: 'journey', format: 'A', on }) as const

test('what a client signed is the most they pay: every page says it, and the rest is written off beside the charge', async () => {
  const { clinic, client } = await ready()
  expect(await signsFor(clinic, client, 'Robin Reed')).toMatchObject({
    status: 'invalid',
    fields: { 'details.youPay': [expect.any(String)] },
  })
  await done(signsFor(clinic, client, '$300.00'))
  const estimate = await clinic.read(client.actor, (tx) => findFormatPrices(tx, client.actor, client.id, [ON], clinic.today))
  const booked = await clinic.visit(client, journey(ON))
  const desk = clinic.frontDesk.actor
  const [collect] = await clinic.read(desk, (tx) => listDayCollections(tx, desk, ON))
  const { findings } = await signVisit(clinic, client, { ...journey(ON), booked })
  const { amounts, charges } = await booksOf(clinic, client)
  expect(findings.map(({ code }) => code)).toEqual(['EXTENDED_CARE_ABOVE_NOTICE'])
  expect(charges.map(({ code, chargeCents }) => [code, chargeCents])).toEqual([
    ['90837', 20_000],
    ['KAP-EXT', 35_000],
  ])
  const asked = 30_000 + 3_200
  expect([amounts.ar_client, amounts.provider_writeoff]).toEqual([asked, 5_000])
  expect(estimate?.find(({ format }) => format === 'A')?.oneCycle?.client).toBe(asked)
  expect(collect?.collectCents).toBe(asked)
  const again = await signVisit(clinic, client, {
    kind: 'group',
    on: ON,
    at: '18:00',
    roomId: null,
    clinicianId: clinic.otherTherapist.clinicianId,
  })
  expect(again.findings.map(({ code }) => code)).toEqual(['EXTENDED_CARE_ABOVE_NOTICE'])
  expect((await booksOf(clinic, client)).amounts.provider_writeoff).toBe(5_000)
})

test('a notice signed after the visit does not reach back to it, and one signed anew counts for later visits', async () => {
  const { clinic, client } = await ready()
  await done(signsFor(clinic, client, '$300.00'))
  await done(signsFor(clinic, client, '$350.00', new Date('2026-11-25T15:00:00Z')))
  const later = day('2026-11-26')
  for (const on of [later, ON]) await signVisit(clinic, client, journey(on))
  const rows = await clinic.asSystem((tx) =>
    tx.ledgerTransaction.findMany({ where: { clientId: client.id, kind: 'notice' }, select: { serviceOn: true } }),
  )
  expect(rows).toEqual([{ serviceOn: toDay(ON) }])
})

test('a notice that ran out before the visit holds the hours, and they wait on the list', async () => {
  const { clinic, client } = await ready()
  await done(signsFor(clinic, client, '$350.00', new Date('2025-11-20T15:00:00Z')))
  const { visitId, findings } = await signVisit(clinic, client, journey(ON))
  expect(findings.map(({ code }) => code)).toEqual(['EXTENDED_CARE_NOTICE_ENDED'])
  const row = await clinic.asSystem((tx) => tx.unbilledVisit.findFirstOrThrow({ where: { appointmentId: visitId } }))
  expect(row.billedAt).toBeNull()
})

test('a notice signed later on the day of the visit counts for it: the hours that waited are billed by themselves', async () => {
  const { clinic, client } = await ready()
  const { visitId, findings } = await signVisit(clinic, client, journey(ON))
  expect(findings.map(({ code }) => code)).toEqual(['EXTENDED_CARE_NOTICE_MISSING'])
  expect(await billAskedAgain(clinic.practiceId, clinic.now)).toBe(0)
  await done(signsFor(clinic, client, '$350.00', new Date('2026-11-24T23:00:00Z')))
  expect(await billAskedAgain(clinic.practiceId, clinic.now)).toBe(1)
  const row = await clinic.asSystem((tx) => tx.unbilledVisit.findFirstOrThrow({ where: { appointmentId: visitId } }))
  expect(row.billedAt).not.toBeNull()
  expect((await booksOf(clinic, client)).amounts.ar_client).toBe(35_000 + 3_200)
})
