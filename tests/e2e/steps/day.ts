import { startVisit } from '@/lib/commands/journeys/start-visit'
import { toDay } from '@/lib/data/dates'
import { localTimeOf } from '@/lib/domain/time/practice-time'
import { newId } from '@/lib/ids'
import { paths } from '@/lib/paths'
import { type Clinic, done } from '../../support/clinic'
import { nobodyDrives } from '../../support/clinic/care'
import { addSafetyAnswers, type TestClient } from '../../support/clinic/clients'
import { dayFrom, expect, type Person } from '../../support/story'
import { comesAlive } from './alive'

export const minutesFrom = ({ now }: Clinic, minutes: number) => new Date(now.getTime() + minutes * 60_000)

/** What is over is told to the database in the order it happened. */
async function isOver(clinic: Clinic, id: string) {
  const where = { practiceId: clinic.practiceId, id }
  await clinic.asSystem(async (tx) => {
    await tx.appointment.updateMany({ where, data: { status: 'arrived' } })
    await tx.appointment.updateMany({ where, data: { status: 'in_progress' } })
    await tx.appointment.updateMany({ where, data: { status: 'completed', completedAt: minutesFrom(clinic, -200) } })
  })
}

/** A journey of today whose client has agreed to a ride home and has named nobody yet. An authorized visit is reserved for it. */
export async function journeyToday(clinic: Clinic, client: TestClient, format: 'A' | 'B' | 'C', startsIn: number) {
  await clinic.referred(client)
  await clinic.order(client)
  const { cycleIds } = await clinic.regimen(client, { format })
  const cycleId = cycleIds[0] ?? ''
  const { authorizationId } = client
  const at = localTimeOf(minutesFrom(clinic, startsIn), clinic.timeZone)
  const before = await clinic.visit(client, { kind: 'preparation', on: dayFrom(clinic, -1), at: '09:00', cycleId })
  const journey = await clinic.visit(client, {
    kind: 'journey',
    on: clinic.today,
    at,
    format,
    cycleId,
    status: 'tentative',
    authorizationId,
  })
  if (format !== 'A') await clinic.visit(client, { kind: 'integration', on: dayFrom(clinic, 1), at: '09:00', cycleId, status: 'tentative' })
  await isOver(clinic, before)
  await clinic.asSystem(async (tx) => {
    const { practiceId } = clinic
    await tx.rideHome.updateMany({ where: { practiceId, appointmentId: journey }, data: nobodyDrives })
    await addSafetyAnswers(tx, { practiceId, clientId: client.id, takenBy: client.userId, at: minutesFrom(clinic, -240) })
    if (authorizationId) await tx.authorization.updateMany({ where: { practiceId, id: authorizationId }, data: { reserved: 1 } })
  })
  return journey
}

/** The group in which a client prepares before the journey of today, in place of the hour alone on the day before. */
export async function groupBefore(clinic: Clinic, client: TestClient, journey: string) {
  const { practiceId, today, timeZone, locationId } = clinic
  const { clinicianId } = clinic.otherTherapist
  const at = localTimeOf(minutesFrom(clinic, -260), timeZone)
  const seat = await clinic.visit(client, { kind: 'group', on: today, at, clinicianId, roomId: null })
  await clinic.asSystem(async (tx) => {
    const { startsAt, endsAt } = await tx.appointment.findFirstOrThrow({ where: { practiceId, id: seat } })
    const { cycleId } = await tx.appointment.findFirstOrThrow({ where: { practiceId, id: journey } })
    const when = { startsAt, endsAt, timeZone, serviceOn: toDay(today) }
    const group = { practiceId, id: newId(), phase: 'preparation', title: 'Preparing together', setting: 'office' } as const
    await tx.groupSession.createMany({
      data: [{ ...group, ...when, clinicianId, locationId, capacity: 8, seatsTaken: 1, status: 'confirmed' }],
    })
    await tx.appointment.updateMany({ where: { practiceId, cycleId, kind: 'preparation' }, data: { cycleId: null } })
    await tx.appointment.updateMany({ where: { practiceId, id: seat }, data: { cycleId, groupId: group.id, phase: 'preparation' } })
  })
  await isOver(clinic, seat)
  return seat
}
/** The client names a driver and reads off the link to send. */
export async function nameDriver({ page, open }: Person, journey: string): Promise<string> {
  await open(paths.portal.visit(journey))
  await page.getByLabel('Who takes you home?').fill('Juniper Jay')
  await page.getByLabel('Their phone number').fill('555 555 0199')
  await page.getByLabel('How will you go home?').selectOption('driver')
  await page.getByLabel('They are 18 or older').check()
  await page.getByRole('button', { name: 'Name your driver' }).click()
  const link = await page
    .getByText(/\/ride\/\S+/)
    .first()
    .textContent()
  return new URL(link ?? '').pathname
}

