import { expect } from 'playwright/test'
import { personRoles } from '@/lib/domain/access/roles'
import { addressOf } from '../support/every-page/addresses'
import { everyPage } from '../support/every-page/pages'
import { test } from '../support/every-page/viewers'

const nobody = '00000000-0000-7000-8000-000000000000'
const isAboutSomething = (place: string) => place.includes('[')
/** Such an address with the id of nothing, a word nobody gave, a secret nobody was sent. */
const aboutNothing = (place: string) => place.replace(/\[\w+\]/g, nobody)

/** Where somebody is led who may open it in another role of theirs, and where a page only leads on. */
const isLedOn = (status: number, location: string | undefined) =>
  status === 307 && /^\/(?:sign-in\/role\?|portal\/visits\/0{8}-)/.test((location ?? '').replace(/^https?:\/\/[^/]+/, ''))

const pages = everyPage()

for (const role of personRoles) {
  test(`what a ${role} may not open, and what is not there, does not answer that all is well`, async ({ demo, windowOf }) => {
    const { request } = await windowOf(role)
    const asked: string[] = []
    const wrong: string[] = []
    for (const { place, viewers } of pages) {
      const may = viewers.includes(role)
      if (viewers.includes('visitor') || (may && !isAboutSomething(place))) continue
      const address = may ? aboutNothing(place) : addressOf(place, demo)
      const answer = await request.get(address, { maxRedirects: 0 })
      asked.push(place)
      if (answer.status() !== 404 && !isLedOn(answer.status(), answer.headers().location)) wrong.push(`${address}: ${answer.status()}`)
    }
    expect(wrong).toEqual([])
    expect(asked.length).toBeGreaterThan(20)
  })
}

test('a mailed link that opens nothing does not answer that all is well, and says what to do', async ({ visit }) => {
  const places = pages.filter(({ place, viewers }) => viewers.includes('visitor') && isAboutSomething(place)).map(({ place }) => place)
  expect(places.length).toBe(4)
  for (const place of places) {
    const { page, broken } = await visit('visitor', aboutNothing(place))
    expect(broken, place).toEqual([`${aboutNothing(place)} answered 404`])
    await expect(page.getByText(/no longer|has been used|another link|new one/i).first(), place).toBeVisible()
  }
})
