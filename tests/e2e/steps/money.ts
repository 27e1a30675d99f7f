import { paths } from '@/lib/paths'
import { readPdf } from '../../files/read-pdf'
import type { TestClient } from '../../support/clinic/clients'
import { expect, type Person } from '../../support/story'
import { comesAlive } from './alive'

type Payment = { readonly amount?: string; readonly method: 'cash' | 'card_terminal'; readonly reference?: string }

/** The desk takes a payment; the amount stands at what is owed unless another is said. */
export async function takePayment({ page, open }: Person, client: Pick<TestClient, 'id'>, { amount, method, reference }: Payment) {
  await open(paths.clinic.clientTab(client.id, 'money'))
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Take a payment' }) })
  await comesAlive(form)
  if (amount) await form.getByLabel('Amount').fill(amount)
  await form.getByLabel('How it was paid').selectOption(method)
  if (reference) await form.getByLabel('Terminal or check reference').fill(reference)
  await form.getByRole('button', { name: 'Take a payment' }).click()
  await expect(page.getByText(/^\$[\d,.]+ taken$/).first()).toBeVisible()
}

/** The desk sets the client's credit against the balance, with the client's word. */
export async function useCredit({ page, open }: Person, client: Pick<TestClient, 'id'>, said: string) {
  await open(paths.clinic.clientTab(client.id, 'money'))
  await page.getByLabel('The client agreed to this').check()
  await page.getByRole('button', { name: 'Use credit' }).click()
  await expect(page.getByText(`${said} set against credit`).first()).toBeVisible()
}

/** The desk makes a superbill of what no plan is billed for. */
export async function makeSuperbill({ page, open }: Person, client: Pick<TestClient, 'id'>) {
  await open(paths.clinic.clientTab(client.id, 'money'))
  await page.getByRole('button', { name: 'Make a superbill' }).click()
  await expect(page.getByText('Superbill made').first()).toBeVisible()
}

/** The words of a paper the person downloads from the page that is open. */
export async function download({ page }: Person, name: string): Promise<string> {
  const address = await page.getByRole('link', { name }).first().getAttribute('href')
  const bytes = await page.evaluate(async (path) => {
    const answer = await fetch(path)
    return [...new Uint8Array(await answer.arrayBuffer())]
  }, address ?? '')
  return (await readPdf(Uint8Array.from(bytes))).text
}

/** Every charge that stands for a client, by code and modifiers, as the desk reads them. */
export async function expectCharges({ page, open }: Person, client: Pick<TestClient, 'id'>, codes: readonly string[]) {
  await open(paths.clinic.clientTab(client.id, 'money'))
  const charges = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Charges', exact: true }) })
  const folded = charges.getByRole('link', { name: /with nothing open$/ })
  if ((await folded.count()) > 0) await folded.click()
  await expect(folded).toHaveCount(0)
  const lines = charges.locator('summary').filter({ hasText: / · [0-9A-Z]{3,}/ })
  await expect(lines).toHaveCount(codes.length)
  for (const code of codes) await expect(lines.filter({ hasText: new RegExp(` · ${code}(?![-0-9A-Z])`) })).toHaveCount(1)
}
