import { bookConsult } from '@/lib/commands/consults/book-consult'
import { findConsultTimes } from '@/lib/data/views/consult-times'
import { paths } from '@/lib/paths'
import { done } from '../support/clinic'
import { dayFrom, expect, test } from '../support/story'
import { comesAlive } from './steps/alive'

for (const width of [390, 1440] as const) {
  test(`the desk puts a mistyped caller right, and the call is confirmed where they are reached, at ${width} px`, async ({
    clinic,
    as,
  }) => {
    test.setTimeout(120_000)
    const { days } = await clinic.read(clinic.frontDesk.actor, (tx) => findConsultTimes(tx, clinic.practiceId, clinic.now))
    const startsAt = days.at(-1)?.times.at(-1) ?? ''
    const said = { name: 'Sage Sparow', email: 'sage@exmaple.com', phone: '555 555 0142', zip: '65203', state: 'MO', startsAt }
    const more = { indication: 'anxiety', coverageType: 'commercial', hasPrescriber: 'no', openedAt: clinic.now.getTime() - 60_000 }
    await done(clinic.run(bookConsult, { ...said, ...more }, clinic.visitor))
    const { id } = await clinic.asSystem((tx) => tx.consultRequest.findFirstOrThrow({ where: { name: 'Sage Sparow' } }))
    const { page, open } = await as(clinic.frontDesk.actor)
    await page.setViewportSize({ width, height: 900 })
    await open(paths.clinic.consult(id))
    const fold = page.locator('details').filter({ hasText: 'Correct who they are' })
    await fold.locator('summary').click()
    await comesAlive(fold.locator('form'))
    await fold.getByLabel('Name').fill('Sage Sparrow')
    await fold.getByRole('textbox', { name: /^E-mail/ }).fill('sage@example.com')
    await fold.getByLabel('State').selectOption('KS')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await fold.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { name: 'Sage Sparrow' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'sage@example.com' })).toBeVisible()
    await expect(page.getByText('KS 65203')).toBeVisible()
    const letters = await clinic.asSystem((tx) => tx.outbox.count({ where: { kind: 'consult-booked' } }))
    expect(letters).toBe(2)
  })

  test(`a therapist puts right what brings a client and the diagnoses, and takes somebody to call off, at ${width} px`, async ({
    clinic,
    as,
  }) => {
    test.setTimeout(120_000)
    const client = await clinic.client()
    const appointmentId = await clinic.visit(client, { kind: 'preparation', on: dayFrom(clinic, -1) })
    const { page, open } = await as(clinic.therapist.actor)
    await page.setViewportSize({ width, height: 900 })
    await open(paths.clinic.clientTab(client.id, 'record'))
    const fold = page.locator('details').filter({ hasText: 'Change what brings them' })
    await test.step('what brings them, and the diagnoses', async () => {
      await fold.locator('summary').click()
      await comesAlive(fold.locator('form'))
      await fold.getByLabel('What brings them').selectOption('ptsd')
      await fold.getByLabel('Diagnoses').fill('F43.10, F33.1')
      await fold.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText('F43.10, F33.1', { exact: true })).toBeVisible()
    })
    await test.step('somebody to call is taken off', async () => {
      await page.getByRole('button', { name: 'Take off: Robin Reed' }).click()
      const asked = page.getByRole('alertdialog')
      await expect(asked).toContainText('a visit at home waits until somebody is named')
      await asked.getByRole('button', { name: 'Take off' }).click()
      await expect(page.getByText('Nobody to call is on file.')).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })
    await test.step('a note begins with these diagnoses', async () => {
      await open(paths.clinic.note(appointmentId))
      await expect(page.getByLabel('Diagnosis codes')).toHaveValue('F43.10, F33.1')
    })
    await test.step('the desk puts right what brings them, and is shown no field for a diagnosis', async () => {
      const desk = await as(clinic.frontDesk.actor)
      await desk.open(paths.clinic.clientTab(client.id, 'record'))
      const field = desk.page.locator('details').filter({ hasText: 'Change what brings them' })
      await field.locator('summary').click()
      await expect(field.getByLabel('What brings them')).toHaveValue('ptsd')
      await expect(field.getByLabel('Diagnoses')).toHaveCount(0)
    })
  })

  test(`an admin mends a colleague's name, and reads in the trail in words that it was done, at ${width} px`, async ({ clinic, as }) => {
    test.setTimeout(120_000)
    const { page, open } = await as(clinic.admin.actor)
    await page.setViewportSize({ width, height: 900 })
    await open(paths.clinic.setting('people'))
    await page.getByRole('button', { name: clinic.frontDesk.name }).click()
    const drawer = page.getByRole('dialog')
    await drawer.locator('summary').filter({ hasText: 'Change the name' }).click()
    await drawer.getByRole('textbox', { name: 'Name' }).fill('Robin Róis')
    await drawer.getByRole('button', { name: 'Save' }).first().click()
    await expect(page.getByRole('button', { name: 'Robin Róis' })).toBeVisible()

    await open(paths.clinic.audit)
    const entry = page.getByText('Change somebody’s name').first()
    await expect(entry).toBeVisible()
    await expect(page.getByText('user.change-name')).toHaveCount(0)
    await page.getByRole('searchbox').fill('change somebody’s')
    await expect(page).toHaveURL(/q=change/)
    await expect(entry).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
}
