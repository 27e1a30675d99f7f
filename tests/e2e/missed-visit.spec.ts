import { setParameter } from '@/lib/commands/practice/set-parameter'
import { paths, withQuery } from '@/lib/paths'
import { done } from '../support/clinic'
import { dayFrom, expect, test } from '../support/story'
import { owes } from './steps/account'
import { comesAlive } from './steps/alive'

test('a client signs for the fee, reads it before they book and before they call off late, finds it on their account, and the billing lead waives it', async ({
  clinic,
  as,
}) => {
  const fee = { key: 'cancel.missed-fee-cents', value: 7_500, effectiveFrom: clinic.today, reason: 'Voted by the team.' }
  await done(clinic.run(setParameter, fee, clinic.admin.actor))
  const client = await clinic.client()
  const visitId = await clinic.visit(client, { kind: 'follow_up', on: dayFrom(clinic, 1) })
  const [desk, lead, person] = [await as(clinic.frontDesk.actor), await as(clinic.billingLead.actor), await as(client.actor)]
  await person.page.setViewportSize({ width: 390, height: 844 })

  await test.step('before they have signed nothing is asked; the paper says how much, and until when it costs nothing', async () => {
    await person.open(paths.portal.visit(visitId))
    await expect(person.page.getByText('You can cancel until the visit begins. It costs you nothing.')).toBeVisible()
    await person.open(paths.portal.document('missed-visit-policy'))
    const form = person.page.getByRole('main').locator('form')
    await comesAlive(form)
    await expect(form.getByLabel('Our fee for one visit')).toHaveValue('$75.00')
    await expect(form.getByLabel('Our fee for one visit')).not.toBeEditable()
    for (const tick of await form.getByRole('checkbox').all()) await tick.check()
    await form.getByLabel('Type your full name to sign').fill(client.name)
    await form.getByRole('button', { name: 'Sign', exact: true }).click()
    await expect(person.page.getByRole('heading', { level: 1, name: 'Papers' })).toBeVisible()
  })
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
  await test.step('the next time is not booked without the fee having stood beside it', async () => {
    await person.open(withQuery(paths.portal.bookVisit, { cycle: 'none', month: dayFrom(clinic, 10), as: 'list' }))
    await person.page.getByRole('radiogroup', { name: 'Times' }).locator('label').first().click()
    await expect(person.page.getByText('If you do not come, or cancel less than 48 hours before, our fee is $75.00.')).toBeVisible()
  })
  await test.step('the desk reads whom to ask, and the billing lead waives it', async () => {
    await desk.open(paths.clinic.visit(visitId))
    await expect(desk.page.getByText('$75.00 is on the client’s account.')).toBeVisible()
    await expect(desk.page.getByText('The billing lead can waive it, with a reason.')).toBeVisible()
    await lead.open(paths.clinic.visit(visitId))
    await lead.page.getByLabel('Why is it waived?').fill('Their child was in hospital.')
    await lead.page.getByRole('button', { name: 'Waive the fee' }).click()
    await expect(lead.page.getByText(/^Waived .* by Finch Fig: Their child was in hospital\.$/)).toBeVisible()
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
