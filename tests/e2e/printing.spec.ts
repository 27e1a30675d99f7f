import type { Page } from 'playwright/test'
import { paths } from '@/lib/paths'
import { expect, test } from '../support/story'

/** What a printed page may not show: ways to elsewhere, and things to press. A column's heading sorts it on a screen and stays. */
const notForPaper = 'nav:visible, [role="tablist"]:visible, button:not(th button):visible, [data-print="hide"]:visible'

async function print(page: Page) {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.locator(notForPaper)).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const colors = () =>
    page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement)
      return [color, backgroundColor]
    })
  await expect.poll(colors).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
  const cut = await page.locator('.table-frame').evaluateAll((frames) => frames.map((frame) => getComputedStyle(frame).overflowX))
  expect(cut.filter((overflow) => overflow !== 'visible')).toEqual([])
}

test('paper shows what a page says: no navigation, no buttons, black on white, nothing cut', async ({ clinic, as }) => {
  const client = await clinic.client({ name: 'Ada Aster' })
  const desk = await as(clinic.frontDesk.actor)
  const therapist = await as(clinic.therapist.actor)
  const portal = await as(client.actor)
  for (const [{ page, open }, path] of [
    [portal, paths.portal.money],
    [desk, paths.clinic.desk],
    [desk, paths.clinic.clientTab(client.id, 'money')],
    [therapist, paths.clinic.clientTab(client.id, 'safety')],
  ] as const) {
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
    await open(path)
    await expect(page.getByRole('navigation').first()).toBeVisible()
    await print(page)
  }
})
