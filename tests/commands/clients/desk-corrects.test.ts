import { describe, expect, test } from 'vitest'
import { changeUserEmail } from '@/lib/commands/access/change-email'
import { changeRoles } from '@/lib/commands/access/change-roles'
import { sendInvitation } from '@/lib/commands/access/send-invitation'
import { changeClientEmail } from '@/lib/commands/clients/change-email'
import { createClient } from '@/lib/commands/clients/create-client'
import { updateProfile } from '@/lib/commands/clients/update-profile'
import { convertConsult } from '@/lib/commands/consults/convert-consult'
import { postgresCode } from '@/lib/data/errors'
import { findClientProfile } from '@/lib/data/views/client-profile'
import type { Actor } from '@/lib/domain/access/actor'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

const somebody = {
  ...{ legalFirstName: 'Mary Ann', legalLastName: 'Lee', chosenName: '', bornOn: '1988-05-04', phone: '716-555-0100 x12' },
  ...{ email: 'mary.lee@example.com', zip: '64101-1234', state: 'MO', indication: 'ptsd' },
}
const take = (clinic: Clinic, told: object = {}) => clinic.run(createClient, { ...somebody, ...told }, clinic.frontDesk.actor)
const clientOf = (clinic: Clinic, id: string) => clinic.asSystem((tx) => tx.client.findFirstOrThrow({ where: { id } }))
const mailTo = async (clinic: Clinic, kind: string) =>
  (await clinic.asSystem((tx) => tx.outbox.findMany({ where: { kind }, orderBy: { createdAt: 'asc' } }))).map(({ payload }) => payload)
const asksForAnother = { status: 'refused', ruling: { findings: [{ code: 'PERSON_MAY_BE_ON_FILE' }] } }

