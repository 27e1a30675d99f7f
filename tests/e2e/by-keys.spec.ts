import type { Locator, Page } from 'playwright/test'
import { sayDay } from '@/lib/messages/say-time'
import { paths, withQuery } from '@/lib/paths'
import { dayFrom, expect, test } from '../support/story'

/** Goes on with the tab key until this has the focus. */
async function tabTo(page: Page, there: Locator, most = 90): Promise<void> {
  await expect(there).toBeAttached()
  const isThere = () => there.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < most; presses += 1) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the tab key does not lead to ${there}`)
}

test('the desk books a visit with the keys alone, from a free time of the calendar to the visit that stands there', async ({
  clinic,
  as,
}) => {
  test.setTimeout(60_000)
  const client = await clinic.client({ name: 'Ada Aster' })
  const on = dayFrom(clinic, 8)
  const { page, open } = await as(clinic.frontDesk.actor)
  const { keyboard } = page
  await open(withQuery(paths.clinic.calendar, { view: 'day', week: on }))

  await test.step('a free time of a person', async () => {
    const grid = page.getByRole('grid')
    await tabTo(page, grid.locator('[tabindex="0"]').first())
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'New visit' })).toBeVisible()
  })
  await test.step('whose visit it is', async () => {
    await tabTo(page, page.getByRole('combobox', { name: 'Client' }))
    await keyboard.type('Ada')
    await expect(page.getByRole('option', { name: /Ada Aster/ })).toBeVisible()
    await keyboard.press('Enter')
    await tabTo(page, page.getByRole('link', { name: 'Book a visit' }))
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: `Book a visit for ${client.name}` })).toBeVisible()
  })
  await test.step('another time of that day, and it is booked', async () => {
    const chosen = page.getByRole('radio', { checked: true })
    await tabTo(page, chosen)
    const before = await chosen.inputValue()
    await keyboard.press('ArrowDown')
    await expect(chosen).not.toHaveValue(before)
    await tabTo(page, page.getByRole('button', { name: 'Book', exact: true }))
    await keyboard.press('Enter')
    await expect(page.getByText('Booked.')).toBeVisible()
    await tabTo(page, page.getByRole('link', { name: 'Open the calendar' }))
    await keyboard.press('Enter')
    await expect(page.getByRole('grid').getByRole('button', { name: client.name })).toBeVisible()
  })
})

test('complaint 26: a client goes over the days with the keys, hears each with its open times, and is led on to them; the list has the same', async ({
  clinic,
  as,
}) => {
  const client = await clinic.client()
  const on = dayFrom(clinic, 10)
  const { page, open } = await as(client.actor)
  const { keyboard } = page
  await open(withQuery(paths.portal.bookVisit, { month: on }))
  const day = page.getByRole('button', { name: new RegExp(`^${sayDay(on, 'long')}: \\d+ times open$`) })
  const count = Number(/: (\d+) times/.exec((await day.textContent()) ?? '')?.[1])
  await tabTo(page, day)
  await keyboard.press('Enter')
  const times = page.getByRole('radiogroup', { name: `Times on ${sayDay(on)}` })
  await expect(times.getByRole('radio')).toHaveCount(count)
  await keyboard.press('Tab')
  await expect(times.getByRole('radio').first()).toBeFocused()
  await keyboard.press('Space')
  await tabTo(page, page.getByRole('radio', { name: 'Month' }))
  await keyboard.press('ArrowRight')
  const all = page.getByRole('radiogroup', { name: 'Times', exact: true })
  await expect(all.locator(`input[value^="${on} "]`)).toHaveCount(count)
  await tabTo(page, all.getByRole('radio', { checked: true }))
  await tabTo(page, page.getByRole('button', { name: 'Book this visit' }))
  await keyboard.press('Enter')
  await expect(page.getByText(/^Your visit is booked\./).first()).toBeVisible()
})
