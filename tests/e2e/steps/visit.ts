import { localTimeOf } from '@/lib/domain/time/practice-time'
import { paths } from '@/lib/paths'
import type { Clinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'
import { expect, type Person } from '../../support/story'
import { comesAlive } from './alive'
import { broughtToToday, minutesFrom, signTheNote } from './day'

type Of = Pick<TestClient, 'id'>

/** The page on which the desk books a visit of an hour, at eleven of a day; a follow-up with whoever is free, unless told otherwise. */
export const bookingAt = ({ id }: Of, on: string, chosen: { readonly kind?: string; readonly by?: string } = {}): string =>
  `${paths.clinic.bookVisit(id)}?${new URLSearchParams({ kind: 'follow_up', on, at: '11:00', ...chosen })}`

/** Books the visit that is open on the booking page at the price it says. Gives its id. */
export async function book({ page }: Person, clinic: Clinic, { id: clientId }: Of, price: string): Promise<string> {
  await expect(page.getByText(price).first()).toBeVisible()
  await page.getByRole('button', { name: 'Book', exact: true }).click()
  await expect(page.getByText('Booked.').first()).toBeVisible()
  const where = { practiceId: clinic.practiceId, clientId }
  return clinic.asSystem(async (tx) => (await tx.appointment.findFirstOrThrow({ where, orderBy: { createdAt: 'desc' } })).id)
}

/** The desk confirms a visit that waits for nothing any more. */
export async function confirmVisit({ page, open }: Person, clinic: Clinic, visit: string): Promise<void> {
  await open(paths.clinic.visit(visit))
  await page.getByRole('button', { name: 'Confirm', exact: true }).click()
  const where = { practiceId: clinic.practiceId, id: visit }
  await expect.poll(() => clinic.asSystem((tx) => tx.appointment.count({ where: { ...where, status: 'confirmed' } }))).toBe(1)
}

/** The day has come: the desk lets the client in where the door asks for what is said, the therapist holds the hour and signs its note. */
export async function liveTheHour(desk: Person, therapist: Person, clinic: Clinic, visit: string, door: string | RegExp): Promise<void> {
  await broughtToToday(clinic, visit, -60)
  await desk.open(paths.clinic.checkIn(visit))
  await expect(desk.page.locator('section').filter({ has: desk.page.getByRole('heading', { name: 'To collect' }) })).toContainText(door)
  await desk.page.getByRole('button', { name: 'Check in', exact: true }).click()
  await expect(desk.page.getByText('Arrived').first()).toBeVisible()
  await therapist.open(paths.clinic.visit(visit))
  await therapist.page.getByRole('button', { name: 'Begin', exact: true }).click()
  await therapist.page.getByRole('button', { name: 'Complete', exact: true }).click()
  await expect(therapist.page.getByText('Completed').first()).toBeVisible()
  await therapist.open(paths.clinic.note(visit))
  await comesAlive(therapist.page.getByRole('main').locator('form').first())
  const at = (minutes: number) => localTimeOf(minutesFrom(clinic, minutes), clinic.timeZone)
  await therapist.page.getByLabel('Started', { exact: true }).fill(at(-60))
  await therapist.page.getByLabel('Stopped', { exact: true }).fill(at(-5))
  await signTheNote(therapist, 'They spoke of the garden and of sleep.')
}
