import type { Locator, Page } from 'playwright/test'
import { paths } from '@/lib/paths'
import { dayFrom, expect, test } from '../support/story'

type Window = { readonly page: Page; readonly text: Locator; readonly save: Locator }

for (const width of [390, 1440]) {
  test(`the same note in two windows, ${width} px wide: both texts side by side, and nothing typed is lost`, async ({ clinic, as }) => {
    test.setTimeout(120_000)
    const client = await clinic.client()
    const appointmentId = await clinic.visit(client, { kind: 'preparation', on: dayFrom(clinic, -1) })
    const windows = [await as(clinic.therapist.actor), await as(clinic.therapist.actor)] as const
    for (const { page, open } of windows) {
      await page.setViewportSize({ width, height: 900 })
      await open(paths.clinic.note(appointmentId))
    }
    const [one, two] = windows.map(({ page }) => ({
      page,
      text: page.getByRole('textbox', { name: 'What happened' }),
      save: page.getByRole('button', { name: 'Save the draft' }),
    })) as [Window, Window]
    await one.text.fill('She spoke of the river.')
    await one.save.click()
    await expect.poll(() => summaryOf(appointmentId)).toBe('She spoke of the river.')

    await two.text.fill('He spoke of the mountain.')
    await two.save.click()
    const notice = two.page.getByRole('alert').filter({ hasText: 'Somebody saved this while you had it open' })
    await expect(notice).toContainText('She spoke of the river.')
    await expect(notice).toContainText('He spoke of the mountain.')
    await expect(two.text).toHaveValue('He spoke of the mountain.')
    expect(await summaryOf(appointmentId)).toBe('She spoke of the river.')
    await notice.getByRole('button', { name: 'Keep both: What happened' }).click()
    await two.save.click()
    await expect.poll(() => summaryOf(appointmentId)).toBe('He spoke of the mountain.\n\nShe spoke of the river.')
    await expect(notice).toHaveCount(0)

    async function summaryOf(visit: string): Promise<unknown> {
      const note = await clinic.asSystem((tx) => tx.note.findFirst({ where: { appointmentId: visit }, select: { body: true } }))
      return (note?.body as { summary?: string } | undefined)?.summary
    }
  })
}

test('the desk takes somebody in, is asked before a second chart, and corrects the address', async ({ clinic, as }) => {
  test.setTimeout(120_000)
  const { page, open } = await as(clinic.frontDesk.actor)
  const fill = async (email: string) => {
    await open(paths.clinic.newClient)
    await page.getByLabel('Legal first name').fill('Suharto')
    await page.getByLabel('Phone').fill('716-555-0100 x12')
    await page.getByRole('textbox', { name: /^E-mail/ }).fill(email)
    await page.getByLabel('State').selectOption('MO')
    await page.getByLabel('ZIP code').fill('64101-1234')
    await page.getByLabel('Comes for').selectOption('anxiety')
    await page.getByRole('button', { name: 'Make the record' }).click()
  }
  await fill('wrong@example.com')
  await expect(page.getByRole('heading', { name: 'Suharto' })).toBeVisible()
  const { id } = await clinic.asSystem((tx) => tx.client.findFirstOrThrow({ where: { legalFirstName: 'Suharto' }, select: { id: true } }))

  await fill('other@example.com')
  await expect(page.getByText('Somebody like this is on file: Suharto.')).toBeVisible()
  await expect(page.getByLabel('This is another person')).toBeVisible()

  await open(paths.clinic.clientTab(id, 'record'))
  await page.locator('summary').filter({ hasText: 'Change the e-mail address' }).click()
  await page.getByRole('textbox', { name: /^E-mail/ }).fill('right@example.com')
  await page.getByRole('button', { name: 'Change the address' }).click()
  await expect(page.getByText('Address changed. We have written to both addresses.').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send the invitation again' })).toBeVisible()
})