export async function sayYes({ page, open }: Person, link: string) {
  await open(link)
  await page.getByRole('button', { name: 'Yes, I will be there' }).click()
  await expect(page.getByText('Thank you. The practice knows that you are coming.')).toBeVisible()
}

/** What is asked at the door, answered as hoped for. */
export async function answerAtTheDoor({ page, open }: Person, journey: string) {
  await open(paths.clinic.checkIn(journey))
  const collect = page.locator('section').filter({ has: page.getByRole('heading', { name: 'To collect' }) })
  await expect(collect).toContainText(/Collect \$|nothing may be asked|Amount not known/)
  const answer = (question: RegExp, word: 'Yes' | 'No') =>
    page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: word }).check()
  await answer(/come sober/, 'Yes')
  await answer(/new medicine/, 'No')
  await answer(/pregnancy/, 'No')
  await answer(/blood pressure or heart/, 'No')
  await answer(/unusual experiences/, 'No')
  await answer(/own labelled medicine/, 'Yes')
  await page.getByRole('button', { name: 'Check in' }).click()
}

/** The desk names the driver and confirms; check-in waits for the driver's own word and lets the client in once it is there. */
export async function checkIn(desk: Person, journey: string) {
  const { page, open } = desk
  await open(paths.clinic.visit(journey))
  await page.getByLabel('Name', { exact: true }).fill('Juniper Jay')
  await page.getByLabel('Phone', { exact: true }).fill('555 555 0199')
  await page.getByLabel('How the client goes home').selectOption('driver')
  await page.getByLabel('They are 18 or older').check()
  await page.getByRole('button', { name: 'Save the driver' }).click()
  await expect(page.getByRole('button', { name: 'The driver said yes on the phone' })).toBeVisible()
  await page.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Check in' })).toBeVisible()
  await answerAtTheDoor(desk, journey)
  await expect(page.getByRole('heading', { name: 'What the rules say' })).toBeVisible()
  await open(paths.clinic.visit(journey))
  await page.getByRole('button', { name: 'The driver said yes on the phone' }).click()
  await expect(page.getByText('Has said yes, by phone')).toBeVisible()
  await answerAtTheDoor(desk, journey)
  await expect(page.getByText('Arrived').first()).toBeVisible()
}

async function read({ page }: Person, upper: string, lower: string, pulse: string, oxygen: string) {
  await page.getByLabel('Upper pressure').fill(upper)
  await page.getByLabel('Lower pressure').fill(lower)
  await page.getByLabel('Pulse').fill(pulse)
  await page.getByLabel('Oxygen %').fill(oxygen)
  await page.getByRole('button', { name: 'Save the reading' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: `${upper}/${lower}` })).toBeVisible({ timeout: 60_000 })
}

