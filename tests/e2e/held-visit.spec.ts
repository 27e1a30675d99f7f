import { paths } from '@/lib/paths'
import { signVisit } from '../commands/billing/world'
import { expect, test } from '../support/story'
import { unfold } from './steps/account'
import { verifyBenefits } from './steps/arrival'

const PAYER = 'Thistle commercial (demo)'

test('a visit nobody could bill stands on the desk’s list, is billed when its coverage comes, and asked for when the plan was asked', async ({
  clinic,
  as,
}) => {
  test.setTimeout(120_000)
  const client = await clinic.client({ program: null })
  await signVisit(clinic, client, { kind: 'follow_up', on: clinic.today })
  const [desk, person] = [await as(clinic.frontDesk.actor), await as(client.actor)]
  const { page } = desk
  const waiting = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: client.name }) })

  await test.step('it waits, with what keeps it and where that is mended; asking again bills nothing', async () => {
    await desk.open(paths.clinic.claims)
    await expect(page.getByRole('heading', { name: 'Not billed' })).toBeVisible()
    await expect(waiting).toContainText(/No coverage known for .*, so nothing is billed/)
    await waiting.getByRole('button', { name: 'Bill again' }).click()
    await expect(page.getByText('Tried again. It still waits for what is named here.').first()).toBeVisible()
    await expect(waiting).toBeVisible()
    await person.open(paths.portal.money)
    await expect(person.page.getByText('You owe nothing.')).toBeVisible()
  })
  await test.step('the desk writes the coverage down', async () => {
    await waiting.getByRole('link', { name: 'Open coverage' }).click()
    await expect(page).toHaveURL(/\/coverage$/)
    const form = await unfold(page.getByRole('main'), 'Add coverage', 'Add coverage')
    await form.getByLabel('Payer').selectOption({ label: PAYER })
    await form.getByLabel('Member ID').fill('M10012002')
    await form.getByLabel('From').fill(`${clinic.today.slice(0, 4)}-01-01`)
    await form.getByRole('button', { name: 'Add coverage' }).click()
    await expect(page.getByText('Saved, and the account is up to date').first()).toBeVisible()
  })
  await test.step('it is billed by itself, and nothing is asked of the client before the plan was', async () => {
    await desk.open(paths.clinic.claims)
    await expect(page.getByRole('heading', { name: 'Not billed' })).toHaveCount(0)
    const claim = page.getByRole('row').filter({ hasText: client.name })
    for (const part of [PAYER, '90837 × 1 · POS 11', '$200.00', 'Ready']) await expect(claim).toContainText(part)
    await person.open(paths.portal.money)
    await expect(person.page.getByText('You owe nothing.')).toBeVisible()
    await expect(person.page.getByText(`We have not asked ${PAYER} about your benefits yet`)).toBeVisible()
  })
  await test.step('once the plan was asked, the client reads how much and why', async () => {
    await verifyBenefits(desk, client.id)
    await person.open(paths.portal.money)
    await expect(person.page.getByText('$112.00').first()).toBeVisible()
    await expect(person.page.getByText('Goes toward your deductible ($100.00), Your share: 20% of $60.00 ($12.00)')).toBeVisible()
    await desk.open(paths.clinic.desk)
    await expect(page.getByRole('row').filter({ hasText: client.name })).toContainText('$112.00')
  })
})
