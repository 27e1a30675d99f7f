import { expect, test } from 'vitest'
import { convertConsult } from '@/lib/commands/consults/convert-consult'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'

async function addConsult(clinic: Clinic, email: string) {
  const { practiceId } = clinic
  const id = newId()
  await clinic.asSystem((tx) =>
    tx.consultRequest.createMany({
      data: [
        {
          practiceId,
          id,
          status: 'held',
          name: 'Ash Arbor',
          email,
          phone: '+15555550123',
          state: 'MO',
          indication: 'anxiety',
          coverageType: 'commercial',
          goals: [],
          hasPrescriber: 'unknown',
        },
      ],
    }),
  )
  return id
}

const names = { legalFirstName: 'Ashley', legalLastName: 'Arbor' }

test('a client is made of the call, with an account to open and an invitation on its way', async () => {
  const clinic = await openClinic()
  const consultId = await addConsult(clinic, 'ash@example.com')
  const { clientId } = await done(clinic.run(convertConsult, { consultId, ...names }, clinic.frontDesk.actor))
  const user = await clinic.asSystem((tx) =>
    tx.user.findFirst({ where: { email: 'ash@example.com' }, select: { status: true, userRoles: { select: { clientId: true } } } }),
  )
  expect(user).toEqual({ status: 'invited', userRoles: [{ clientId }] })
  expect(await clinic.asSystem((tx) => tx.outbox.count({ where: { practiceId: clinic.practiceId, kind: 'invitation' } }))).toBe(1)
})

test('an address that signs in already is refused, and nothing is left behind', async () => {
  const clinic = await openClinic()
  const consultId = await addConsult(clinic, clinic.admin.email)
  expect(await clinic.run(convertConsult, { consultId, ...names }, clinic.frontDesk.actor)).toMatchObject({ status: 'invalid' })
  expect(await clinic.asSystem((tx) => tx.client.count({ where: { practiceId: clinic.practiceId } }))).toBe(0)
  const consult = await clinic.asSystem((tx) => tx.consultRequest.findFirst({ where: { id: consultId }, select: { status: true } }))
  expect(consult).toEqual({ status: 'held' })
})

test('a person is made a client once', async () => {
  const clinic = await openClinic()
  const consultId = await addConsult(clinic, 'ash@example.com')
  const convert = (id = consultId) => clinic.run(convertConsult, { consultId: id, ...names }, clinic.frontDesk.actor)
  expect(await convert(newId())).toMatchObject({ status: 'invalid', fields: { form: ['There is no such consult.'] } })
  await done(convert())
  expect(await convert()).toMatchObject({ status: 'invalid', fields: { form: ['This person is a client already.'] } })
  expect(await clinic.asSystem((tx) => tx.client.count({ where: { practiceId: clinic.practiceId } }))).toBe(1)
})

test('the day of birth of the call is kept, and a chart of this name and day is named whatever the telephone and the address are', async () => {
  const clinic = await openClinic()
  const convert = (consultId: string, told: object) => clinic.run(convertConsult, { consultId, ...names, ...told }, clinic.frontDesk.actor)
  const first = await addConsult(clinic, 'ash@example.com')
  const { clientId } = await done(convert(first, { bornOn: '1988-05-04' }))
  const client = await clinic.asSystem((tx) => tx.client.findFirstOrThrow({ where: { id: clientId }, select: { bornOn: true } }))
  expect(client.bornOn).toEqual(new Date('1988-05-04'))
  await clinic.asSystem((tx) => tx.client.updateMany({ where: { id: clientId }, data: { phone: '+15555550999' } }))
  const again = await addConsult(clinic, 'other@example.com')
  expect(await convert(again, { bornOn: '1988-05-04' })).toMatchObject({
    ruling: { findings: [{ code: 'PERSON_MAY_BE_ON_FILE', params: { who: 'Ashley Arbor, 1988-05-04' } }] },
  })
  expect(await convert(again, { bornOn: '2099-01-01' })).toMatchObject({ status: 'invalid', fields: { bornOn: [expect.any(String)] } })
  await done(convert(again, { bornOn: '1988-05-05' }))
})
