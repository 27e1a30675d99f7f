import { recordEvent } from '@/lib/commands/journeys/record-event'
import { recordVitals } from '@/lib/commands/journeys/record-vitals'
import { startVisit } from '@/lib/commands/journeys/start-visit'
import { localTimeOf } from '@/lib/domain/time/practice-time'
import { paths } from '@/lib/paths'
import type { Clinic } from '../support/clinic'
import { done } from '../support/clinic'
import type { TestClient } from '../support/clinic/clients'
import { dayFrom, expect, type Person, test } from '../support/story'

const minutesFrom = ({ now }: Clinic, minutes: number) => new Date(now.getTime() + minutes * 60_000)

/** A journey of today whose client has agreed to a ride home and has named nobody yet. */
async function journeyToday(clinic: Clinic, client: TestClient, format: 'A' | 'B', startsIn: number) {
  await clinic.referred(client)
  await clinic.order(client)
  const { cycleIds } = await clinic.regimen(client, { format })
  const cycleId = cycleIds[0] ?? ''
  const at = localTimeOf(minutesFrom(clinic, startsIn), clinic.timeZone)
  const before = await clinic.visit(client, { kind: 'preparation', on: dayFrom(clinic, -1), at: '09:00', cycleId })
  const journey = await clinic.visit(client, { kind: 'journey', on: clinic.today, at, format, cycleId, status: 'tentative' })
  await clinic.asSystem(async (tx) => {
    const named = { practiceId: clinic.practiceId, appointmentId: journey }
    await tx.appointment.updateMany({ where: { practiceId: clinic.practiceId, id: before }, data: { status: 'arrived' } })
    await tx.appointment.updateMany({ where: { practiceId: clinic.practiceId, id: before }, data: { status: 'completed' } })
    await tx.rideHome.updateMany({
      where: named,
      data: { status: 'agreed', driverName: null, driverPhone: null, confirmedAt: null, confirmedBy: null },
    })
    await tx.screening.updateMany({
      where: { practiceId: clinic.practiceId, clientId: client.id, kind: 'cssrs' },
      data: { takenAt: minutesFrom(clinic, -240) },
    })
  })
  return journey
}

/** The client names a driver and reads off the link to send. */
async function nameDriver({ page, open }: Person, journey: string): Promise<string> {
  await open(paths.portal.visit(journey))
  await page.getByLabel('Who takes you home?').fill('Juniper Jay')
  await page.getByLabel('Their phone number').fill('555 555 0199')
  await page.getByRole('button', { name: 'Name your driver' }).click()
  const link = await page
    .getByText(/\/ride\/\S+/)
    .first()
    .textContent()
  return new URL(link ?? '').pathname
}

async function sayYes({ page, open }: Person, link: string) {
  await open(link)
  await page.getByRole('button', { name: 'Yes, I will be there' }).click()
  await expect(page.getByText('Thank you. The practice knows that you are coming.')).toBeVisible()
}

async function answerAtTheDoor({ page, open }: Person, journey: string) {
  await open(paths.clinic.checkIn(journey))
  const answer = (question: RegExp, word: 'Yes' | 'No') =>
    page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: word }).check()
  await answer(/come sober/, 'Yes')
  await answer(/new medicine/, 'No')
  await answer(/different in their health/, 'No')
  await answer(/own labelled medicine/, 'Yes')
  await page.getByRole('button', { name: 'Check in' }).click()
}

test('the client names the driver, the driver says yes by the link, and the client sees it', async ({ clinic, as }) => {
  const client = await clinic.client()
  const journey = await journeyToday(clinic, client, 'B', 30)
  const person = await as(client.actor)
  const link = await nameDriver(person, journey)
  await sayYes(await as(), link)
  await person.open(paths.portal.visit(journey))
  await expect(person.page.getByText('Driver: Juniper Jay')).toBeVisible()
  await expect(person.page.getByRole('button', { name: 'Change the driver' })).toBeVisible()
})

const people = [
  {
    name: 'a commercial client on the sliding scale in format A',
    program: 'commercial',
    format: 'A',
    options: { deductibleLeftCents: 10_000, slidingScale: { householdSize: 2, annualIncomeCents: 3_000_000, paysBasisPoints: 5_000 } },
  },
  { name: 'a Medicaid client in format B', program: 'medicaid', format: 'B', options: {} },
] as const

