import { expect, test } from 'vitest'
import { noteDisclosure, takeOutDisclosure } from '@/lib/commands/practice/disclosure-notes'
import { findAccounting } from '@/lib/data/views/disclosures'
import { addDays, addMonths, type LocalDate } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { twoCharts } from '../clients/two-charts'

const told = (clientId: string, disclosedOn: LocalDate, recipient = 'County court') => ({
  ...{ clientId, disclosedOn, recipient, address: '', what: 'Dates of visits in 2025', reason: 'court' },
})
const noted = async (clinic: Clinic, clientId: string) => {
  const found = await clinic.read(clinic.admin.actor, (tx) => findAccounting(tx, clinic.admin.actor, clientId, clinic.now))
  return found?.noted ?? []
}

test('what went out without the portal stands in the accounting by its day, for six years', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.admin
  const { id } = await clinic.client()
  const other = await clinic.client()
  const sixYears = addMonths(clinic.today, -72)
  for (const [on, who] of [
    [clinic.today, 'Public health office'],
    [addDays(clinic.today, -30), 'County court'],
    [sixYears, 'Sheriff'],
    [addDays(sixYears, -1), 'Somebody long ago'],
  ] as const)
    await done(clinic.run(noteDisclosure, { ...told(id, on, who), address: '1 Court Street' }, actor))
  await done(clinic.run(noteDisclosure, told(other.id, clinic.today), actor))
  expect((await noted(clinic, id)).map(({ recipient }) => recipient)).toEqual(['Sheriff', 'County court', 'Public health office'])
  expect((await noted(clinic, id))[1]).toMatchObject({
    ...{ disclosedOn: addDays(clinic.today, -30), address: '1 Court Street', what: 'Dates of visits in 2025', reason: 'court' },
  })
  expect(await noted(clinic, other.id)).toMatchObject([{ address: null }])
  expect(await clinic.auditTrail()).toContainEqual(expect.objectContaining({ command: 'disclosure.note', clientId: other.id }))
})

test('a day that is still to come, a client who is not there and anybody but an admin are refused', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.admin
  const client = await clinic.client()
  expect(await clinic.run(noteDisclosure, told(client.id, addDays(clinic.today, 1)), actor)).toMatchObject({
    ...{ status: 'invalid', fields: { disclosedOn: [expect.stringContaining('still to come')] } },
  })
  expect(await clinic.run(noteDisclosure, told(newId(), clinic.today), actor)).toMatchObject({ fields: { clientId: [expect.anything()] } })
  expect(await clinic.run(noteDisclosure, { ...told(client.id, clinic.today), reason: 'treatment' }, actor)).toMatchObject({
    fields: { reason: ['Choose why it went out.'] },
  })
  for (const by of [clinic.frontDesk.actor, clinic.therapist.actor, client.actor])
    expect(await clinic.run(noteDisclosure, told(client.id, clinic.today), by)).toEqual({ status: 'denied' })
  expect(await noted(clinic, client.id)).toEqual([])
})

test('one that was written down by mistake is taken out once, with a reason, and stays on record', async () => {
  const clinic = await openClinic()
  const { actor, userId } = clinic.admin
  const { id } = await clinic.client()
  const { noteId } = await done(clinic.run(noteDisclosure, told(id, clinic.today), actor))
  expect(await clinic.run(takeOutDisclosure, { noteId, why: '' }, actor)).toMatchObject({ status: 'invalid' })
  await done(clinic.run(takeOutDisclosure, { noteId, why: 'It was another client.' }, actor))
  expect(await noted(clinic, id)).toEqual([])
  expect(await clinic.run(takeOutDisclosure, { noteId, why: 'Again.' }, actor)).toMatchObject({ status: 'invalid' })
  const kept = await clinic.asSystem((tx) => tx.disclosureNote.findFirst({ where: { id: noteId } }))
  expect(kept).toMatchObject({ recipient: 'County court', takenOutBy: userId, takenOutWhy: 'It was another client.' })
  expect(await clinic.auditTrail()).toContainEqual(
    expect.objectContaining({ command: 'disclosure.take-out', clientId: id, objectId: noteId, actorId: userId }),
  )
  const change = clinic.read(actor, (tx) => tx.disclosureNote.updateMany({ where: { id: noteId }, data: { recipient: 'Nobody' } }))
  await expect(change).rejects.toThrow()
})

test('a merged chart takes none; what stood on it is told with the chart that stays', async () => {
  const { clinic, stays, goes, merge } = await twoCharts()
  const { actor } = clinic.admin
  await done(clinic.run(noteDisclosure, told(goes.id, clinic.today, 'Sheriff'), actor))
  await done(merge())
  expect(await noted(clinic, stays.id)).toMatchObject([{ recipient: 'Sheriff' }])
  expect(await clinic.run(noteDisclosure, told(goes.id, clinic.today), actor)).toMatchObject({ status: 'refused' })
  expect(await noted(clinic, stays.id)).toHaveLength(1)
})
