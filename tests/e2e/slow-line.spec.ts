import { expect, test } from '../support/story'

test('what is typed before the scripts have come is still there when the page is alive', async ({ as, clinic }) => {
  const desk = await as(clinic.frontDesk.actor)
  const client = await clinic.client()
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await desk.page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held
    await route.continue()
  })
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
