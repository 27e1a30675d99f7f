import { expect, test } from 'vitest'
import { declineDose } from '@/lib/commands/prescribers/decline-dose'
import { orderDose } from '@/lib/commands/prescribers/order-dose'
import { proposeDose } from '@/lib/commands/prescribers/propose-dose'
import { answerExtension, extendRegimen } from '@/lib/commands/regimens/extend-regimen'
import { listOwnClients } from '@/lib/data/views/own-clients'
import { listLooks, listProposals } from '@/lib/data/views/prescribing'
import { localDateOf } from '@/lib/domain/time/practice-time'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'
import { order } from './order'

const looks = async (clinic: Clinic) => {
  const { items } = await clinic.read(clinic.prescriber.actor, (tx) => listLooks(tx, clinic.prescriber.actor))
  return items.map(({ kind, clientName }) => [kind, clientName])
}
const told = (clinic: Clinic) => clinic.asSystem((tx) => tx.outbox.count({ where: { kind: 'look-waiting' } }))
const onList = (clinic: Clinic, kind: string) =>
  clinic.asSystem((tx) => tx.task.findMany({ where: { kind }, select: { status: true, forClinicianId: true } }))
const proposing = ({ id: clientId }: TestClient, doseMg = 120) =>
  ({ clientId, doseMg, route: 'lozenge', reason: 'Little effect at 100 mg.' }) as const

test('a dose is proposed to the prescriber who has accepted the client: they are told, and it is theirs to look at until they order', async () => {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  const { proposalId } = await done(clinic.run(proposeDose, proposing(client), clinic.therapist.actor))
  expect(await looks(clinic)).toEqual([['dose-proposed', client.name]])
  expect(await told(clinic)).toBe(1)
  await done(clinic.run(orderDose, order(client.id, { proposalId }), clinic.prescriber.actor))
  expect(await looks(clinic)).toEqual([])
})

test('nobody is asked where no referral was accepted: the therapist is told to refer first, and nothing is kept', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client, { decided: false })
  await clinic.asSystem((tx) => tx.referral.updateMany({ data: { status: 'sent', answeredAt: null } }))
  expect(await clinic.run(proposeDose, proposing(client), clinic.therapist.actor)).toMatchObject({
    status: 'invalid',
    fields: { form: ['No prescriber has accepted this client yet. Refer them first.'] },
  })
  expect(await clinic.asSystem((tx) => tx.doseProposal.count())).toBe(0)
})

test('a prescriber who does not order says why; the therapist who proposed it is told and reads it; it is answered once', async () => {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  const { proposalId } = await done(clinic.run(proposeDose, proposing(client), clinic.therapist.actor))
  const decline = (proposal = proposalId, { actor } = clinic.prescriber) =>
    clinic.run(declineDose, { proposalId: proposal, why: 'Her pressure was high last time.' }, actor)
  expect(await decline(newId())).toMatchObject({ status: 'invalid', fields: { form: ['There is no such proposal.'] } })
  expect(await decline(proposalId, clinic.otherPrescriber)).toMatchObject({
    status: 'invalid',
    fields: { form: ['There is no such proposal.'] },
  })
  await done(decline())
  expect(await looks(clinic)).toEqual([])
  expect(await onList(clinic, 'dose-declined')).toEqual([{ status: 'open', forClinicianId: clinic.therapist.clinicianId }])
  const [read] = await clinic.read(clinic.therapist.actor, (tx) => listProposals(tx, clinic.therapist.actor, client.id))
  expect(read).toMatchObject({ answer: 'declined', answerNote: 'Her pressure was high last time.' })
  expect(await decline()).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(orderDose, order(client.id, { proposalId }), clinic.prescriber.actor)).toMatchObject({ status: 'invalid' })
})

test('a later proposal of the same therapist takes the place of one that nobody answered', async () => {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  for (const doseMg of [120, 140]) await done(clinic.run(proposeDose, proposing(client, doseMg), clinic.therapist.actor))
  expect(await looks(clinic)).toEqual([['dose-proposed', client.name]])
  const rows = await clinic.read(clinic.prescriber.actor, (tx) => listProposals(tx, clinic.prescriber.actor, client.id))
  expect(new Map(rows.map(({ doseMg, answer }) => [doseMg, answer]))).toEqual(
    new Map([
      [120, 'replaced'],
      [140, null],
    ]),
  )
})

test('further cycles are put before the prescriber, and the therapist is told of the answer', async () => {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  const { id: regimenId } = await clinic.regimen(client)
  const asked = { regimenId, cycles: 1, reason: 'Her scores still fall.', resultsReviewed: true } as const
  const { extensionId } = await done(clinic.run(extendRegimen, asked, clinic.therapist.actor))
  expect(await looks(clinic)).toEqual([['extension-asked', client.name]])
  await done(clinic.run(answerExtension, { extensionId, agrees: true, note: '' }, clinic.prescriber.actor))
  expect(await looks(clinic)).toEqual([])
  expect(await onList(clinic, 'extension-answered')).toEqual([{ status: 'open', forClinicianId: clinic.therapist.clinicianId }])
})

test('the list of a prescriber’s own clients says what each waits for from them, with the order and the next journey', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.prescriber
  const [undecided, unordered, ready] = [await clinic.client(), await clinic.client(), await clinic.ordered()]
  await clinic.referred(undecided, { decided: false })
  await clinic.referred(unordered)
  await clinic.visit(ready, { kind: 'journey', on: '2026-11-30' })
  const { items } = await clinic.read(actor, (tx) => listOwnClients(tx, actor, { now: clinic.now }))
  const standing = new Map(items.map((row) => [row.clientId, row]))
  expect(standing.get(undecided.id)).toMatchObject({ standing: 'decide', order: null, nextJourney: null })
  expect(standing.get(unordered.id)).toMatchObject({ standing: 'order', order: null })
  expect(standing.get(ready.id)).toMatchObject({ standing: 'ready', order: { doseMg: 100, route: 'lozenge' } })
  expect(standing.get(ready.id)?.nextJourney).not.toBeNull()
})

test('who waits for the prescriber leads the list, on whatever page; the longest wait first, then the rest by name', async () => {
  const clinic = await openClinic()
  const { practiceId, prescriber, now } = clinic
  const ready = await clinic.ordered()
  const others = await Promise.all(Array.from({ length: 31 }, () => clinic.client()))
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
  await clinic.asSystem((tx) =>
    tx.referral.createMany({
      data: others.map(({ id: clientId }, index) => ({
        ...{ practiceId, id: newId(), clientId, prescriberId: prescriber.prescriberId, status: 'accepted', reason: 'To look at.' },
        ...{ sentAt: daysAgo(60), answeredAt: daysAgo(index + 1), sentBy: clinic.admin.userId },
      })),
    }),
  )
  const page = (number: number) => clinic.read(prescriber.actor, (tx) => listOwnClients(tx, prescriber.actor, { page: number, now }))
  const pages = [await page(1), await page(2)]
  expect(pages.map(({ items, total }) => [items.length, total])).toEqual([
    [30, 32],
    [2, 32],
  ])
  const listed = pages.flatMap(({ items }) => items)
  expect(listed.map(({ clientId }) => clientId)).toEqual([...others.map(({ id }) => id).reverse(), ready.id])
  expect(listed.at(0)).toMatchObject({ standing: 'decide', since: localDateOf(daysAgo(31), clinic.timeZone) })
  expect(listed.at(-1)).toMatchObject({ standing: 'ready', since: null })
})
