import { recordContract } from '@/lib/commands/documents/record-contract'
import type { MedicareStatus } from '@/lib/domain/coverage/rule-medicare-clinician'
import { addMonths } from '@/lib/domain/time/local'
import { paths } from '@/lib/paths'
import { booksOf, signVisit } from '../commands/billing/world'
import { type Clinic, done } from '../support/clinic'
import { tellMedicare } from '../support/clinic/people'
import { dayFrom, expect, type Person, test } from '../support/story'
import { ledgerSays, owes, unfold } from './steps/account'
import { comesAlive } from './steps/alive'
import { download, makeSuperbill, takePayment } from './steps/money'
import { book, bookingAt, confirmVisit, liveTheHour } from './steps/visit'

test('how a clinician stands with Medicare is told by day, and a day that was wrong is put right', async ({ clinic, as }) => {
  const { clinicianId, name } = clinic.therapist
  const { page, open } = await as(clinic.admin.actor)
  const address = `${paths.clinic.setting('clinicians')}?open=${clinicianId}`
  await open(address)
  const drawer = page.getByRole('dialog', { name })
  await drawer.getByLabel('Medicare', { exact: true }).selectOption('opted_out')
  await drawer.getByLabel('Since').fill('2026-03-01')
  await drawer.getByRole('button', { name: 'Save' }).click()
  await expect(drawer).toHaveCount(0)

  await open(address)
  await drawer.getByRole('tab', { name: 'Medicare' }).click()
  const told = drawer.getByRole('listitem')
  await expect(told.first()).toContainText('Opted out')
  await expect(told).toHaveCount(2)
  await drawer.getByRole('button', { name: /^Correct “Opted out”/ }).click()
  await told.first().getByLabel('Since').fill('2026-04-01')
  await told.first().getByRole('button', { name: 'Correct', exact: true }).click()
  await expect(drawer).toHaveCount(0)

  await open(address)
  await drawer.getByRole('tab', { name: 'Medicare' }).click()
  await expect(told.first()).toContainText(/Opted out.*(?:Apr|04)/)
})

const stands = (clinic: Clinic, { clinicianId }: { readonly clinicianId: string }, status: MedicareStatus) =>
  clinic.asSystem((tx) => tellMedicare(tx, { practiceId: clinic.practiceId, clinicianId }, status))

/** The client reads the private contract, says with whom and for which days, and signs. */
async function signContract({ page, open }: Person, name: string, { therapist, today }: Clinic) {
  await open(paths.portal.document('private-contract'))
  const form = page.getByRole('main').locator('form').first()
  await comesAlive(form)
  await form.getByLabel('Therapist who has opted out of Medicare').selectOption({ label: therapist.name })
  await form.getByLabel('First day').fill(today)
  await form.getByLabel('Last day').fill(addMonths(today, 12))
  for (const statement of await form.getByRole('checkbox').all()) await statement.check()
  await form.getByLabel('Type your full name to sign').fill(name)
  await form.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(page).toHaveURL(/\/portal\/documents$/)
}

test('a therapist who opted out of Medicare: the visit waits for the private contract, the client pays the fee, and nobody is billed', {
  tag: '@walk',
}, async ({ clinic, as }) => {
  test.setTimeout(240_000)
  await stands(clinic, clinic.therapist, 'opted_out')
  const client = await clinic.client({ program: null })
  const [desk, person, therapist] = [await as(clinic.frontDesk.actor), await as(client.actor), await as(clinic.therapist.actor)]
  const { page } = desk
  const on = dayFrom(clinic, 3)
  await test.step('the desk writes Medicare down', async () => {
    await desk.open(paths.clinic.clientTab(client.id, 'coverage'))
    const form = await unfold(page.getByRole('main'), 'Add coverage', 'Add coverage')
    await form.getByLabel('Program').selectOption('medicare')
    await form.getByLabel('Payer').selectOption({ label: 'Thistle medicare (demo)' })
    await form.getByLabel('Member ID').fill('1EG4TE5MK73')
    await form.getByLabel('From').fill(`${clinic.today.slice(0, 4)}-01-01`)
    await form.getByRole('button', { name: 'Add coverage' }).click()
    await expect(page.getByText('Saved, and the account is up to date').first()).toBeVisible()
  })
  const visit = await test.step('booked without the contract it waits for it, and for nothing of a plan that is not billed', async () => {
    await desk.open(bookingAt(client, on))
    await expect(page.getByText('The client signs the private contract before care.').first()).toBeVisible()
    return book(desk, clinic, client, 'What the client pays is not known yet.')
  })
  await test.step('the client is asked for it, reads and signs it', async () => {
    await person.open(paths.portal.documents)
    await expect(person.page.getByText('Private contract for people with Medicare').first()).toBeVisible()
    await signContract(person, client.name, clinic)
  })
  await test.step('the price is the fee, and the visit is confirmed', async () => {
    await desk.open(bookingAt(client, dayFrom(clinic, 5)))
    await expect(page.getByText('The client pays $200.00.').first()).toBeVisible()
    await confirmVisit(desk, clinic, visit)
  })
  await test.step('held and signed', () => liveTheHour(desk, therapist, clinic, visit, 'Collect $200.00'))
  await test.step('the client owes the fee, no claim stands, and the papers say what Medicare pays: nothing', async () => {
    await owes(person, '$200.00')
    await ledgerSays(desk, client, [['Charge 90837', '+$200.00', '']])
    await expect(page.getByText('Not billed to a plan').first()).toBeAttached()
    await desk.open(paths.clinic.claims)
    await expect(page.getByRole('row').filter({ hasText: client.name })).toHaveCount(0)
    await takePayment(desk, client, { method: 'cash' })
    await makeSuperbill(desk, client)
    await person.open(paths.portal.money)
    await expect(person.page.getByText('You owe nothing.')).toBeVisible()
    expect(await download(person, 'Download')).toContain('90837')
  })
})

