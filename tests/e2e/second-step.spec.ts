import { activateSecret } from '@/lib/data/records/second-factor'
import { paths } from '@/lib/paths'
import { codeAt, PASSWORD, withPassword } from '../commands/access/person'
import { TEST_TOTP_SECRET } from '../support/clinic/people'
import { expect, type Person, test } from '../support/story'
import { unfold } from './steps/account'

async function signIn({ page, open }: Person, email: string) {
  await open(paths.signIn)
  await page.getByLabel('E-mail').fill(email)
  await page.locator('input[type=password]').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Scans the square, types its first code, keeps the recovery codes. */
async function setUp({ page }: Person) {
  await page.getByRole('button', { name: 'Set it up now' }).click()
  const key = await page.locator('code').textContent()
  await page.getByLabel('Six-digit code').fill(codeAt(new Date(), (key ?? '').replaceAll(' ', '')))
  await page.getByRole('button', { name: 'Turn it on' }).click()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** The session takes a while to come under its new name, longer than a practised hand needs for the codes. */
const slowToOpen = ({ page }: Person) =>
  page.route('**/api/auth/callback/credentials', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await route.continue()
  })

test('somebody of the desk lost phone and codes: an admin takes the second step away, and nothing opens before a new one is set up', async ({
  clinic,
  as,
}) => {
  test.setTimeout(120_000)
  const { userId, email, name } = clinic.frontDesk
  await withPassword(clinic, userId)
  const locked = await as()
  await signIn(locked, email)
  await expect(locked.page.getByLabel('Six-digit code')).toBeVisible()

  const { page, open } = await as(clinic.admin.actor)
  await open(`${paths.clinic.setting('people')}?open=${userId}`)
  const drawer = page.getByRole('dialog', { name })
  const form = await unfold(drawer, 'Take the second step away', 'Take the second step away')
  await form.getByRole('button', { name: 'Take the second step away' }).click()
  await expect(form.getByText('Choose how you know that it is them.', { exact: true })).toBeVisible()
  await form.getByLabel('How do you know that it is them?').selectOption('called_back')
  await form.getByLabel('What happened?').fill('The phone went through the wash.')
  await form.getByRole('button', { name: 'Take the second step away' }).click()
  await expect(drawer).toHaveCount(0)

  const back = await as()
  await signIn(back, email)
  await expect(back.page).toHaveURL(/\/sign-in\/second-factor/)
  await back.open(paths.clinic.today)
  await expect(back.page).toHaveURL(/\/sign-in\/second-factor/)
  await slowToOpen(back)
  await setUp(back)
  await expect(back.page).toHaveURL(/\/clinic/)
})

test('a client lost phone and codes: the desk takes the second step away, they sign in with the password and may set it up anew', async ({
  clinic,
  as,
}) => {
  test.setTimeout(120_000)
  const client = await clinic.client()
  const { practiceId } = clinic
  await withPassword(clinic, client.userId)
  await clinic.asSystem((tx) =>
    activateSecret(tx, { practiceId, userId: client.userId, secret: TEST_TOTP_SECRET, step: 1, now: clinic.now }),
  )
  const person = await as()
  await person.page.setViewportSize({ width: 390, height: 844 })
  await signIn(person, client.email)
  await expect(person.page.getByLabel('Six-digit code')).toBeVisible()

  const { page, open } = await as(clinic.frontDesk.actor)
  await open(paths.clinic.clientTab(client.id, 'record'))
  await expect(page.getByText('Open, with a second step')).toBeVisible()
  const form = await unfold(page.getByRole('main'), 'Take the second step away', 'Take the second step away')
  await form.getByLabel('How do you know that it is them?').selectOption('in_person')
  await form.getByLabel('What happened?').fill('The phone is lost, and the codes were on it.')
  await form.getByRole('button', { name: 'Take the second step away' }).click()
  await expect(page.getByText('The second step is taken away. We have written to them.').first()).toBeVisible()
  await expect(page.getByText('Open, with a password alone')).toBeVisible()

  await signIn(person, client.email)
  await expect(person.page).toHaveURL(/\/portal/)
  await person.open(paths.account)
  await person.page.getByRole('link', { name: 'Set up a second step' }).click()
  await setUp(person)
  await expect(person.page.getByRole('main').getByText('On. We ask for a code from your app when you sign in.')).toBeVisible()
})
