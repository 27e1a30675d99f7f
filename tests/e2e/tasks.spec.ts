import { paths } from '@/lib/paths'
import { dayFrom, expect, test } from '../support/story'

for (const width of [390, 1440] as const) {
  test(`at ${width} the desk gives a therapist a task, who says something, finishes it and takes the tick back`, async ({ clinic, as }) => {
    test.setTimeout(120_000)
    const client = await clinic.client({ name: 'Moss Maple' })
    const desk = await as(clinic.frontDesk.actor)
    const therapist = await as(clinic.therapist.actor)
    for (const { page } of [desk, therapist]) await page.setViewportSize({ width, height: 900 })
    const what = 'Ask about the parking'

    await test.step('made about a client, for somebody, by a day', async () => {
      await desk.open(paths.clinic.client(client.id))
      await desk.page.getByRole('link', { name: 'Add a task' }).click()
      await desk.page.getByLabel('What is to be done').fill(what)
      await desk.page.getByLabel('Whose it is').selectOption({ label: 'Wren Willow (Therapist)' })
      await desk.page.getByLabel('By which day').fill(dayFrom(clinic, 0))
      await desk.page.getByRole('button', { name: 'Add it' }).click()
      await expect(desk.page.getByRole('listitem').filter({ hasText: what })).toContainText('Wren Willow')
    })

    await test.step('it stands on her Today and on the client’s page', async () => {
      await therapist.open(paths.clinic.today)
      await expect(therapist.page.getByText(what).first()).toBeVisible()
      await therapist.open(paths.clinic.client(client.id))
      await expect(therapist.page.getByText(what).first()).toBeVisible()
    })

    await test.step('she says something about it, and finishes it', async () => {
      await therapist.open(paths.clinic.tasks)
      const item = therapist.page.getByRole('listitem').filter({ hasText: what })
      await item.locator('summary').filter({ hasText: what }).first().click()
      await item.getByText('Comments: 0').click()
      await item.getByLabel('Say something about it').fill('They call back at noon.')
      await item.getByRole('button', { name: 'Add the comment' }).click()
      await expect(item.getByText('Comments: 1')).toBeVisible()
      await item.getByText('Finish', { exact: false }).first().click()
      await item.getByLabel('What was done').fill('Spoke with them.')
      await item.getByRole('button', { name: 'It is done' }).click()
      await expect(therapist.page.getByText(what)).toHaveCount(0)
    })

    await test.step('the desk is told, and reads it', async () => {
      await desk.open(paths.clinic.today)
      await desk.page.getByRole('link', { name: '2 new things for you' }).click()
      await expect(desk.page.getByText(`Wren Willow finished a task of yours: ${what}`)).toBeVisible()
      await expect(desk.page.getByRole('link', { name: 'Nothing new' })).toBeVisible()
      await desk.page.getByRole('button', { name: 'Mark all as read' }).click()
      await expect(desk.page.getByRole('button', { name: 'Mark all as read' })).toHaveCount(0)
    })

    await test.step('the tick is taken back', async () => {
      await therapist.page.getByLabel('Open or finished').selectOption('done')
      await therapist.page.locator('summary').filter({ hasText: what }).first().click()
      await therapist.page.getByRole('button', { name: /^Open it again/ }).click()
      await therapist.page.getByLabel('Open or finished').selectOption('open')
      await expect(therapist.page.getByRole('listitem').filter({ hasText: what })).toContainText('Comments: 1')
    })
  })
}
