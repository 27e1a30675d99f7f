import { type Browser, expect, type Page, test } from 'playwright/test'
import { paths } from '@/lib/paths'
import { openCalmly } from '../support/calm-window'
import { openFreshInstance } from '../support/fresh-instance'
import type { Person } from '../support/story'
import { answerAndSend, sayWho, sign } from './steps/arrival'
import { bookTheCall, fillConsult, firstTime } from './steps/consult'
import { addPapers, addPrescriber, invite, makeClient, openAccount, openPortal, save } from './steps/first-care'
import { refer } from './steps/prescriber'

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

/** A week from Monday to Friday, nine to five. */
async function addWeek(page: Page) {
  for (let day = 1; day <= 5; day += 1) await page.getByRole('button', { name: 'Add hours' }).click()
}

const invitation = /https?:\S+\/sign-in\/invitation\/\S+/
const linkIn = (letter: string) => invitation.exec(letter)?.[0] ?? ''

const wren = { name: 'Wren Sedge', email: 'wren@reed-harbor.example', role: 'Therapist', subject: 'Which clinician is this?' }
const ash = { name: 'Ash Heath', email: 'ash.heath@example.com', role: 'Prescriber', subject: 'Which prescriber is this?' }

let instance: Instance
let people: Readonly<Record<'admin' | 'visitor', Person>>
let called: string

test.describe.configure({ mode: 'serial' })
test.use({ actionTimeout: 20_000 })

/** A browser of its own for one person, at the address of the new practice. */
async function somebody(browser: Browser): Promise<Person> {
  const page = await (await openCalmly(browser)).newPage()
  return { page, open: async (path) => void (await page.goto(`${instance.origin}${path}`)) }
}

test.beforeAll(async () => {
  instance = await openFreshInstance(host)
})

test.afterAll(async () => instance?.close())

test('from an empty database to the first call by the screens alone', async ({ browser }) => {
  test.setTimeout(240_000)
  people = { admin: await somebody(browser), visitor: await somebody(browser) }
  const { page: admin, open: asAdmin } = people.admin
  const { page: visitor } = people.visitor
  const drawer = admin.getByRole('dialog')
  const line = (title: string) => admin.getByRole('listitem').filter({ has: admin.getByRole('link', { name: `Open ${title}` }) })
  const goal = (words: RegExp) => admin.getByRole('listitem').filter({ hasText: words })

  await test.step('the set-up opens the practice in the empty database', async () => {
    expect(await instance.run('setup', '--yes', ...flags)).toContain(`Reed Harbor is open at ${instance.origin}`)
    await instance.start()
  })
  await test.step('the admin takes the invitation from her mail and sees on her day what is missing', async () => {
    const letter = await letterTo(instance, answers['admin-email'], /sign-in\/invitation/)
    await openAccount(admin, linkIn(letter))
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
    await people.visitor.open(paths.site.consult)
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
    await invite({ page: admin, open: asAdmin }, wren)
    await letterTo(instance, wren.email, invitation)
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
    const stranger = people.visitor
    called = await fillConsult(stranger, 'Sage Teal')
    await firstTime(stranger).click()
    await bookTheCall(stranger)
    await expect(visitor.getByRole('heading', { name: 'Your call is booked' })).toBeVisible()
    await asAdmin(paths.clinic.consults)
    await expect(admin.getByText('Sage Teal')).toBeVisible()
    await letterTo(instance, called, /Reed Harbor/)
  })
})

test('then the first client and the first prescriber by the screens alone', async ({ browser }) => {
  test.setTimeout(360_000)
  const { admin, visitor: client } = people
  const [therapist, prescriber] = [await somebody(browser), await somebody(browser)]
  const id = await test.step('the admin makes a client of the caller, who opens the account and answers', async () => {
    const made = await makeClient(admin, 'Sage Teal', ['Sage', 'Teal'])
    await openPortal(client.page, linkIn(await letterTo(instance, called.toLowerCase(), invitation)))
    await sayWho(client, 'Thistle Gold', { isListed: false })
    await answerAndSend(client)
    return made
  })
  await test.step('they sign what is to be signed', async () => {
    for (const key of ['privacy-notice-acknowledgement', 'treatment-consent', 'education-acknowledgement'])
      await sign(client, key, 'Sage Teal')
  })
  await test.step('the therapist opens the account and finds the client; without a prescriber the page says where one is added', async () => {
    await openAccount(therapist.page, linkIn(await letterTo(instance, wren.email, invitation)))
    await therapist.open(paths.clinic.matchPrescriber(id))
    await expect(therapist.page.getByText('An admin adds outside prescribers in Settings, and invites them.')).toBeVisible()
  })
  await test.step('a prescriber is added and invited, the therapist refers the client', async () => {
    await addPrescriber(admin, ash.name)
    await therapist.open(paths.clinic.matchPrescriber(id))
    await expect(therapist.page.getByText('Does not fit')).toBeVisible()
    await addPapers(admin, ash.name)
    await invite(admin, ash)
    await openAccount(prescriber.page, linkIn(await letterTo(instance, ash.email, invitation)))
    await refer(therapist, { id }, ash.name)
  })
  await test.step('the prescriber accepts and decides', async () => {
    await prescriber.open(paths.prescriber.referrals)
    await prescriber.page.getByRole('button', { name: 'Accept and open the chart' }).click()
    await expect(prescriber.page.getByRole('heading', { name: /Teal/ })).toBeVisible()
    await prescriber.page.getByText('Record a decision').click()
    await prescriber.page.getByLabel('Decision').selectOption('eligible')
    await prescriber.page.getByRole('button', { name: 'Record the decision' }).click()
    await expect(prescriber.page.getByText('Qualifies', { exact: true }).first()).toBeVisible()
  })
  await test.step('the client reads what comes next', async () => {
    await client.open(paths.portal.home)
    await expect(client.page.getByRole('main')).toContainText('Assessment: Done')
    await expect(client.page.getByRole('main')).toContainText('Read and sign one paper')
  })
})
