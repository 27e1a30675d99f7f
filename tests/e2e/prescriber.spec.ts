import { recordScreening } from '@/lib/commands/clients/record-screening'
import { clientScreenKeys, type ScreenKey } from '@/lib/domain/clients/screening'
import { paths } from '@/lib/paths'
import { type Clinic, done } from '../support/clinic'
import type { TestClient } from '../support/clinic/clients'
import { expect, test } from '../support/story'
import { checkIn, journeyToday, minutesFrom } from './steps/day'

/** The client answers the health screen, with a yes to some questions. */
const answersScreen = (clinic: Clinic, client: TestClient, ...yes: ScreenKey[]) => {
  const items = Object.fromEntries(clientScreenKeys.map((key) => [key, yes.includes(key) ? 'yes' : 'no']))
  return done(clinic.run(recordScreening, { items, medicines: [] }, client.actor, minutesFrom(clinic, 1)))
}

test('a screen that says stop keeps the door shut until the prescriber has decided on it; what no decision lifts stays shut', async ({
  clinic,
  as,
}) => {
  test.setTimeout(180_000)
  const client = await clinic.client()
  const journey = await journeyToday(clinic, client, 'B', 30)
  const therapist = await as(clinic.therapist.actor)
  const stands = () => clinic.asSystem((tx) => tx.appointment.findFirst({ where: { id: journey }, select: { status: true } }))
  await answersScreen(clinic, client, 'pregnancy')

  await test.step('the visit says what it waits for, and the door stays shut', async () => {
    await therapist.open(paths.clinic.visit(journey))
    await expect(therapist.page.getByText(/stops here until the prescriber records a clearance/).first()).toBeVisible()
    await therapist.page.getByRole('button', { name: 'Confirm', exact: true }).click()
    await expect(therapist.page.getByRole('heading', { name: 'What the rules say' })).toBeVisible()
    expect(await stands()).toEqual({ status: 'tentative' })
  })

  const prescriber = await as(clinic.prescriber.actor)
  await test.step('the prescriber finds it on the first page, lifts it with words, and decides anew', async () => {
    await prescriber.open(paths.prescriber.referrals)
    await expect(prescriber.page.getByText('A health screen wants a look')).toBeVisible()
    await prescriber.page.getByRole('link', { name: client.name }).first().click()
    await expect(prescriber.page.getByText('Ended by a later health screen')).toBeVisible()
    await prescriber.page.getByText('Decide on an answer of this screen').click()
    await prescriber.page.getByLabel('About', { exact: true }).selectOption('pregnancy')
    await prescriber.page.getByLabel('Your decision').selectOption('lifts')
    await prescriber.page.getByLabel('What it rests on').fill('Talked through with her obstetrician.')
    await prescriber.page.getByRole('button', { name: 'Record the decision' }).first().click()
    await expect(prescriber.page.getByText('Talked through with her obstetrician.')).toBeVisible()
    await prescriber.page.getByText('Record a decision', { exact: true }).click()
    const verdict = prescriber.page.locator('form').filter({ has: prescriber.page.getByLabel('Decision', { exact: true }) })
    await verdict.getByLabel('Decision', { exact: true }).selectOption('eligible')
    await verdict.getByRole('button', { name: 'Record the decision' }).click()
  })

  await test.step('the door opens', async () => {
    await checkIn(await as(clinic.frontDesk.actor), journey)
    expect(await stands()).toEqual({ status: 'arrived' })
  })

  await test.step('what no decision lifts stays shut, and says so', async () => {
    await answersScreen(clinic, client, 'aneurysm')
    await prescriber.page.reload()
    await expect(prescriber.page.getByText('Stops for good')).toBeVisible()
    await expect(prescriber.page.getByText('Decide on an answer of this screen')).toHaveCount(0)
  })
})

test('a screen that says stop after check-in: the journey does not begin', async ({ clinic, as }) => {
  const client = await clinic.client()
  const journey = await journeyToday(clinic, client, 'B', 30)
  await checkIn(await as(clinic.frontDesk.actor), journey)
  await answersScreen(clinic, client, 'aneurysm')
  const therapist = await as(clinic.therapist.actor)
  await therapist.open(paths.clinic.visit(journey))
  await therapist.page.getByRole('button', { name: /Begin/ }).click()
  await expect(therapist.page.getByText(/Ketamine is not given, by any route/).first()).toBeVisible()
  const visit = await clinic.asSystem((tx) => tx.appointment.findFirst({ where: { id: journey }, select: { status: true } }))
  expect(visit).toEqual({ status: 'arrived' })
})

test('a dose is proposed, found by the prescriber on the phone among what waits, and not ordered: the therapist reads why', async ({
  clinic,
  as,
}) => {
  test.setTimeout(60_000)
  const client = await clinic.ordered()
  const therapist = await as(clinic.therapist.actor)
  await test.step('the therapist proposes', async () => {
    await therapist.open(paths.clinic.clientTab(client.id, 'prescribers'))
    await therapist.page.getByText('Propose a dose', { exact: true }).click()
    await therapist.page.getByLabel('Dose', { exact: true }).fill('120')
    await therapist.page.getByRole('textbox', { name: 'Why', exact: true }).fill('Little effect at 100 mg.')
    await therapist.page.getByRole('button', { name: 'Propose to the prescriber' }).click()
    await expect(therapist.page.getByText('120 mg · Lozenge')).toBeVisible()
  })
  await test.step('the prescriber reads what each client waits for, and answers', async () => {
    const { page, open } = await as(clinic.prescriber.actor)
    await page.setViewportSize({ width: 390, height: 844 })
    await open(paths.prescriber.referrals)
    await expect(page.getByText('Nothing waits for you')).toHaveCount(1)
    await page
      .getByRole('listitem')
      .filter({ hasText: 'A dose is proposed: order it, or say why not' })
      .getByRole('link', { name: client.name })
      .click()
    await page.getByText('I do not order 120 mg, Lozenge').click()
    await page.getByLabel('Why not').fill('Her pressure was high last time.')
    await page.getByRole('button', { name: 'Send the answer' }).click()
    await expect(page.getByText('Not ordered', { exact: true })).toBeVisible()
    await open(paths.prescriber.referrals)
    await expect(page.getByText('A dose is proposed: order it, or say why not')).toHaveCount(0)
  })
  await test.step('it stands on the therapist’s list and on the page of the client', async () => {
    await therapist.open(paths.clinic.tasks)
    await expect(therapist.page.getByText('The prescriber has not ordered the dose you proposed: read why').first()).toBeVisible()
    await therapist.open(paths.clinic.clientTab(client.id, 'prescribers'))
    await expect(therapist.page.getByText('The prescriber: Her pressure was high last time.')).toBeVisible()
  })
})
