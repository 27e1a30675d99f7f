import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'

export const wide = { width: 1440, height: 900 }
/** A tablet held upright. */
export const tablet = { width: 820, height: 1180 }
export const narrow = { width: 390, height: 844 }
/** A desktop at 1280 px zoomed to 400 %, or the smallest phone (WCAG 2.2, 1.4.10). */
export const smallest = { width: 320, height: 640 }

/** Runs in the page: resolves when its fonts are there and nothing has changed on it for a while. */
const stillness = ({ quietMs, longestMs }: { quietMs: number; longestMs: number }): Promise<void> =>
  document.fonts.ready.then(
    () =>
      new Promise((still) => {
        const done = () => {
          seen.disconnect()
          still()
        }
        let quiet = setTimeout(done, quietMs)
        const seen = new MutationObserver(() => {
          clearTimeout(quiet)
          quiet = setTimeout(done, quietMs)
        })
        seen.observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
        setTimeout(done, longestMs)
      }),
  )

/** Waits until a page has stopped arriving: fonts, skeletons, charts. One that goes on to another address is waited for there. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page.locator('.breathing').first().waitFor({ state: 'detached', timeout: 5_000 })
  const isStill = await unlessGone(page.evaluate(stillness, { quietMs: 150, longestMs: 3_000 }).then(() => true))
  if (!isStill) await settle(page)
}

/** What was looked at, or null where the page went on to another address meanwhile. */
const unlessGone = <Seen>(looking: Promise<Seen>): Promise<Seen | null> =>
  looking.catch((error: Error) => {
    if (!error.message.includes('most likely because of a navigation')) throw error
    return null
  })

/** What axe finds on the page it stands at last on, by all its rules or by some: the rule, how many, and the first place. */
export async function violationsOn(page: Page, ...rules: readonly string[]): Promise<readonly string[]> {
  // One window for all pages: axe must not open a blank one beside it for every look.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const seen = await unlessGone((rules.length > 0 ? axe.withRules([...rules]) : axe).analyze())
  if (seen)
    return seen.violations.map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary ?? ''}`)
  await settle(page)
  return violationsOn(page, ...rules)
}

/** What sticks out of a page that is too wide for its window: nothing may have to be read by scrolling sideways. */
export const overflowOf = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return null
    const isWide = (element: Element) => {
      for (let above = element.parentElement; above; above = above.parentElement)
        if (getComputedStyle(above).overflowX !== 'visible') return false
      return element.getBoundingClientRect().right > width + 1
    }
    const wides = [...document.body.querySelectorAll('*')].filter(isWide)
    const last = wides.at(-1)
    return `${document.documentElement.scrollWidth} px of ${width}: ${last?.tagName.toLowerCase()}.${last?.className} “${last?.textContent?.slice(0, 40)}”`
  })

/** Two frames: what follows the size of the window has followed. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

/** At which of these widths something sticks out, and what. */
export async function overflowsAt(
  page: Page,
  sizes: readonly { readonly width: number; readonly height: number }[],
): Promise<readonly string[]> {
  const found: string[] = []
  for (const size of sizes) {
    await page.setViewportSize(size)
    const overflow = await unlessGone(drawn(page).then(() => overflowOf(page)))
    if (overflow) found.push(`${size.width}: too wide, ${overflow}`)
  }
  return found
}
