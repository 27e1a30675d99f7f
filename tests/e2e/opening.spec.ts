import { Secret, TOTP } from 'otpauth'
import { expect, type Page, test } from 'playwright/test'
import { paths } from '@/lib/paths'
import { openCalmly } from '../support/calm-window'
import { openFreshInstance } from '../support/fresh-instance'
import { bookTheCall, fillConsult, firstTime } from './steps/consult'

const { setting } = paths.clinic

const host = 'reed-harbor.localhost'
const answers = {
  practice: 'Reed Harbor',
  host,
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
const flags = Object.entries(answers).flatMap(([flag, text]) => [`--${flag}`, text])

/** What somebody reads on a page of a practice that has a location and nothing else. */
const emptyPages = [
  [paths.clinic.calendar, 'Main Street has no opening hours on these days, so no visit can be booked.'],
  [paths.clinic.clients, /^No client yet/],
  [paths.clinic.consults, /^New consult calls show up here/],
  [paths.clinic.groups, /^A group wants somebody to lead it and a treatment room at Main Street/],
  [paths.clinic.away, 'Nobody who could be away works here yet.'],
  [paths.clinic.presence, 'The practice works with no prescriber yet.'],
  [paths.clinic.mailbox, 'Nothing waits to go out, and nothing was given up.'],
  [setting('rooms'), 'Nothing here yet. Begin with “New room”.'],
  [setting('facilities'), 'Nothing here yet. Begin with “New facility”.'],
  [setting('clinicians'), 'Nothing here yet. Begin with “New clinician”.'],
  [setting('prescribers'), 'Nothing here yet. Begin with “New prescriber”.'],
  [setting('credentials'), 'Nothing here yet. Begin with “New credential”.'],
  [setting('services'), 'Nothing here yet. Begin with “New rate”.'],
  [setting('payers'), 'Nothing here yet. Begin with “New payer”.'],
] as const

type Instance = Awaited<ReturnType<typeof openFreshInstance>>

/** The letter to an address that says this, as soon as it is there. */
async function letterTo({ mail }: Instance, address: string, words: RegExp): Promise<string> {
  const found = () => mail.find(({ to, mail: { text } }) => to.includes(address) && words.test(text ?? ''))?.mail.text
  await expect.poll(found, { timeout: 30_000 }).toBeDefined()
  return found() ?? ''
}

/** Opens the account from the invitation: a password, an authenticator, the recovery codes. */
async function acceptInvitation(page: Page, link: string) {
  await page.goto(link)
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

let instance: Instance

test.beforeAll(async () => {
  instance = await openFreshInstance(host)
})

test.afterAll(async () => instance?.close())

test('from an empty database to the first call by the screens alone', async ({ browser }) => {
  test.setTimeout(240_000)
  const admin = await (await openCalmly(browser)).newPage()
  const visitor = await (await openCalmly(browser)).newPage()
  const open = (page: Page) => async (path: string) => void (await page.goto(`${instance.origin}${path}`))
  const asAdmin = open(admin)
  const drawer = admin.getByRole('dialog')
  const line = (title: string) => admin.getByRole('listitem').filter({ has: admin.getByRole('link', { name: `Open ${title}` }) })
  const goal = (words: RegExp) => admin.getByRole('listitem').filter({ hasText: words })

  await test.step('the set-up opens the practice in the empty database', async () => {
    expect(await instance.run('setup', '--yes', ...flags)).toContain(`Reed Harbor is open at ${instance.origin}`)
    await instance.start()
  })
  await test.step('the admin takes the invitation from her mail and sees on her day what is missing', async () => {
    const letter = await letterTo(instance, answers['admin-email'], /sign-in\/invitation/)
    await acceptInvitation(admin, /https?:\S+\/sign-in\/invitation\/\S+/.exec(letter)?.[0] ?? '')
    await expect(admin.getByRole('heading', { name: 'Before the practice opens' })).toBeVisible()
    await admin.getByRole('link', { name: 'Go on' }).click()
    await expect(line('Locations and opening hours')).toContainText('Missing for: Main Street')
    await expect(goal(/^Book a call/)).toContainText('5 things are missing')
  })
  await test.step('each page that holds nothing yet says so, and leads to what is missing', async () => {
    for (const [path, words] of emptyPages) {
      await asAdmin(path)
      await expect(admin.getByText(words), path).toBeVisible()
    }
    for (const path of [paths.clinic.calendar, paths.clinic.groups, paths.clinic.away, paths.clinic.presence]) {
      await asAdmin(path)
      await admin.getByRole('link', { name: 'What is still missing' }).click()
      await expect(admin.getByRole('heading', { name: 'Opening', level: 1 })).toBeVisible()
    }
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
  await test.step('mail is tested on the list, and the letter arrives', async () => {
    await asAdmin(setting('opening'))
    await admin.getByRole('button', { name: 'Send me a test letter' }).click()
    await expect(admin.getByText(/A letter is on its way to clover@/)).toBeVisible()
  })
  await test.step('the location gets its week', async () => {
    await line('Locations and opening hours').getByRole('link').click()
    await admin.getByRole('button', { name: 'Main Street' }).click()
    await addWeek(admin)
    await save(admin)
  })
  await test.step('a clinician is added, gets a week, and is invited', async () => {
    await asAdmin(setting('clinicians'))
    await admin.getByRole('button', { name: 'New clinician' }).first().click()
    await drawer.getByRole('textbox', { name: 'Name', exact: true }).fill('Wren Sedge')
    await drawer.getByRole('textbox', { name: 'Title', exact: true }).fill('LCSW')
    await save(admin)
    await admin.getByRole('button', { name: 'Wren Sedge' }).click()
    await drawer.getByRole('tab', { name: 'Hours' }).click()
    await addWeek(admin)
    await save(admin)
    await asAdmin(setting('people'))
    await admin.getByRole('button', { name: 'Invite somebody' }).first().click()
    await drawer.getByRole('textbox', { name: 'Name', exact: true }).fill('Wren Sedge')
    await drawer.getByLabel('Email').fill('wren@reed-harbor.example')
    await drawer.getByLabel('Therapist').check()
    await drawer.getByLabel('Which clinician is this?').selectOption({ label: 'Wren Sedge' })
    await save(admin, 'Invite')
    await letterTo(instance, 'wren@reed-harbor.example', /sign-in\/invitation/)
  })
  await test.step('somebody reads over what the public pages say', async () => {
    await asAdmin(setting('site'))
    const pages = admin.locator('details', { hasText: 'Read over: ' })
    for (let left = await pages.count(); left > 0; left -= 1) {
      await pages.first().locator('summary').click()
      await pages.first().getByLabel('Read over by').fill('Clover Heron, director')
      await pages.first().getByRole('button', { name: 'This page is read over' }).click()
      await expect(pages).toHaveCount(left - 1)
    }
  })
  await test.step('then a call can be booked, and the list says so', async () => {
    await asAdmin(setting('opening'))
    await expect(line('Mail')).toContainText('There')
    await expect(goal(/^Book a call/)).toContainText('Ready')
    await expect(goal(/^See a client/)).toContainText('missing')
  })
  await test.step('the first client books the call, and gets it in writing', async () => {
    const stranger = { page: visitor, open: open(visitor) }
    const address = await fillConsult(stranger, 'Sage Teal')
    await firstTime(stranger).click()
    await bookTheCall(stranger)
    await expect(visitor.getByRole('heading', { name: 'Your call is booked' })).toBeVisible()
    await asAdmin(paths.clinic.consults)
    await expect(admin.getByText('Sage Teal')).toBeVisible()
    await letterTo(instance, address, /Reed Harbor/)
  })
})
