import { expect } from 'playwright/test'
import { addressOf } from '../support/every-page/addresses'
import { settle, violationsOn } from '../support/every-page/look'
import { everyPage } from '../support/every-page/pages'
import { test } from '../support/every-page/viewers'

for (const { place, viewers } of everyPage()) {
  const [viewer = 'visitor'] = viewers
  test(`axe finds nothing on ${place}`, async ({ demo, visit }) => {
    const { page, broken } = await visit(viewer, addressOf(place, demo))
    await settle(page)
    expect([...broken, ...(await violationsOn(page))]).toEqual([])
  })
}
