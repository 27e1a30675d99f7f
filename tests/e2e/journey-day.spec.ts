import { paths } from '@/lib/paths'
import type { Clinic } from '../support/clinic'
import type { TestClient } from '../support/clinic/clients'
import { expect, type Person, test } from '../support/story'
import { comesAlive } from './steps/alive'
import { checkIn, journeyToday } from './steps/day'

type As = (actor?: Clinic['therapist']['actor'] | Clinic['frontDesk']['actor']) => Promise<Person>

/** The client is checked in and the journey begun, on screens; gives the tablet that stands on its console. */
async function begun(clinic: Clinic, as: As, client: TestClient) {
  const journey = await journeyToday(clinic, client, 'B', -20)
  await checkIn(await as(clinic.frontDesk.actor), journey)
  const tablet = await as(clinic.therapist.actor)
  await tablet.open(paths.clinic.visit(journey))
  await tablet.page.getByRole('button', { name: 'Begin the journey' }).click()
  await expect(tablet.page).toHaveURL(new RegExp(`${paths.clinic.console(journey)}$`))
  await comesAlive(tablet.page.getByRole('main').locator('form').first())
  return { journey, page: tablet.page }
}

test('what the server does not take of a reading comes back into its fields, and the dose waits for it', async ({ clinic, as }) => {
  test.setTimeout(120_000)
  const client = await clinic.client()
  const { page } = await begun(clinic, as, client)
  await test.step('a pressure that nobody has is sent back, with all five numbers', async () => {
    await page.getByLabel('Upper pressure').fill('128')
    await page.getByLabel('Lower pressure').fill('20')
    await page.getByLabel('Pulse').fill('74')
    await page.getByLabel('Oxygen %').fill('97')
    await page.getByRole('button', { name: 'Save the reading' }).click()
    await expect(page.getByText('This reading is not stored yet')).toBeVisible()
    await expect(page.getByText('Check the lower blood pressure.')).toBeVisible()
    for (const [field, value] of [
      ['Upper pressure', '128'],
      ['Lower pressure', '20'],
      ['Pulse', '74'],
      ['Oxygen %', '97'],
    ] as const)
      await expect(page.getByLabel(field)).toHaveValue(value)
  })
  await test.step('it is still there after the page was loaded again, and goes out once it is put right', async () => {
    await page.reload()
    await expect(page.getByLabel('Upper pressure')).toHaveValue('128')
    await page.getByLabel('Lower pressure').fill('82')
    await page.getByRole('button', { name: 'Save the reading' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: '128/82' })).toBeVisible()
    await expect(page.getByText('This reading is not stored yet')).toHaveCount(0)
  })
})

test('a tablet without network keeps a reading over a closed tab, sealed, and sends it once it is back', async ({ clinic, as }) => {
  test.setTimeout(120_000)
  const client = await clinic.client()
  const { journey, page } = await begun(clinic, as, client)
  const context = page.context()
  await context.setOffline(true)
  await page.getByLabel('Upper pressure').fill('137')
  await page.getByLabel('Lower pressure').fill('87')
  await page.getByRole('button', { name: 'Save the reading' }).click()
  await expect(page.getByText('One entry waits to be sent')).toBeVisible()
  const onDevice = () =>
    page.evaluate(async () => {
      const open = indexedDB.open('sojourn-outbox')
      await new Promise((ready) => open.addEventListener('success', ready))
      const all = open.result.transaction('entries').objectStore('entries').getAll()
      await new Promise((ready) => all.addEventListener('success', ready))
      open.result.close()
      const text = all.result.map(({ box }: { box: ArrayBuffer }) => new TextDecoder().decode(box)).join()
      return { rows: all.result.length, isReadable: text.includes('systolic') }
    })
  await expect.poll(onDevice).toEqual({ rows: 1, isReadable: false })
  const address = page.url()
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(address)
  await expect(again.getByRole('listitem').filter({ hasText: '137/87' })).toBeVisible()
  expect(await clinic.asSystem((tx) => tx.vitalReading.count({ where: { appointmentId: journey } }))).toBe(1)
})

test('a pressure that stops the day: no dose, one taken all the same is kept and told, and the alert is answered', async ({
  clinic,
  as,
}) => {
  test.setTimeout(180_000)
  const client = await clinic.client()
  const { journey, page } = await begun(clinic, as, client)
  const second = await as(clinic.therapist.actor)
  await second.open(paths.clinic.console(journey))
  await comesAlive(second.page.getByRole('main').locator('form').first())
  const read = async (upper: string, lower: string) => {
    await page.getByLabel('Upper pressure').fill(upper)
    await page.getByLabel('Lower pressure').fill(lower)
    await page.getByRole('button', { name: 'Save the reading' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: `${upper}/${lower}` })).toBeVisible()
  }
  await test.step('a later calm reading does not lift it', async () => {
    await read('190', '120')
    await expect(second.page.getByRole('listitem').filter({ hasText: '190/120' })).toBeVisible({ timeout: 15_000 })
    await read('120', '78')
    await expect(page.getByText('No dose today', { exact: true }).first()).toBeVisible()
    await page.getByRole('button', { name: 'Record the dose' }).click()
    await page.getByRole('button', { name: 'Taken now' }).click()
    await expect(page.getByRole('heading', { name: 'What the rules say' })).toBeVisible()
    await expect(page.getByText(/^100 mg at /)).toHaveCount(0)
  })
  await test.step('what the client took all the same is written down with what happened', async () => {
    await page.getByText('A dose was taken anyway').click()
    await page.getByLabel('Taken', { exact: true }).fill('50')
    await page.getByLabel('What happened').fill('Put it in their mouth before we could say no.')
    await page.getByRole('button', { name: 'Write down the dose that was taken' }).click()
    await expect(page.getByText(/^50 mg at /).first()).toBeVisible()
    await expect(page.getByText('Taken against the gate', { exact: true })).toBeVisible()
    await expect(page.getByText('An urgent alert of this journey is open')).toBeVisible()
  })
  await test.step('the prescriber finds the alert on the first page', async () => {
    const prescriber = await as(clinic.prescriber.actor)
    await prescriber.open(paths.prescriber.referrals)
    await expect(prescriber.page.getByRole('link', { name: /dose|deviation|gate/i }).first()).toBeVisible()
  })
})

test('a journey that begins and has no dose is ended with its reason, and the cycle can be booked again', async ({ clinic, as }) => {
  test.setTimeout(120_000)
  const client = await clinic.client()
  const { journey, page } = await begun(clinic, as, client)
  await page.getByText('End without a dose, or they leave').click()
  await page.getByRole('button', { name: 'End without a dose' }).click()
  await expect(page.getByText(/reason|why/i).first()).toBeVisible()
  await page.getByLabel('Why', { exact: true }).fill('Came down with a fever on the way.')
  await page.getByLabel('Juniper Jay is here').check()
  await page.getByRole('radio', { name: 'Cancel it' }).check()
  await page.getByRole('button', { name: 'End without a dose' }).click()
  await expect(page.getByText(/the journey ended without a dose/)).toBeVisible()
  const kept = await clinic.asSystem((tx) =>
    tx.appointment.findFirst({ where: { practiceId: clinic.practiceId, id: journey }, select: { status: true } }),
  )
  expect(kept).toEqual({ status: 'completed' })
})
