import pg from 'pg'
import { type CDPSession, chromium, type Locator, type Page } from 'playwright'
import type { SignedInActor } from '../../lib/domain/access/actor.ts'
import { ensureChromium } from '../../scripts/support/browser.ts'
import { openOwnPortal } from '../../scripts/test-portal.ts'
import { finish, isQuick, median, percentile, report } from '../support/figures.ts'
import { grow, TEN_YEARS, tenthOf } from '../support/grown.ts'

/**
 * `bench -- clicks [--quick] [--json]`: how long after a click or a key a browser has painted what came of it, with a processor four times slower
 * than this one: on a calendar of ten people's full week, in the palette, and on the console of a journey. By the browser's own event timing,
 * which says nothing of what took less than 16 ms. Beside it, as fast as the processor is, what the page's thread takes of it.
 */
const name = 'clicks'
const SLOWER = 4
const rounds = isQuick ? 5 : 15
/** So many times each deed is counted before it is timed. */
const COUNTED = 3

const portal = await openOwnPortal()
const { openClinic } = await import('../support/clinic.ts')
const { zoneAtMidday } = await import('../support/midday.ts')
const { signIn } = await import('../support/signed-in.ts')
const { journeyUnderWay } = await import('../support/under-way.ts')
const { paths } = await import('../../lib/paths.ts')
const { openCalmly } = await import('../support/calm-window.ts')

const now = new Date()
const clinic = await openClinic({ now, timeZone: zoneAtMidday(now), openOnSundays: true })
const database = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
await database.connect()
await grow(database, clinic, { ...tenthOf(TEN_YEARS), clinicians: TEN_YEARS.clinicians })
await database.query('VACUUM ANALYZE')
await database.end()

type Watched = { since: number; longest: number }

/** Runs in the page before all else: keeps the longest of what was begun since somebody asked. */
const watch = () => {
  const kept = window as unknown as Watched
  Object.assign(kept, { since: 0, longest: 0 })
  new PerformanceObserver((list) => {
    for (const { interactionId, startTime, duration } of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
      if (interactionId > 0 && startTime >= kept.since) kept.longest = Math.max(kept.longest, duration)
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
}

/** How long what came of it was waited for, in ms; 0 for less than can be seen. */
async function painted(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => Object.assign(window, { since: performance.now(), longest: 0 }))
  await act()
  await page.waitForTimeout(1_000)
  return page.evaluate(() => (window as unknown as Watched).longest)
}

type Cost = { readonly processor: number; readonly elements: number }
type Traced = { readonly traceEvents: readonly Event[] }
type Event = { readonly name: string; readonly ph: string; readonly pid: number; readonly tid: number; readonly tdur?: number } & {
  readonly args: { readonly elementCount?: number; readonly name?: string }
}

/**
 * What the page's own thread takes of the processor until it has come to rest, in ms, and of how many elements the browser asks anew how they look.
 * Others who want the processor lengthen the first little and the second not at all.
 */
async function cost(page: Page, act: () => Promise<unknown>): Promise<Cost> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] })
  await act()
  await page.waitForTimeout(2_000)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as Traced
  const heard = traceEvents.find(({ name: which }) => which === 'EventDispatch')
  const own = traceEvents.filter(({ pid, tid, ph }) => ph === 'X' && pid === heard?.pid && tid === heard.tid)
  const sum = (of: string, value: (event: Event) => number | undefined) =>
    own.reduce((total, event) => total + (event.name === of ? (value(event) ?? 0) : 0), 0)
  return {
    processor: sum('ThreadControllerImpl::RunTask', ({ tdur }) => tdur) / 1_000,
    elements: sum('UpdateLayoutTree', ({ args }) => args.elementCount),
  }
}

type Deed = {
  readonly what: string
  readonly act: (page: Page, round: number) => Promise<unknown>
  readonly undo?: (page: Page) => Promise<unknown>
}

