import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Secret, TOTP } from 'otpauth'
import { expect, type Page, test } from 'playwright/test'
import { paths } from '@/lib/paths'
import { openCalmly } from '../support/calm-window'
import { fillConsult, firstTime } from './steps/consult'

const { setting } = paths.clinic

/** Runs the set-up as somebody at a keyboard does, and gives the link it prints. */
async function setUp(slug: string): Promise<URL> {
  const flags = {
    practice: 'Reed Harbor',
    host: `${slug}.localhost`,
    slug,
    'time-zone': 'America/Chicago',
    phone: '+1 555 555 0140',
    address: '7 Sedge Way',
    city: 'Kansas City',
    state: 'MO',
    zip: '64111',
    location: 'Main Street',
    'admin-name': 'Clover Plover',
    'admin-email': 'clover@reed-harbor.example',
  }
  const given = Object.entries(flags).flatMap(([flag, text]) => [`--${flag}`, text])
  const { stdout } = await promisify(execFile)(process.execPath, ['prisma/seed/setup.ts', '--yes', ...given])
  const link = /https?:\S+\/sign-in\/invitation\/\S+/.exec(stdout)?.[0]
  if (!link) throw new Error(`the set-up printed no invitation: ${stdout}`)
  return new URL(link)
}

/** Opens the account from the invitation: a password, an authenticator, the recovery codes. */
async function acceptInvitation(page: Page, link: URL) {
  await page.goto(link.href)
  await page.getByLabel('New password').fill('quiet reeds beside the harbor 41')
  await page.getByRole('button', { name: 'Open my account' }).click()
  await page.getByRole('button', { name: 'Set it up now' }).click()
  const key = (await page.locator('code').innerText()).replaceAll(' ', '')
  await page.getByLabel('Six-digit code').fill(new TOTP({ secret: Secret.fromBase32(key) }).generate())
  await page.getByRole('button', { name: 'Turn it on' }).click()
  await page.getByLabel('I keep them in a safe place').check()
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** A week from Monday to Friday, nine to five. */
async function addWeek(page: Page) {
  for (let day = 1; day <= 5; day += 1) await page.getByRole('button', { name: 'Add hours' }).click()
}

const save = async (page: Page, name = 'Save') => {
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name, exact: true }).click()
  await expect(drawer).toBeHidden()
}

test('from an empty practice to the first call by the screens alone', async ({ browser }) => {
  test.setTimeout(300_000)
  const link = await setUp(`reed-${crypto.randomUUID().slice(0, 8)}`)
  const admin = await (await openCalmly(browser)).newPage()
  const visitor = await (await openCalmly(browser)).newPage()
  const open = (page: Page) => async (path: string) => void (await page.goto(`${link.origin}${path}`))
  const asAdmin = open(admin)
  const line = (title: string) => admin.getByRole('listitem').filter({ has: admin.getByRole('link', { name: `Open ${title}` }) })

  await test.step('the invited admin opens the account and sees what is missing on the day', async () => {
    await acceptInvitation(admin, link)
    await expect(admin.getByRole('heading', { name: 'Before the practice opens' })).toBeVisible()
    await admin.getByRole('link', { name: 'Go on' }).click()
    await expect(line('Locations and opening hours')).toContainText('Missing for: Main Street')
  })
  await test.step('before there are times a stranger leaves a name and a number, which staff see', async () => {
    await open(visitor)(paths.site.consult)
    await visitor.getByLabel('Your name').fill('Bramble Siskin')
    await visitor.getByLabel('Phone').fill('555 555 0143')
    await visitor.getByLabel('State').selectOption('MO')
    await visitor.waitForTimeout(3_000)
    await visitor.getByRole('button', { name: 'Call me' }).click()
    await expect(visitor.getByText('We have your number and will call you')).toBeVisible()
    await asAdmin(paths.clinic.consults)
    await expect(admin.getByText('Bramble Siskin')).toBeVisible()
  })
  await test.step('mail is tested on the list', async () => {
    await asAdmin(setting('opening'))
    await admin.getByRole('button', { name: 'Send me a test letter' }).click()
    await expect(admin.getByText(/A letter is on its way to clover@/)).toBeVisible()
  })
  await test.step('the location gets its week', async () => {
    await asAdmin(setting('locations'))
    await admin.getByRole('button', { name: 'Main Street' }).click()
    await addWeek(admin)
    await save(admin)
  })
  await test.step('a clinician is added, gets a week, and is invited', async () => {
    await asAdmin(setting('clinicians'))
    await admin.getByRole('button', { name: 'New clinician' }).first().click()
    const drawer = admin.getByRole('dialog')
    await drawer.getByLabel('Name').fill('Wren Sedge')
    await drawer.getByLabel('Title').fill('LCSW')
    await save(admin)
    await admin.getByRole('button', { name: 'Wren Sedge' }).click()
    await drawer.getByRole('tab', { name: 'Hours' }).click()
    await addWeek(admin)
    await save(admin)
    await asAdmin(setting('people'))
    await admin.getByRole('button', { name: 'Invite somebody' }).first().click()
    await drawer.getByLabel('Name').fill('Wren Sedge')
    await drawer.getByLabel('Email').fill('wren@reed-harbor.example')
    await drawer.getByLabel('Therapist').check()
    await drawer.getByLabel('Which clinician is this?').selectOption({ label: 'Wren Sedge' })
    await save(admin, 'Invite')
  })
  await test.step('then a call can be booked, and the list says so', async () => {
    await expect(async () => {
      await asAdmin(setting('opening'))
      await expect(line('Mail')).toContainText('There', { timeout: 1_000 })
    }).toPass()
    await expect(admin.getByRole('listitem').filter({ hasText: /^Book a call/ })).toContainText('Ready')
  })
  await test.step('the first client books the call', async () => {
    const stranger = { page: visitor, open: open(visitor) }
    await fillConsult(stranger, 'Sage Teal')
    await firstTime(stranger).click()
    await visitor.getByRole('button', { name: 'Book the call' }).click()
    await expect(visitor.getByRole('heading', { name: 'Your call is booked' })).toBeVisible()
    await asAdmin(paths.clinic.consults)
    await expect(admin.getByText('Sage Teal')).toBeVisible()
  })
})
