import { expect } from 'playwright/test'
import { addressOf } from '../support/every-page/addresses'
import { narrow, overflowsAt, settle, smallest, tablet, violationsOn } from '../support/every-page/look'
import { everyPage } from '../support/every-page/pages'
import { test } from '../support/every-page/viewers'

for (const { place, viewers } of everyPage()) {
  const [viewer = 'visitor'] = viewers
  test(`axe finds nothing on ${place}, and nothing sticks out of it on a tablet or a phone`, async ({ demo, visit }) => {
    const { page, broken } = await visit(viewer, addressOf(place, demo))
    await settle(page)
    const found = [...broken, ...(await violationsOn(page))]
    expect([...found, ...(await overflowsAt(page, [tablet, narrow, smallest]))]).toEqual([])
  })
}
