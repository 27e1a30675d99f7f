import { askMedicaidAhead } from '@/lib/jobs/do-due-work'
import { sayDay } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import type { TestClient } from '../support/clinic/clients'
import { dayFrom, expect, type Person, test } from '../support/story'
import { unfold } from './steps/account'
import { comesAlive } from './steps/alive'
import { broughtToToday } from './steps/day'
import { doorSays } from './steps/prices'
import { book, bookingAt, confirmVisit } from './steps/visit'

const PAYER = 'Thistle medicaid (demo)'

/** The desk asks Medicaid on the client's coverage page. */
async function asks({ page, open }: Person, { id }: TestClient, answer: string) {
  await open(paths.clinic.clientTab(id, 'coverage'))
  const form = await unfold(page.getByRole('main'), 'Ask Medicaid today', 'Keep the answer')
  await form.getByLabel('Medicaid said').selectOption({ label: answer })
  await form.getByRole('button', { name: 'Keep the answer' }).click()
  await expect(page.getByText('Answer kept').first()).toBeVisible()
}

test('Medicaid is asked when a visit is booked, the day before, and at the door; a no is said everywhere until the coverage is ended', {
  tag: '@walk',
}, async ({ clinic, as }) => {
  test.setTimeout(240_000)
  const client = await clinic.client({ program: 'medicaid' })
  const [desk, person] = [await as(clinic.frontDesk.actor), await as(client.actor)]
  const { page } = desk
  const ahead = dayFrom(clinic, 2)
  const dayBefore = new Date(clinic.now.getTime() + 86_400_000)
  const today = sayDay(clinic.today, 'year')
  const task = page.getByRole('listitem').filter({ hasText: 'Ask Medicaid before tomorrow’s visit' })
  const door = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Coverage today' }) })

  const visit = await test.step('booking says that Medicaid is to be asked, and books', async () => {
    await desk.open(bookingAt(client, ahead))
    await expect(page.getByText('Ask Medicaid today whether it is still in force.').first()).toBeVisible()
    return book(desk, clinic, client, 'The client pays $0.00.')
  })
  await test.step('the day before, the desk finds a task', async () => {
    expect([await askMedicaidAhead(clinic.practiceId, dayBefore), await askMedicaidAhead(clinic.practiceId, dayBefore)]).toEqual([1, 0])
    await desk.open(paths.clinic.tasks)
    await expect(task).toContainText(client.name)
  })
  await test.step('on the day the list of visits and the door ask, and nothing is collected', async () => {
    await broughtToToday(clinic, visit, 10)
    await doorSays(desk, client, clinic.today, '$0.00, nothing may be asked')
    await doorSays(desk, client, clinic.today, 'Ask Medicaid today')
    await confirmVisit(desk, clinic, visit)
    await desk.open(paths.clinic.checkIn(visit))
    const form = door.locator('form')
    await comesAlive(form)
    await form.getByLabel('Medicaid said').selectOption({ label: 'In force' })
    await form.getByRole('button', { name: 'Keep the answer' }).click()
    await expect(door).toHaveCount(0)
  })
  await test.step('asked, nobody is asked to ask again that day: the task is done, and booking says no more of it', async () => {
    await desk.open(paths.clinic.tasks)
    await expect(task).toHaveCount(0)
    await desk.open(bookingAt(client, dayFrom(clinic, 4)))
    await expect(page.getByText('The client pays $0.00.').first()).toBeVisible()
    await expect(page.getByText('Ask Medicaid today whether it is still in force.')).toHaveCount(0)
  })
  await test.step('Medicaid says no after all: the door says so', async () => {
    await asks(desk, client, 'Not in force')
    await desk.open(paths.clinic.checkIn(visit))
    await expect(door).toContainText(`Medicaid said on ${today} that it is not in force.`)
  })
  await test.step('it is said where the coverage is and where a visit is booked; still nobody asks the client for money', async () => {
    await desk.open(paths.clinic.clientTab(client.id, 'coverage'))
    await expect(page.getByText(`Medicaid said on ${today} that it is not in force.`).first()).toBeVisible()
    await desk.open(bookingAt(client, dayFrom(clinic, 4)))
    await expect(page.getByText(/^Medicaid said on .* that it is not in force\./).first()).toBeVisible()
    await person.open(paths.portal.money)
    await expect(person.page.getByText('$0.00, nothing will be asked of you')).toBeVisible()
  })
  await test.step('ended with its last day, the visit waits for whoever covers it now, and the notice is gone', async () => {
    await desk.open(paths.clinic.clientTab(client.id, 'coverage'))
    const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: PAYER }) })
    const form = await unfold(row, /^Change$/, 'Change')
    await form.getByLabel('Until').fill(dayFrom(clinic, -1))
    await form.getByRole('button', { name: 'Change' }).click()
    await expect(page.getByText('Saved, and the account is up to date').first()).toBeVisible()
    await expect(page.getByText(/that it is not in force\./)).toHaveCount(0)
    await doorSays(desk, client, clinic.today, 'Nothing can be billed yet: ask for nothing')
  })
})
