import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { paths } from '@/lib/paths'
import { type Clinic, done } from '../support/clinic'
import type { TestClient } from '../support/clinic/clients'
import { dayFrom, expect, type Person, test } from '../support/story'

/** A client whose whole cycle of the days to come is confirmed. */
async function cycleAhead(clinic: Clinic, client: TestClient) {
  await clinic.referred(client)
  await clinic.order(client)
  const { cycleIds } = await clinic.regimen(client)
  const cycleId = cycleIds[0] ?? ''
  const preparation = await clinic.visit(client, { kind: 'preparation', on: dayFrom(clinic, 2), at: '09:00', cycleId })
  const journey = await clinic.visit(client, { kind: 'journey', on: dayFrom(clinic, 3), at: '10:00', cycleId })
  const integration = await clinic.visit(client, { kind: 'integration', on: dayFrom(clinic, 4), at: '09:00', cycleId })
  return { preparation, journey, integration }
}

const statusesOf = (clinic: Clinic, ids: readonly string[]) =>
  clinic.asSystem(async (tx) => {
    const rows = await tx.appointment.findMany({ where: { practiceId: clinic.practiceId, id: { in: [...ids] } } })
    return ids.map((id) => rows.find((row) => row.id === id)?.status)
  })

/** What one red state looks like on every screen that shows what a visit waits for. */
type Waiting = { readonly journey: string; readonly client: TestClient; readonly chip: string; readonly sentence: RegExp }
async function looksRed({ page, open }: Person, clinic: Clinic, { journey, client, ...words }: Waiting) {
  await open(paths.clinic.visit(journey))
  await expect(page.getByText(words.sentence).first()).toBeVisible()
  await expect(page.getByText(/\d missing/)).toBeVisible()
  await open(`${paths.clinic.today}?on=${dayFrom(clinic, 3)}`)
  await expect(page.getByText(words.chip, { exact: true })).toBeVisible()
  await open(paths.clinic.client(client.id))
  await expect(page.getByText(words.chip, { exact: true }).first()).toBeVisible()
  await open(`${paths.clinic.calendar}?week=${dayFrom(clinic, 3)}&open=${journey}`)
  await expect(page.getByRole('dialog').getByText(new RegExp(`Waits for .*${words.chip}`))).toBeVisible()
}

test('a prescriber stops her order: the confirmed journey waits, and every screen says for whom', async ({ clinic, as }) => {
  test.setTimeout(180_000)
  const client = await clinic.client()
  const { journey } = await cycleAhead(clinic, client)
  expect(await statusesOf(clinic, [journey])).toEqual(['confirmed'])
  const prescriber = await as(clinic.prescriber.actor)
  await test.step('she stops it on the client’s page', async () => {
    const { page, open } = prescriber
    await open(paths.prescriber.client(client.id))
    await page.getByText(/^Stop this order: /).click()
    await page.getByRole('button', { name: 'Stop the order now' }).click()
    await expect.poll(() => statusesOf(clinic, [journey])).toEqual(['tentative'])
  })
  const therapist = await as(clinic.therapist.actor)
  await test.step('the therapist sees it on the visit, on the day and in the calendar', () =>
    looksRed(therapist, clinic, { journey, client, chip: 'prescriber', sentence: /The order was ended/ }))
  await test.step('it is not confirmed again before there is an order', async () => {
    await therapist.open(paths.clinic.visit(journey))
    await therapist.page.getByRole('button', { name: 'Confirm', exact: true }).click()
    await expect(therapist.page.getByRole('heading', { name: 'What the rules say' })).toBeVisible()
    expect(await statusesOf(clinic, [journey])).toEqual(['tentative'])
  })
  await test.step('the client reads the same on the visit and in the list', async () => {
    const { page, open } = await as(client.actor)
    await open(paths.portal.visit(journey))
    await expect(page.getByText(/Waits for .*your prescriber/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'See it on a map' })).toHaveAttribute(
      'href',
      /openstreetmap\.org\/.*1%20Fern%20Street.*Prairie/,
    )
    await open(paths.portal.visits)
    await expect(page.getByText(/Waits for .*your prescriber/).first()).toBeVisible()
  })
})

test('a client takes the treatment consent back: the journey waits for papers, at home as on the screens of the desk', async ({
  clinic,
  as,
}) => {
  test.setTimeout(180_000)
  const client = await clinic.ordered()
  const journey = await clinic.visit(client, { kind: 'journey', on: dayFrom(clinic, 3), at: '10:00' })
  const { page, open } = await as(client.actor)
  await test.step('they take it back in their own words', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await open(paths.portal.documents)
    await page.getByText(/^Take back: Consent to ketamine/).click()
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Take it back' }) })
    await form.getByLabel('Why, in a few words').locator('visible=true').fill('I want to think about it.')
    await form.getByRole('button', { name: 'Take it back' }).locator('visible=true').click()
    await expect.poll(() => statusesOf(clinic, [journey])).toEqual(['tentative'])
  })
  await test.step('home says what the next visit waits for', async () => {
    await open(paths.portal.home)
    await expect(page.getByText(/Waits for .*papers to sign/)).toBeVisible()
  })
  await test.step('the desk reads the same', async () =>
    looksRed(await as(clinic.frontDesk.actor), clinic, {
      journey,
      client,
      chip: 'papers',
      sentence: /The treatment consent was taken back/,
    }))
})

