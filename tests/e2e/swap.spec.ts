import { paths } from '@/lib/paths'
import { dayFrom, expect, test } from '../support/story'

test('a visit is put onto another with the keys, both are seen where they would stand, change places at once, and back again', async ({
  clinic,
  as,
}) => {
  test.setTimeout(60_000)
  const [first, second] = [await clinic.client(), await clinic.client()]
  const on = dayFrom(clinic, 8)
  const one = await clinic.visit(first, { kind: 'follow_up', on, at: '10:00' })
  const other = await clinic.visit(second, { kind: 'follow_up', on, at: '13:00' })
  const { page, open } = await as(clinic.frontDesk.actor)
  const startOf = (id: string) =>
    clinic.asSystem(async (tx) => (await tx.appointment.findFirstOrThrow({ where: { id }, select: { startsAt: true } })).startsAt.getTime())
  const before = [await startOf(one), await startOf(other)]

  await test.step('with the keys, onto the visit that stands there', async () => {
    await open(`${paths.clinic.calendar}?view=day&week=${on}`)
    // The keys are heard once the page has its scripts.
    await expect(async () => {
      await page.getByRole('grid').getByRole('button', { name: /10:00/ }).focus()
      await page.keyboard.press('m')
      await page.keyboard.press('ArrowDown')
      await expect(page.getByRole('status').filter({ hasText: '10:30 AM' })).toBeAttached({ timeout: 500 })
    }).toPass()
    for (let step = 1; step < 6; step += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Another visit is there.')).toBeVisible()
    await page.getByRole('link', { name: 'See both change places' }).click()
    await expect(page).toHaveURL(new RegExp(`${one}/swap\\?with=${other}`))
  })
  await test.step('each client, the new time, what it costs and what they are told stand there; nothing has moved yet', async () => {
    for (const { name } of [first, second]) await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
    await expect(page.getByText('One mail to the client').first()).toBeVisible()
    await expect(page.getByText(/The visit: /)).toHaveCount(2)
    expect([await startOf(one), await startOf(other)]).toEqual(before)
  })
  await test.step('both move, and both clients are told', async () => {
    await page.getByRole('button', { name: 'Change places' }).click()
    await expect(page.getByText('They have changed places. Both clients are told by e-mail in a few minutes')).toBeVisible()
    expect([await startOf(one), await startOf(other)]).toEqual(before.toReversed())
  })
  await test.step('and back, as they stood', async () => {
    await page.getByRole('button', { name: 'Change back' }).click()
    await expect(page.getByText('They stand as before. Nobody is told')).toBeVisible()
    expect([await startOf(one), await startOf(other)]).toEqual(before)
  })
})

test('from the page that moves a visit another is chosen; where one cannot have the time, it says which, why, and what that one could have', async ({
  clinic,
  as,
}) => {
  test.setTimeout(60_000)
  const [first, second] = [await clinic.client(), await clinic.client()]
  const on = dayFrom(clinic, 8)
  const later = dayFrom(clinic, 10)
  const one = await clinic.visit(first, { kind: 'follow_up', on, at: '10:00' })
  await clinic.visit(second, { kind: 'follow_up', on: later, at: '13:00' })
  // The first client is elsewhere at the time of the second.
  await clinic.visit(first, {
    kind: 'follow_up',
    on: later,
    at: '13:00',
    clinicianId: clinic.otherTherapist.clinicianId,
    roomId: clinic.rooms.two,
  })
  const { page, open } = await as(clinic.frontDesk.actor)
  await open(paths.clinic.moveVisit(one))
  await page.getByRole('link', { name: 'Change places with another visit' }).click()
  await page.getByRole('button', { name: new RegExp(second.name) }).click()
  await expect(page.getByText(`${first.name} cannot have the time of ${second.name}.`)).toBeVisible()
  await page.getByRole('button', { name: 'Change places' }).click()
  const times = page.getByRole('list', { name: `Times ${first.name} could have` })
  await times.getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'As it would stand' })).toBeVisible()
})
