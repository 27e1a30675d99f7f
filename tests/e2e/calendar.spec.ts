import type { Locator } from 'playwright/test'
import { addDays, addMonths, weekdayOf } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { dayFrom, expect, test } from '../support/story'

test('complaint 26: a month is walked through with the keys, and a day of it opens by itself', async ({ clinic, as }) => {
  test.setTimeout(60_000)
  const client = await clinic.client()
  const on = dayFrom(clinic, 8)
  await clinic.visit(client, { kind: 'integration', on, at: '10:00' })
  const { page, open } = await as(clinic.frontDesk.actor)
  await open(`${paths.clinic.calendar}?view=month&week=${on}`)
  const days = page.getByRole('grid')
  const day = (shown: typeof on) => days.getByRole('link', { name: sayDay(shown, 'long') })
  await expect(day(on)).toContainText('1 integration')
  const monday = addDays(on, -((weekdayOf(on) + 6) % 7))
  // The keys are heard once the page has its scripts.
  await expect(async () => {
    await day(on).focus()
    await page.keyboard.press('Home')
    await expect(day(monday)).toBeFocused({ timeout: 500 })
  }).toPass()
  for (const [key, there] of [
    ['End', addDays(monday, 6)],
    ['ArrowLeft', addDays(monday, 5)],
    ['ArrowRight', addDays(monday, 6)],
  ] as const) {
    await page.keyboard.press(key)
    await expect(day(there)).toBeFocused()
  }
  // All of them are one stop of the tab key: the day that was walked to.
  await expect(days.locator('[tabindex="0"]')).toHaveCount(1)
  await expect(day(addDays(monday, 6))).toHaveAttribute('tabindex', '0')
  await day(on).focus()
  await expect(day(on)).toHaveAttribute('tabindex', '0')
  await page.keyboard.press('PageDown')
  await expect(day(addMonths(on, 1))).toBeFocused()
  await page.keyboard.press('PageUp')
  await expect(day(addMonths(addMonths(on, 1), -1))).toBeFocused()
  await day(on).press('Enter')
  await expect(page.getByRole('heading', { name: 'Calendar' })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`view=day&week=${on}`))
  await expect(page.getByRole('grid', { name: sayDay(on, 'long') })).toBeVisible()
})

test('complaint 29: a visit is carried over the day by mouse or by keys to what would come of it, and moved from there', async ({
  clinic,
  as,
}) => {
  test.setTimeout(60_000)
  const client = await clinic.client()
  const on = dayFrom(clinic, 8)
  const id = await clinic.visit(client, { kind: 'follow_up', on, at: '10:00' })
  const { page, open } = await as(clinic.frontDesk.actor)
  const day = `${paths.clinic.calendar}?view=day&week=${on}`
  const visit = page.getByRole('grid').getByRole('button', { name: client.name })
  const spotOf = async (after: number) => {
    const [column, slot] = ((await visit.locator('..').getAttribute('data-spot')) ?? '').split(':').map(Number)
    return page.locator(`[data-spot="${column}:${Number(slot) + after}"]`)
  }

  await test.step('by mouse: the ruling stands there at once, and nothing has moved yet', async () => {
    await open(day)
    const target = await spotOf(4)
    await target.scrollIntoViewIfNeeded()
    await visit.hover({ position: { x: 20, y: 6 } })
    await page.mouse.down()
    await target.hover({ position: { x: 20, y: 6 }, force: true })
    await page.mouse.move(...(await centre(target)), { steps: 4 })
    await expect(target).toContainText('12 PM')
    await page.mouse.up()
    await expect(page).toHaveURL(new RegExp(`${id}/move\\?on=${on}&at=12%3A00&by=${clinic.therapist.clinicianId}`))
    await expect(page.getByRole('heading', { name: 'As it would stand' })).toBeVisible()
  })
  await test.step('by keys: escape leaves it, enter puts it down, and the command that stands moves it', async () => {
    await open(day)
    await visit.focus()
    await page.keyboard.press('m')
    const told = page.getByRole('status').filter({ hasText: 'Enter to look at it there' })
    await expect(told).toContainText('10 AM')
    await page.keyboard.press('ArrowDown')
    await expect(told).toContainText('10:30 AM')
    await page.keyboard.press('Escape')
    await expect(told).toHaveCount(0)
    await page.keyboard.press('m')
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown')
    await expect(told).toContainText('12 PM')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`${id}/move\\?on=${on}&at=12%3A00`))
    await page.getByRole('button', { name: 'Move', exact: true }).click()
    await expect(page.getByText('Moved.')).toBeVisible()
  })
  await test.step('a press without a way opens it as before', async () => {
    await open(day)
    await visit.click()
    await expect(page.getByRole('link', { name: 'Move' })).toHaveAttribute('href', paths.clinic.moveVisit(id))
  })
})