test('a private contract that is taken back the next day: what it paid for stands, what lies ahead waits until another is signed', {
  tag: '@walk',
}, async ({ clinic, as }) => {
  test.setTimeout(180_000)
  const { clinicianId } = clinic.therapist
  await stands(clinic, clinic.therapist, 'opted_out')
  const client = await clinic.client({ program: 'medicare', benefitsVerifiedOn: null })
  const yesterday = dayFrom(clinic, -1)
  const then = new Date(clinic.now.getTime() - 86_400_000)
  const paper = {
    clientId: client.id,
    clinicianId,
    fromOn: yesterday,
    toOn: dayFrom(clinic, 300),
    signedName: client.name,
    bothSigned: true,
  }
  await done(clinic.run(recordContract, paper, clinic.frontDesk.actor, then))
  await signVisit(clinic, client, { kind: 'follow_up', on: yesterday })
  const ahead = await clinic.visit(client, { kind: 'follow_up', on: dayFrom(clinic, 3), status: 'confirmed' })
  const before = await booksOf(clinic, client)
  const [desk, person, therapist] = [await as(clinic.frontDesk.actor), await as(client.actor), await as(clinic.therapist.actor)]

  await test.step('the client takes it back', async () => {
    await person.open(paths.portal.documents)
    await person.page.getByText(/^Take back: Private contract/).click()
    const form = person.page.locator('form').filter({ has: person.page.getByRole('button', { name: 'Take it back' }) })
    await form.getByLabel('Why, in a few words').locator('visible=true').fill('I will see somebody who takes Medicare.')
    await form.getByRole('button', { name: 'Take it back' }).locator('visible=true').click()
    await expect
      .poll(() =>
        clinic.asSystem((tx) => tx.signature.count({ where: { clientId: client.id, documentKey: 'private-contract', revokedAt: null } })),
      )
      .toBe(0)
  })
  await test.step('yesterday’s visit, put right by an addendum and posted again, is paid under it still', async () => {
    const yesterdays = await clinic.asSystem((tx) =>
      tx.appointment.findFirstOrThrow({ where: { clientId: client.id, NOT: { id: ahead } } }),
    )
    await therapist.open(paths.clinic.note(yesterdays.id))
    await therapist.page.getByLabel('Add to the note').fill('They had slept well, they said.')
    await therapist.page.getByRole('button', { name: 'Sign and add' }).click()
    await expect(therapist.page.getByText('They had slept well, they said.').first()).toBeVisible()
    expect((await booksOf(clinic, client)).amounts).toEqual(before.amounts)
    await owes(person, '$200.00')
  })
  await test.step('what lies ahead waits for a contract', async () => {
    await desk.open(paths.clinic.visit(ahead))
    await expect(desk.page.getByText('The client signs the private contract before care.').first()).toBeVisible()
  })
  await test.step('signed anew, it is confirmed', async () => {
    await signContract(person, client.name, clinic)
    await confirmVisit(desk, clinic, ahead)
  })
})

test('with Medicare a therapist who is neither enrolled nor opted out gives no visit, and one who is enrolled is billed for', {
  tag: '@walk',
}, async ({ clinic, as }) => {
  test.setTimeout(180_000)
  await stands(clinic, clinic.therapist, 'enrolled')
  await stands(clinic, clinic.otherTherapist, 'neither')
  const client = await clinic.client({ program: 'medicare', deductibleLeftCents: 10_000 })
  const [desk, person, therapist] = [await as(clinic.frontDesk.actor), await as(client.actor), await as(clinic.therapist.actor)]
  await test.step('neither enrolled nor opted out', async () => {
    await desk.open(bookingAt(client, dayFrom(clinic, 3), { by: clinic.otherTherapist.clinicianId }))
    await expect(desk.page.getByText(/neither enrolled in Medicare nor opted out/).first()).toBeVisible()
  })
  await test.step('enrolled: the share by the plan on every page, a claim, and no superbill in its place', async () => {
    await desk.open(bookingAt(client, dayFrom(clinic, 3), { by: clinic.therapist.clinicianId }))
    const visit = await book(desk, clinic, client, 'The client pays $112.00.')
    await confirmVisit(desk, clinic, visit)
    await liveTheHour(desk, therapist, clinic, visit, 'Collect $112.00')
    await owes(person, '$112.00')
    await desk.open(paths.clinic.claims)
    await expect(desk.page.getByRole('row').filter({ hasText: client.name })).toContainText('Thistle medicare (demo)')
    await desk.open(paths.clinic.clientTab(client.id, 'money'))
    await expect(desk.page.getByRole('button', { name: 'Make a superbill' })).toHaveCount(0)
  })
})
