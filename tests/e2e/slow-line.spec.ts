import { paths } from '@/lib/paths'
import { dayFrom, expect, type Person, test } from '../support/story'

/** Holds back every script of a page until it is let through. */
async function slowLine({ page }: Person): Promise<() => void> {
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  return letThrough
}

test('what is typed before the scripts have come is still there when the page is alive', async ({ as, clinic }) => {
  const desk = await as(clinic.frontDesk.actor)
  const client = await clinic.client()
  const letThrough = await slowLine(desk)
  const opening = desk.open(`/clinic/clients/${client.id}/money`)
  const amount = desk.page.getByLabel('Amount')
  await amount.fill('25.00')
  await desk.page.getByLabel('How it was paid').selectOption('cash')
  letThrough()
  await opening
  await desk.page.waitForFunction(() => {
    const field = document.querySelector('input[name="amount"]')
    return field !== null && Object.keys(field).some((key) => key.startsWith('__reactProps'))
  })
  await expect(amount).toHaveValue('25.00')
  await expect(desk.page.getByLabel('How it was paid')).toHaveValue('cash')
  await desk.page.getByRole('button', { name: 'Take a payment' }).click()
  await expect(desk.page.getByText('$25.00').first()).toBeVisible()
})

test('what is sent before the scripts have come is done once they have, once, and never stands in an address', async ({ as, clinic }) => {
  const desk = await as(clinic.frontDesk.actor)
  const client = await clinic.client()
  const letThrough = await slowLine(desk)
  const opening = desk.open(`/clinic/clients/${client.id}/money`)
  await desk.page.getByLabel('Amount').fill('31.00')
  await desk.page.getByLabel('How it was paid').selectOption('cash')
  const take = desk.page.getByRole('button', { name: 'Take a payment' })
  for (const _ of [1, 2]) await take.click({ noWaitAfter: true })
  letThrough()
  await opening
  const taken = () =>
    clinic.asSystem((tx) => tx.payment.findMany({ where: { clientId: client.id }, select: { amountCents: true, method: true } }))
  await expect.poll(taken).toEqual([{ amountCents: 3_100, method: 'cash' }])
  expect(new URL(desk.page.url()).search).toBe('')
})

test('a button pressed before the scripts have come does its work once they have, once', async ({ as, clinic }) => {
  const desk = await as(clinic.frontDesk.actor)
  const client = await clinic.client()
  const visit = await clinic.visit(client, { kind: 'follow_up', on: dayFrom(clinic, 3), status: 'tentative' })
  const letThrough = await slowLine(desk)
  const opening = desk.open(paths.clinic.visit(visit))
  const confirm = desk.page.getByRole('button', { name: 'Confirm', exact: true })
  for (const _ of [1, 2]) await confirm.click({ noWaitAfter: true })
  letThrough()
  await opening
  await expect(desk.page.getByText('Confirmed', { exact: true }).first()).toBeVisible()
  const letters = await clinic.asSystem((tx) => tx.outbox.count({ where: { practiceId: clinic.practiceId, kind: 'appointment-booked' } }))
  expect(letters).toBe(1)
})

test('a key pressed before the scripts have come does its work once they have', async ({ as, clinic }) => {
  const desk = await as(clinic.frontDesk.actor)
  const letThrough = await slowLine(desk)
  const opening = desk.open(paths.clinic.calendar)
  await expect(desk.page.getByRole('heading', { level: 1 })).toBeVisible()
  await desk.page.keyboard.press('n')
  letThrough()
  await opening
  await expect(desk.page.getByRole('dialog')).toBeVisible()
})
