import { type BrowserContext, test as base, type Page } from 'playwright/test'
import { openCalmly } from '../calm-window.ts'
import { signIn } from '../signed-in.ts'
import { type Demo, openDemo } from './demo.ts'
import { wide } from './look.ts'
import type { Viewer } from './pages.ts'

const baseURL = process.env.SOJOURN_BASE_URL ?? 'http://localhost'

type Shared = {
  readonly demo: Demo
  /** A browser window in which a viewer has signed in, closed with the worker. */
  readonly openWindow: (viewer: Viewer) => Promise<BrowserContext>
  /** The one window of a viewer, the same for all pages of a worker. */
  readonly windowOf: (viewer: Viewer) => Promise<BrowserContext>
}

type Own = {
  /** Opens an address of the demo practice as somebody, and gives the page with what broke on it. */
  readonly visit: (viewer: Viewer, address: string) => Promise<{ readonly page: Page; readonly broken: readonly string[] }>
}

/** Pages of the demo practice, seen by the demo people. */
export const test = base.extend<Own, Shared>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  demo: [async ({}, use) => use(await openDemo(new Date())), { scope: 'worker' }],
  openWindow: [
    async ({ browser, demo }, use) => {
      const opened: BrowserContext[] = []
      await use(async (viewer) => {
        const context = await openCalmly(browser, { viewport: wide, baseURL, locale: 'en-US' })
        opened.push(context)
        if (viewer === 'visitor') return context
        await signIn(context, demo.actors[viewer], baseURL)
        return context
      })
      for (const context of opened) await context.close()
    },
    { scope: 'worker' },
  ],
  windowOf: [
    async ({ openWindow }, use) => {
      const opened = new Map<Viewer, Promise<BrowserContext>>()
      await use((viewer) => {
        const found = opened.get(viewer) ?? openWindow(viewer)
        opened.set(viewer, found)
        return found
      })
    },
    { scope: 'worker' },
  ],
  visit: async ({ openWindow, windowOf }, use) => {
    const opened: Page[] = []
    await use(async (viewer, address) => {
      // A session in which a console is open is taken back to it from every other page.
      const window = await (address.startsWith('/clinic/journeys/') ? openWindow(viewer) : windowOf(viewer))
      const page = window.pages()[0] ?? (await window.newPage())
      page.removeAllListeners('pageerror')
      const broken: string[] = []
      page.on('pageerror', (error) => broken.push(`${error.name}: ${error.message}`))
      const answer = await page.goto(address)
      if (answer && answer.status() >= 400) broken.push(`${address} answered ${answer.status()}`)
      return { page, broken }
    })
    for (const page of opened) await page.close()
  },
})
