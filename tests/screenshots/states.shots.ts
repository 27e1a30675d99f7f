import { expect, type Page } from 'playwright/test'
import { paths } from '@/lib/paths'
import { settle } from '@/tests/support/every-page/look'
import { lookAt } from '@/tests/support/every-page/look-at'
import type { Viewer } from '@/tests/support/every-page/pages'
import { test } from '@/tests/support/every-page/viewers'

type State = { readonly name: string; readonly viewer: Viewer; readonly at: string; readonly act: (page: Page) => Promise<void> }

/** Pages in the middle of being used. */
const states: readonly State[] = [
  {
    name: 'estimate.answered',
    viewer: 'visitor',
    at: paths.site.estimator,
    act: async (page) => {
      await page.getByLabel(/Deductible left/).fill('400')
      await page.getByLabel(/People in your household/).fill('2')
      await page.getByLabel(/Household income/).fill('38000')
      await page.getByRole('button', { name: 'Show what it would cost' }).click()
      await page.locator('#estimate-result').waitFor()
    },
  },
  {
    name: 'consult.refused',
    viewer: 'visitor',
    at: paths.site.consult,
    act: (page) => page.getByRole('button', { name: 'Check your answers' }).click(),
  },
  { name: 'sign-in.timed-out', viewer: 'visitor', at: paths.timedOutTo('/portal'), act: async () => undefined },
  {
    name: 'clinic.palette',
    viewer: 'front-desk',
    at: paths.clinic.clients,
    act: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
    },
  },
]

for (const { name, viewer, at, act } of states) {
  test(`${name} as ${viewer}`, async ({ visit }) => {
    test.setTimeout(120_000)
    const { page, broken } = await visit(viewer, at)
    await settle(page)
    await act(page)
    const found = await lookAt(page, `${name}.${viewer}`)
    expect([...broken, ...found]).toEqual([])
  })
}
