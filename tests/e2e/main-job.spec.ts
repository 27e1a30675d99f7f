import { paths } from '@/lib/paths'
import type { Clinic } from '../support/clinic'
import { dayFrom, expect, type Person, test } from '../support/story'
import { comesAlive } from './steps/alive'
import { bookTheCall, fillConsult, firstTime } from './steps/consult'
import { answerAndOrder, refer } from './steps/prescriber'

test('a stranger books a consult call, the front desk makes a client of them and the invitation is on its way', async ({ clinic, as }) => {
  const stranger = await as()
  await fillConsult(stranger, 'Sage Sparrow')
  await test.step('choosing a time keeps it', async () => {
    await firstTime(stranger).click()
    await expect(stranger.page.getByText('We are holding this time for you until')).toBeVisible()
    await bookTheCall(stranger)
    await expect(stranger.page.getByText('Your call is booked')).toBeVisible()
  })
  const desk = await as(clinic.frontDesk.actor)
  await test.step('the desk finds the call and makes a client', async () => {
    await desk.open(paths.clinic.consults)
    await desk.page.getByText('Sage Sparrow').first().click()
    await desk.page.getByLabel('Legal first name').fill('Sage')
    await desk.page.getByLabel('Legal last name').fill('Sparrow')
    await desk.page.getByRole('button', { name: 'Make a client' }).click()
    await expect(desk.page.getByText('Client made, invitation sent').first()).toBeVisible()
  })
  const trail = await clinic.auditTrail()
  expect(trail.map(({ command }) => command)).toEqual(expect.arrayContaining(['consult.hold', 'consult.book', 'consult.convert']))
})

test('two strangers race for the last person free at one time: one gets it, the other is offered others and books one', async ({
  clinic,
  as,
}) => {
  await clinic.asSystem((tx) =>
    tx.clinician.updateMany({
      where: { practiceId: clinic.practiceId, id: clinic.otherTherapist.clinicianId },
      data: { takesNewClients: false },
    }),
  )
  const first = await as()
  const second = await as()
  await fillConsult(first, 'Fern Finch')
  await fillConsult(second, 'Moss Martin')
  const slot = (await firstTime(first).textContent()) ?? ''
  const pick = ({ page }: Person) => page.getByText(slot.trim(), { exact: true }).first().click()
  await Promise.all([pick(first), pick(second)])
  const kept = ({ page }: Person) => page.getByText('We are holding this time for you until')
  const gone = ({ page }: Person) => page.getByText('Somebody else just took that time')
  await expect(kept(first).or(gone(first))).toBeVisible()
  await expect(kept(second).or(gone(second))).toBeVisible()
  const loser = (await gone(first).isVisible()) ? first : second
  const winner = loser === first ? second : first
  await expect(kept(winner)).toBeVisible()
  await expect(gone(loser)).toBeVisible()
  await bookTheCall(winner)
  await expect(winner.page.getByText('Your call is booked')).toBeVisible()
  await loser.page
    .getByRole('button', { name: /\d{1,2}:\d{2}/ })
    .first()
    .click()
  await expect(kept(loser)).toBeVisible()
  await bookTheCall(loser)
  await expect(loser.page.getByText('Your call is booked')).toBeVisible()
})

test('a therapist refers, the outside prescriber accepts, decides and orders; nobody else sees the client', async ({ clinic, as }) => {
  const client = await clinic.client({ name: 'Hazel Wrenfield' })
  await refer(await as(clinic.therapist.actor), client, clinic.prescriber.name)
  await answerAndOrder(await as(clinic.prescriber.actor), 'Wrenfield')
  const other = await as(clinic.otherPrescriber.actor)
  await other.open(paths.prescriber.client(client.id))
  await expect(other.page.getByText('Wrenfield')).toHaveCount(0)
})

