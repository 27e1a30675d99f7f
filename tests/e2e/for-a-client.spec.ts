import { instruments } from '@/lib/domain/outcomes/instrument'
import { paths } from '@/lib/paths'
import { dayFrom, expect, test } from '../support/story'
import { comesAlive } from './steps/alive'

for (const width of [390, 1440] as const) {
  test(`a therapist enters what a client answered on paper and hopes for, the desk who stays with them, at ${width} px`, async ({
    clinic,
    as,
  }) => {
    test.setTimeout(120_000)
    const client = await clinic.client()
    await clinic.referred(client)
    await clinic.order(client, { homeOrder: true })
    const on = dayFrom(clinic, 8)
    const appointmentId = await clinic.visit(client, { kind: 'journey', on, setting: 'telehealth', format: 'D', status: 'tentative' })
    const { page, open } = await as(clinic.therapist.actor)
    await page.setViewportSize({ width, height: 900 })

    await test.step('nine answers less one, from paper: the rest is worked out, and the line begins', async () => {
      await open(paths.clinic.clientTab(client.id, 'outcomes'))
      const fold = page.locator('details').filter({ hasText: 'Enter the answers' })
      await fold.locator('summary').click()
      await comesAlive(fold.locator('form'))
      for (const [index, text] of instruments.phq9.items.entries()) {
        if (index === 4) continue
        const answer = index === 8 ? 'Not at all' : 'Several days'
        await fold
          .getByRole('radiogroup', { name: `${index + 1}. ${text}` })
          .getByText(answer, { exact: true })
          .click()
      }
      await fold.getByRole('button', { name: 'Save the answers' }).click()
      await expect(page.getByText(/^Saved\. The score is \d+\.$/).first()).toBeVisible()
      await expect(page.getByText(/^Latest: \d+ of 27/).first()).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })
    await test.step('what the client hopes for', async () => {
      await open(paths.clinic.clientTab(client.id, 'record'))
      const fold = page.locator('details').filter({ hasText: 'Write down what they hope for' })
      await fold.locator('summary').click()
      await comesAlive(fold.locator('form'))
      await fold.getByLabel('What matters most').fill('To sleep through the night')
      await fold.getByRole('button', { name: 'Save what they hope for' }).click()
      await expect(page.getByRole('listitem').filter({ hasText: 'To sleep through the night' })).toBeVisible()
    })
    await test.step('the client calls, and the desk writes down who stays', async () => {
      const desk = await as(clinic.frontDesk.actor)
      await desk.page.setViewportSize({ width, height: 900 })
      await desk.open(paths.clinic.visit(appointmentId))
      const form = desk.page.locator('form').filter({ has: desk.page.getByRole('button', { name: 'Save who stays' }) })
      await desk.page.locator('summary').filter({ hasText: 'Name somebody else' }).click()
      await comesAlive(form)
      await form.getByLabel('Who stays').fill('Juniper Jay')
      await form.getByLabel('Phone').fill('555 555 0199')
      await form.getByLabel('Where the client will be').fill('5 Sedge Court')
      await form.getByLabel('They are an adult and stay the whole time').check()
      await form.getByLabel(/will not drive until the next day/).check()
      await form.getByRole('button', { name: 'Save who stays' }).click()
      await expect(desk.page.getByText(/^Juniper Jay, /)).toBeVisible()
    })
  })
}
