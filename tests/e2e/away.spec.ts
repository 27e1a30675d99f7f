import type { Locator } from 'playwright/test'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { paths, withQuery } from '@/lib/paths'
import { done } from '../support/clinic'
import { dayFrom, expect, test } from '../support/story'

test('somebody is ill: the desk enters it, sees what it hits, and one press moves it; the calendar shows who is away, and the client accepts the plan as it is now', async ({
  clinic,
  as,
}) => {
  test.setTimeout(60_000)
  const client = await clinic.ordered()
  const [cycleId = ''] = (await clinic.regimen(client)).cycleIds
  const on = dayFrom(clinic, 8)
  const cycle = { cycleId, locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn: on, journeyAt: '10:00' }
  await done(clinic.run(scheduleCycle, cycle, clinic.frontDesk.actor))
  const { page, open } = await as(clinic.frontDesk.actor)
  const phone = await as(client.actor)
  await phone.page.setViewportSize({ width: 390, height: 844 })
  const accept = phone.page.getByRole('button', { name: 'Accept this plan' })

  await test.step('the client has accepted the plan, with its price', async () => {
    await phone.open(paths.portal.regimen)
    await expect(phone.page.getByText(/You pay about \$[\d.,]+ for (the|\d of the 6) cycles ahead/)).toBeVisible()
    await accept.click()
    await expect(phone.page.getByText('You accepted this plan on')).toBeVisible()
  })
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
    await expect(page.getByText('1 visit was moved.')).toBeVisible()
  })
  await test.step('the calendar', async () => {
    await open(`${paths.clinic.calendar}?week=${on}&view=day`)
    await expect(page.getByRole('region', { name: 'Away' })).toContainText(`${clinic.therapist.name} is away`)
  })
  await test.step('the client reads who gives the journey now, and accepts the plan as it has become; the desk sees that', async () => {
    await open(paths.clinic.clientTab(client.id, 'regimen'))
    await expect(page.getByText('Not yet accepted by the client')).toBeVisible()
    await phone.open(paths.portal.regimen)
    await expect(phone.page.getByRole('heading', { name: 'Your plan has changed: does it fit?' })).toBeVisible()
    await expect(phone.page.getByText(clinic.otherTherapist.name).first()).toBeVisible()
    await accept.click()
    await expect(phone.page.getByText('You accepted this plan on')).toBeVisible()
    await page.reload()
    await expect(page.getByText('Accepted by the client', { exact: true })).toBeVisible()
  })
})

test('a room is out of use for some hours: the desk enters it, moves the visit to another room at its time, and takes it back', async ({
  clinic,
  as,
}) => {
  test.setTimeout(60_000)
  const client = await clinic.client()
  const on = dayFrom(clinic, 8)
  await clinic.visit(client, { kind: 'follow_up', on, at: '10:00', roomId: clinic.rooms.one })
  const { page, open } = await as(clinic.frontDesk.actor)
  const [name] = await clinic.asSystem((tx) => tx.room.findMany({ where: { id: clinic.rooms.one }, select: { name: true } }))
  const room = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: new RegExp(`^${name?.name}, `) }) })

  await test.step('the room is taken out of use', async () => {
    await open(paths.clinic.away)
    await takeOut(room, on, { why: 'Floor is mended', save: 'Take the room out of use' })
    await room
      .getByRole('link', { name: /^Visits it hits/ })
      .first()
      .click()
  })
  await test.step('the visit keeps its time and its therapist in another room', async () => {
    await expect(page.getByRole('heading', { name: `${name?.name} is out of use` })).toBeVisible()
    await expect(page.getByText('1 visit needs another time or room. The plan moves 1 visit of 1 client.')).toBeVisible()
    await expect(page.getByText(`Same time, before with ${clinic.therapist.name} · ${name?.name}`)).toBeVisible()
    await page.getByRole('button', { name: 'Move 1 visit' }).click()
    await expect(page.getByText('No visit that is still to come is in the way.')).toBeVisible()
  })
  await test.step('the calendar and the month say so, until it is taken back', async () => {
    await open(`${paths.clinic.calendar}?week=${on}&view=month`)
    await expect(page.getByRole('grid').getByText(`Out: ${name?.name}`)).toBeVisible()
    await open(paths.clinic.away)
    await room.getByRole('button', { name: 'Take it out of use' }).click()
    await room.getByRole('button', { name: 'Remove' }).click()
    await expect(room.getByRole('button', { name: 'Remove' })).toHaveCount(0)
  })
})

