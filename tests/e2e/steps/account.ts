import type { Locator } from 'playwright/test'
import { paths } from '@/lib/paths'
import type { TestClient } from '../../support/clinic/clients'
import { expect, type Person } from '../../support/story'
import { comesAlive } from './alive'

type Of = Pick<TestClient, 'id'>

/** A form that stands folded behind its words, opened and alive. */
export async function unfold(within: Locator, summary: string | RegExp, button: string): Promise<Locator> {
  await within.locator('summary').filter({ hasText: summary }).click()
  const form = within.locator('form').filter({ has: within.page().getByRole('button', { name: button, exact: true }) })
  await comesAlive(form.first())
  return form
}

/** The payment of an amount in the list of payments. */
const paymentOf = ({ page }: Person, amount: string) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Payments', exact: true }) })
    .last()
    .getByRole('listitem')
    .filter({ hasText: amount })

type Reversal = { readonly amount: string; readonly why: string; readonly note: string }

/** The desk reverses a payment with why; both stay on record, and there is no receipt any more. */
export async function reversePayment(desk: Person, client: Of, { amount, why, note }: Reversal, mark: 'Void' | 'Reversed') {
  const { page, open } = desk
  await open(paths.clinic.clientTab(client.id, 'money'))
  const payment = paymentOf(desk, amount)
  const form = await unfold(payment, /^Reverse$/, 'Reverse this payment')
  await form.getByLabel('Why is it reversed?').selectOption(why)
  await form.getByLabel('Note').fill(note)
  await form.getByRole('button', { name: 'Reverse this payment' }).click()
  await expect(page.getByText(`${amount} reversed`).first()).toBeVisible()
  await expect(payment.getByText(mark, { exact: true })).toBeVisible()
  await expect(payment.getByRole('link', { name: 'Receipt' })).toHaveCount(0)
}

/** The desk gives a refund that is open back in cash. */
export async function refundInCash({ page, open }: Person, client: Of, amount: string) {
  await open(paths.clinic.clientTab(client.id, 'money'))
  const form = await unfold(page.getByRole('main'), /^Pay$/, 'It is paid')
  await form.getByLabel('How it goes back').selectOption('cash')
  await form.getByRole('button', { name: 'It is paid' }).click()
  await expect(page.getByText(`${amount} given back`).first()).toBeVisible()
}

/** What the client's money page says is owed now. */
export async function owes({ page, open }: Person, amount: string) {
  await open(paths.portal.money)
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: 'You owe', exact: true }) })
  await expect(card.locator('header')).toContainText(amount)
  if (amount === '$0.00') await expect(card.getByText('You owe nothing.')).toBeVisible()
}

/** The newest lines of the ledger as the desk reads them: what, for the client, for the insurer. */
export async function ledgerSays({ page, open }: Person, client: Of, lines: readonly (readonly [string, string, string])[]) {
  await open(paths.clinic.clientTab(client.id, 'money'))
  const rows = page.getByRole('table', { name: 'Ledger' }).locator('tbody').getByRole('row')
  await expect
    .poll(async () => {
      const cells = await rows.evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText.replaceAll('\n', ''))),
      )
      return cells.slice(0, lines.length).map((cell) => [cell[1], cell[3], cell[4]])
    })
    .toEqual(lines)
}
