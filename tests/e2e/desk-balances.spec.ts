import { paths } from '@/lib/paths'
import { signVisit } from '../commands/billing/world'
import { expect, test } from '../support/story'

test('a client reads what is open and why; the desk takes it in three keystrokes; then it is folded', async ({ clinic, as }) => {
  test.setTimeout(120_000)
  const client = await clinic.client({ deductibleLeftCents: 10_000 })
  await signVisit(clinic, client, { kind: 'follow_up', on: clinic.today })
  const person = await as(client.actor)
  const desk = await as(clinic.frontDesk.actor)
  await test.step('the client sees the deductible in the amount, and the year of the plan', async () => {
    await person.open(paths.portal.money)
    await expect(person.page.getByText('Goes toward your deductible ($100.00), Your share: 20% of $60.00 ($12.00)')).toBeVisible()
    await expect(person.page.getByRole('heading', { name: 'Your plan this year' })).toBeVisible()
  })
  await test.step('a row, p, Enter', async () => {
    await desk.open(paths.clinic.desk)
    await expect(desk.page.getByRole('row').filter({ hasText: client.name })).toContainText('$112.00')
    await expect(async () => {
      await desk.page.keyboard.press('j')
      await expect(desk.page.getByRole('table').getByRole('link', { name: client.name })).toBeFocused({ timeout: 500 })
    }).toPass()
    await desk.page.keyboard.press('p')
    await expect(desk.page.getByRole('dialog', { name: `Cash from ${client.name}` }).getByLabel('Amount')).toBeFocused()
    await desk.page.keyboard.press('Enter')
    await expect(desk.page.getByText('$112.00 taken').first()).toBeVisible()
    await expect(desk.page.getByText('Nobody owes anything and nobody has credit.')).toBeVisible()
  })
  await test.step('the client owes nothing; the charge is one key away, with every step of it', async () => {
    await person.open(paths.portal.money)
    await expect(person.page.getByText('You owe nothing.')).toBeVisible()
    await person.page.getByRole('link', { name: 'One charge with nothing open' }).press('Enter')
    await person.page.getByText('How this is counted').click()
    await expect(person.page.getByRole('listitem').filter({ hasText: 'Goes toward your deductible' }).first()).toBeVisible()
    await expect(person.page.getByRole('link', { name: 'Money' }).first()).toBeVisible()
  })
})

test('a card is taken by keys as well: a row, c, its number, Enter', async ({ clinic, as }) => {
  const client = await clinic.client({ program: 'self_pay' })
  await signVisit(clinic, client, { kind: 'follow_up', on: clinic.today })
  const desk = await as(clinic.frontDesk.actor)
  await desk.open(paths.clinic.desk)
  await expect(async () => {
    await desk.page.keyboard.press('j')
    await expect(desk.page.getByRole('table').getByRole('link', { name: client.name })).toBeFocused({ timeout: 500 })
  }).toPass()
  await desk.page.keyboard.press('c')
  await expect(desk.page.getByRole('dialog', { name: `Card from ${client.name}` }).getByLabel('Reference')).toBeFocused()
  await desk.page.keyboard.type('T-118')
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.getByText('$200.00 taken').first()).toBeVisible()
})
