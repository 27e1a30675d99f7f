import { cancelAppointment } from '@/lib/commands/scheduling/cancel-appointment'
import { joinGroup } from '@/lib/commands/scheduling/join-group'
import { openGroup } from '@/lib/commands/scheduling/open-group'
import { waitForSeat } from '@/lib/commands/scheduling/wait-for-seat'
import { offerFreeSeats } from '@/lib/jobs/do-due-work'
import { paths, withQuery } from '@/lib/paths'
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

test('a client waits for a full group on a phone, takes the seat that is kept for them, and the desk reads the list', async ({
  clinic,
  as,
}) => {
  const { locationId, otherTherapist, rooms, frontDesk } = clinic
  const place = { locationId, clinicianId: otherTherapist.clinicianId, roomId: rooms.one, seats: 2 }
  const session = { ...place, phase: 'integration', title: 'Making sense together', at: '10:00', on: dayFrom(clinic, 9) } as const
  const { groupId } = await done(clinic.run(openGroup, session, frontDesk.actor))
  const seats = []
  for (const { id } of [await clinic.client(), await clinic.client()])
    seats.push(await done(clinic.run(joinGroup, { groupId, clientId: id }, frontDesk.actor)))
  const client = await clinic.client()
  const next = await clinic.client()
  const { page, open } = await as(client.actor)
  await page.setViewportSize({ width: 390, height: 844 })
  await open(withQuery(paths.portal.bookVisit, { cycle: 'group' }))
  const full = page.getByRole('listitem').filter({ hasText: 'Making sense together' })
  await expect(full).toContainText(/You pay about \$|It costs you nothing|Your price is not known/)
  await page.getByRole('button', { name: 'Wait for a seat' }).click()
  await expect(page.getByText('You are on the waiting list.')).toBeVisible()
  await open(paths.portal.visits)
  await expect(page.getByRole('region', { name: 'You wait for a seat' }).getByRole('listitem')).toContainText(
    /Making sense together.*On the list since/,
  )
  await done(clinic.run(waitForSeat, { groupId, clientId: next.id }, frontDesk.actor, new Date()))
  const given = { appointmentId: seats[0]?.appointmentId ?? '', reason: 'Travelling' }
  await done(clinic.run(cancelAppointment, given, frontDesk.actor))
  await offerFreeSeats(clinic.practiceId, new Date())
  const desk = await as(frontDesk.actor)
  await desk.open(withQuery(paths.clinic.groups, { open: groupId }))
  await expect(desk.page.getByRole('dialog', { name: session.title })).toContainText(/1 of 2 seats taken, 1 kept.*One waits/)
  const list = desk.page.getByRole('region', { name: 'Waiting list' })
  await expect(list.getByText(/^Kept until/)).toHaveCount(1)
  await expect(desk.page.getByText('One seat is kept for somebody who waits')).toBeVisible()
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await desk.open(withQuery(paths.clinic.calendar, { view: 'day', week: session.on }))
  await expect(desk.page.getByRole('button', { name: /^Making sense together, .*1 of 2 seats, 1 kept, 1 waits/ })).toBeVisible()
  await open(paths.portal.visits)
  await expect(page.getByRole('link', { name: 'Look at the seat' })).toBeVisible()
  await open(paths.portal.home)
  await page.getByRole('link', { name: 'Look at the seat' }).click()
  await page.getByText(/A seat is kept for you until/).click()
  await page.getByRole('button', { name: 'Take this seat' }).click()
  await expect(page.getByText('You have a seat.').first()).toBeVisible()
  await desk.open(withQuery(paths.clinic.groups, { open: groupId }))
  await expect(list.getByRole('listitem')).toHaveCount(1)
})
