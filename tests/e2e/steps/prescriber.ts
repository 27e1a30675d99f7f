import { paths } from '@/lib/paths'
import type { TestClient } from '../../support/clinic/clients'
import { expect, type Person } from '../../support/story'

/** The therapist sends a client to a prescriber who fits. */
export async function refer({ page, open }: Person, client: Pick<TestClient, 'id'>, prescriber: string) {
  await open(paths.clinic.clientTab(client.id, 'prescribers'))
  const card = page.getByRole('listitem').filter({ hasText: prescriber })
  await card.getByText('Refer this client').click()
  await card.getByLabel('What you ask').fill('Please evaluate for lozenges in our office.')
  await card.getByRole('button', { name: 'Send the referral' }).click()
  await expect(card.getByText('Referral sent').first()).toBeVisible()
}

/** The outside prescriber, who sees no name before, accepts, finds the client eligible and signs an order. */
export async function answerAndOrder({ page, open }: Person, surname: string) {
  await open(paths.prescriber.referrals)
  await expect(page.getByText(surname)).toHaveCount(0)
  await page.getByRole('button', { name: 'Accept and open the chart' }).click()
  await expect(page.getByRole('heading', { name: new RegExp(surname) })).toBeVisible()
  await page.getByText('Record a decision').click()
  await page.getByLabel('Decision').selectOption('eligible')
  await page.getByRole('button', { name: 'Record the decision' }).click()
  await expect(page.getByText('Qualifies', { exact: true }).first()).toBeVisible()
  await page.getByText('Write an order').click()
  await page.getByLabel('Form', { exact: true }).fill('rapid dissolve tablet')
  await page.getByLabel('Dose', { exact: true }).fill('100')
  await page.getByLabel('How you evaluated the client').selectOption('in-person')
  await page.getByLabel('What it is for').fill('Treatment-resistant depression')
  await page.getByRole('button', { name: 'Sign the order' }).click()
  await expect(page.getByText('100 mg · Lozenge').first()).toBeVisible()
}
