import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { addMonths, type LocalDate } from '@/lib/domain/time/local'
import { instantAt } from '@/lib/domain/time/practice-time'
import { sayMonth } from '@/lib/messages/say-time'
import { paths, withQuery } from '@/lib/paths'
import { done } from '../support/clinic'
import { dayFrom, expect, test } from '../support/story'

test('on a phone a client moves a visit, and books another from the list', async ({ clinic, as }) => {
  const client = await clinic.client()
  const visit = await clinic.visit(client, { kind: 'integration', on: dayFrom(clinic, 10), at: '10:00' })
  const { page, open } = await as(client.actor)
  await page.setViewportSize({ width: 390, height: 844 })
  await test.step('another time for the visit, from the month', async () => {
    await open(paths.portal.visit(visit))
    await page.getByRole('link', { name: 'Find another time' }).click()
    await page
      .getByRole('button', { name: /: \d+ times open$/ })
      .last()
      .click()
    const times = page.getByRole('radiogroup', { name: /^Times on/ })
    await expect(times.locator('label:visible').first()).toBeVisible()
    // A day of many times shows one part of it on a phone; the last one is behind its button.
    const last = times.getByRole('group', { name: 'Part of the day' }).getByRole('button').last()
    if (await last.isVisible()) await last.click()
    await times.locator('label:visible').last().click()
    await expect(page.getByText(/You pay about \$|It costs you nothing|not known yet/).first()).toBeVisible()
    await page.getByRole('button', { name: 'Move my visit' }).click()
    await expect(page.getByText(/^Your visit is moved\./)).toBeVisible()
  })
  await test.step('a follow-up, from the list', async () => {
    await open(withQuery(paths.portal.bookVisit, { month: dayFrom(clinic, 10), as: 'list' }))
    await page.getByRole('radiogroup', { name: 'Times' }).locator('label').first().click()
    await page.getByRole('button', { name: 'Book this visit' }).click()
    await expect(page.getByText(/^Your visit is booked\./).first()).toBeVisible()
  })
  const stands = await clinic.asSystem((tx) =>
    tx.appointment.findMany({ where: { clientId: client.id }, orderBy: { kind: 'asc' }, select: { kind: true, sequence: true } }),
  )
  expect(stands).toEqual(
    expect.arrayContaining([
      { kind: 'integration', sequence: 1 },
      { kind: 'follow_up', sequence: 0 },
    ]),
  )
})

test('complaint 20: while times are looked for the page says so, and a month without any says why of its days and leads on', async ({
  clinic,
  as,
}) => {
  const { practiceId } = clinic
  const client = await clinic.client()
  const month: LocalDate = `${addMonths(clinic.today, 1).slice(0, 7)}-01` as LocalDate
  const away = [clinic.therapist, clinic.otherTherapist].map(({ clinicianId }) => ({
    ...{ practiceId, id: crypto.randomUUID(), clinicianId, reason: 'Away' },
    ...{ startsAt: clinic.now, endsAt: instantAt(addMonths(month, 1), '00:00', clinic.timeZone) },
  }))
  await clinic.asSystem((tx) => tx.timeOff.createMany({ data: away }))
  const { page, open } = await as(client.actor)
  await page.setViewportSize({ width: 390, height: 844 })
  await open(withQuery(paths.portal.bookVisit, { month }))
  const empty = page.getByText(`Nothing is open in ${sayMonth(month)}.`)
  await expect(empty).toBeVisible()
  await expect(page.getByText('No therapist who could give it works for long enough.')).toBeVisible()
  let letThrough: () => void = () => undefined
  const answered = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route(/month=/, async (route) => {
    await answered
    await route.continue()
  })
  await page.getByRole('button', { name: 'Look at the month after' }).click()
  await expect(page.getByText('Looking for times…')).toBeVisible()
  letThrough()
  await expect(page.getByRole('button', { name: /: \d+ times open$/ }).first()).toBeVisible()
  await expect(empty).toHaveCount(0)
  await expect(page.getByText('Looking for times…')).toHaveCount(0)
})

test('a client takes a whole cycle into a calendar of their own: one file, an event a visit', async ({ clinic, as }) => {
  const client = await clinic.ordered()
  const { cycleIds } = await clinic.regimen(client)
  const [cycleId = ''] = cycleIds
  const asked = {
    cycleId,
    locationId: clinic.locationId,
    format: 'B',
    setting: 'office',
    journeyOn: dayFrom(clinic, 8),
    journeyAt: '10:00',
  }
  await done(clinic.run(scheduleCycle, asked, clinic.frontDesk.actor))
  const { page, open } = await as(client.actor)
  await page.setViewportSize({ width: 390, height: 844 })
  await open(paths.portal.regimen)
  const link = page.getByRole('link', { name: /^Add to calendar ?: Cycle 1$/ })
  await expect(link).toHaveAttribute('href', paths.api.cycleCalendar(cycleId))
  await expect(page.getByRole('link', { name: /^Add to calendar/ })).toHaveCount(1)
  const [kind, file] = await page.evaluate(async (path) => {
    const answer = await fetch(path)
    return [answer.headers.get('content-type'), await answer.text()] as const
  }, paths.api.cycleCalendar(cycleId))
  expect(kind).toContain('method=PUBLISH')
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(3)
})
