import type { Page } from 'playwright/test'
import { sayDay } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { signVisit } from '../commands/billing/world'
import { expect, test } from '../support/story'

/** Buttons that say something: a column's heading sorts it, a row or a visit of the calendar opens. */
const saying = 'th button, [data-row-open], .calendar-cell > button, .agenda button'
/** What a printed page may not show: ways to elsewhere, and things to press. */
const notForPaper = `nav:visible, [role="tablist"]:visible, button:not(${saying}):visible, [data-print="hide"]:visible`

async function print(page: Page) {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.locator(notForPaper)).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const colors = () =>
    page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement)
      return [color, backgroundColor]
    })
  await expect.poll(colors).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
  const cut = await page.locator('.table-frame').evaluateAll((frames) => frames.map((frame) => getComputedStyle(frame).overflowX))
  expect(cut.filter((overflow) => overflow !== 'visible')).toEqual([])
}

test('paper shows what a page says: no navigation, no buttons, black on white, nothing cut', async ({ clinic, as }) => {
  const client = await clinic.client({ name: 'Ada Aster' })
  const desk = await as(clinic.frontDesk.actor)
  const therapist = await as(clinic.therapist.actor)
  const portal = await as(client.actor)
  for (const [{ page, open }, path] of [
    [portal, paths.portal.money],
    [desk, paths.clinic.desk],
    [desk, paths.clinic.clientTab(client.id, 'money')],
    [therapist, paths.clinic.clientTab(client.id, 'safety')],
  ] as const) {
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
    await open(path)
    await expect(page.getByRole('navigation').first()).toBeVisible()
    await print(page)
  }
})

test('a list of the settings and a week of the calendar stand on paper with what opens on a screen', async ({ clinic, as }) => {
  const client = await clinic.client({ name: 'Ada Aster' })
  await clinic.visit(client, { kind: 'follow_up', on: clinic.today, at: '10:00' })
  const admin = await as(clinic.admin.actor)
  const desk = await as(clinic.frontDesk.actor)
  await admin.open(paths.clinic.setting('clinicians'))
  await print(admin.page)
  await expect(admin.page.getByText('Wren Willow', { exact: false }).first()).toBeVisible()

  for (const [width, week] of [
    [1440, desk.page.getByRole('grid')],
    [390, desk.page.locator('.agenda').first()],
  ] as const) {
    await desk.page.emulateMedia({ media: 'screen' })
    await desk.page.setViewportSize({ width, height: 600 })
    await desk.open(`${paths.clinic.calendar}?week=${clinic.today}`)
    await expect(week).toBeVisible()
    await print(desk.page)
    await expect(week.getByText('Ada Aster').first()).toBeVisible()
    const cut = await week.locator('..').evaluate((frame) => frame.scrollHeight - frame.clientHeight)
    expect(cut).toBeLessThan(3)
  }
})

test('a task and a charge stand on paper folded as they are; a door to something to do does not', async ({ clinic, as }) => {
  const client = await clinic.client({ name: 'Ada Aster' })
  const task = {
    practiceId: clinic.practiceId,
    id: crypto.randomUUID(),
    clientId: client.id,
    kind: 'intake-review',
    forRole: 'front-desk',
  } as const
  await clinic.asSystem((tx) => tx.task.createMany({ data: [{ ...task, status: 'open', dueAt: clinic.now, params: {} }] }))
  await signVisit(clinic, client, { kind: 'follow_up', on: clinic.today })
  const { page, open } = await as(clinic.frontDesk.actor)
  await open(paths.clinic.tasks)
  await print(page)
  await expect(page.getByText(/^Read the new intake: Ada Aster/)).toBeVisible()
  await expect(page.getByText('Add a task')).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await open(paths.clinic.clientTab(client.id, 'money'))
  await print(page)
  await expect(
    page
      .locator('summary')
      .filter({ hasText: sayDay(clinic.today, 'year') })
      .first(),
  ).toBeVisible()
})

test('a list printed from a narrow window has the columns of a wide one, and none is cut', async ({ clinic, as }) => {
  const { page, open } = await as(clinic.admin.actor)
  // As wide as what is printed of a sheet.
  await page.setViewportSize({ width: 700, height: 900 })
  await open(paths.clinic.setting('locations'))
  await expect(page.getByRole('columnheader', { name: 'Time zone' })).toBeHidden()
  await print(page)
  await expect(page.getByRole('columnheader', { name: 'Time zone' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Street' })).toBeVisible()
  expect(await page.locator('.table-frame').evaluate((frame) => frame.scrollWidth <= frame.clientWidth)).toBe(true)
})
