import { addMinutes } from '@/lib/domain/time/interval'
import { paths } from '@/lib/paths'
import type { Clinic } from '../support/clinic'
import { expect, test } from '../support/story'

/** Puts a visit to begin in so many minutes, by video unless said otherwise. */
const put = (clinic: Clinic, id: string, ahead: number, contact: 'video' | 'audio' = 'video') =>
  clinic.asSystem((tx) => {
    const startsAt = addMinutes(new Date(), ahead)
    return tx.appointment.updateMany({
      where: { practiceId: clinic.practiceId, id },
      data: { contact, startsAt, endsAt: addMinutes(startsAt, 55) },
    })
  })

test('an admin names the place for video; client and therapist meet in one room, on a phone too; once moved the way in is gone, and by phone it is said who calls', async ({
  clinic,
  as,
}) => {
  const client = await clinic.client()
  await clinic.asSystem((tx) =>
    tx.client.updateMany({ where: { practiceId: clinic.practiceId, id: client.id }, data: { phone: '+15555550123' } }),
  )
  const visit = await clinic.visit(client, { kind: 'follow_up', on: clinic.today, setting: 'telehealth', roomId: null })
  await put(clinic, visit, 5)

  await test.step('without a place it is held by phone', async () => {
    const { page, open } = await as(client.actor)
    await open(paths.portal.visit(visit))
    await expect(page.getByRole('heading', { name: 'By phone' })).toBeVisible()
    await expect(page.getByText('Wren Willow calls you at (555) 555-0123.')).toBeVisible()
  })

  await test.step('the admin names it', async () => {
    const { page, open } = await as(clinic.admin.actor)
    await open(paths.clinic.setting('practice'))
    const field = page.getByLabel('Address for visits by video')
    await field.fill('http://meet.example.org/{room}')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('An address begins with https://').first()).toBeVisible()
    await field.fill('https://meet.example.org/{room}')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Saved').first()).toBeVisible()
  })

  const desk = await as(clinic.therapist.actor)
  const phone = await as(client.actor)
  await phone.page.setViewportSize({ width: 390, height: 844 })
  const way = phone.page.getByRole('link', { name: 'Join the video' })
  await test.step('both are led into the same room, and the number stays beside it', async () => {
    await phone.open(paths.portal.visit(visit))
    await expect(way).toHaveAttribute('href', /^https:\/\/meet\.example\.org\/[0-9a-f]{32}$/)
    await expect(phone.page.getByText('If the video does not work, stay where you are.')).toBeVisible()
    const room = await way.getAttribute('href')
    await desk.open(paths.clinic.visit(visit))
    await expect(desk.page.getByRole('link', { name: 'Join the video' })).toHaveAttribute('href', room ?? '')
    await desk.open(paths.clinic.today)
    await expect(desk.page.getByRole('link', { name: 'Join the video' })).toHaveAttribute('href', room ?? '')
  })

  await test.step('nobody else is led in', async () => {
    const { page, open } = await as(clinic.frontDesk.actor)
    await open(paths.clinic.visit(visit))
    await expect(page.getByText('Wren Willow and the client can come in now.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Join the video' })).toHaveCount(0)
  })

  await test.step('moved to later, the page says when it opens', async () => {
    await put(clinic, visit, 40)
    await phone.open(paths.portal.visit(visit))
    await expect(phone.page.getByText('The room opens on')).toBeVisible()
    await expect(way).toHaveCount(0)
  })

  await test.step('a page that waits shows the way in by itself', async () => {
    await put(clinic, visit, 15.1)
    await phone.open(paths.portal.visit(visit))
    await expect(phone.page.getByText('The room opens on')).toBeVisible()
    await expect(way).toBeVisible({ timeout: 20_000 })
  })

  await test.step('by phone it is said who calls', async () => {
    await put(clinic, visit, 5, 'audio')
    await phone.open(paths.portal.visit(visit))
    await expect(phone.page.getByText('Wren Willow calls you at (555) 555-0123.')).toBeVisible()
    await expect(way).toHaveCount(0)
    await expect(phone.page.locator('main')).not.toContainText('By video')
  })
})
