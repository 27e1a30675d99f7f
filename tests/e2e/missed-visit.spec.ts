import { setParameter } from '@/lib/commands/practice/set-parameter'
import { paths } from '@/lib/paths'
import { done } from '../support/clinic'
import { dayFrom, expect, test } from '../support/story'
import { owes } from './steps/account'

test('a client reads the fee before they call off late, finds it on their account, and the desk waives it with a reason', async ({
  clinic,
  as,
}) => {
  const fee = { key: 'cancel.missed-fee-cents', value: 7_500, effectiveFrom: clinic.today, reason: 'Voted by the team.' }
  await done(clinic.run(setParameter, fee, clinic.admin.actor))
  const client = await clinic.client()
  const visitId = await clinic.visit(client, { kind: 'follow_up', on: dayFrom(clinic, 1) })
  const [desk, person] = [await as(clinic.frontDesk.actor), await as(client.actor)]
  await person.page.setViewportSize({ width: 390, height: 844 })

  await test.step('the price of calling off stands before the button, and once more before the deed', async () => {
    await person.open(paths.portal.visit(visitId))
    await expect(person.page.getByText(/If you cancel now, or do not come, our fee is \$75\.00\./)).toBeVisible()
    await person.page.getByRole('button', { name: 'Cancel this visit' }).click()
    const dialog = person.page.getByRole('alertdialog').or(person.page.getByRole('dialog'))
    await expect(dialog.getByText(/our fee is \$75\.00/)).toBeVisible()
    await dialog.getByRole('button', { name: 'Cancel the visit' }).click()
    await expect(person.page.getByRole('heading', { level: 1, name: 'Visits' })).toBeVisible()
  })
  await test.step('it is on the account, under its own name', async () => {
    await owes(person, '$75.00')
    await expect(person.page.getByText('Missed visit').first()).toBeVisible()
  })
  await test.step('the desk waives it', async () => {
    await desk.open(paths.clinic.visit(visitId))
    await expect(desk.page.getByText('$75.00 is on the client’s account.')).toBeVisible()
    await desk.page.getByLabel('Why is it waived?').fill('Their child was in hospital.')
    await desk.page.getByRole('button', { name: 'Waive the fee' }).click()
    await expect(desk.page.getByText(/^Waived .* by Robin Rowan: Their child was in hospital\.$/)).toBeVisible()
    await owes(person, '$0.00')
  })
})

test('under Medicaid cancelling costs nothing, and says so', async ({ clinic, as }) => {
  const fee = { key: 'cancel.missed-fee-cents', value: 7_500, effectiveFrom: clinic.today, reason: 'Voted by the team.' }
  await done(clinic.run(setParameter, fee, clinic.admin.actor))
  const client = await clinic.client({ program: 'medicaid' })
  const visitId = await clinic.visit(client, { kind: 'follow_up', on: dayFrom(clinic, 1) })
  const person = await as(client.actor)
  await person.open(paths.portal.visit(visitId))
  await expect(person.page.getByText('You can cancel until the visit begins. It costs you nothing.')).toBeVisible()
  await expect(person.page.getByText('$75.00')).toHaveCount(0)
})
