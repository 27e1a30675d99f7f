import { paths } from '@/lib/paths'
import { expect, test } from '../support/story'

test('the desk places a whole plan in one step, on the days the client can, and sees why there is none on others', async ({
  clinic,
  as,
}) => {
  test.setTimeout(60_000)
  const client = await clinic.ordered()
  await clinic.regimen(client, { cycles: 9 })
  const { page, open } = await as(clinic.frontDesk.actor)
  await open(paths.clinic.clientTab(client.id, 'regimen'))
  await page.getByRole('link', { name: 'Schedule the whole plan' }).click()
  await expect(page.getByRole('button', { name: 'Book these 9 cycles' }).first()).toBeVisible()

  await test.step('nine Sundays with their visits do not lie in eight weeks: the page says so, and what would open a plan', async () => {
    await page.getByRole('checkbox', { name: 'Sunday' }).check()
    await page.getByLabel('All journeys within').selectOption('8')
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) await page.getByRole('checkbox', { name: day }).uncheck()
    await expect(page.getByText(/^Cycle [89] finds no day/)).toBeVisible()
    await expect(page.getByText(/^With the first [78] cycles only/)).toBeVisible()
  })
  await test.step('on Tuesdays and Thursdays there is one, and all of it is booked', async () => {
    for (const day of ['Tuesday', 'Thursday']) await page.getByRole('checkbox', { name: day }).check()
    await page.getByRole('checkbox', { name: 'Sunday' }).uncheck()
    await page.getByLabel('All journeys within').selectOption('12')
    await expect(page.getByText(/finds no day/)).toHaveCount(0)
    await page.getByRole('button', { name: 'Book these 9 cycles' }).first().click()
    await expect(page.getByText('27 visits are booked. They wait for:')).toBeVisible()
    await page.getByRole('link', { name: 'Back to the plan' }).first().click()
    await expect(page.getByText('Scheduled', { exact: true })).toHaveCount(9)
  })
})
