import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from 'playwright'
import { ensureChromium } from '../../scripts/support/browser.ts'
import { atEnd, end } from '../../scripts/support/life.ts'
import { inProject } from '../../scripts/support/paths.ts'
import { openOwnPortal } from '../../scripts/test-portal.ts'
import { goAbout, nothingSeen, type Person } from '../bench/load/people.ts'
import { exitCode, isQuick, report, tell } from '../support/figures.ts'

/**
 * `verify -- shed [--quick] [--json]`: a portal that works at one request at a time, with more asked of it than it can do, and a browser in the middle:
 * a form that is sent then keeps what was typed, is sent again by itself and arrives once; a page comes up by itself, with and without scripts; booking
 * and the console go first; and nobody sees an error.
 */
const name = 'shed'
const { openClinic } = await import('../support/clinic.ts')
const { zoneAtMidday } = await import('../support/midday.ts')
const { sessionCookie, SESSION_COOKIE } = await import('../support/signed-in.ts')
const { paths } = await import('../../lib/paths.ts')
const { busyWords } = await import('../../lib/messages/en/ui/busy.ts')
const { goesFirst } = await import('../../lib/busy-page.ts')

const portal = await openOwnPortal({ REQUESTS_AT_ONCE: '1' })
atEnd(portal.close, 'portal')
const port = Number(new URL(portal.baseUrl).port)
const now = new Date()
const clinic = await openClinic({ now, timeZone: zoneAtMidday(now), openOnSundays: true })
const client = await clinic.client()
const cookieOf = async (actor: Parameters<typeof sessionCookie>[0]) => `${SESSION_COOKIE}=${await sessionCookie(actor)}`
const desk: Person = {
  host: clinic.hostname,
  cookie: await cookieOf(clinic.frontDesk.actor),
  foreign: [],
  goes: [paths.clinic.calendar, paths.clinic.today, paths.clinic.client(client.id)],
}

/** Eighty people of the desk who do not think, until they are stopped. */
function flood(): { readonly stop: () => Promise<void>; readonly seen: ReturnType<typeof nothingSeen> } {
  const seen = nothingSeen()
  const manner = { until: Number.POSITIVE_INFINITY, thought: 40, isPatient: false, isFirst: goesFirst }
  const running = Array.from({ length: 80 }, () => goAbout(port, desk, manner, seen))
  return {
    seen,
    stop: async () => {
      manner.until = 0
      await Promise.all(running)
    },
  }
}

const figure = (what: string, metric: string, value: number, unit: string, limit: number, better: 'lower' | 'higher' = 'lower') =>
  report({ name, case: what, metric, value, unit, goal: limit, limit, better })

const browser = await chromium.launch({ executablePath: await ensureChromium() })
atEnd(() => browser.close(), 'task')
const address = (path: string) => `http://${clinic.hostname}:${port}${path}`

async function openBrowser(javaScriptEnabled: boolean) {
  const context = await browser.newContext({ javaScriptEnabled })
  const [cookie = '', value = ''] = (await cookieOf(client.actor)).split(/=(.*)/s)
  await context.addCookies([{ name: cookie, value, domain: clinic.hostname, path: '/', httpOnly: true, sameSite: 'Lax' }])
  return context.newPage()
}

const words = 'I slept well, and I have a question about Thursday.'
const sentOf = () => clinic.asSystem((tx) => tx.message.count({ where: { practiceId: clinic.practiceId, authorUser: client.userId } }))

const page = await openBrowser(true)
await page.goto(address(paths.portal.messages))
const form = page.locator('form:has([name=body])')
await form.locator('[name=subject]').fill('Thursday')
await form.locator('[name=body]').fill(words)
const before = await sentOf()

const first = flood()
await sleep(2_000)
let putOff = 0
page.on('response', (answer) => {
  if (answer.request().method() === 'POST' && answer.status() === 503) putOff += 1
})
await form.getByRole('button', { name: 'Send' }).click({ noWaitAfter: true })
const told = await page.waitForSelector('[data-busy]', { timeout: 30_000 }).then(
  (line) => line.textContent(),
  () => null,
)
const kept = await form
  .locator('[name=body]')
  .inputValue()
  .catch(() => '')
const during = await sentOf()
await first.stop()
for (let waited = 0; (await sentOf()) === before && waited < 30_000; waited += 250) await sleep(250)
await sleep(isQuick ? 1_000 : 6_000)
// What is seen: the words stand in a script of the page as well.
const said = await page.locator('body').innerText()
figure('a form', 'put off while more was asked than could be done', putOff, 'times', 1, 'higher')
figure('a form', 'a word that it tries again', told === busyWords.waiting ? 1 : 0, 'words', 1, 'higher')
figure('a form', 'what was typed is still there meanwhile', kept === words && during === before ? 1 : 0, 'of 1', 1, 'higher')
figure('a form', 'arrived', (await sentOf()) - before, 'times', 1)
figure('a form', 'arrived at least', (await sentOf()) - before, 'times', 1, 'higher')
figure(
  'a form',
  'the line is gone, and no error is shown',
  said.includes(busyWords.waiting) || /P2028|went wrong/i.test(said) ? 1 : 0,
  'of 1',
  0,
)

for (const withScripts of [true, false]) {
  const what = `a page, ${withScripts ? 'with' : 'without'} scripts`
  const reader = await openBrowser(withScripts)
  const again = flood()
  await sleep(2_000)
  let answer = await reader.goto(address(paths.portal.visits), { timeout: 60_000 })
  for (let tries = 0; answer?.status() === 200 && tries < 20; tries += 1)
    answer = await reader.goto(address(paths.portal.visits), { timeout: 60_000 })
  const heading = await reader.locator('h1').first().textContent()
  figure(what, 'put off with a page in plain words', answer?.status() === 503 && heading === busyWords.title ? 1 : 0, 'of 1', 1, 'higher')
  await again.stop()
  let isUp = false
  for (let waited = 0; !isUp && waited < 20_000; waited += 250) {
    isUp = (await reader.title().catch(() => busyWords.title)) !== busyWords.title
    await sleep(250)
  }
  figure(what, 'came up by itself', isUp ? 1 : 0, 'of 1', 1, 'higher')
  await reader.context().close()
}

const third = flood()
await sleep(1_000)
const firsts = nothingSeen()
const booking = { ...desk, goes: [paths.site.consult, paths.clinic.bookVisit(client.id)] }
await goAbout(
  port,
  booking,
  { until: performance.now() + (isQuick ? 8_000 : 30_000), thought: 0, isPatient: false, isFirst: goesFirst },
  firsts,
)
await third.stop()
tell(
  `${firsts.served.length} booking pages, ${firsts.putOff.length} put off; of the others ${third.seen.served.length} pages, ${third.seen.putOff.length} put off`,
)
figure('booking, while others are put off', 'put off', firsts.putOff.length / Math.max(1, firsts.first.asked), 'of all', 0.05)
figure('the others', 'put off', third.seen.putOff.length, 'answers', 1, 'higher')
const broken = [first.seen, third.seen, firsts].flatMap(({ broken: all }) => [...all])
for (const [what, often] of broken) tell(`  ${often} × ${what}`)
figure('everybody', 'errors', broken.length, 'kinds', 0)
const log = inProject('.cache/tests/portal.log')
const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : []
figure('the log', 'P2028', lines.filter((line) => line.includes('P2028')).length, 'lines', 0)

await browser.close()
await end(exitCode())
