import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright/test'

/** Runs in the page before all else: what the router asks for ahead of a click is not sent. */
const refusePrefetch = () => {
  const send = window.fetch
  window.fetch = (input, init) =>
    new Headers(init?.headers).has('next-router-prefetch') ? Promise.reject(new TypeError('Nothing is fetched ahead.')) : send(input, init)
}

/**
 * A browser window in which nothing moves and nothing is fetched ahead for a click that may never come: what a page shows is the same.
 * Requests are not intercepted for it: that would turn off the cache of the window, and each page would load all its scripts again.
 */
export async function openCalmly(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' })
  await context.addInitScript(refusePrefetch)
  return context
}
