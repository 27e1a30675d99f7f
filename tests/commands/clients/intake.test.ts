import { expect, test } from 'vitest'
import { recordCssrs } from '@/lib/commands/clients/record-cssrs'
import { recordScreening } from '@/lib/commands/clients/record-screening'
import { saveContact } from '@/lib/commands/clients/save-contact'
import { setObjectives } from '@/lib/commands/clients/set-objectives'
import { submitIntake } from '@/lib/commands/clients/submit-intake'
import { updateProfile } from '@/lib/commands/clients/update-profile'
import { recordInstrument } from '@/lib/commands/outcomes/record-instrument'
import { loadPathFacts } from '@/lib/data/records/path-facts'
import { currentStep } from '@/lib/domain/clients/eight-steps'
import { clientScreenKeys } from '@/lib/domain/clients/screening'
import { type Clinic, done, openClinic } from '../../support/clinic'

const profile = {
  legalFirstName: 'Ada',
  legalLastName: 'Aster',
  bornOn: '1985-04-12',
  sexForClaims: 'F',
  phone: '555 555 0150',
  addressLine: '5 Sedge Court',
  city: 'Prairie',
  state: 'MO',
  zip: '64101',
}
const items = Object.fromEntries(clientScreenKeys.map((key) => [key, 'no']))
const screen = { items, medicines: [], treatments: [{ treatment: 'ssri', result: 'not_enough' }] }
const no = { q1: false, q2: false, q6: false }

async function newcomer(clinic: Clinic) {
  const client = await clinic.client({ signed: [], screened: false })
  await clinic.asSystem(async (tx) => {
    await tx.client.updateMany({
      where: { id: client.id },
      data: { status: 'invited', stage: 'assessment', intakeSubmittedAt: null, bornOn: null, addressLine: null, phone: null },
    })
  })
  return client
}

async function nextOf(clinic: Clinic, clientId: string, actor: Parameters<Clinic['read']>[0]) {
  const loaded = await clinic.read(actor, (tx) => loadPathFacts(tx, clinic.practiceId, clientId, clinic.now, clinic.timeZone))
  return loaded && currentStep(loaded.facts).next.code
}

test('an intake goes part by part, says what is next, and is handed in whole', async () => {
  const clinic = await openClinic()
  const { id, actor } = await newcomer(clinic)
  const next = () => nextOf(clinic, id, actor)
  expect(await next()).toBe('finish-details')
  await done(clinic.run(updateProfile, profile, actor))
  await done(clinic.run(saveContact, { name: 'Robin Reed', phone: '555 555 0160' }, actor))
  expect(await next()).toBe('finish-screen')
  expect(await clinic.run(submitIntake, { isTrue: true }, actor)).toMatchObject({ status: 'invalid' })
  await done(clinic.run(recordScreening, screen, actor))
  expect(await next()).toBe('answer-safety-questions')
  await done(clinic.run(recordCssrs, { form: 'past_month', answers: no }, actor))
  expect(await next()).toBe('answer-questionnaires')
  await done(clinic.run(recordInstrument, { kind: 'phq9', answers: [2, 2, 2, 2, 2, 2, 2, 2, 0] }, actor))
  await done(clinic.run(recordInstrument, { kind: 'gad7', answers: [1, 1, 1, 1, 1, 1, 1] }, actor))
  expect(await next()).toBe('set-objectives')
  await done(clinic.run(setObjectives, { objectives: ['Sleep through the night', 'Work again'] }, actor))
  await done(clinic.run(setObjectives, { objectives: ['Sleep'] }, actor))
  expect(await next()).toBe('submit-intake')
  await done(clinic.run(submitIntake, { isTrue: true }, actor))
  expect(await next()).toBe('sign-documents')
  const row = await clinic.read(clinic.therapist.actor, (tx) =>
    tx.client.findFirst({
      where: { id },
      select: { status: true, intakeSubmittedAt: true, treatmentObjectives: { select: { body: true } }, tasks: { select: { kind: true } } },
    }),
  )
  expect(row).toEqual({
    status: 'active',
    intakeSubmittedAt: clinic.now,
    treatmentObjectives: [{ body: 'Sleep' }],
    tasks: [{ kind: 'intake-review' }],
  })
})

test('the health screen keeps what the rules say, and wants every question answered', async () => {
  const clinic = await openClinic()
  const { actor } = await newcomer(clinic)
  const stopped = await clinic.run(recordScreening, { ...screen, items: { ...items, aneurysm: 'yes' } }, actor)
  expect(stopped).toMatchObject({ status: 'done', value: { level: 'refuse' } })
  const { aneurysm: _, ...rest } = items
  const open = await clinic.run(recordScreening, { ...screen, items: rest }, actor)
  expect(open).toMatchObject({ status: 'invalid', fields: { 'items.aneurysm': [expect.any(String)] } })
})

test('clients answer for themselves alone, staff for those they name', async () => {
  const clinic = await openClinic()
  const [mine, other] = [await clinic.client(), await clinic.client()]
  const answered = { form: 'past_month', answers: no }
  expect(await clinic.run(recordCssrs, { ...answered, clientId: other.id }, mine.actor)).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(saveContact, { clientId: other.id, name: 'Nobody', phone: '5555550100' }, mine.actor)).toMatchObject({
    status: 'invalid',
  })
  expect(await clinic.run(updateProfile, { ...profile, clientId: other.id }, mine.actor)).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(recordCssrs, answered, clinic.therapist.actor)).toMatchObject({ status: 'invalid' })
  await done(clinic.run(recordCssrs, { ...answered, clientId: other.id }, clinic.therapist.actor))
  expect(await clinic.run(recordCssrs, { ...answered, clientId: other.id }, clinic.frontDesk.actor)).toEqual({ status: 'denied' })
})

test('a contact is changed where it stands, by those whose it is; another client’s is not there', async () => {
  const clinic = await openClinic()
  const [mine, other] = [await clinic.client(), await clinic.client()]
  const contact = { name: 'Juniper Jay', phone: '555 555 0199' }
  const namesOf = (clientId: string) =>
    clinic.asSystem(async (tx) => (await tx.clientContact.findMany({ where: { clientId } })).map(({ name }) => name))
  const [theirs] = await clinic.asSystem((tx) => tx.clientContact.findMany({ where: { clientId: other.id } }))
  expect(await clinic.run(saveContact, { ...contact, id: theirs?.id }, mine.actor)).toMatchObject({
    status: 'invalid',
    fields: { form: ['There is no such contact.'] },
  })
  await done(clinic.run(saveContact, { ...contact, id: theirs?.id }, other.actor))
  expect([await namesOf(mine.id), await namesOf(other.id)]).toEqual([['Robin Reed'], ['Juniper Jay']])
})
