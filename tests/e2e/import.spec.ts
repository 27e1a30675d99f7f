import { readFile } from 'node:fs/promises'
import { paths } from '@/lib/paths'
import { dayFrom, expect, type Person, test } from '../support/story'
import { comesAlive } from './steps/alive'

const file = `MRN,First Name,Last Name,DOB,Email,State,Colour
1,Bo,Bluebell,1/2/1990,bo@example.net,Missouri,blue
2,Ada,Aster,4/12/1985,,MO,red
3,Cleo,Clover,4/31/1991,,MO,green
`

async function upload({ page, open }: Person, kind: string, text: string) {
  await open(paths.clinic.imports)
  await comesAlive(page.locator('form').filter({ has: page.getByRole('button', { name: 'Look at the file' }) }))
  await page.getByLabel('What the file holds').selectOption(kind)
  await page
    .getByLabel('The file', { exact: true })
    .setInputFiles({ name: 'old-system.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Look at the file' }).click()
}

for (const width of [390, 1440]) {
  test(`a practice moves its clients in from a file, at ${width} pixels`, async ({ clinic, as }) => {
    test.setTimeout(180_000)
    await clinic.client({ name: 'Ada Aster' })
    const admin = await as(clinic.admin.actor)
    const { page } = admin
    await page.setViewportSize({ width, height: 900 })

    await test.step('the file is looked at, and what is missing is named', async () => {
      await upload(admin, 'clients', file)
      await expect(page.getByRole('heading', { name: 'old-system.csv' })).toBeVisible()
      await expect(page.getByText('Choose a column for: Indication.')).toBeVisible()
      await expect(page.getByRole('button', { name: /Bring in/ })).toBeDisabled()
    })
    await test.step('a column that is nowhere gets one text for every row', async () => {
      await comesAlive(page.locator('form').filter({ has: page.getByRole('button', { name: 'Read the file this way' }) }))
      await page.getByLabel('Indication', { exact: true }).selectOption({ label: 'The same for every row' })
      await page.getByLabel('For every row: Indication').fill('anxiety')
      await page.getByRole('button', { name: 'Read the file this way' }).click()
      await expect(page.getByText('Not a day we can read')).toBeVisible()
      await expect(page.getByText('Looks like Ada Aster')).toBeVisible()
    })
    await test.step('what cannot be read is left out, who has a chart is linked to it', async () => {
      await page.getByRole('button', { name: 'Leave out, Row 4' }).click()
      await page.getByRole('button', { name: 'Same person: use that chart, Row 3' }).click()
      await expect(page.getByRole('button', { name: 'Bring in 2 rows' })).toBeEnabled()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })
    await test.step('all of it is brought in at once', async () => {
      await page.getByRole('button', { name: 'Bring in 2 rows' }).click()
      await expect(page.getByText('Brought in: 1 new record, 1 linked, 0 here already, 1 left out.')).toBeVisible({ timeout: 60_000 })
      await admin.open(paths.clinic.clients)
      await expect(page.getByText('Bluebell').first()).toBeVisible()
    })
    await test.step('the same file again changes nothing, and says so', async () => {
      await upload(admin, 'clients', file)
      await expect(page.getByText('This very file was brought in before. Nothing was changed.')).toBeVisible()
    })
    await test.step('everything can be taken along', async () => {
      await admin.open(paths.clinic.imports)
      const downloading = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Download everything' }).click()
      const bytes = await readFile(await (await downloading).path())
      expect(bytes.subarray(0, 2).toString()).toBe('PK')
      expect(bytes.includes('manifest.json')).toBe(true)
    })
  })
}

for (const width of [390, 1440]) {
  test(`the calendar comes along; what the rules do not allow keeps the file out and says why, at ${width} px`, async ({ clinic, as }) => {
    const ada = await clinic.client({ name: 'Ada Aster' })
    const admin = await as(clinic.admin.actor)
    const { page } = admin
    await page.setViewportSize({ width, height: 900 })
    const visit = (number: number, time: string) =>
      `V-${number},${ada.id},${clinic.therapist.name},Session,${dayFrom(clinic, 14)},${time},,Northside\n`
    const lines = `Appointment ID,Client ID,Provider,Type,Date,Start,Duration,Location\n`
    await upload(admin, 'visits', `${lines}${visit(1, '10:00 AM')}${visit(2, '11:30 PM')}`)
    await expect(page.getByText('Outside the opening hours of the clinician.')).toBeVisible()
    await page.getByRole('button', { name: 'Leave out, Row 3' }).click()
    await page.getByRole('button', { name: 'Bring in 1 row' }).click()
    await expect(page.getByText('Brought in: 1 new record, 0 linked, 0 here already, 1 left out.')).toBeVisible({ timeout: 60_000 })
  })
}
