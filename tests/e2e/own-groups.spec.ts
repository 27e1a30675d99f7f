import { openGroup } from '@/lib/commands/scheduling/open-group'
import { paths } from '@/lib/paths'
import { done } from '../support/clinic'
import { dayFrom, expect, test } from '../support/story'

test('on a phone a client takes a seat in a group, reads what it costs and waits for, and gives it up again', async ({ clinic, as }) => {
  const { locationId, otherTherapist, rooms } = clinic
  const place = { locationId, clinicianId: otherTherapist.clinicianId, roomId: rooms.one, seats: 2 }
  const session = { ...place, phase: 'integration', title: 'Making sense together', at: '10:00' } as const
  for (const on of [dayFrom(clinic, 5), dayFrom(clinic, 12)]) await done(clinic.run(openGroup, { ...session, on }, clinic.frontDesk.actor))
  const client = await clinic.client()
  const { page, open } = await as(client.actor)
  await page.setViewportSize({ width: 390, height: 844 })
  await test.step('a seat, from the list', async () => {
    await open(paths.portal.bookVisit)
    await page.getByText('A session with others, at a time that is set').click()
    const sessions = page.getByRole('radiogroup', { name: 'The session' })
    await expect(sessions.getByText('Making sense together')).toHaveCount(2)
    await expect(sessions.getByText(/2 seats are free\. (You pay about \$|It costs you nothing|Your price is not known)/)).toHaveCount(2)
    await sessions.locator('label').first().click()
    await expect(page.getByText(/group consent/).first()).toBeVisible()
    await page.getByRole('button', { name: 'Take this seat' }).click()
    await expect(page.getByText('You have a seat.').first()).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: 'Group' })).toBeVisible()
  })
  await test.step('and gives it up', async () => {
    await page.getByRole('button', { name: 'Cancel this visit' }).click()
    await page.getByRole('button', { name: 'Cancel the visit' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Visits' })).toBeVisible()
  })
  const seats = await clinic.asSystem((tx) => tx.groupSession.findMany({ select: { seatsTaken: true } }))
  expect(seats).toEqual([{ seatsTaken: 0 }, { seatsTaken: 0 }])
})
