import { takePayment } from '@/lib/commands/billing/take-payment'
import { sayDay } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { signVisit } from '../commands/billing/world'
import { done } from '../support/clinic'
import { dayFrom, expect, type Person, test } from '../support/story'
import { owes, reversePayment } from './steps/account'
import { comesAlive } from './steps/alive'
import { download, takePayment as handOver } from './steps/money'

/** Each row of a table as its cells stand there. */
const rowsOf = ({ page }: Person, table: string) =>
  page
    .getByRole('table', { name: table })
    .locator('tbody')
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)))

async function count({ page }: Person, counted: string) {
  await comesAlive(page.locator('form').filter({ has: page.getByRole('button', { name: 'Close the day' }) }))
  await page.getByLabel('Cash in the drawer').fill(counted)
  await page.getByRole('button', { name: 'Close the day' }).click()
}

test('a day is counted, what does not agree is explained, the slip goes to the bank, and the day stays as it was closed', async ({
  clinic,
  as,
}) => {
  test.setTimeout(120_000)
  const client = await clinic.client({ program: 'self_pay' })
  await signVisit(clinic, client, { kind: 'preparation', on: clinic.today })
  const came = [
    ['60', 'cash', null],
    ['40', 'cheque', '1041'],
    ['25', 'card_terminal', 'T-1'],
  ] as const
  for (const [amount, method, reference] of came)
    await done(clinic.run(takePayment, { clientId: client.id, amount, method, reference, note: null }, clinic.frontDesk.actor))
  const [desk, other] = [await as(clinic.frontDesk.actor), await as(clinic.billingLead.actor)]
  const today = paths.clinic.dayCloseOn(clinic.today)
  const said = sayDay(clinic.today)
  const sums = [
    ['Cash', '$60.00', '', '', '$60.00'],
    ['Check', '$40.00', '', '', '$40.00'],
    ['Card', '$25.00', '', '', '$25.00'],
  ]

  await test.step('half a dollar is missing: the day waits for why', async () => {
    await other.open(today)
    await desk.open(today)
    expect(await rowsOf(desk, 'By how it came')).toEqual(sums)
    await count(desk, '59.50')
    await expect(desk.page.getByText(/\$59\.50 was counted and \$60\.00 was booked: .\$0\.50 apart/)).toBeVisible()
    await desk.page.getByLabel('Why does it not agree?').fill('Wrong change given')
    await desk.page.getByRole('button', { name: 'Close the day' }).click()
    await expect(desk.page.getByText(`${said} is closed`).first()).toBeVisible()
  })
  await test.step('it says how it was closed and by whom, and is not closed a second time', async () => {
    const closed = desk.page.getByRole('listitem').filter({ hasText: 'Closed by Robin Rowan' })
    await expect(closed).toContainText('$59.50')
    await expect(closed).toContainText('Difference −$0.50: Wrong change given')
    await expect(desk.page.getByRole('button', { name: 'Close the day' })).toHaveCount(0)
    await count(other, '60')
    await expect(other.page.getByText('This day is closed. What is found now is corrected on its own day.')).toBeVisible()
    await expect(other.page.getByRole('listitem').filter({ hasText: 'Closed by Robin Rowan' })).toContainText('$59.50')
  })
  await test.step('the deposit slip: the cash that was counted and the check, nobody’s name and no card', async () => {
    const slip = await download(desk, 'Deposit slip')
    for (const part of [`D${clinic.today.replaceAll('-', '').slice(2)}`, '$59.50', 'Check 1041', '$40.00', '$99.50'])
      expect(slip).toContain(part)
    for (const part of [client.name, 'T-1', '$25.00']) expect(slip).not.toContain(part)
  })
  await test.step('what comes after, and a correction, stand on the next day', async () => {
    await reversePayment(desk, client, { amount: '$60.00', why: 'wrong_client', note: 'It was the neighbor’s' }, 'Reversed')
    await handOver(desk, client, { amount: '15.00', method: 'cash' })
    await desk.open(today)
    expect(await rowsOf(desk, 'By how it came')).toEqual(sums)
    expect(await rowsOf(desk, 'What moved')).toHaveLength(3)
    await desk.open(paths.clinic.dayCloseOn(dayFrom(clinic, 1)))
    expect(await rowsOf(desk, 'By how it came')).toEqual([['Cash', '$15.00', '$60.00', '', '−$45.00']])
  })
  await test.step('the client owes what was reversed', async () => owes(await as(client.actor), '$120.00'))
})
