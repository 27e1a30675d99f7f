import { paths } from '@/lib/paths'
import { expect, test } from '../support/story'

test('the desk has plans looked for that many wait for, and books one of them', async ({ clinic, as }) => {
  test.setTimeout(60_000)
  for (const name of ['Ada Aster', 'Bo Bluebell']) {
    const client = await clinic.ordered({ name })
    await clinic.regimen(client, { cycles: 1 })
  }
  const { page, open } = await as(clinic.frontDesk.actor)
  await open(paths.clinic.clients)
  await page.getByRole('link', { name: 'Plans for many clients' }).click()
  await expect(page.getByText('2 clients are chosen')).toBeVisible()
  for (const day of ['Saturday', 'Sunday']) await page.getByRole('checkbox', { name: day }).check()
  await page.getByRole('button', { name: 'Look for plans' }).click()
  await expect(page.getByText('2 of 2 clients placed')).toBeVisible({ timeout: 40_000 })
  await page.getByRole('checkbox', { name: 'Ada Aster' }).first().check()
  await test.step('a line that breaks while it is booked says so, and the same press does it once it is back', async () => {
    await page.route('**/*', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()))
    await page.getByRole('button', { name: 'Book this plan' }).click()
    await expect(page.getByText('No answer came')).toBeVisible()
    await page.unroute('**/*')
  })
  await page.getByRole('button', { name: 'Book this plan' }).click()
  await expect(page.getByText('Booked', { exact: true })).toHaveCount(1)
  await expect(page.getByRole('checkbox', { name: 'Bo Bluebell' }).first()).toBeVisible()
  await expect(page.getByText('1 client has cycles without a visit.', { exact: false })).toBeVisible()
  await page.getByRole('link', { name: 'How full the weeks are' }).click()
  await expect(page.getByRole('table', { name: 'Rooms' })).toBeVisible()
})