const coverages = [
  { name: 'commercial with a deductible in format A', program: 'commercial', format: 'A', options: { deductibleLeftCents: 10_000 } },
  { name: 'Medicaid in format B at $0', program: 'medicaid', format: 'B', options: {} },
  { name: 'VA with an authorization in format B at $0', program: 'va', format: 'B', options: {} },
  { name: 'a group and the journey on one day in format C', program: 'commercial', format: 'C', options: {} },
] as const

/** The front desk opens a group for preparation, on its page. */
async function openGroup({ page, open }: Person, clinic: Clinic, on: string): Promise<void> {
  await open(`${paths.clinic.groups}?location=${clinic.locationId}`)
  const form = page.locator('form').filter({ hasText: 'Led by' })
  await comesAlive(form)
  await form.getByLabel('Day').fill(on)
  await form.getByLabel('Begins').selectOption({ label: '10:00 AM' })
  await form.getByLabel('Led by').selectOption(clinic.otherTherapist.clinicianId)
  await form.getByLabel('Room').selectOption(clinic.rooms.two)
  await form.getByRole('button', { name: 'Open the group' }).click()
  await expect(page.getByText('0 of 6 seats taken')).toBeVisible()
}

for (const { name, program, format, options } of coverages) {
  test(`${name}: a regimen is planned with its price, and the first cycle is booked`, async ({ clinic, as }) => {
    const client = await clinic.client({ program, ...options })
    await clinic.sign(client, ['ride-home-agreement', 'extended-care-notice'])
    await clinic.referred(client)
    await clinic.order(client)
    const therapist = await as(clinic.therapist.actor)
    await therapist.open(paths.clinic.planRegimen(client.id))
    await test.step('six cycles, each format with this client’s price', async () => {
      await therapist.page.getByLabel('Primary therapist').selectOption(clinic.therapist.clinicianId)
      const card = therapist.page.getByRole('radio', { name: new RegExp(`^${format} ·`) })
      await card.check()
      if (format === 'B') {
        await expect(therapist.page.getByRole('radio', { name: /^A ·/ })).toBeDisabled()
        await expect(therapist.page.getByText('$0.00').first()).toBeVisible()
      }
      await therapist.page.getByRole('button', { name: 'Plan the regimen' }).click()
      await expect(therapist.page).toHaveURL(/\/regimen$/)
    })
    if (format === 'C')
      await test.step('a group is opened', async () => openGroup(await as(clinic.frontDesk.actor), clinic, dayFrom(clinic, 5)))
    await test.step('the first cycle', async () => {
      const cycle = await clinic.asSystem((tx) =>
        tx.cycle.findFirst({ where: { practiceId: clinic.practiceId, clientId: client.id, number: 1 }, select: { id: true } }),
      )
      await therapist.open(
        `${paths.clinic.scheduleCycle(client.id, cycle?.id ?? '')}?on=${dayFrom(clinic, 5)}&at=${format === 'C' ? '12:00' : '10:00'}`,
      )
      await therapist.page.getByRole('button', { name: 'Book these visits' }).click()
      await expect(therapist.page.getByText(/^Booked\./)).toBeVisible()
    })
    const visits = await clinic.asSystem((tx) => tx.appointment.count({ where: { practiceId: clinic.practiceId, clientId: client.id } }))
    expect(visits).toBe(format === 'A' ? 1 : 3)
  })
}

test('a three-hour booking for a Medicaid client is refused with lawful formats at $0, one of which books with a press', async ({
  clinic,
  as,
}) => {
  const client = await clinic.ordered({ program: 'medicaid' })
  const { cycleIds } = await clinic.regimen(client)
  const desk = await as(clinic.frontDesk.actor)
  await desk.open(`${paths.clinic.scheduleCycle(client.id, cycleIds[0] ?? '')}?format=A&on=${dayFrom(clinic, 5)}&at=10:00`)
  await expect(desk.page.getByText('Cannot be done like this')).toBeVisible()
  await expect(desk.page.getByText('Client pays $0.00').first()).toBeVisible()
  await desk.page.getByRole('button', { name: 'Book this' }).first().click()
  await expect(desk.page.getByText(/^Booked\./)).toBeVisible()
})
