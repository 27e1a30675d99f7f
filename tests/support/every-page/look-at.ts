import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright/test'
import { narrow, overflowsAt, smallest, tablet, violationsOn, wide } from './look.ts'

const folder = 'screenshots'
const themes = ['light', 'dark'] as const
/** A theme changes colours and nothing else. */
const rulesOf = { light: [], dark: ['color-contrast', 'link-in-text-block'] } as const

/** A picture of the whole page, in a window as high as it is: what is pinned to the window's edges stands where the page ends. */
async function takePicture(page: Page, width: number, height: number, path: string): Promise<void> {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.max(height, whole) })
  await page.waitForTimeout(120)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await page.screenshot({ path, fullPage: true, animations: 'disabled' })
}

/** One page at both widths, in both themes: a picture, axe, and nothing that has to be scrolled sideways. Gives what is wrong. */
export async function lookAt(page: Page, name: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const { width, height } of [wide, narrow]) {
    await page.setViewportSize({ width, height })
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const kind = `${width}-${colorScheme}`
      mkdirSync(`${folder}/${kind}`, { recursive: true })
      await takePicture(page, width, height, `${folder}/${kind}/${name}.png`)
      found.push(...(await violationsOn(page, ...rulesOf[colorScheme])).map((violation) => `${kind}: ${violation}`))
    }
  }
  return [...found, ...(await overflowsAt(page, [tablet, narrow, smallest]))]
}
