import { findRegimenPlaces } from '@/lib/data/views/regimen-places'
import { addDays } from '@/lib/domain/time/local'
import { paths, withQuery } from '@/lib/paths'
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

test('a journey of a proposed plan is carried to another week or put on a date: what the law says stands there at once, with the nearest day that books', async ({
  clinic,
  as,
}) => {
  test.setTimeout(90_000)
  const client = await clinic.ordered()
  await clinic.regimen(client, { cycles: 3 })
  const desk = clinic.frontDesk.actor
  const found = await clinic.read(desk, (tx) => findRegimenPlaces(tx, desk, { clientId: client.id, asked: {}, now: new Date() }))
  const second = found?.plans[0]?.cycles[1]?.request.journeyOn
  if (!second) throw new Error('three cycles are placed')
  const { page, open } = await as(desk)
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(paths.clinic.scheduleRegimen(client.id))
  const soonest = page.getByRole('listitem').filter({ hasText: 'Soonest' }).first()
  const moved = page.getByRole('listitem').filter({ hasText: 'As you moved it' }).first()

  await test.step('with the mouse, to the last week that is drawn', async () => {
    await expect(async () => {
      await soonest.locator('[data-journey="3"]').dragTo(soonest.locator('[data-week]').last())
      await expect(moved).toBeVisible({ timeout: 3_000 })
    }).toPass()
    await expect(moved.getByText(/^(All of it can be booked like this\.|It cannot be booked like this:)$/)).toBeVisible()
  })
  await test.step('by its date, too near to the one before: it says which cycle and why', async () => {
    await moved
      .getByText(/^Cycle 3:/)
      .last()
      .click()
    const day = moved.getByLabel('Journey of cycle 3 on')
    await day.fill(addDays(second, 2))
    await day.blur()
    await expect(moved.getByText('It cannot be booked like this:')).toBeVisible()
    await expect(moved.getByRole('button', { name: /^Book/ })).toHaveCount(0)
  })
  await test.step('the nearest day that books is a press away, and all of it is booked', async () => {
    await moved.getByRole('button', { name: /^Put cycle 3 on/ }).click()
    await expect(moved.getByText('All of it can be booked like this.')).toBeVisible()
    await moved.getByRole('button', { name: 'Book these 3 cycles' }).click()
    await expect(page.getByText(/^9 visits are booked\./)).toBeVisible()
  })
})

test('cycles of a proposed plan keep their order, and the plans as found are a press away', async ({ clinic, as }) => {
  const client = await clinic.ordered()
  await clinic.regimen(client, { cycles: 2 })
  const desk = clinic.frontDesk.actor
  const found = await clinic.read(desk, (tx) => findRegimenPlaces(tx, desk, { clientId: client.id, asked: {}, now: new Date() }))
  const second = found?.plans[0]?.cycles[1]?.request.journeyOn
  if (!second) throw new Error('two cycles are placed')
  const { page, open } = await as(desk)
  await open(withQuery(paths.clinic.scheduleRegimen(client.id), { of: 'soonest', moved: `1.${addDays(second, 1)}` }))
  await expect(page.getByText(/^Cycles keep their order\. Cycle 1 goes before the journey of/)).toBeVisible()
  await page.getByRole('button', { name: 'Back to the plans as found' }).click()
  await expect(page.getByText(/^Cycles keep their order/)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Book these 2 cycles' }).first()).toBeVisible()
})