/** Three hours ago on the tablet, whose clock stands there: the client had come, the journey began, signs before the dose, the dose. */
export async function giveTheDose(clinic: Clinic, tablet: Person, journey: string) {
  const { page, open } = tablet
  await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id: journey }, data: { arrivedAt: minutesFrom(clinic, -190) } }))
  await done(clinic.run(startVisit, { appointmentId: journey }, clinic.therapist.actor, minutesFrom(clinic, -185)))
  await open(paths.clinic.console(journey))
  // The page puts a wrong clock right by how far it was off when it came alive.
  await comesAlive(page.getByRole('main').locator('form').first())
  await page.clock.setFixedTime(minutesFrom(clinic, -180))
  await read(tablet, '124', '80', '72', '98')
  await page.clock.setFixedTime(minutesFrom(clinic, -175))
  await page.getByRole('button', { name: 'Record the dose' }).click()
  await page.getByRole('button', { name: 'Taken now' }).click()
  await expect(page.getByText(/^100 mg at /).first()).toBeVisible()
}

/** Something happens, signs once more, and home with the driver: not before the driver is here. */
export async function goHome(therapist: Person, journey: string) {
  const { page, open } = therapist
  await open(paths.clinic.console(journey))
  await page.getByRole('button', { name: 'Calm, breathing evenly' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Calm, breathing evenly' })).toBeVisible()
  await read(therapist, '126', '82', '70', '98')
  for (const look of [/Awake and oriented/, /Walks steadily/, /No troubling nausea/, /Back to themselves/, /Written instructions/])
    await page.getByLabel(look).check()
  await page.getByRole('button', { name: 'Let go home' }).click()
  await expect(page.getByRole('heading', { name: 'What the rules say' })).toBeVisible()
  await page.getByLabel(/Juniper Jay is here/).check()
  await page.getByRole('button', { name: 'Let go home' }).click()
  await expect(page.getByText(/has gone home/)).toBeVisible()
  await page.getByRole('button', { name: 'Write the progress note' }).click()
}

/** Writes the progress note that is open and signs it, which writes the charges. */
export async function signTheNote({ page }: Person, text: string) {
  await page.getByLabel('What happened').fill(text)
  // Beside another visit of the day each note says what it was for.
  if ((await page.getByLabel('Goal of this visit').count()) > 0) {
    await page.getByLabel('Goal of this visit').fill(`What it was for: ${text}`)
    await page.getByLabel('Why it was needed beside the other visit').fill('The one cannot be done in the other.')
  }
  await page.getByRole('button', { name: 'Sign and lock' }).click()
  const sure = page.getByRole('alertdialog').or(page.getByRole('dialog'))
  await expect(sure.getByText(/Signing writes the charges/)).toBeVisible()
  await sure.getByRole('button', { name: 'Sign and lock' }).click()
  const lock = page.getByRole('button', { name: 'Sign and lock' })
  const why = page.getByLabel('Why these times are right')
  await expect.poll(async () => (await lock.count()) === 0 || (await why.isVisible())).toBe(true)
  // A story checks in and ends within seconds what its note says took an hour.
  if (await why.isVisible()) {
    await why.fill('They came and went without the desk.')
    await page.getByRole('button', { name: 'Sign with this reason' }).click()
  }
  await expect(lock).toHaveCount(0)
}

/** Lets the days until a booked visit pass: it, and what it takes up, stand `startsIn` minutes from now. */
export async function broughtToToday(clinic: Clinic, id: string, startsIn: number) {
  const { practiceId, today } = clinic
  await clinic.asSystem(async (tx) => {
    const { startsAt, endsAt, cycleId } = await tx.appointment.findFirstOrThrow({ where: { practiceId, id } })
    const at = minutesFrom(clinic, startsIn)
    const until = new Date(at.getTime() + endsAt.getTime() - startsAt.getTime())
    await tx.appointment.updateMany({ where: { practiceId, id }, data: { startsAt: at, endsAt: until, serviceOn: toDay(today) } })
    if (cycleId) await tx.cycle.updateMany({ where: { practiceId, id: cycleId }, data: { journeyOn: toDay(today) } })
    await tx.$executeRaw`UPDATE reservation SET starts_at = ${at}, ends_at = ${until}, during = tstzrange(${at}, ${until}) WHERE practice_id = ${practiceId}::uuid AND appointment_id = ${id}::uuid`
  })
}
