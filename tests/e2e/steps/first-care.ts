import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright/test'
import { paths } from '@/lib/paths'
import { expect, type Person } from '../../support/story'
import { comesAlive } from './alive'

const { setting } = paths.clinic

/** Opens the account of somebody who works here from their invitation: a password, an authenticator, the recovery codes. */
export async function openAccount(page: Page, link: string) {
  await page.goto(link)
  await comesAlive(page.locator('form').first())
  await page.getByLabel('New password').fill('quiet reeds beside the harbor 41')
  await page.getByRole('button', { name: 'Open my account' }).click()
  await page.getByRole('button', { name: 'Set it up now' }).click()
  const key = (await page.locator('code').innerText()).replaceAll(' ', '')
  await page.getByLabel('Six-digit code').fill(new TOTP({ secret: Secret.fromBase32(key) }).generate())
  await page.getByRole('button', { name: 'Turn it on' }).click()
  await page.getByLabel('I keep them in a safe place').check()
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** Presses the one button of the drawer that is open, which closes it. */
export async function save(page: Page, name = 'Save') {
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name, exact: true }).click()
  await expect(drawer).toBeHidden()
}

type Invited = { readonly name: string; readonly email: string; readonly role: string; readonly subject: string }

/** An admin invites somebody by their role, and says which clinician or prescriber they are. */
export async function invite({ page, open }: Person, { name, email, role, subject }: Invited) {
  await open(setting('people'))
  await page.getByRole('button', { name: 'Invite somebody' }).first().click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await drawer.getByLabel('E-mail').fill(email)
  await drawer.getByLabel(role).check()
  await drawer.getByLabel(subject).selectOption({ label: name })
  await save(page, 'Invite')
}

/** An admin makes a client of somebody who called; they are invited with it. Gives the id of the chart. */
export async function makeClient({ page, open }: Person, called: string, [first, last]: readonly [string, string]): Promise<string> {
  await open(paths.clinic.consults)
  await page.getByText(called).first().click()
  await page.getByLabel('Legal first name').fill(first)
  await page.getByLabel('Legal last name').fill(last)
  await page.getByRole('button', { name: 'Make a client' }).click()
  const link = page.getByRole('link', { name: 'Open the client' })
  await expect(link).toBeVisible()
  return ((await link.getAttribute('href')) ?? '').split('/').at(-1) ?? ''
}

/** A client opens the account from the invitation, without a second step. */
export async function openPortal(page: Page, link: string) {
  await page.goto(link)
  await comesAlive(page.locator('form').first())
  await page.getByLabel('New password').fill('a quiet meadow under nine larches')
  await page.getByRole('button', { name: 'Open my account' }).click()
  await expect(page).toHaveURL(/\/portal$/, { timeout: 20_000 })
}

/** An admin writes down an outside prescriber who sees people in Missouri. */
export async function addPrescriber({ page, open }: Person, name: string) {
  await open(setting('prescribers'))
  await page.getByRole('button', { name: 'New prescriber' }).first().click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await drawer.getByLabel('Specialty').fill('Psychiatry')
  await drawer.getByLabel('Their practice').fill('Heath Psychiatry')
  await drawer.getByLabel('E-mail').fill('ash.heath@example.com')
  await drawer.getByLabel('Phone').fill('555 555 0150')
  await drawer.getByLabel('Street').fill('4 Fen Row')
  await drawer.getByLabel('City').fill('Kansas City')
  await drawer.getByLabel('State', { exact: true }).selectOption('MO')
  await drawer.getByLabel('ZIP').fill('64111')
  await drawer.getByLabel(/^States served/).fill('MO')
  await drawer.getByLabel('Lozenge').check()
  await save(page)
}

/** An admin enters what lets a prescriber order ketamine in Missouri: a license, two registrations, a policy without conditions, a check. */
export async function addPapers({ page, open }: Person, holder: string) {
  const drawer = page.getByRole('dialog')
  const enter = async (kind: string, fill: () => Promise<unknown>) => {
    await open(setting('credentials'))
    await page.getByRole('button', { name: 'New credential' }).first().click()
    await drawer.getByRole('combobox', { name: 'Of', exact: true }).fill(holder)
    await page.getByRole('option', { name: new RegExp(holder) }).click()
    await drawer.getByLabel('Kind').selectOption({ label: kind })
    await fill()
    await drawer.getByLabel('I looked this up at the source today').check()
    await save(page)
  }
  const holds = async () => {
    await drawer.getByLabel('First day').fill('2020-01-01')
    await drawer.getByLabel('Last day').fill('2099-12-31')
  }
  const inMissouri = async () => {
    await drawer.getByLabel('State', { exact: true }).selectOption('MO')
    await holds()
  }
  await enter('Malpractice policy', async () => {
    await holds()
    await drawer.getByLabel('Covers KAP').selectOption({ label: 'Yes' })
    for (const condition of [
      'Only for psychiatric specialties',
      'Prescriber on site for the whole session',
      'Covers use outside the clinic',
    ])
      await drawer.getByLabel(condition).selectOption({ label: 'No' })
  })
  await enter('License', async () => {
    await inMissouri()
    await drawer.getByLabel('Profession').selectOption({ label: 'Physician' })
  })
  await enter('State registration', inMissouri)
  await enter('DEA registration', async () => {
    await inMissouri()
    await drawer.getByLabel('Number').fill('BH1234563')
    await drawer.getByLabel('3N', { exact: true }).check()
  })
  await enter('Exclusion check', () => drawer.getByLabel('Day of the check').fill('2026-01-02'))
}
