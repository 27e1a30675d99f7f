import type { Page } from 'playwright/test'
import { paths } from '@/lib/paths'
import { pdfOf, pictureOf, programBytes } from '../support/pictures'
import { expect, test } from '../support/story'

test('a client photographs her card, the desk reads it beside the coverage form, a therapist shows her a lab', async ({ clinic, as }) => {
  test.setTimeout(180_000)
  const client = await clinic.client({ name: 'Ada Alder' })
  const her = await as(client.actor)
  await her.page.setViewportSize({ width: 390, height: 844 })
  const desk = await as(clinic.frontDesk.actor)
  await desk.page.setViewportSize({ width: 1440, height: 900 })
  const therapist = await as(clinic.therapist.actor)
  await therapist.page.setViewportSize({ width: 1440, height: 900 })
  const chart = paths.clinic.clientTab(client.id, 'files')
  const fileField = (page: Page) => page.getByLabel('The file')

  await test.step('her phone takes a picture of the card, in the coverage part', async () => {
    await her.open(`${paths.portal.intake}?part=coverage`)
    await her.page.getByLabel('How are you covered?').selectOption('commercial')
    const camera = her.page.locator('input[type=file][aria-label="Front of the card: Take a picture"]')
    await expect(camera).toHaveAttribute('capture', 'environment')
    await camera.setInputFiles({ name: 'IMG_0142.jpg', mimeType: 'image/jpeg', buffer: await pictureOf() })
    const picture = her.page.getByRole('img', { name: 'Front of the card' })
    await expect(picture).toBeVisible()
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(400)
    expect(await her.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await her.page.screenshot({ path: 'test-results/attachments-card-390.png', fullPage: true })
  })

  await test.step('a file that lies about its type is refused beside its field, and nothing chosen is lost', async () => {
    await her.open(paths.portal.files)
    await her.page.getByLabel('What it is').selectOption('lab')
    await fileField(her.page).setInputFiles({ name: 'lab.pdf', mimeType: 'application/pdf', buffer: programBytes() })
    await her.page.getByRole('button', { name: 'Add it' }).click()
    await expect(her.page.getByText('This is no PDF, JPEG, PNG or WebP, whatever it is called.')).toBeVisible()
    await expect(her.page.getByLabel('What it is')).toHaveValue('lab')
    await expect(her.page.getByRole('link', { name: /^Download/ })).toHaveCount(1)
    await her.page.screenshot({ path: 'test-results/attachments-portal-390.png', fullPage: true })
  })

  await test.step('the desk sees the card beside the coverage form', async () => {
    await desk.open(paths.clinic.clientTab(client.id, 'coverage'))
    const picture = desk.page.getByRole('img', { name: 'Front of the card' })
    await expect(picture).toBeVisible()
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(400)
    await desk.page.locator('summary', { hasText: 'Add coverage' }).click()
    const form = await desk.page.getByLabel('Member ID').last().boundingBox()
    const card = await picture.boundingBox()
    expect(card && form && card.x > form.x + form.width).toBe(true)
    await desk.page.screenshot({ path: 'test-results/attachments-desk-1440.png', fullPage: true })
  })

  await test.step('a therapist adds a lab; she does not see it until it is shared; the desk does not', async () => {
    await therapist.open(chart)
    await therapist.page.getByLabel('What it is').selectOption('lab')
    await fileField(therapist.page).setInputFiles({ name: 'blood.pdf', mimeType: 'application/pdf', buffer: pdfOf() })
    await therapist.page.getByRole('button', { name: 'Add it' }).click()
    await expect(therapist.page.getByText('Not shown to the client')).toBeVisible()
    await therapist.page.screenshot({ path: 'test-results/attachments-chart-1440.png', fullPage: true })
    await desk.open(chart)
    await expect(desk.page.getByText('blood.pdf')).toHaveCount(0)
    await her.open(paths.portal.files)
    await expect(her.page.getByText('blood.pdf')).toHaveCount(0)
    await therapist.page.getByRole('button', { name: 'Show to the client: blood.pdf' }).click()
    await expect(therapist.page.getByText('The client sees it now: blood.pdf.')).toBeVisible()
    await her.open(paths.portal.files)
    const waiting = her.page.waitForEvent('download')
    await her.page.getByRole('link', { name: 'Download: blood.pdf' }).click()
    expect((await waiting).suggestedFilename()).toBe('blood.pdf')
  })
})
