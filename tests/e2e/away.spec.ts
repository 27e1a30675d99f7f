import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { paths } from '@/lib/paths'
import { done } from '../support/clinic'
import { dayFrom, expect, test } from '../support/story'

test('somebody is ill: the desk enters it, sees what it hits, and one press moves it; the calendar shows who is away', async ({
  clinic,
  as,
}) => {
  test.setTimeout(60_000)
  const client = await clinic.client()
  await clinic.referred(client)
  await clinic.order(client)
  const [cycleId = ''] = (await clinic.regimen(client)).cycleIds
  const on = dayFrom(clinic, 8)
  const cycle = { cycleId, locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn: on, journeyAt: '10:00' }
  await done(clinic.run(scheduleCycle, cycle, clinic.frontDesk.actor))
  const { page, open } = await as(clinic.frontDesk.actor)

  await test.step('the time off is entered', async () => {
    await open(paths.clinic.away)
    await page
      .getByRole('listitem')
      .filter({ hasText: clinic.therapist.name })
      .getByRole('button', { name: 'Enter or take back time off' })
      .click()
    await page.getByLabel('First day').fill(on)
    await page.getByLabel('Last day').fill(on)
    await page.getByLabel('Reason').fill('Ill')
    await page.getByRole('button', { name: 'Enter time off' }).click()
    await page
      .getByRole('link', { name: /^Visits it hits/ })
      .first()
      .click()
  })
  await test.step('the plan: the same time with a colleague, its price, what the client hears', async () => {
    await expect(page.getByText('1 visit needs another time or person. The plan moves 1 visit of 1 client.')).toBeVisible()
    await expect(page.getByText(`Same time, before with ${clinic.therapist.name}`)).toBeVisible()
    await expect(page.getByText(/the client pays \$[\d.]+, as before\./)).toBeVisible()
    await page.getByRole('button', { name: 'Move 1 visit' }).click()
    await expect(page.getByText('No visit that is still to come is in the way.')).toBeVisible()
  })
  await test.step('the calendar', async () => {
    await open(`${paths.clinic.calendar}?week=${on}&view=day`)
    await expect(page.getByRole('region', { name: 'Away' })).toContainText(`${clinic.therapist.name} is away`)
  })
})