async function measure(where: string, actor: SignedInActor, address: string, deeds: readonly Deed[]): Promise<void> {
  const window = await openCalmly(browser, { viewport: { width: 1440, height: 900 } })
  try {
    const place = `http://${clinic.hostname}:${new URL(portal.baseUrl).port}`
    await signIn(window, actor, place, now)
    await window.addInitScript(watch)
    const page = await window.newPage()
    await page.goto(`${place}${address}`, { waitUntil: 'networkidle' })
    const devtools: CDPSession = await window.newCDPSession(page)
    const rate = (times: number) => devtools.send('Emulation.setCPUThrottlingRate', { rate: times })
    for (const { what, act, undo } of deeds) {
      const costs: Cost[] = []
      const times: number[] = []
      for (let round = 0; round <= COUNTED + rounds; round += 1) {
        const isCounted = round <= COUNTED
        await rate(isCounted ? 1 : SLOWER)
        if (isCounted) costs.push(await cost(page, () => act(page, round)))
        else times.push(await painted(page, () => act(page, round)))
        await undo?.(page)
      }
      const common = { name, case: `${where}: ${what} (95 of 100 within ${percentile(times, 0.95)} ms)`, better: 'lower' } as const
      report({ ...common, metric: 'painted after, median', unit: 'ms', value: median(times), goal: 100, limit: 200 })
      // The first time, what it needs is fetched.
      const [, ...counted] = costs
      const of = (which: keyof Cost) => median(counted.map((one) => one[which]))
      report({ ...common, metric: 'of the processor as it is', unit: 'ms', value: of('processor'), goal: 50, limit: 120 })
      report({ ...common, metric: 'asked how they look', unit: 'elements', value: of('elements'), goal: 500, limit: 1_000 })
    }
  } finally {
    await window.close()
  }
}

const closed = async (page: Page) => {
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** By the mouse alone: the tool's own click looks through the page first, in the same thread. */
async function pressed(page: Page, thing: Locator): Promise<void> {
  await thing.scrollIntoViewIfNeeded()
  const { x, y } = (await thing.boundingBox()) ?? { x: 0, y: 0 }
  await page.mouse.click(x + 8, y + 8)
}

const calendar: readonly Deed[] = [
  {
    what: 'a visit of 400 is opened',
    act: (page, round) => pressed(page, page.locator('[data-spot] > button').nth(round * 3)),
    undo: closed,
  },
  { what: 'the focus goes a row down', act: (page) => page.keyboard.press('ArrowDown') },
  { what: 'a day further', act: (page, round) => page.keyboard.press(round % 2 === 0 ? 'ArrowRight' : 'ArrowLeft') },
]
const palette: readonly Deed[] = [
  { what: 'it opens', act: (page) => page.keyboard.press('Control+k'), undo: closed },
  {
    what: 'a letter is typed',
    async act(page, round) {
      if (round === 0) await page.keyboard.press('Control+k')
      await page.keyboard.press('grove 12345678901234567890'.charAt(round))
    },
  },
  { what: 'the next row is chosen', act: (page) => page.keyboard.press('ArrowDown') },
]
const console: readonly Deed[] = [
  { what: 'a number of a reading is typed', act: (page, round) => page.getByLabel('Upper pressure').press(String(round % 10)) },
  {
    what: 'the unit of the temperature is chosen',
    act: (page, round) => page.getByText(round % 2 === 0 ? '°C' : '°F', { exact: true }).click(),
  },
  { what: 'what can end the day is unfolded', act: (page) => page.getByText('End without a dose, or they leave').click() },
]

const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] })
try {
  const { frontDesk, otherTherapist } = clinic
  await measure('calendar', frontDesk.actor, paths.clinic.calendar, calendar)
  await measure('palette', frontDesk.actor, paths.clinic.tasks, palette)
  const { journey } = await journeyUnderWay(clinic, otherTherapist, now)
  await measure('console', otherTherapist.actor, paths.clinic.console(journey), console)
} finally {
  await browser.close()
  await portal.close()
}

finish()
