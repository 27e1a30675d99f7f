import { saveTimeOff } from '@/lib/commands/practice/save-time-off'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { addDays, type LocalDate } from '@/lib/domain/time/local'
import { localDateOf } from '@/lib/domain/time/practice-time'
import { sayDay } from '@/lib/messages/say-time'
import { paths, withQuery } from '@/lib/paths'
import { type Clinic, done } from '../support/clinic'
import { dayFrom, expect, test } from '../support/story'

/** Three cycles of a plan, a week apart. */
async function booked(clinic: Clinic, first: LocalDate) {
  const client = await clinic.ordered()
  const { cycleIds } = await clinic.regimen(client, { cycles: 3 })
  const by = clinic.therapist.clinicianId
  const people = { preparationBy: by, journeyBy: by, integrationBy: by }
  for (const week of [0, 1, 2]) {
    const when = { journeyOn: addDays(first, week * 7), journeyAt: '10:00' }
    const asked = { cycleId: cycleIds[week], locationId: clinic.locationId, format: 'B', setting: 'office', ...when, ...people }
    await done(clinic.run(scheduleCycle, asked, clinic.frontDesk.actor))
  }
  const journeys = () =>
    clinic.asSystem((tx) =>
      tx.appointment.findMany({
        where: { practiceId: clinic.practiceId, clientId: client.id, kind: 'journey' },
        orderBy: { startsAt: 'asc' },
        select: { id: true, startsAt: true, sequence: true },
      }),
    )
  return { client, cycleIds, journeys }
}

const WEEK = 7
const said = (on: LocalDate) => new RegExp(sayDay(on))

test('from the page that moves a journey the desk moves it and all after it with the keys: seen first, told once, and moved back', async ({
  clinic,
  as,
}) => {
  test.setTimeout(90_000)
  const first = dayFrom(clinic, 8)
  const { client, journeys } = await booked(clinic, first)
  const before = await journeys()
  const to = addDays(first, 1)
  const { page, open } = await as(clinic.frontDesk.actor)
  await page.setViewportSize({ width: 1440, height: 900 })
  await test.step('a verb of its own, beside the move of the cycle', async () => {
    await open(paths.clinic.moveVisit(before[0]?.id ?? ''))
    await page.getByRole('link', { name: 'Move the rest of the plan' }).click()
    await expect(page.getByRole('heading', { name: `Move the rest of the plan of ${client.name}` })).toBeVisible()
  })
  await test.step('with the keys a day and a time; every cycle stands there with its price and what the client is told, and nothing has moved', async () => {
    await page.getByRole('button', { name: said(to) }).press('Enter')
    await expect(page.getByRole('button', { name: said(to) })).toHaveAttribute('aria-pressed', 'true')
    await page.getByRole('radio', { name: '10:00 AM' }).press('Space')
    for (const number of [1, 2, 3]) await expect(page.getByRole('heading', { name: `Cycle ${number}`, exact: true })).toBeVisible()
    await expect(page.getByText(/The cycle: /)).toHaveCount(3)
    await expect(page.getByText('One mail to the client')).toHaveCount(1)
    expect(await journeys()).toEqual(before)
  })
  await test.step('all move in one step, and the client is told once', async () => {
    await page.getByRole('button', { name: 'Move 3 cycles' }).press('Enter')
    await expect(page.getByText('The rest of the plan has moved. The client is told by e-mail in a few minutes')).toBeVisible()
    const moved = await journeys()
    expect(moved.map(({ startsAt }) => localDateOf(startsAt, clinic.timeZone))).toEqual([0, 1, 2].map((week) => addDays(to, week * WEEK)))
    const mails = await clinic.asSystem((tx) => tx.outbox.count({ where: { practiceId: clinic.practiceId, kind: 'appointment-moved' } }))
    expect(mails).toBe(1)
  })
  await test.step('and back, as they stood', async () => {
    await page.getByRole('button', { name: 'Move back' }).click()
    await expect(page.getByText('They stand as before. Nobody is told')).toBeVisible()
    expect((await journeys()).map(({ startsAt }) => startsAt)).toEqual(before.map(({ startsAt }) => startsAt))
  })
})

test('on a phone: a cycle that goes another way is told with why; what was taken meanwhile stops all, says which and what would work', async ({
  clinic,
  as,
}) => {
  test.setTimeout(90_000)
  const first = dayFrom(clinic, 8)
  const { cycleIds, journeys } = await booked(clinic, first)
  const to = addDays(first, 1)
  const { clinicianId } = clinic.therapist
  const away = async (on: LocalDate) => {
    const when = { startsOn: on, startsTime: '00:00', endsOn: on, endsTime: '23:59' }
    const out = { id: null, clinicianId, roomId: null, reason: 'Out', isOff: true, ...when }
    await done(clinic.run(saveTimeOff, out, clinic.frontDesk.actor))
  }
  await away(addDays(to, WEEK))
  const before = await journeys()
  const { page, open } = await as(clinic.frontDesk.actor)
  await page.setViewportSize({ width: 390, height: 844 })
  await open(withQuery(paths.clinic.moveRest(cycleIds[0] ?? ''), { on: to, at: '10:00' }))
  await expect(
    page.getByText(`Cycle 2 is on ${sayDay(addDays(to, WEEK + 1))}, not one day later on ${sayDay(addDays(to, WEEK))}.`),
  ).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await away(to)
  await page.getByRole('button', { name: 'Move 3 cycles' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Not all of them can move. None does.' })).toContainText('Cycle 1')
  expect(await journeys()).toEqual(before)
  await page.getByRole('link', { name: 'All can move with the first on' }).click()
  await expect(page.getByText('Not all of them can move. None does.')).toHaveCount(0)
  await page.getByRole('button', { name: /^Move (this cycle|\d cycles)$/ }).click()
  await expect(page.getByText('The rest of the plan has moved. The client is told by e-mail in a few minutes')).toBeVisible()
})
