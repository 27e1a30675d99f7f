import type { Page } from 'playwright/test'
import { sendMessage } from '@/lib/commands/messages/send-message'
import { paths } from '@/lib/paths'
import { done } from '../support/clinic'
import { pdfOf, pictureOf, programBytes } from '../support/pictures'
import { expect, test } from '../support/story'

for (const width of [390, 1440])
  test(`a client photographs her card, the desk reads it with the coverage form, a therapist shows her a lab, at ${width} px`, async ({
    clinic,
    as,
  }) => {
    test.setTimeout(180_000)
    const client = await clinic.client({ name: 'Ada Alder' })
    const her = await as(client.actor)
    await her.page.setViewportSize({ width, height: 900 })
    const desk = await as(clinic.frontDesk.actor)
    await desk.page.setViewportSize({ width, height: 900 })
    const therapist = await as(clinic.therapist.actor)
    await therapist.page.setViewportSize({ width, height: 900 })
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
      expect(await her.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    })

    await test.step('a file that lies about its type is refused beside its field, and nothing chosen is lost', async () => {
      await her.open(paths.portal.files)
      await her.page.getByLabel('What it is').selectOption('lab')
      await fileField(her.page).setInputFiles({ name: 'lab.pdf', mimeType: 'application/pdf', buffer: programBytes() })
      await her.page.getByRole('button', { name: 'Add it' }).click()
      await expect(her.page.getByText('This is no PDF, JPEG, PNG or WebP, whatever it is called.')).toBeVisible()
      await expect(her.page.getByLabel('What it is')).toHaveValue('lab')
      await expect(her.page.getByRole('link', { name: /^Download/ })).toHaveCount(1)
    })

    await test.step('the desk sees the card beside the coverage form, on a phone below it', async () => {
      await desk.open(paths.clinic.clientTab(client.id, 'coverage'))
      const picture = desk.page.getByRole('img', { name: 'Front of the card' })
      await expect(picture).toBeVisible()
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(400)
      await desk.page.locator('summary', { hasText: 'Add coverage' }).click()
      const form = await desk.page.getByLabel('Member ID').last().boundingBox()
      const card = await picture.boundingBox()
      expect(card && form && (width < 1024 ? card.y > form.y : card.x > form.x + form.width)).toBe(true)
    })

    await test.step('a therapist adds a lab; she does not see it until it is shared; the desk does not', async () => {
      await therapist.open(chart)
      await therapist.page.getByLabel('What it is').selectOption('lab')
      await fileField(therapist.page).setInputFiles({ name: 'blood.pdf', mimeType: 'application/pdf', buffer: pdfOf() })
      await therapist.page.getByRole('button', { name: 'Add it' }).click()
      await expect(therapist.page.getByText('Not shown to the client')).toBeVisible()
      await desk.open(chart)
      await expect(desk.page.getByText('blood.pdf')).toHaveCount(0)
      await her.open(paths.portal.files)
      await expect(her.page.getByText('blood.pdf')).toHaveCount(0)
      await therapist.page.getByRole('button', { name: 'Show to the client: blood.pdf' }).click()
      await expect(therapist.page.getByText('The client sees it now: blood.pdf.').first()).toBeVisible()
      await her.open(paths.portal.files)
      const waiting = her.page.waitForEvent('download')
      await her.page.getByRole('link', { name: 'Download: blood.pdf' }).click()
      expect((await waiting).suggestedFilename()).toBe('blood.pdf')
    })

    await test.step('what is given out runs nothing, and nothing to a stranger', async () => {
      const address = await her.page.getByRole('link', { name: 'Download: blood.pdf' }).getAttribute('href')
      const ask = (page: Page) =>
        page.evaluate(async (path) => {
          const answer = await fetch(path)
          return { status: answer.status, headers: Object.fromEntries(answer.headers) }
        }, address ?? '')
      const { headers } = await ask(her.page)
      expect(headers['content-disposition']).toMatch(/^attachment; filename="blood.pdf"/)
      expect(headers['content-security-policy']).toContain('sandbox')
      expect(headers['x-content-type-options']).toContain('nosniff')
      expect(headers['cache-control']).toContain('no-store')
      const stranger = await as()
      await stranger.open(paths.signIn)
      expect((await ask(stranger.page)).status).toBe(401)
    })

    await test.step('she sends a letter along with an answer, and the desk finds it in the conversation', async () => {
      const first = { clientId: client.id, subject: 'Your referral', body: 'Do you have the letter?', audience: 'client_visible' }
      const { threadId } = await done(clinic.run(sendMessage, first, clinic.frontDesk.actor))
      await her.open(paths.portal.thread(threadId))
      await her.page.locator('input[type=file][aria-label="Add a file to this message"]').setInputFiles({
        name: 'letter.png',
        mimeType: 'image/png',
        buffer: await pictureOf({ format: 'png' }),
      })
      await expect(her.page.getByRole('list', { name: 'Goes along' }).getByText('letter.png')).toBeVisible()
      await her.page.getByLabel('Message', { exact: true }).fill('Here it is.')
      await her.page.getByRole('button', { name: 'Send' }).click()
      await expect(her.page.getByRole('link', { name: 'Download: letter.png' })).toBeVisible()
      await desk.open(`${paths.clinic.messages}/${threadId}`)
      await expect(desk.page.getByRole('link', { name: 'Download: letter.png' })).toBeVisible()
    })

    await test.step('put with the wrong client it is taken out, struck through and no longer opened', async () => {
      await therapist.open(chart)
      const fold = therapist.page.locator('details', { hasText: 'Take out: blood.pdf' })
      await fold.locator('summary').click()
      await fold.getByLabel('Why').fill('It is another client’s')
      await fold.getByRole('button', { name: 'Take it out' }).click()
      await expect(therapist.page.getByText('Taken out', { exact: true })).toBeVisible()
      await expect(therapist.page.getByRole('link', { name: 'Download: blood.pdf' })).toHaveCount(0)
      await her.open(paths.portal.files)
      await expect(her.page.getByText('blood.pdf')).toHaveCount(0)
    })
  })

test('a scan of twelve megabytes passes whole; what is larger than the practice takes is refused with its size', async ({ clinic, as }) => {
  const { page, open } = await as((await clinic.client()).actor)
  await open(paths.portal.files)
  const send = (megabytes: number) =>
    page.evaluate(
      async ([path, size]) => {
        const bytes = new Uint8Array(size)
        bytes.set(new TextEncoder().encode('%PDF-1.4'))
        const answer = await fetch(path, { method: 'POST', body: bytes })
        const told = await answer.json()
        if (answer.status !== 200) return [answer.status, told.message]
        return [200, (await (await fetch(`${location.origin}/api/attachments/${told.attachmentId}`)).arrayBuffer()).byteLength]
      },
      [`${paths.api.attach}?kind=letter&name=scan.pdf`, megabytes * 1_000_000] as const,
    )
  expect(await send(12)).toEqual([200, 12_000_000])
  expect(await send(16)).toEqual([422, expect.stringContaining('16 MB of 15')])
  expect((await send(25))[0]).toBe(413)
})