describe('the desk', () => {
  test('takes somebody in who came without a consult, and invites them; nothing about their name is guessed', async () => {
    const clinic = await openClinic()
    const { clientId } = await done(take(clinic))
    expect(await clientOf(clinic, clientId)).toMatchObject({
      ...{ legalFirstName: 'Mary Ann', chosenName: null, phone: '+17165550100 x12', zip: '64101-1234', status: 'invited' },
    })
    expect(await mailTo(clinic, 'invitation')).toHaveLength(1)
    const one = await done(
      take(clinic, { legalFirstName: 'Suharto', legalLastName: '', bornOn: '', phone: '716 555 0177', email: '', sendsInvitation: false }),
    )
    expect(await clientOf(clinic, one.clientId)).toMatchObject({ legalFirstName: 'Suharto', legalLastName: '', bornOn: null })
    expect(await take(clinic, { bornOn: '2027-01-01' })).toMatchObject({ status: 'invalid', fields: { bornOn: [expect.any(String)] } })
    expect((await clinic.run(createClient, somebody, clinic.therapist.actor)).status).toBe('denied')
  })

  test('is warned of somebody who is likely on file, and goes on once it says that this is another person', async () => {
    const clinic = await openClinic()
    await done(take(clinic))
    const other = { email: 'other@example.com', phone: '716 555 0188' }
    expect(await take(clinic, { ...other, legalLastName: 'LEE' })).toMatchObject(asksForAnother)
    expect(await take(clinic, { ...other, bornOn: '', phone: '(716) 555-0100' })).toMatchObject(asksForAnother)
    expect(await take(clinic, { bornOn: '', phone: '716 555 0188', email: 'Mary.Lee@example.com' })).toMatchObject(asksForAnother)
    expect(await clinic.asSystem((tx) => tx.client.count({ where: { legalFirstName: 'Mary Ann' } }))).toBe(1)
    await done(take(clinic, { ...other, isAnother: true }))
  })

  test('is warned when a consult would become a second chart', async () => {
    const clinic = await openClinic()
    await done(take(clinic, { sendsInvitation: false }))
    const consultId = '11111111-1111-4111-8111-111111111111'
    const facts = { indication: 'ptsd', coverageType: 'not_sure', hasPrescriber: 'unknown', status: 'held' } as const
    await clinic.asSystem((tx) =>
      tx.consultRequest.createMany({
        data: [
          {
            ...{ practiceId: clinic.practiceId, id: consultId, name: 'Dr. Mary Ann Lee', email: 'new@example.com', phone: '+17165550100' },
            ...{ state: 'MO', goals: [], ...facts },
          },
        ],
      }),
    )
    const convert = (told: object) =>
      clinic.run(convertConsult, { consultId, legalFirstName: 'Mary Ann', legalLastName: 'Lee', ...told }, clinic.frontDesk.actor)
    expect(await convert({})).toMatchObject(asksForAnother)
    const { clientId } = await done(convert({ isAnother: true }))
    expect(await clientOf(clinic, clientId)).toMatchObject({ chosenName: null })
  })

  test('corrects an address: both are told, links to the old one die, and who has not opened the account is invited at the new one', async () => {
    const clinic = await openClinic()
    const { clientId } = await done(take(clinic))
    const change = (email: string) => clinic.run(changeClientEmail, { clientId, email }, clinic.frontDesk.actor)
    await done(change('Mary.Ann@example.com'))
    expect(await clientOf(clinic, clientId)).toMatchObject({ email: 'mary.ann@example.com' })
    const links = await clinic.asSystem((tx) => tx.linkGrant.findMany({ where: { purpose: 'invitation' }, orderBy: { createdAt: 'asc' } }))
    expect(links.map(({ email, revokedAt }) => [email, revokedAt !== null])).toEqual([
      ['mary.lee@example.com', true],
      ['mary.ann@example.com', false],
    ])
    // Both are written in one statement: neither is the first.
    expect(await mailTo(clinic, 'address-changed')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ email: 'mary.lee@example.com', is: 'old' }),
        expect.objectContaining({ email: 'mary.ann@example.com', is: 'new' }),
      ]),
    )
    expect(await change('mary.ann@example.com')).toMatchObject({ status: 'invalid' })
    const { email } = await clinic.client()
    expect(await change(email)).toMatchObject({ status: 'invalid', fields: { email: [expect.any(String)] } })
    await done(clinic.run(sendInvitation, { to: 'client', clientId }, clinic.frontDesk.actor))
  })

  test('mends a name, and the account is called by it, whoever mends it; who works here keeps the name they have at work', async () => {
    const clinic = await openClinic()
    const [client, colleague] = [await clinic.client({ name: 'Ada Aster' }), await clinic.client({ name: 'Bo Bluebell' })]
    await done(clinic.run(changeRoles, { userId: colleague.userId, roles: [{ role: 'front-desk' }], duties: [] }, clinic.admin.actor))
    const call = async (who: TestClient, told: object, actor: Actor = clinic.frontDesk.actor) => {
      const profile = await clinic.read(clinic.frontDesk.actor, (tx) => findClientProfile(tx, clinic.frontDesk.actor, who.id))
      await done(clinic.run(updateProfile, { ...profile, clientId: who.id, ...told }, actor))
      return (await clinic.asSystem((tx) => tx.user.findFirstOrThrow({ where: { id: who.userId } }))).name
    }
    expect(await call(client, { legalLastName: 'Alder' })).toBe('Ada Alder')
    expect(await call(client, { chosenName: 'Ash' }, clinic.therapist.actor)).toBe('Ash Alder')
    expect(await call(client, { chosenName: '', legalFirstName: 'Adam', clientId: null }, client.actor)).toBe('Adam Alder')
    expect(await call(colleague, { chosenName: 'Birch' })).toBe('Bo Bluebell')
  })

  test('changes nothing else of anybody’s account', async () => {
    const clinic = await openClinic()
    const { userId } = await clinic.client()
    const desk = clinic.frontDesk.actor
    const forged = clinic.read(desk, (tx) => tx.user.updateMany({ where: { id: userId }, data: { passwordHash: 'mine' } }))
    await expect(forged).rejects.toSatisfy((error: unknown) => postgresCode(error) === 'P0001')
    const ofStaff = await clinic.read(desk, (tx) =>
      tx.user.updateMany({ where: { id: clinic.therapist.userId }, data: { email: 'mine@example.com' } }),
    )
    expect(ofStaff.count).toBe(0)
  })

  test('corrects a birth date, and none that is still to come', async () => {
    const clinic = await openClinic()
    const { clientId } = await done(take(clinic))
    const profile = { ...somebody, clientId, pronouns: '', sexForClaims: 'X', addressLine: '1 Elm Street', city: 'Prairie' }
    const { email: _, indication: __, ...told } = profile
    await done(clinic.run(updateProfile, { ...told, bornOn: '1987-05-04' }, clinic.frontDesk.actor))
    expect(await clinic.run(updateProfile, { ...told, bornOn: '2027-05-04' }, clinic.frontDesk.actor)).toMatchObject({ status: 'invalid' })
    expect(await clinic.run(updateProfile, { ...told, bornOn: '1899-05-04' }, clinic.frontDesk.actor)).toMatchObject({ status: 'invalid' })
  })
})

test('an admin corrects the address of somebody who works here, and not that of a client', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const change = (userId: string, email: string) => clinic.run(changeUserEmail, { userId, email }, clinic.admin.actor)
  await done(change(clinic.frontDesk.userId, 'robin.new@example.com'))
  const user = await clinic.asSystem((tx) => tx.user.findFirstOrThrow({ where: { id: clinic.frontDesk.userId } }))
  expect(user.email).toBe('robin.new@example.com')
  expect(await change(client.userId, 'taken@example.com')).toMatchObject({ status: 'invalid' })
  expect((await clinic.run(changeUserEmail, { userId: client.userId, email: 'x@example.com' }, clinic.frontDesk.actor)).status).toBe(
    'denied',
  )
})
