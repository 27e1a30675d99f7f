import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Bundle } from 'fhir/r4'
import ICAL from 'ical.js'
import type { Download, Page } from 'playwright/test'
import { paths } from '@/lib/paths'
import { readPdf } from '../files/read-pdf'
import { faultsOf } from '../support/fhir-validators'
import { expect, test } from '../support/story'

type Manifest = { readonly files: readonly { readonly file: string; readonly sha256: string; readonly bytes: number }[] }

const NAME = 'Ada محمد 李'

/** What a link downloads, opened by an unpacker that is not ours, each file held against the manifest. */
async function taken(page: Page, name: string): Promise<Map<string, Uint8Array>> {
  const [download] = await Promise.all([page.waitForEvent('download') as Promise<Download>, page.getByRole('link', { name }).click()])
  const files = new Map(Object.entries(unzipSync(await readFile(await download.path()))))
  const manifest = JSON.parse(textOf(files, 'manifest.json')) as Manifest
  expect(manifest.files.length).toBe(files.size - 1)
  for (const { file, sha256 } of manifest.files)
    expect(
      createHash('sha256')
        .update(files.get(file) ?? '')
        .digest('hex'),
      file,
    ).toBe(sha256)
  return files
}

const textOf = (files: ReadonlyMap<string, Uint8Array>, name: string) => Buffer.from(files.get(name) ?? []).toString('utf8')

/** What others read in the record of a client: the bundle, the calendar and the first signed paper. */
async function expectRecord(files: ReadonlyMap<string, Uint8Array>, clientId: string) {
  const bundle = JSON.parse(textOf(files, `fhir/clients/${clientId}.json`)) as Bundle
  expect(faultsOf(bundle)).toEqual([])
  expect(bundle.entry?.[0]?.resource).toMatchObject({ resourceType: 'Patient', id: clientId })
  const calendar = new ICAL.Component(ICAL.parse(textOf(files, `calendars/${clientId}.ics`)))
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1)
  const [, paper] = [...files].find(([name]) => name.startsWith(`papers/${clientId}/signed-`)) ?? []
  expect((await readPdf(paper ?? new Uint8Array())).text).toContain('Signed by')
}

for (const width of [390, 1440]) {
  test(`a practice takes everything along, one client, and the client their own, at ${width}`, async ({ clinic, as }) => {
    test.setTimeout(180_000)
    const client = await clinic.client({ name: NAME })
    await clinic.sign(client, ['treatment-consent'])
    await clinic.visit(client, { kind: 'preparation', on: clinic.today })
    const admin = await as(clinic.admin.actor)
    await admin.page.setViewportSize({ width, height: 900 })

    await test.step('everything', async () => {
      await admin.open(paths.clinic.imports)
      const files = await taken(admin.page, 'Download everything')
      expect(textOf(files, 'tables/client.csv')).toContain(client.id)
      expect(faultsOf(JSON.parse(textOf(files, 'fhir/practice.json')) as Bundle)).toEqual([])
      await expectRecord(files, client.id)
    })
    await test.step('a part of it, taken again, is the same', async () => {
      const [first, again] = [await taken(admin.page, 'Clients 1 to 1'), await taken(admin.page, 'Clients 1 to 1')]
      await expectRecord(first, client.id)
      for (const [name, bytes] of first) if (name.endsWith('.json') && name !== 'manifest.json') expect(again.get(name)).toEqual(bytes)
    })
    await test.step('one client', async () => {
      await admin.open(paths.clinic.clientTab(client.id, 'record'))
      await expectRecord(await taken(admin.page, 'Download the record'), client.id)
    })
    await test.step('the client their own', async () => {
      const { page, open } = await as(client.actor)
      await page.setViewportSize({ width, height: 844 })
      await open(paths.portal.documents)
      await expect(page.getByRole('heading', { name: 'Your whole record' })).toBeVisible()
      await expectRecord(await taken(page, 'Download the record'), client.id)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })
  })
}
