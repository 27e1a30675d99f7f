import { expect, test } from 'vitest'
import { updatePractice } from '@/lib/commands/practice/update-practice'
import { findKeptPractice } from '@/lib/data/kept-practice'
import { callsIn } from '../../support/calls'
import { done, openClinic } from '../../support/clinic'

const page = {
  name: 'Fern Practice',
  legalName: 'Fern Practice LLC',
  timeZone: 'America/Chicago',
  phone: '+15555550199',
  email: 'hello@example.com',
  addressLine: '1 Fern Street',
  city: 'Prairie',
  state: 'MO',
  zip: '64101',
  npi: '1234567893',
  ein: '12-3456789',
  taxonomy: '101YM0800X',
  videoAddress: null,
}

test('an admin changes the practice, and the trail names the fields, not their texts', async () => {
  const clinic = await openClinic()
  await done(clinic.run(updatePractice, page, clinic.admin.actor))
  const stored = await clinic.read(clinic.frontDesk.actor, (tx) =>
    tx.practice.findFirst({ where: { id: clinic.practiceId }, select: { phone: true } }),
  )
  expect(stored).toEqual({ phone: '+15555550199' })
  expect(await clinic.auditTrail()).toMatchObject([{ command: 'practice.update', outcome: 'done', details: { changed: ['phone'] } }])
})

test('an NPI that does not add up stops at its field', async () => {
  const clinic = await openClinic()
  expect(await clinic.run(updatePractice, { ...page, npi: '1234567890' }, clinic.admin.actor)).toMatchObject({
    status: 'invalid',
    fields: { npi: [expect.stringContaining('does not add up')] },
  })
})

test('visits by video are held where the admin says, and nowhere without a room or over an open line', async () => {
  const clinic = await openClinic()
  const save = (videoAddress: string) => clinic.run(updatePractice, { ...page, videoAddress }, clinic.admin.actor)
  const stored = () => clinic.asSystem((tx) => tx.practice.findUnique({ where: { id: clinic.practiceId }, select: { videoAddress: true } }))
  await done(save('https://meet.example.org/{room}'))
  expect(await stored()).toEqual({ videoAddress: 'https://meet.example.org/{room}' })
  for (const text of ['https://meet.example.org/', 'http://meet.example.org/{room}'])
    expect(await save(text)).toMatchObject({ status: 'invalid', fields: { videoAddress: [expect.stringContaining('{room}')] } })
  await done(save(''))
  expect(await stored()).toEqual({ videoAddress: null })
})

test('the front desk may not', async () => {
  const clinic = await openClinic()
  expect(await clinic.run(updatePractice, page, clinic.frontDesk.actor)).toEqual({ status: 'denied' })
})

test('what every page says of the practice is asked once a minute, and anew as soon as an admin has changed it', async () => {
  const clinic = await openClinic()
  const read = () => findKeptPractice(clinic.hostname)
  expect(await read()).toMatchObject({ id: clinic.practiceId })
  expect((await callsIn(read)).calls).toEqual([])
  await done(clinic.run(updatePractice, page, clinic.admin.actor))
  expect(await read()).toMatchObject({ name: page.name, phone: page.phone })
  expect((await callsIn(read)).calls).toEqual([])
})