for (const { name, program, format, options } of people) {
  test(`the day of ${name}: check-in, console, discharge, note, money`, async ({ clinic, as }) => {
    test.setTimeout(120_000)
    const client = await clinic.client({ program, ...options })
    if (format === 'A') await clinic.sign(client, ['extended-care-notice'])
    const journey = await journeyToday(clinic, client, format, -190)
    const desk = await as(clinic.frontDesk.actor)
    const { page } = desk
    await test.step('the desk names the driver and confirms; check-in waits for the driver’s own word', async () => {
      await desk.open(paths.clinic.visit(journey))
      await page.getByLabel('Name', { exact: true }).fill('Juniper Jay')
      await page.getByLabel('Phone', { exact: true }).fill('555 555 0199')
      await page.getByRole('button', { name: 'Save the driver' }).click()
      await expect(page.getByText('Has not said yes', { exact: true })).toBeVisible()
      await page.getByRole('button', { name: 'Confirm', exact: true }).click()
      await expect(page.getByRole('link', { name: 'Check in' })).toBeVisible()
      await answerAtTheDoor(desk, journey)
      await expect(page.getByRole('heading', { name: 'What the rules say' })).toBeVisible()
      await desk.open(paths.clinic.visit(journey))
      await page.getByRole('button', { name: 'The driver said yes on the phone' }).click()
      await expect(page.getByText('Has said yes, by phone')).toBeVisible()
      await answerAtTheDoor(desk, journey)
      await expect(page.getByText('Arrived').first()).toBeVisible()
    })

    const { actor } = clinic.therapist
    const therapist = await as(actor)
    await test.step('what happened three hours ago, sent from the tablet with its time', async () => {
      const at = (minutes: number) => minutesFrom(clinic, minutes)
      const first = { appointmentId: journey, moment: 'before', systolic: 124, diastolic: 80, heartRate: 72, spo2: 98 }
      await done(clinic.run(startVisit, { appointmentId: journey }, actor, at(-185)))
      await done(clinic.run(recordVitals, { ...first, takenAt: at(-180).toISOString() }, actor, at(-180)))
      const dose = { appointmentId: journey, kind: 'dose', happenedAt: at(-175).toISOString(), doseMg: 100 }
      await done(clinic.run(recordEvent, dose, actor, at(-175)))
    })
    await test.step('the console: an event, later vitals, and going home', async () => {
      await therapist.open(paths.clinic.console(journey))
      await therapist.page.getByRole('button', { name: 'Calm, breathing evenly' }).click()
      await expect(therapist.page.getByRole('listitem').filter({ hasText: 'Calm, breathing evenly' })).toBeVisible()
      await therapist.page.getByLabel('Upper pressure').fill('126')
      await therapist.page.getByLabel('Lower pressure').fill('82')
      await therapist.page.getByLabel('Pulse').fill('70')
      await therapist.page.getByRole('button', { name: 'Save the reading' }).click()
      await expect(therapist.page.getByText(/126\/82/)).toBeVisible()
      for (const look of [/Awake and oriented/, /Walks steadily/, /No troubling nausea/, /Back to themselves/, /Written instructions/])
        await therapist.page.getByLabel(look).check()
      await therapist.page.getByRole('button', { name: 'Let go home' }).click()
      await expect(therapist.page.getByRole('heading', { name: 'What the rules say' })).toBeVisible()
      await therapist.page.getByLabel(/Juniper Jay is here/).check()
      await therapist.page.getByRole('button', { name: 'Let go home' }).click()
      await expect(therapist.page.getByText(/has gone home/)).toBeVisible()
    })
    await test.step('the note is written and signed', async () => {
      await therapist.page.getByRole('button', { name: 'Write the progress note' }).click()
      await therapist.page.getByLabel('What happened').fill('A quiet journey. The client spoke of their garden.')
      await therapist.page.getByRole('button', { name: 'Sign and lock' }).click()
      const sure = therapist.page.getByRole('alertdialog').or(therapist.page.getByRole('dialog'))
      await expect(sure.getByText(/Signing writes the charges/)).toBeVisible()
      await sure.getByRole('button', { name: 'Sign and lock' }).click()
      await expect(therapist.page.getByRole('button', { name: 'Sign and lock' })).toHaveCount(0)
    })
    const person = await as(client.actor)
    await test.step('the client sees what is owed', async () => {
      if (program === 'medicaid') {
        await person.open(paths.portal.money)
        await expect(person.page.getByText('You owe nothing.')).toBeVisible()
        return
      }
      await person.open(paths.portal.money)
      await expect(person.page.getByText('You owe nothing.')).toHaveCount(0)
    })
  })
}
