import { expect, test } from 'vitest'
import { execute } from '@/lib/commands/command'
import { bookConsult } from '@/lib/commands/consults/book-consult'
import { convertConsult } from '@/lib/commands/consults/convert-consult'
import { correctConsult } from '@/lib/commands/consults/correct-consult'
import { requestCall } from '@/lib/commands/consults/request-call'
import { workConsult } from '@/lib/commands/consults/work-consult'
import { findConsult } from '@/lib/data/views/consults'
import { CLINIC_NOW, type Clinic, done, openClinic } from '../../support/clinic'

const STARTS_AT = new Date('2026-11-25T16:00:00Z')
const openedAt = CLINIC_NOW.getTime() - 60_000
const said = {
  ...{ name: 'Sage Sparow', email: 'sage@exmaple.com', phone: '555 555 0142', zip: '65203', state: 'MO' },
  ...{ indication: 'anxiety', coverageType: 'commercial', hasPrescriber: 'no', openedAt },
}

async function withCall() {
  const clinic = await openClinic()
  await done(execute(bookConsult, { ...said, startsAt: STARTS_AT.toISOString() }, { actor: clinic.visitor, now: CLINIC_NOW }))
  return { clinic, ...(await lastOf(clinic)) }
}

async function lastOf(clinic: Clinic) {
  const desk = clinic.frontDesk.actor
  const { id: consultId } = await clinic.asSystem((tx) => tx.consultRequest.findFirstOrThrow({ orderBy: { createdAt: 'desc' } }))
  const shown = () => clinic.read(desk, (tx) => findConsult(tx, desk, consultId))
  const correct = async (told: object, now = CLINIC_NOW) => {
    const found = await shown()
    if (!found) throw new Error('the desk sees the consult')
    const { callerVersion: version, name, bornOn, email, phone, zip, state, indication, coverageType, mayText } = found
    const values = { name, bornOn: bornOn ?? '', email, phone, zip: zip ?? '', state, indication, coverageType, mayText }
    return clinic.run(correctConsult, { consultId, version, ...values, ...told }, desk, now)
  }
  return { consultId, shown, correct }
}

const booked = (clinic: Clinic) => clinic.asSystem((tx) => tx.outbox.count({ where: { kind: 'consult-booked' } }))
const openLinks = (clinic: Clinic) => clinic.asSystem((tx) => tx.linkGrant.count({ where: { purpose: 'consult-manage', revokedAt: null } }))

test('whoever speaks with a caller puts their name and number right; the letter that was sent stands', async () => {
  const { clinic, shown, correct } = await withCall()
  await done(
    correct({ name: 'Sage Sparrow', phone: '555 555 0143 x4', bornOn: '1990-02-03', zip: '64101-1234', state: 'KS', mayText: true }),
  )
  expect(await shown()).toMatchObject({
    ...{ name: 'Sage Sparrow', phone: '+15555550143 x4', bornOn: '1990-02-03', zip: '64101-1234', state: 'KS', mayText: true },
  })
  const call = await clinic.asSystem((tx) => tx.appointment.findFirstOrThrow({ where: { kind: 'consult' } }))
  expect(call.clientState).toBe('KS')
  expect([await booked(clinic), await openLinks(clinic)]).toEqual([1, 1])
  expect(await correct({ bornOn: '2027-01-01' })).toMatchObject({ status: 'invalid', fields: { bornOn: [expect.any(String)] } })
})

test('with another address a call ahead is confirmed there, and the link in the first letter is dead', async () => {
  const { clinic, shown, correct } = await withCall()
  await done(correct({ email: 'Sage@Example.com' }))
  expect(await shown()).toMatchObject({ email: 'sage@example.com' })
  expect([await booked(clinic), await openLinks(clinic)]).toEqual([2, 0])
  expect(await correct({ email: '' })).toMatchObject({ status: 'invalid', fields: { email: [expect.any(String)] } })
  await done(correct({ email: 'other@example.com' }, new Date('2026-11-25T17:00:00Z')))
  expect(await booked(clinic)).toBe(2)
})

test('somebody who left a number alone gets an address, and the invitation goes there', async () => {
  const clinic = await openClinic()
  const left = { name: 'Bramble Siskin', phone: '555 555 0144', state: 'MO', openedAt }
  await done(execute(requestCall, left, { actor: clinic.visitor, now: CLINIC_NOW }))
  const { consultId, shown, correct } = await lastOf(clinic)
  await done(correct({ phone: '555 555 0145' }))
  await done(correct({ email: 'bramble@example.com' }))
  expect([await booked(clinic), await openLinks(clinic)]).toEqual([0, 0])
  const desk = clinic.frontDesk.actor
  await done(clinic.run(workConsult, { consultId, outcome: 'held' }, desk))
  await done(clinic.run(convertConsult, { consultId, legalFirstName: 'Bramble', legalLastName: 'Siskin' }, desk))
  const invited = await clinic.asSystem((tx) => tx.user.findMany({ where: { email: 'bramble@example.com' } }))
  expect(invited).toHaveLength(1)
  expect(await shown()).toMatchObject({ clientId: expect.any(String) })
  expect(await correct({ name: 'Bramble Other' })).toMatchObject({
    status: 'invalid',
    fields: { form: [expect.stringContaining('record')] },
  })
})