test('a chair of a facility is out of use: the journey in it goes to another chair, and the chair is brought back', async ({
  clinic,
  as,
}) => {
  test.setTimeout(60_000)
  const client = await clinic.ordered()
  const [cycleId = ''] = (await clinic.regimen(client)).cycleIds
  const on = dayFrom(clinic, 8)
  const place = { locationId: clinic.locationId, format: 'B', setting: 'facility', facilityId: clinic.facilityId }
  await done(clinic.run(scheduleCycle, { cycleId, ...place, journeyOn: on, journeyAt: '10:00' }, clinic.frontDesk.actor))
  await clinic.asSystem((tx) =>
    tx.chair.createMany({
      data: [{ practiceId: clinic.practiceId, id: crypto.randomUUID(), facilityId: clinic.facilityId, name: 'Chair 2' }],
    }),
  )
  const { page, open } = await as(clinic.frontDesk.actor)
  const chair = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Chair 1, / }) })

  await test.step('it is entered', async () => {
    await open(paths.clinic.away)
    await takeOut(chair, on, { why: 'The arm is broken', save: 'Take the chair out of use' })
    await chair
      .getByRole('link', { name: /^Visits it hits/ })
      .first()
      .click()
  })
  await test.step('the journey goes to the other chair', async () => {
    await expect(page.getByRole('heading', { name: /^Chair 1, .* is out of use$/ })).toBeVisible()
    await expect(page.getByText('1 visit needs another time or chair.')).toBeVisible()
    await page.getByRole('button', { name: 'Move 1 visit' }).click()
    await expect(page.getByText('No visit that is still to come is in the way.')).toBeVisible()
  })
  await test.step('it is brought back', async () => {
    await open(paths.clinic.away)
    await chair.getByRole('button', { name: 'Take it out of use, or bring it back' }).click()
    await chair.getByRole('button', { name: 'Remove' }).click()
    await expect(chair.getByText('Open', { exact: true })).toBeVisible()
  })
})

/** Enters for one day that a room or a chair is out of use. */
async function takeOut(card: Locator, on: string, { why, save }: { readonly why: string; readonly save: string }): Promise<void> {
  await card.getByRole('button', { name: 'Take it out of use' }).click()
  await card.getByLabel('First day').fill(on)
  await card.getByLabel('Last day').fill(on)
  await card.getByLabel('Reason').fill(why)
  await card.getByRole('button', { name: save }).click()
}

test('a time that was picked on the calendar becomes time off of whoever it was picked for', async ({ clinic, as }) => {
  const on = dayFrom(clinic, 8)
  const { name, clinicianId } = clinic.therapist
  const { page, open } = await as(clinic.frontDesk.actor)
  await open(withQuery(paths.clinic.calendar, { view: 'day', week: on, new: 'visit', on, at: '13:00', by: clinicianId }))
  await page.getByRole('link', { name: 'Enter time off from then on' }).click()
  const row = page.getByRole('listitem').filter({ hasText: name })
  await expect(row.getByLabel('First day')).toHaveValue(on)
  await expect(page.getByLabel('First day')).toHaveCount(1)
  await row.getByLabel('Reason').fill('Ill')
  await row.getByRole('button', { name: 'Enter time off' }).click()
  await expect(row.getByRole('link', { name: /^Visits it hits/ })).toBeVisible()
})