test('a therapist’s licence ends: the visits after its last day wait, and go on once it is renewed', async ({ clinic, as }) => {
  test.setTimeout(240_000)
  const client = await clinic.client()
  const { preparation, journey, integration } = await cycleAhead(clinic, client)
  const visits = [preparation, journey, integration]
  const licence = await clinic.asSystem((tx) =>
    tx.credential.findFirstOrThrow({
      where: { practiceId: clinic.practiceId, clinicianId: clinic.therapist.clinicianId, kind: 'license', state: 'MO' },
    }),
  )
  const admin = await as(clinic.admin.actor)
  const lastDay = async (day: string) => {
    await admin.open(`${paths.clinic.setting('credentials')}?open=${licence.id}`)
    const form = admin.page.getByRole('dialog')
    await form.getByLabel('Last day').fill(day)
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(form).toBeHidden()
  }
  /** Visits that rest on somebody’s papers are decided again by the worker. */
  const becomes = (...statuses: string[]) => expect.poll(() => statusesOf(clinic, visits), { timeout: 100_000 }).toEqual(statuses)
  await test.step('an administrator writes down its last day', async () => {
    await lastDay(dayFrom(clinic, 2))
    await becomes('confirmed', 'tentative', 'tentative')
  })
  const desk = await as(clinic.frontDesk.actor)
  await test.step('the desk sees which therapist it waits for', () =>
    looksRed(desk, clinic, { journey, client, chip: 'therapist', sentence: /licen[cs]e/i }))
  await test.step('renewed, it is confirmed again', async () => {
    await lastDay(dayFrom(clinic, 400))
    await desk.open(paths.clinic.visit(journey))
    await expect(desk.page.getByRole('button', { name: 'Confirm', exact: true })).toBeVisible()
    await expect(desk.page.getByText(/\d missing/)).toHaveCount(0)
    await desk.page.getByRole('button', { name: 'Confirm', exact: true }).click()
    await expect.poll(() => statusesOf(clinic, [journey])).toEqual(['confirmed'])
  })
})

test('a client cancels the journey and the whole cycle with it; it can be booked anew', async ({ clinic, as }) => {
  test.setTimeout(180_000)
  const client = await clinic.client()
  const { preparation, journey, integration } = await cycleAhead(clinic, client)
  const person = await as(client.actor)
  await test.step('the client is asked what becomes of the other visits', async () => {
    const { page, open } = person
    await page.setViewportSize({ width: 390, height: 844 })
    await open(paths.portal.visit(journey))
    await page.getByRole('button', { name: 'Cancel this visit' }).click()
    await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: 'Cancel the visit' }).click()
    await page.getByRole('button', { name: 'Cancel the whole cycle' }).click()
    await expect(page).toHaveURL(new RegExp(`${paths.portal.visits}$`))
  })
  expect(await statusesOf(clinic, [preparation, journey, integration])).toEqual(['cancelled', 'cancelled', 'cancelled'])
  await test.step('the therapist books the cycle again', async () => {
    const { page, open } = await as(clinic.therapist.actor)
    await open(paths.clinic.clientTab(client.id, 'regimen'))
    await expect(page.getByRole('link', { name: 'Schedule', exact: true }).first()).toBeVisible()
  })
})

test('the visits of a cycle are confirmed in one step from the plan; what waits still is told with why', async ({ clinic, as }) => {
  const client = await clinic.ordered()
  await clinic.sign(client, ['ride-home-agreement'])
  const [cycleId = ''] = (await clinic.regimen(client)).cycleIds
  const asked = {
    cycleId,
    locationId: clinic.locationId,
    format: 'B',
    setting: 'office',
    journeyOn: dayFrom(clinic, 8),
    journeyAt: '10:00',
  }
  const { appointmentIds } = await done(clinic.run(scheduleCycle, asked, clinic.frontDesk.actor))
  const { page, open } = await as(clinic.frontDesk.actor)
  await open(paths.clinic.clientTab(client.id, 'regimen'))
  await page.getByRole('button', { name: 'Confirm 3 visits' }).click()
  await expect(page.getByText('2 visits are confirmed; 1 waits for more:')).toBeVisible()
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: /^Journey, / })
      .last(),
  ).toBeVisible()
  expect(await statusesOf(clinic, appointmentIds)).toEqual(['confirmed', 'tentative', 'confirmed'])
})

test('those of a day are confirmed in one step from the day', async ({ clinic, as }) => {
  const on = dayFrom(clinic, 3)
  const [one, other] = [await clinic.client(), await clinic.client()]
  const ids = [
    await clinic.visit(one, { kind: 'follow_up', on, at: '09:00', status: 'tentative' }),
    await clinic.visit(other, { kind: 'follow_up', on, at: '13:00', status: 'tentative' }),
  ]
  const { page, open } = await as(clinic.frontDesk.actor)
  await open(`${paths.clinic.today}?on=${on}`)
  await page.getByRole('button', { name: 'Confirm 2 visits' }).click()
  await expect(page.getByText('2 visits are confirmed.')).toBeVisible()
  expect(await statusesOf(clinic, ids)).toEqual(['confirmed', 'confirmed'])
})
