import { expect } from 'playwright/test'
import { addressOf, strayPlaces } from '@/tests/support/every-page/addresses'
import { settle } from '@/tests/support/every-page/look'
import { lookAt } from '@/tests/support/every-page/look-at'
import { everyPage } from '@/tests/support/every-page/pages'
import { test } from '@/tests/support/every-page/viewers'

const pages = everyPage()

const fileOf = (place: string): string => (place === '/' ? 'home' : place.slice(1).replaceAll(/[[\]]/g, '').replaceAll('/', '.'))

test('every entry of the address book is a page', () => {
  expect(strayPlaces(pages.map(({ place }) => place))).toEqual([])
})

for (const { place, viewers } of pages) {
  for (const viewer of viewers) {
    test(`${place} as ${viewer}`, async ({ demo, visit }) => {
      test.setTimeout(120_000)
      const { page, broken } = await visit(viewer, addressOf(place, demo))
      await settle(page)
      const found = await lookAt(page, `${fileOf(place)}.${viewer}`)
      expect([...broken, ...found]).toEqual([])
    })
  }
}
