import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright/test'

/** A browser window in which nothing moves and nothing is fetched ahead for a click that may never come: what a page shows is the same. */
export async function openCalmly(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' })
  await context.route(/[?&]_rsc=/, (route) => (route.request().headers()['next-router-prefetch'] ? route.abort() : route.continue()))
  return context
}
