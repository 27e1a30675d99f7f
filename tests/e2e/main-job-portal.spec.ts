import { paths } from '@/lib/paths'
import { expect, type Person, test } from '../support/story'
import { answerHealth } from './steps/health'
import { download } from './steps/money'

const part = (name: string) => `${paths.portal.intake}?part=${name}`

async function answerAll({ page, open }: Person, name: 'phq9' | 'gad7', questions: number) {
  await open(part(name))
  for (let number = 0; number < questions; number += 1) await page.getByRole('radiogroup').nth(number).getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Save and go on' }).click()
  await expect(page).not.toHaveURL(new RegExp(`part=${name}$`))
}

test('a client fills in the intake, leaves in the middle and loses nothing; a yes to a safety question shows who to call at once', async ({
  clinic,
  as,
}) => {
  test.setTimeout(180_000)
  const client = await clinic.client({ screened: false, signed: [] })
  await clinic.asSystem((tx) =>
    tx.client.updateMany({ where: { practiceId: clinic.practiceId, id: client.id }, data: { intakeSubmittedAt: null } }),
  )
  const person = await as(client.actor)
  const { page, open } = person
  await test.step('what is typed is kept, here and on another device', async () => {
    await open(part('objectives'))
    await page.getByLabel('What matters most').fill('Sleep through the night again')
    await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
    const elsewhere = await as(client.actor)
    await elsewhere.open(part('objectives'))
    await expect(elsewhere.page.getByLabel('What matters most')).toHaveValue('Sleep through the night again')
    await open(paths.portal.home)
    await open(part('objectives'))
    await expect(page.getByLabel('What matters most')).toHaveValue('Sleep through the night again')
    await page.getByRole('button', { name: 'Save and go on' }).click()
    await expect(page).not.toHaveURL(/part=objectives$/)
  })
  await test.step('the health screen', async () => {
    await open(part('health'))
    await answerHealth(person)
    await expect(page).not.toHaveURL(/part=health$/)
  })
  await test.step('the safety questions: help stands there from the first yes on', async () => {
    await open(part('safety'))
    await page.getByRole('button', { name: 'Yes', exact: true }).click()
    const help = page.getByRole('alert').filter({ hasText: 'You do not have to carry this alone' })
    await expect(help.getByRole('link', { name: 'Call 988' })).toBeVisible()
    const no = page.getByRole('button', { name: 'No', exact: true })
    await no.click()
    await no.click()
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(page).not.toHaveURL(/part=safety$/)
  })
  await test.step('mood and worry, and off it goes', async () => {
    await answerAll(person, 'phq9', 9)
    await answerAll(person, 'gad7', 7)
    await open(part('send'))
    await page.getByRole('checkbox', { name: 'These answers are true as far as I know' }).check()
    await page.getByRole('button', { name: 'Send to your care team' }).click()
    await expect(page).toHaveURL(/\/portal$/)
  })
  await test.step('a consent is read, signed and kept as a PDF', async () => {
    await open(paths.portal.document('treatment-consent'))
    for (const statement of await page.getByRole('main').getByRole('checkbox').all()) await statement.check()
    await page.getByLabel('Type your full name to sign').fill(client.name)
    await page.getByRole('button', { name: 'Sign', exact: true }).click()
    await expect(page).toHaveURL(/\/portal\/documents$/)
    expect(await download(person, 'Download PDF')).toContain(client.name)
  })
})

test('the estimator shows four formats side by side; with Medicaid three hours in one visit are absent and nothing is paid', async ({
  as,
}) => {
  const { page, open } = await as()
  await open(paths.site.estimator)
  const go = () => page.getByRole('button', { name: 'Show what it would cost' }).click()
  await page.getByLabel('Deductible left this year').fill('100')
  await go()
  const table = page.getByRole('table', { name: 'Four ways to do it, side by side' })
  await expect(table.getByRole('rowheader')).toHaveCount(4)
  await page.getByLabel('How are you covered?').selectOption('medicaid')
  await go()
  await expect(page.getByText('You pay nothing for any visit.')).toBeVisible()
  await expect(page.getByText('Three hours in one visit is not offered with this coverage')).toBeVisible()
  await expect(table.getByRole('rowheader', { name: 'Three hours in one visit' })).toHaveCount(0)
})

test('an admin adds a room and verifies the audit trail', async ({ clinic, as }) => {
  const { page, open } = await as(clinic.admin.actor)
  await open(paths.clinic.setting('rooms'))
  await page.getByRole('button', { name: 'New room' }).click()
  const drawer = page.getByRole('dialog', { name: 'New room' })
  await drawer.getByLabel('Name', { exact: true }).fill('Sedge room')
  await drawer.getByRole('button', { name: 'Save' }).click()
  await expect(drawer).toHaveCount(0)
  await expect(page.getByRole('row').filter({ hasText: 'Sedge room' })).toBeVisible()
  await open(paths.clinic.audit)
  await expect(page.getByText(/The chain holds/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Verify the chain' }).click()
  await expect(page.getByText(/^The chain holds: \d+ entr(y|ies) checked, none changed/)).toBeVisible()
})
