import { paths } from '@/lib/paths'
import type { Clinic } from '../support/clinic'
import { dayFrom, expect, type Person, test } from '../support/story'
import { comesAlive } from './steps/alive'
import { acceptInvitation, answerAndSend, sayWho, sign, verifyCoverage } from './steps/arrival'
import { bookTheCall, fillConsult, firstTime } from './steps/consult'
import { answerAtTheDoor, broughtToToday, giveTheDose, goHome, nameDriver, sayYes, signTheNote } from './steps/day'
import { download, expectCharges, makeSuperbill, takePayment } from './steps/money'
import { answerAndOrder, refer } from './steps/prescriber'

const NAME = 'Sage Sparrow'

async function becomesClient(desk: Person): Promise<{ id: string; name: string }> {
  await desk.open(paths.clinic.consults)
  await desk.page.getByText(NAME).first().click()
  await desk.page.getByLabel('Legal first name').fill('Sage')
  await desk.page.getByLabel('Legal last name').fill('Sparrow')
  await desk.page.getByRole('button', { name: 'Make a client' }).click()
  const link = desk.page.getByRole('link', { name: 'Open the client' })
  await expect(link).toBeVisible()
  return { id: ((await link.getAttribute('href')) ?? '').split('/').at(-1) ?? '', name: NAME }
}

/** Six cycles in format A, the price of each format beside it, and the first of them booked. Gives its journey. */
async function planAndBook(clinic: Clinic, { page, open }: Person, clientId: string): Promise<string> {
  await open(paths.clinic.planRegimen(clientId))
  await comesAlive(page.getByRole('main').locator('form').first())
  await page.getByLabel('Primary therapist').selectOption(clinic.therapist.clinicianId)
  for (const format of ['A', 'B', 'C', 'D']) await expect(page.getByRole('radio', { name: new RegExp(`^${format} ·.*\\$`) })).toBeVisible()
  await page.getByRole('radio', { name: /^A ·/ }).check()
  await page.getByRole('button', { name: 'Plan the regimen' }).click()
  await expect(page).toHaveURL(/\/regimen$/)
  const cycle = await page.getByRole('link', { name: 'Schedule', exact: true }).first().getAttribute('href')
  await open(`${(cycle ?? '').split('?')[0]}?on=${dayFrom(clinic, 5)}&at=10:00`)
  await page.getByRole('button', { name: 'Book these visits' }).click()
  await expect(page.getByText(/^Booked\./)).toBeVisible()
  const visit = await page.getByRole('link', { name: 'Open and confirm visit 1' }).getAttribute('href')
  return (visit ?? '').split('/').at(-1) ?? ''
}

test.use({ actionTimeout: 15_000 })

test('a commercial client with a deductible in format A, from the first call to a superbill and nothing owed', async ({ clinic, as }) => {
  test.setTimeout(480_000)
  const stranger = await as()
  const email = await test.step('a stranger books a consult call on the public site', async () => {
    const typed = await fillConsult(stranger, NAME)
    await firstTime(stranger).click()
    await bookTheCall(stranger)
    await expect(stranger.page.getByText('Your call is booked')).toBeVisible()
    return typed
  })
  const desk = await as(clinic.frontDesk.actor)
  const client = await test.step('the desk works the call and makes a client', () => becomesClient(desk))
  const person = await as()
  await test.step('the invitation is opened by its mailed link', async () =>
    acceptInvitation(person, await as(clinic.admin.actor), email.toLowerCase()))
  await test.step('the intake is filled in and sent', async () => {
    await sayWho(person, 'Thistle commercial (demo)')
    await answerAndSend(person)
  })
  await test.step('the consents are signed', async () => {
    for (const key of ['privacy-notice-acknowledgement', 'treatment-consent', 'education-acknowledgement', 'telehealth-consent'])
      await sign(person, key, NAME)
    await sign(person, 'extended-care-notice', NAME, {
      'Hours of extended care': '2',
      'Fee for an hour': '$175.00',
      'Sliding-scale discount': '50%',
      'What you pay for extended care at each visit': '$175.00',
    })
  })
  await test.step('the desk verifies the benefit', () => verifyCoverage(desk, client.id))
  const therapist = await as(clinic.therapist.actor)
  await test.step('a prescriber is asked', () => refer(therapist, client, clinic.prescriber.name))
  await test.step('the prescriber accepts, decides and orders', async () => answerAndOrder(await as(clinic.prescriber.actor), 'Sparrow'))
  const journey = await test.step('six cycles are planned and the first is booked', () => planAndBook(clinic, therapist, client.id))
  await test.step('the ride home: agreed, a driver named, their word by the link', async () => {
    await sign(person, 'ride-home-agreement', NAME)
    await sayYes(await as(), await nameDriver(person, journey))
  })
  await test.step('the desk confirms', async () => {
    await desk.open(paths.clinic.visit(journey))
    await desk.page.getByRole('button', { name: 'Confirm', exact: true }).click()
    await expect(desk.page.getByText('Confirmed', { exact: true }).first()).toBeVisible()
  })
  await test.step('five days pass (arranged: the booked visit is brought to today)', () => broughtToToday(clinic, journey, -190))
  await test.step('the journey day', async () => {
    await answerAtTheDoor(desk, journey)
    await expect(desk.page.getByText('Arrived').first()).toBeVisible()
    await giveTheDose(clinic, await as(clinic.therapist.actor), journey)
    await goHome(therapist, journey)
    await therapist.page.getByLabel('Diagnosis codes').fill('F33.1')
    await signTheNote(therapist, 'A quiet journey. The client spoke of their garden.')
  })
  await test.step('the charges, a payment, the superbill', async () => {
    await expectCharges(desk, client, ['90837', 'KAP-EXT'])
    await takePayment(desk, client, { method: 'card_terminal', reference: 'T-1' })
    await makeSuperbill(desk, client)
  })
  await test.step('the client owes nothing and keeps the superbill', async () => {
    await person.open(paths.portal.money)
    await expect(person.page.getByText('You owe nothing.')).toBeVisible()
    const superbill = await download(person, 'Download')
    expect(superbill).toContain('90899')
    expect(superbill).toContain('Sparrow')
  })
})
