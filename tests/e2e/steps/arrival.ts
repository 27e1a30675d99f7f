import { paths } from '@/lib/paths'
import { expect, type Person } from '../../support/story'
import { comesAlive } from './alive'
import { answerHealth } from './health'

/** Saves the part that is open; the portal goes on to the next by itself. */
async function goOn({ page }: Person, next: string, button = 'Save and go on') {
  await page.getByRole('button', { name: button }).click()
  await expect(page).toHaveURL(new RegExp(`part=${next}$`))
}

/** Opens the account by the link in the invitation, as an administrator of a demo reads it in the mailbox. */
export async function acceptInvitation(person: Person, admin: Person, email: string) {
  const mail = admin.page
    .getByRole('row')
    .filter({ hasText: email })
    .filter({ hasText: /Your account with/ })
  await expect(async () => {
    await admin.open(paths.clinic.mailbox)
    await expect(mail).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 45_000 })
  await mail.click()
  const link = await admin.page.locator('a[href*="/sign-in/invitation/"]').first().getAttribute('href')
  await person.open(new URL(link ?? '').pathname)
  await comesAlive(person.page.locator('form').first())
  await person.page.getByLabel('New password').fill('a quiet meadow under nine larches')
  await person.page.getByRole('button', { name: 'Open my account' }).click()
  await expect(person.page).toHaveURL(/\/portal$/, { timeout: 20_000 })
}

/** Who the client is, whom to call, and the plan on their card: an insurer of the list, or as it stands on the card. */
export async function sayWho(person: Person, insurer: string, { isListed = true } = {}) {
  const { page } = person
  await person.open(`${paths.portal.intake}?part=details`)
  await comesAlive(page.getByRole('main').locator('form').first())
  await page.getByLabel('Month').fill('4')
  await page.getByLabel('Day', { exact: true }).fill('12')
  await page.getByLabel('Year').fill('1985')
  await page.getByLabel('Sex on file with your insurer').selectOption('F')
  await page.getByLabel('Phone', { exact: true }).fill('555 555 0142')
  await page.getByLabel('Street and number').fill('5 Sedge Court')
  await page.getByLabel('City').fill('Prairie')
  await page.getByLabel('State', { exact: true }).selectOption('MO')
  await page.getByLabel('ZIP code').fill('64101')
  await goOn(person, 'contact')
  await page.getByLabel('Their name').fill('Robin Reed')
  await page.getByLabel('Their phone number').fill('555 555 0160')
  await goOn(person, 'coverage')
  await page.getByLabel('How are you covered?').selectOption('commercial')
  if (isListed) await page.getByLabel('Insurer', { exact: true }).selectOption({ label: insurer })
  else await page.getByLabel('Name of the plan').fill(insurer)
  await page.getByLabel('Member number').fill('M10012002')
  await page.getByLabel('Covered since').fill('2026-01-01')
  await goOn(person, 'health')
}

/** Health, safety, mood and worry with nothing found, what the client hopes for, and off it goes. */
export async function answerAndSend(person: Person) {
  const { page } = person
  await answerHealth(person)
  await expect(page).toHaveURL(/part=safety$/)
  const no = page.getByRole('button', { name: 'No', exact: true })
  for (let question = 0; question < 3; question += 1) await no.click()
  await goOn(person, 'phq9', 'Go on')
  for (const [next, questions] of [
    ['gad7', 9],
    ['objectives', 7],
  ] as const) {
    await expect(page.getByRole('heading', { name: next === 'gad7' ? /^Mood/ : /^Worry/ })).toBeVisible()
    for (let number = 0; number < questions; number += 1) await page.getByRole('radiogroup').nth(number).getByRole('radio').first().check()
    await goOn(person, next)
  }
  await page.getByLabel('What matters most').fill('Sleep through the night again')
  await goOn(person, 'send')
  await page.getByRole('checkbox', { name: 'These answers are true as far as I know' }).check()
  await page.getByRole('button', { name: 'Send to your care team' }).click()
  await expect(page).toHaveURL(/\/portal$/)
}

/** Reads a document, fills in its facts, ticks each statement and signs with the name typed in full. */
export async function sign({ page, open: go }: Person, key: string, name: string, facts: Readonly<Record<string, string>> = {}) {
  await go(paths.portal.document(key))
  await comesAlive(page.getByRole('main').locator('form').first())
  for (const [label, fact] of Object.entries(facts)) await page.getByLabel(label, { exact: true }).fill(fact)
  for (const statement of await page.getByRole('main').getByRole('checkbox').all()) await statement.check()
  await page.getByLabel('Type your full name to sign').fill(name)
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(page).toHaveURL(/\/portal\/documents$/)
}

type Asked = { readonly holdsFrom?: string; readonly of?: string }

/** The desk asks the plan, or the one of several that is named, what is left to pay: a deductible of $100.00, then 20%. */
export async function verifyBenefits({ page, open: go }: Person, clientId: string, { holdsFrom, of }: Asked = {}) {
  await go(paths.clinic.clientTab(clientId, 'coverage'))
  const main = page.getByRole('main')
  const plan = of ? main.getByRole('listitem').filter({ has: page.getByRole('heading', { name: of }) }) : main
  await plan.locator('summary').filter({ hasText: 'Verify benefits' }).click()
  const benefits = plan.locator('form').filter({ has: page.getByRole('button', { name: 'Verify benefits' }) })
  await comesAlive(benefits)
  await benefits.getByLabel('Deductible left', { exact: true }).fill('100.00')
  await benefits.getByLabel('Coinsurance', { exact: true }).fill('20')
  await benefits.getByLabel(/^Left to the yearly limit/).fill('5000.00')
  if (holdsFrom) await benefits.getByLabel(/^Holds from/).fill(holdsFrom)
  await benefits.getByRole('button', { name: 'Verify benefits' }).click()
  await expect(page.getByText('Benefits saved, and the account is up to date').first()).toBeVisible()
  await expect(plan.getByText(/^Verified .* by /)).toBeVisible()
}

/** The desk asks the plan what is left to pay, and measures the household for the sliding scale. */
export async function verifyCoverage(desk: Person, clientId: string) {
  const { page } = desk
  await verifyBenefits(desk, clientId)
  await page.locator('summary').filter({ hasText: 'Assess' }).click()
  const household = page.locator('form').filter({ has: page.getByRole('button', { name: 'Assess' }) })
  await household.getByLabel('People in the household').fill('2')
  await household.getByLabel('Income of the household in a year').fill('30000')
  await household.getByLabel('The client attests this').check()
  await household.getByRole('button', { name: 'Assess' }).click()
  await expect(page.getByText(/Household of 2 with \$30,000.00 a year/).first()).toBeVisible()
}
