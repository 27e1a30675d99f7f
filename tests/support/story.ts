import { type Browser, type BrowserContext, test as base, expect, type Page } from 'playwright/test'
import type { SignedInActor } from '../../lib/domain/access/actor.ts'
import { addDays, type LocalDate } from '../../lib/domain/time/local.ts'
import { openCalmly } from './calm-window.ts'
import { type Clinic, openClinic } from './clinic.ts'
import { zoneAtMidday } from './midday.ts'
import { signIn } from './signed-in.ts'

const port = new URL(process.env.SOJOURN_BASE_URL ?? 'http://localhost').port

/** A browser of its own for one person, signed in or not, at the practice's address. */
export type Person = { readonly page: Page; readonly open: (path: string) => Promise<void> }

type Fixtures = {
  readonly clinic: Clinic
  /** Opens a browser as somebody; nobody is a stranger on the public site. */
  readonly as: (actor?: SignedInActor) => Promise<Person>
}

async function personIn(browser: Browser, clinic: Clinic, actor: SignedInActor | undefined, opened: BrowserContext[]): Promise<Person> {
  const context = await openCalmly(browser)
  opened.push(context)
  const address = `http://${clinic.hostname}:${port}`
  if (actor) await signIn(context, actor, address)
  const page = await context.newPage()
  return {
    page,
    open: async (path) => {
      await page.goto(`${address}${path}`)
      // What streams in after the page stands there twice for a moment, once out of sight.
      await page.waitForFunction(() => document.querySelector('div[hidden][id^="S:"]') === null)
    },
  }
}

/** A story has a practice of its own, living now, and a browser for each person in it. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  clinic: async ({}, use) => {
    const now = new Date()
    await use(await openClinic({ now, timeZone: zoneAtMidday(now), openOnSundays: true }))
  },
  as: async ({ browser, clinic }, use) => {
    const opened: BrowserContext[] = []
    await use((actor) => personIn(browser, clinic, actor, opened))
    for (const context of opened) await context.close()
  },
})

/** A local day `days` from the practice's today. */
export const dayFrom = (clinic: Clinic, days: number): LocalDate => addDays(clinic.today, days)

export { expect }
