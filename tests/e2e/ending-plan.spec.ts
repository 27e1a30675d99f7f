import { paths } from '@/lib/paths'
import { signVisit } from '../commands/billing/world'
import { dayFrom, expect, test } from '../support/story'
import { ledgerSays, owes, unfold } from './steps/account'
import { verifyBenefits } from './steps/arrival'
import { doorSays, ownPriceSays } from './steps/prices'
import { book, bookingAt, confirmVisit, liveTheHour } from './steps/visit'

const [FIRST, NEXT] = ['Thistle commercial (demo)', 'Thistle tricare (demo)']

test('a plan that ends between preparation and integration: no page names a price until the next plan is known, then all name one', {
  tag: '@walk',
}, async ({ clinic, as }) => {
  test.setTimeout(240_000)
  const yesterday = dayFrom(clinic, -1)
  const client = await clinic.client({ coverageEndsOn: yesterday, benefitsVerifiedOn: dayFrom(clinic, -2) })
  await signVisit(clinic, client, { kind: 'preparation', on: yesterday })
  const [desk, person, therapist] = [await as(clinic.frontDesk.actor), await as(client.actor), await as(clinic.therapist.actor)]
  const { page } = desk
  const on = dayFrom(clinic, 3)

  const visit =
    await test.step('the preparation is shared by the plan; no coverage reaches the integration, and no page says a price', async () => {
      await owes(person, '$32.00')
      await desk.open(bookingAt(client, on, { kind: 'integration' }))
      await expect(page.getByText(/^No coverage on file reaches /).first()).toBeVisible()
      const booked = await book(desk, clinic, client, 'What the client pays is not known yet.')
      await ownPriceSays(person, 'B', 'Not known yet')
      await doorSays(desk, client, on, 'Nothing can be billed yet: ask for nothing')
      await person.open(paths.portal.visit(booked))
      await expect(person.page.getByText(/^Waits for .*your insurance/).first()).toBeVisible()
      return booked
    })
  await test.step('the desk writes the next plan down and asks it, and every page names the same cents', async () => {
    await desk.open(paths.clinic.clientTab(client.id, 'coverage'))
    const form = await unfold(page.getByRole('main'), 'Add coverage', 'Add coverage')
    await form.getByLabel('Program').selectOption('tricare')
    await form.getByLabel('Payer').selectOption({ label: NEXT })
    await form.getByLabel('Member ID').fill('T20003003')
    await form.getByLabel('From').fill(clinic.today)
    await form.getByRole('button', { name: 'Add coverage' }).click()
    await expect(page.getByText('Saved, and the account is up to date').first()).toBeVisible()
    await verifyBenefits(desk, client.id, { of: NEXT })
    await doorSays(desk, client, on, 'Collect $112.00')
    await desk.open(bookingAt(client, dayFrom(clinic, 5)))
    await expect(page.getByText('The client pays $32.00.').first()).toBeVisible()
    await ownPriceSays(person, 'B', '$96.00')
  })
  await test.step('it is confirmed, held and signed', async () => {
    await confirmVisit(desk, clinic, visit)
    await liveTheHour(desk, therapist, clinic, visit, 'Collect $112.00')
  })
  await test.step('each day stands with the plan that was in force, to the cent', async () => {
    await owes(person, '$144.00')
    await ledgerSays(desk, client, [
      ['Share by benefits as verified, 90837', '+$112.00', '−$112.00'],
      ['Charge 90837', '', '+$200.00'],
    ])
    await desk.open(paths.clinic.claims)
    for (const payer of [FIRST, NEXT])
      await expect(page.getByRole('row').filter({ hasText: client.name }).filter({ hasText: payer })).toHaveCount(1)
  })
})