test('a page holds a week as a grid or as a list: a telephone is sent the list, and a window that becomes narrow changes to it', async ({
  clinic,
  as,
}) => {
  const client = await clinic.client()
  const on = dayFrom(clinic, 8)
  await clinic.visit(client, { kind: 'follow_up', on, at: '10:00' })
  const { page, open } = await as(clinic.frontDesk.actor)
  await open(`${paths.clinic.calendar}?week=${on}`)
  const visit = page.getByRole('button', { name: client.name })
  await expect(page.getByRole('grid').and(page.locator(':has(button)'))).toBeVisible()
  await expect(visit).toHaveCount(1)
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(page.getByRole('grid')).toHaveCount(0)
  await expect(visit).toHaveCount(1)
  await visit.click()
  await expect(page.getByRole('dialog', { name: client.name })).toBeVisible()
  const agent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148'
  const phone = await page
    .context()
    .browser()
    ?.newContext({
      ...{ userAgent: agent, viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
      storageState: await page.context().storageState(),
    })
  const sent = await phone?.newPage()
  if (!sent) throw new Error('a browser has windows')
  const html = (await (await sent.goto(page.url()))?.text()) ?? ''
  expect([html.includes('class="agenda"'), html.includes('role="grid"')]).toEqual([true, false])
  await phone?.close()
})

test('on a tablet held upright a week of seven days stands whole: nothing is scrolled sideways, days and names can be read', async ({
  clinic,
  as,
}) => {
  const [one, other] = [await clinic.client({ name: 'Juniper Vale' }), await clinic.client({ name: 'Moss Maple' })]
  const on = dayFrom(clinic, 8)
  await clinic.visit(one, { kind: 'preparation', on, at: '10:00' })
  await clinic.visit(other, { kind: 'preparation', on, at: '10:00', clinicianId: clinic.otherTherapist.clinicianId, roomId: null })
  const { page, open } = await as(clinic.frontDesk.actor)
  await page.setViewportSize({ width: 820, height: 1180 })
  await open(`${paths.clinic.calendar}?week=${on}`)
  const grid = page.getByRole('grid')
  await expect(grid.getByRole('columnheader')).toHaveCount(8)
  const cut = (element: Element) => element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight + 1
  expect(await grid.evaluate((element) => (element.parentElement?.scrollWidth ?? 0) - (element.parentElement?.clientWidth ?? 0))).toBe(0)
  for (const label of await grid.getByRole('columnheader').locator('span').all()) expect(await label.evaluate(cut)).toBe(false)
  for (const { name } of [one, other]) expect(await grid.getByRole('button', { name }).locator('b').evaluate(cut)).toBe(false)
})

test('behind an opened visit the page stays where it is; a click beside it closes it, and the page moves again', async ({ clinic, as }) => {
  const client = await clinic.client()
  const on = dayFrom(clinic, 8)
  await clinic.visit(client, { kind: 'follow_up', on, at: '10:00' })
  const { page, open } = await as(clinic.frontDesk.actor)
  await page.setViewportSize({ width: 1440, height: 420 })
  await open(`${paths.clinic.calendar}?week=${on}`)
  await page.getByRole('grid').getByRole('button', { name: client.name }).click()
  const sheet = page.getByRole('dialog', { name: client.name })
  await expect(sheet).toBeVisible()
  await page.evaluate(() => window.scrollTo(0, 0))
  const scrolled = async () => {
    await page.mouse.move(700, 100)
    await page.mouse.wheel(0, 120)
    return page.evaluate(() => new Promise((resolve) => setTimeout(() => resolve(window.scrollY), 300)))
  }
  expect(await scrolled()).toBe(0)
  await page.mouse.click(700, 100)
  await expect(sheet).toHaveCount(0)
  expect(await scrolled()).toBeGreaterThan(0)
})

async function centre(cell: Locator): Promise<[number, number]> {
  const box = await cell.boundingBox()
  if (!box) throw new Error('the cell is in sight')
  return [box.x + box.width / 2, box.y + 8]
}
