import { cancelAppointment } from '@/lib/commands/scheduling/cancel-appointment'
import { scheduleVisit } from '@/lib/commands/scheduling/schedule-visit'
import { addDays, type LocalDate, type LocalTime } from '@/lib/domain/time/local'
import { instantAt } from '@/lib/domain/time/practice-time'
import { offerEarlierTimes } from '@/lib/jobs/do-due-work'
import { paths } from '@/lib/paths'
import { done } from '../support/clinic'
import type { TestClient } from '../support/clinic/clients'
import { dayFrom, expect, test } from '../support/story'

test('on a phone a client waits for an earlier time, and takes the one that is kept for them; the desk sees both', async ({
  clinic,
  as,
}) => {
  const { locationId, therapist, frontDesk, practiceId } = clinic
  const { clinicianId } = therapist
  const book = async ({ id: clientId }: TestClient, on: LocalDate, at: LocalTime) => {
    const visit = { clientId, locationId, kind: 'follow_up', setting: 'telehealth', on, at, clinicianId } as const
    return (await done(clinic.run(scheduleVisit, visit, frontDesk.actor))).appointmentId
  }
  const client = await clinic.client()
  const held = await book(await clinic.client(), dayFrom(clinic, 8), '10:00')
  const visit = await book(client, dayFrom(clinic, 15), '10:00')
  const at = (days: number, time: LocalTime) => instantAt(addDays(clinic.today, days), time, clinic.timeZone)
  const away = (startsAt: Date, endsAt: Date) => ({ practiceId, id: crypto.randomUUID(), clinicianId, reason: 'Away', startsAt, endsAt })
  await clinic.asSystem((tx) => tx.timeOff.createMany({ data: [away(clinic.now, at(8, '10:00')), away(at(8, '11:30'), at(15, '10:00'))] }))
  const { page, open } = await as(client.actor)
  await page.setViewportSize({ width: 390, height: 844 })
  await open(paths.portal.visit(visit))
  await page.getByLabel('When you could come').selectOption('any')
  await page.getByRole('button', { name: 'Wait for an earlier time' }).click()
  await expect(page.getByText('You are on the list since')).toBeVisible()
  await done(clinic.run(cancelAppointment, { appointmentId: held, reason: 'Travelling' }, frontDesk.actor))
  // The worker beside the portal may have been there first.
  await offerEarlierTimes(practiceId, new Date())
  const desk = await as(frontDesk.actor)
  await desk.open(paths.clinic.visit(visit))
  await expect(desk.page.getByText('has come free and is kept for the client until')).toBeVisible()
  await open(paths.portal.visits)
  await expect(page.getByRole('link', { name: 'Look at the visit' })).toBeVisible()
  await open(paths.portal.home)
  const waiting = page.getByText(/^An earlier time is free for you: /)
  const next = page.getByText('Next', { exact: true })
  await expect(next).toBeVisible()
  const placeOf = async (what: typeof next) => (await what.boundingBox())?.y ?? Number.NaN
  expect(await placeOf(waiting)).toBeLessThan(await placeOf(next))
  await page.getByRole('link', { name: 'Look at the visit' }).click()
  await page.getByRole('link', { name: 'Look at the time' }).click()
  await page.getByRole('button', { name: 'Move my visit' }).click()
  await expect
    .poll(() => clinic.asSystem(async (tx) => (await tx.appointment.findFirstOrThrow({ where: { id: visit } })).startsAt))
    .toEqual(at(8, '10:00'))
})
