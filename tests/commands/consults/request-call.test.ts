import { expect, test } from 'vitest'
import { convertConsult } from '@/lib/commands/consults/convert-consult'
import { requestCall } from '@/lib/commands/consults/request-call'
import { workConsult } from '@/lib/commands/consults/work-consult'
import { findConsult, listConsults } from '@/lib/data/views/consults'
import type { RequestCallInput } from '@/lib/inputs/consults'
import { CLINIC_NOW, type Clinic, openClinic } from '../../support/clinic'

const form = (over: Partial<RequestCallInput> = {}): RequestCallInput => ({
  name: 'Bramble Siskin',
  phone: '555 555 0143',
  state: 'MO',
  openedAt: CLINIC_NOW.getTime() - 60_000,
  ...over,
})
const send = (clinic: Clinic, over: Partial<RequestCallInput> = {}) => clinic.run(requestCall, form(over), clinic.visitor)
const listed = async (clinic: Clinic) =>
  (await clinic.read(clinic.frontDesk.actor, (tx) => listConsults(tx, clinic.frontDesk.actor, clinic.now))).items

test('a name and a number left where no time is open are on the desk’s list, and the call can be worked and the person invited', async () => {
  const clinic = await openClinic()
  expect(await send(clinic)).toMatchObject({ status: 'done' })
  const [row] = await listed(clinic)
  expect(row).toMatchObject({ name: 'Bramble Siskin', status: 'requested', startsAt: null, place: 'MO' })
  const consultId = row?.id ?? ''
  const found = await clinic.read(clinic.frontDesk.actor, (tx) => findConsult(tx, clinic.frontDesk.actor, consultId))
  expect(found).toMatchObject({ phone: '+15555550143', email: '', coverageType: 'not_sure' })
  expect(await clinic.run(workConsult, { consultId, outcome: 'held' }, clinic.frontDesk.actor)).toMatchObject({ status: 'done' })
  const convert = { consultId, legalFirstName: 'Bramble', legalLastName: 'Siskin' }
  expect(await clinic.run(convertConsult, convert, clinic.frontDesk.actor)).toMatchObject({ status: 'done' })
})

test('what a stranger left is deleted after its days like a booked call', async () => {
  const clinic = await openClinic()
  await send(clinic)
  const rows = await clinic.asSystem((tx) => tx.consultRequest.findMany({ select: { deleteAfterOn: true } }))
  expect(rows).toEqual([{ deleteAfterOn: new Date('2027-02-21T00:00:00Z') }])
})

test('a program that fills what nobody sees is answered and not kept, and a form sent at once is asked again', async () => {
  const clinic = await openClinic()
  expect(await send(clinic, { website: 'https://spam.example' })).toMatchObject({ status: 'done' })
  expect(await send(clinic, { openedAt: CLINIC_NOW.getTime() - 500 })).toMatchObject({
    status: 'invalid',
    fields: { form: [expect.stringMatching(/quick/)] },
  })
  expect(await listed(clinic)).toEqual([])
})

test('a number without a name, or one nobody can call, is asked for', async () => {
  const clinic = await openClinic()
  expect(await send(clinic, { name: ' ', phone: '12' })).toMatchObject({
    status: 'invalid',
    fields: { name: [expect.any(String)], phone: [expect.stringMatching(/phone number/)] },
  })
  expect(await send(clinic, { email: '' })).toMatchObject({ status: 'done' })
})
