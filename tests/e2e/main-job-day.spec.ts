import { paths } from '@/lib/paths'
import type { Clinic } from '../support/clinic'
import type { TestClient } from '../support/clinic/clients'
import { expect, type Person, test } from '../support/story'
import { checkIn, giveTheDose, goHome, groupBefore, journeyToday, nameDriver, sayYes, signTheNote } from './steps/day'
import { download, expectCharges, makeSuperbill, takePayment, useCredit } from './steps/money'

test('the client names the driver, the driver says yes by the link, and the client sees it', async ({ clinic, as }) => {
  const client = await clinic.client()
  const journey = await journeyToday(clinic, client, 'B', 30)
  const person = await as(client.actor)
  const link = await nameDriver(person, journey)
  await sayYes(await as(), link)
  await person.open(paths.portal.visit(journey))
  await expect(person.page.getByText('Driver: Juniper Jay')).toBeVisible()
  await expect(person.page.getByRole('button', { name: 'Change the driver' })).toBeVisible()
})

type Day = {
  readonly clinic: Clinic
  readonly as: (actor?: TestClient['actor'] | Clinic['therapist']['actor'] | Clinic['frontDesk']['actor']) => Promise<Person>
  readonly client: TestClient
  readonly journey: string
}

/** The day from the door to the signed note, on screens. Gives the desk's and the therapist's browsers. */
async function liveTheDay({ clinic, as, journey }: Day) {
  const desk = await as(clinic.frontDesk.actor)
  await test.step('check-in waits for the driver’s own word', () => checkIn(desk, journey))
  await test.step('vital signs, then the dose', async () => giveTheDose(clinic, await as(clinic.therapist.actor), journey))
  const therapist = await as(clinic.therapist.actor)
  await test.step('an event, later signs, and home with the driver', () => goHome(therapist, journey))
  await test.step('the note is signed', () => signTheNote(therapist, 'A quiet journey. The client spoke of their garden.'))
  return { desk, therapist }
}

/** How the client feels after the journey, and the chart that shows it beside the dose. */
async function answerAndLook({ page, open }: Person) {
  await open(paths.portal.instrument('phq9'))
  const questions = page.getByRole('radiogroup')
  for (let number = 0; number < 9; number += 1)
    await questions
      .nth(number)
      .getByRole('radio')
      .nth(number < 8 ? 1 : 0)
      .check()
  await page.getByRole('button', { name: 'Save and go on' }).click()
  const chart = page.getByRole('figure', { name: 'PHQ-9 over time' })
  await expect(chart.getByText(/Latest: 8 of 27/)).toBeVisible()
  await expect(chart.getByText('Journey 1').first()).toBeVisible()
}

test('the day of a commercial client with a deductible in format A: one insured hour, extended care by income, paid to the last cent', async ({
  clinic,
  as,
}) => {
  test.setTimeout(240_000)
  const client = await clinic.client({
    deductibleLeftCents: 10_000,
    slidingScale: { householdSize: 2, annualIncomeCents: 3_000_000, paysBasisPoints: 5_000 },
  })
  await clinic.sign(client, ['extended-care-notice'])
  const journey = await journeyToday(clinic, client, 'A', -190)
  const { desk } = await liveTheDay({ clinic, as, client, journey })
  const person = await as(client.actor)
  await test.step('one 90837, the rest extended care; the tier is explained', async () => {
    await expectCharges(desk, client, ['90837', 'KAP-EXT'])
    await person.open(paths.portal.money)
    await expect(person.page.getByText('$287.00').first()).toBeVisible()
    await expect(person.page.getByText(/Household of 2 with \$30,000.00 a year.*50% of the fee/).first()).toBeVisible()
  })
  await test.step('the desk takes cash, then the card', async () => {
    await takePayment(desk, client, { amount: '87.00', method: 'cash' })
    await takePayment(desk, client, { method: 'card_terminal', reference: 'T-1' })
    await makeSuperbill(desk, client)
  })
  await test.step('the client owes nothing and keeps the superbill', async () => {
    await person.open(paths.portal.money)
    await expect(person.page.getByText('You owe nothing.')).toBeVisible()
    expect(await download(person, 'Download')).toContain('90899')
  })
  await test.step('the questions again, and the chart with the dose', () => answerAndLook(person))
})

test('the day of a client of the VA in format B: billed to the plan on its authorization, $0 to the client', { tag: '@walk' }, async ({
  clinic,
  as,
}) => {
  test.setTimeout(180_000)
  const client = await clinic.client({ program: 'va' })
  const journey = await journeyToday(clinic, client, 'B', -190)
  const { desk } = await liveTheDay({ clinic, as, client, journey })
  await expectCharges(desk, client, ['90837'])
  const person = await as(client.actor)
  await person.open(paths.portal.money)
  await expect(person.page.getByText('$0.00, nothing will be asked of you')).toBeVisible()
  expect((await person.page.getByRole('main').innerText()).match(/\$[\d,.]+/g)).toEqual(['$0.00,'])
  const { authorizationId } = client
  const kept = await clinic.asSystem((tx) =>
    tx.authorization.findFirst({
      where: { practiceId: clinic.practiceId, id: authorizationId ?? '' },
      select: { reserved: true, used: true },
    }),
  )
  expect(kept).toEqual({ reserved: 0, used: 1 })
})

test('a journey and a group on one day in format C: 90837 with its modifier beside 90853, set against credit', { tag: '@walk' }, async ({
  clinic,
  as,
}) => {
  test.setTimeout(240_000)
  const client = await clinic.client()
  const journey = await journeyToday(clinic, client, 'C', -190)
  const group = await groupBefore(clinic, client, journey)
  await test.step('what is paid ahead is credit', async () => {
    await takePayment(await as(clinic.frontDesk.actor), client, { amount: '60.00', method: 'card_terminal', reference: 'T-2' })
  })
  const { desk } = await liveTheDay({ clinic, as, client, journey })
  await test.step('the group’s therapist signs the group’s note', async () => {
    const leader = await as(clinic.otherTherapist.actor)
    await leader.open(paths.clinic.note(group))
    await signTheNote(leader, 'The group prepared together.')
  })
  await expectCharges(desk, client, ['90837-59', '90853'])
  await test.step('the credit covers both shares, and the client sees what is left of it', async () => {
    await useCredit(desk, client, '$43.00')
    const person = await as(client.actor)
    await person.open(paths.portal.money)
    await expect(person.page.getByText('You owe nothing.')).toBeVisible()
    await expect(person.page.getByText('$17.00').first()).toBeVisible()
  })
})
