import { saveClosure } from '@/lib/commands/practice/save-closure'
import { joinGroup } from '@/lib/commands/scheduling/join-group'
import { openGroup } from '@/lib/commands/scheduling/open-group'
import { paths, withQuery } from '@/lib/paths'
import { done } from '../support/clinic'
import { dayFrom, expect, test } from '../support/story'

test('the desk opens a weekly group, reads which week stands in the way, leaves it out, and calls the rest off with seats offered instead', async ({
  clinic,
  as,
}) => {
  const { locationId, otherTherapist, therapist, rooms, frontDesk, admin } = clinic
  const closed = { locationId, closedOn: dayFrom(clinic, 16), reason: 'Painting', isClosed: true }
  await done(clinic.run(saveClosure, closed, admin.actor))
  const { page, open } = await as(frontDesk.actor)
  await test.step('a series that one week stops', async () => {
    await open(paths.clinic.groups)
    const form = page.locator('form').filter({ hasText: 'Led by' })
    await form.getByLabel('Name').fill('Making sense together')
    await form.getByLabel('For', { exact: true }).selectOption('integration')
    await form.getByLabel('Day').fill(dayFrom(clinic, 9))
    await form.getByLabel('Begins').selectOption('10:00')
    await form.getByLabel('Led by').selectOption(otherTherapist.clinicianId)
    await form.getByLabel('Room').selectOption(rooms.one)
    await form.getByLabel('Weeks').fill('4')
    await form.getByRole('button', { name: 'Open the series' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'these days stand in the way' })).toBeVisible()
    await page.getByRole('button', { name: 'Open the others without that week' }).click()
    await expect(page.getByRole('heading', { name: 'Making sense together' })).toHaveCount(3)
  })
  const [first] = await clinic.asSystem((tx) => tx.groupSession.findMany({ orderBy: { startsAt: 'asc' } }))
  const groupId = first?.id ?? ''
  const client = await clinic.client()
  await done(clinic.run(joinGroup, { groupId, clientId: client.id }, frontDesk.actor))
  const other = { locationId, clinicianId: therapist.clinicianId, roomId: rooms.two, phase: 'integration', seats: 4 } as const
  await done(clinic.run(openGroup, { ...other, title: 'Another circle', on: dayFrom(clinic, 10), at: '13:00' }, frontDesk.actor))
  await test.step('all that follow move by a day, and the client’s visit with them', async () => {
    await open(withQuery(paths.clinic.groups, { open: groupId }))
    await page.getByRole('link', { name: 'Change it or call it off' }).click()
    await page.getByRole('link', { name: 'This and all that follow' }).click()
    await expect(page.getByText('3 sessions, the last on')).toBeVisible()
    await page.getByLabel('Begins').selectOption('11:00')
    await page.getByRole('button', { name: 'Change 3 sessions' }).click()
    await expect(page.getByText('One client is told by e-mail.').first()).toBeVisible()
  })
  await test.step('and are called off, with a seat offered', async () => {
    const seat = page.getByRole('list', { name: 'Who sits in it' })
    await expect(seat.getByRole('combobox')).toHaveValue(/.+/)
    await expect(seat.getByText(/(Pays \$|Price not known).*Offered instead/)).toBeVisible()
    await page.getByLabel('Why').fill('The leader is ill')
    await page.getByRole('button', { name: 'Call 3 sessions off' }).click()
    await expect(page.getByRole('heading', { name: 'Another circle' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Making sense together' })).toHaveCount(0)
  })
  const portal = await as(client.actor)
  await portal.page.setViewportSize({ width: 390, height: 844 })
  await portal.open(paths.portal.visits)
  await expect(portal.page.getByText('A seat is free for you: Another circle')).toBeVisible()
})
