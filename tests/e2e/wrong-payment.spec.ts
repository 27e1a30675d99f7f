import { sayDay } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { booksOf, signVisit } from '../commands/billing/world'
import { dayFrom, expect, test } from '../support/story'
import { ledgerSays, owes, refundInCash, reversePayment, unfold } from './steps/account'
import { takePayment } from './steps/money'

test('an amount that was typed wrong is reversed and taken again; what was handed over too much goes back the way it came', async ({
  clinic,
  as,
}) => {
  test.setTimeout(120_000)
  const client = await clinic.client()
  await signVisit(clinic, client, { kind: 'preparation', on: clinic.today })
  const [desk, person] = [await as(clinic.frontDesk.actor), await as(client.actor)]
  const dueOn = sayDay(dayFrom(clinic, 30), 'year')

  await test.step('$320.00 in place of $32.00: the client reads of a credit that is none', async () => {
    await takePayment(desk, client, { amount: '320.00', method: 'card_terminal', reference: 'T-1' })
    await owes(person, '$0.00')
    await expect(person.page.getByText('We keep $288.00 of yours as credit.')).toBeVisible()
  })
  await test.step('reversed with its reason it is void, and $32.00 is owed again', async () => {
    await reversePayment(desk, client, { amount: '$320.00', why: 'wrong_amount', note: 'A zero too many' }, 'Void')
    await owes(person, '$32.00')
    await expect(person.page.getByText(/as credit/)).toHaveCount(0)
  })
  await test.step('$50.00 in cash is handed over; no more than the $18.00 of credit can be given back', async () => {
    await takePayment(desk, client, { amount: '50.00', method: 'cash' })
    await owes(person, '$0.00')
    await desk.open(paths.clinic.clientTab(client.id, 'money'))
    const form = await unfold(desk.page.getByRole('main'), 'Give credit back', 'Open the refund')
    await expect(form.getByLabel('Amount')).toHaveValue('18.00')
    await form.getByLabel('Amount').fill('18.01')
    await form.getByRole('button', { name: 'Open the refund' }).click()
    await expect(form.getByText('Only $18.00 can be given back.')).toBeVisible()
    await form.getByLabel('Amount').fill('18.00')
    await form.getByRole('button', { name: 'Open the refund' }).click()
    await expect(desk.page.getByText(/^Refund of \$18\.00 opened, due /).first()).toBeVisible()
  })
  await test.step('the client reads by when, the desk has it on its list', async () => {
    await person.open(paths.portal.money)
    await expect(person.page.getByText(`We give $18.00 back to you by ${dueOn}, as you asked.`)).toBeVisible()
    await desk.open(paths.clinic.desk)
    await expect(desk.page.getByRole('row').filter({ hasText: client.name })).toContainText('$18.00')
  })
  await test.step('not onto a card it never came from; in cash it goes out once', async () => {
    await desk.open(paths.clinic.clientTab(client.id, 'money'))
    const form = await unfold(desk.page.getByRole('main'), /^Pay$/, 'It is paid')
    await form.getByLabel('Terminal or check reference').fill('T-9')
    await form.getByRole('button', { name: 'It is paid' }).click()
    await expect(form.getByText('Only $0.00 came this way. Another way needs a reason and the billing lead.')).toBeVisible()
    await refundInCash(desk, client, '$18.00')
    await desk.open(paths.clinic.desk)
    await expect(desk.page.getByText('Nobody owes anything and nobody has credit.')).toBeVisible()
  })
  await test.step('both people read the same end, and the ledger kept every step', async () => {
    await owes(person, '$0.00')
    await expect(person.page.getByText(`We gave $18.00 back to you on ${sayDay(clinic.today, 'year')}, by cash.`)).toBeVisible()
    await ledgerSays(desk, client, [
      ['Refund paid', 'To give back −$18.00', ''],
      ['Refund opened', 'Credit −$18.00To give back +$18.00', ''],
      ['Payment', '−$32.00Credit +$18.00', ''],
      ['Reversed', '+$32.00Credit −$288.00', ''],
      ['Payment', '−$32.00Credit +$288.00', ''],
    ])
    const because = desk.page.getByRole('row', { name: /Reversed/ }).getByText('The amount is wrong')
    await expect(because.filter({ visible: true })).toHaveCount(1)
    const { width = 1440, height = 900 } = desk.page.viewportSize() ?? {}
    await desk.page.setViewportSize({ width: 390, height })
    await expect(because.filter({ visible: true })).toHaveCount(1)
    const ledger = desk.page.getByRole('table', { name: 'Ledger' }).locator('..')
    expect(await ledger.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
    await desk.page.setViewportSize({ width, height })
    const { amounts } = await booksOf(clinic, client)
    expect(amounts).toMatchObject({ cash_clearing: 3_200 })
    for (const account of ['ar_client', 'client_credits', 'refunds_payable']) expect(amounts).not.toHaveProperty(account)
  })
})
