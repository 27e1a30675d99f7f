import { paths } from '@/lib/paths'
import type { TestClient } from '../../support/clinic/clients'
import { expect, type Person } from '../../support/story'
import { comesAlive } from './alive'

type Of = Pick<TestClient, 'id' | 'name'>
type Format = 'A' | 'B'

/** "About" stands there while something of the plan is not known yet. */
const endsWith = (price: string) => new RegExp(`— (about )?${price.replace('$', '\\$')}$`)

/** What stands at the cycles of the plan from a number on, in turn, as the client or the desk reads it. */
export async function planSays({ page, open }: Person, path: string, prices: readonly string[], from = 1) {
  await open(path)
  for (const [index, price] of prices.entries()) {
    const cycle = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: `Cycle ${from + index}`, exact: true }) })
    await expect(cycle).toContainText(`· ${price}`)
  }
}

/** The client's own price of one cycle, beside the other formats. */
export async function ownPriceSays({ page, open }: Person, format: Format, price: string) {
  await open(paths.portal.money)
  await page.getByRole('link', { name: 'Show the prices of the four formats' }).click()
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: new RegExp(`^${format} ·`) }) })
  await expect(card.locator('header')).toContainText(price)
}

/** The therapist's planner: the same format in each cycle, cycle by cycle. */
export async function plannerSays({ page, open }: Person, { id }: Of, format: Format, prices: readonly string[]) {
  await open(paths.clinic.planRegimen(id))
  for (const [index, price] of prices.entries()) {
    const choice = page
      .getByLabel(`Format of cycle ${index + 1}`)
      .locator('option')
      .filter({ hasText: new RegExp(`^${format} ·`) })
    await expect(choice).toHaveText(endsWith(price))
  }
}

/** The page on which a cycle is booked, for a day. */
export async function bookingSays(
  { page, open }: Person,
  { id }: Of,
  cycle: { cycleId: string; on: string; format: Format },
  price: string,
) {
  await open(`${paths.clinic.scheduleCycle(id, cycle.cycleId)}?on=${cycle.on}`)
  const choice = page
    .getByLabel('Format, and what the client pays')
    .locator('option')
    .filter({ hasText: new RegExp(`^${cycle.format} ·`) })
  await expect(choice).toHaveText(endsWith(price))
}

/** What the desk is told to collect at the visit of a day. */
export async function doorSays({ page, open }: Person, { name }: Of, on: string, words: string) {
  await open(`${paths.clinic.today}?on=${on}`)
  await expect(page.getByRole('region', { name: 'Visits' }).getByRole('listitem').filter({ hasText: name })).toContainText(words)
}

type Answers = { readonly coverage: string; readonly deductible?: string; readonly cycles: string; readonly hasIncome: boolean }

/** The public estimator for somebody who says the same of themselves: one cycle, and all of them. */
export async function estimatorSays({ page, open }: Person, answers: Answers, format: RegExp, [one, all]: readonly [string, string]) {
  await open(paths.site.estimator)
  await comesAlive(page.getByRole('main').locator('form'))
  await page.getByLabel('How are you covered?').selectOption(answers.coverage)
  if (answers.deductible) {
    await page.getByLabel('Deductible left this year').fill(answers.deductible)
    await page.getByLabel('What does your plan ask of you?').selectOption('coinsurance')
    await page.getByLabel('Your coinsurance').fill('20')
  }
  if (answers.hasIncome) {
    await page.getByLabel('People in your household').fill('2')
    await page.getByLabel('Household income in a year').fill('30000')
    await page.getByLabel('Your state').selectOption('MO')
  }
  await page.getByLabel('Number of cycles').fill(answers.cycles)
  await page.getByRole('button', { name: 'Show what it would cost' }).click()
  const cells = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: format }) })
    .getByRole('cell')
  await expect(cells.first()).toHaveText(one)
  await expect(cells.last()).toHaveText(all)
}
