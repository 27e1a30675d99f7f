import { ensureChromium } from '../../scripts/support/browser.ts'
import { atEnd, end } from '../../scripts/support/life.ts'
import { PlainError } from '../../scripts/support/terminal.ts'
import { openOwnPortal } from '../../scripts/test-portal.ts'
import { exitCode, isQuick, median, report, tell } from '../support/figures.ts'

/**
 * `bench -- lighthouse [--quick] [--json]`: the four pages a visitor comes to, as Lighthouse sees them on a telephone with a slow line and a
 * processor four times slower: the middle one of three looks. The package is large and nobody needs it but this, so it is not among the
 * project's own: `npm install --no-save lighthouse@12`. Times count, so it wants a machine to itself.
 */
const name = 'lighthouse'
const PACKAGE = 'lighthouse'
const looks = isQuick ? 1 : 3

type Category = { readonly score: number | null; readonly auditRefs: readonly { readonly id: string }[] }
type Audit = { readonly score: number | null; readonly scoreDisplayMode: string; readonly title: string; readonly displayValue?: string }
type Result = {
  readonly lhr: { readonly categories: Readonly<Record<string, Category>>; readonly audits: Readonly<Record<string, Audit>> }
}
type Lighthouse = (address: string, flags: object) => Promise<Result>
type Browser = { readonly port: number; kill(): void }
type Launcher = { launch(options: object): Promise<Browser> }

async function packaged<Part>(which: string): Promise<Part> {
  try {
    return (await import(which)) as Part
  } catch {
    throw new PlainError('Lighthouse is not installed here: npm install --no-save lighthouse@12')
  }
}
const { default: lighthouse } = await packaged<{ default: Lighthouse }>(PACKAGE)
const { launch } = await packaged<Launcher>('chrome-launcher')

const { openClinic } = await import('../support/clinic.ts')
const { zoneAtMidday } = await import('../support/midday.ts')
const { paths } = await import('../../lib/paths.ts')

const portal = await openOwnPortal()
atEnd(portal.close, 'portal')
const now = new Date()
const clinic = await openClinic({ now, timeZone: zoneAtMidday(now), openOnSundays: true })
const place = `http://${clinic.hostname}:${new URL(portal.baseUrl).port}`
const browser = await launch({ chromePath: await ensureChromium(), chromeFlags: ['--headless', '--no-sandbox', '--disable-dev-shm-usage'] })
atEnd(async () => browser.kill(), 'task')

const scoreOf = ({ lhr }: Result, category: string) => Math.round((lhr.categories[category]?.score ?? Number.NaN) * 100)
const figure = (path: string, metric: string, value: number, goal: number, limit: number) =>
  report({ name, case: path, metric, value, unit: 'of 100', goal, limit, better: 'higher' })

/** What a category holds against a page, in Lighthouse's words. */
const heldAgainst = ({ lhr }: Result, category: string): string[] =>
  (lhr.categories[category]?.auditRefs ?? []).flatMap(({ id }) => {
    const audit = lhr.audits[id]
    return audit && audit.score !== null && audit.score < 0.9 ? [`${audit.title} ${audit.displayValue ?? ''}`.trim()] : []
  })

for (const path of [paths.home, paths.site.formats, paths.site.consult, paths.site.estimator]) {
  const results: Result[] = []
  for (let look = 0; look < looks; look += 1)
    results.push(
      await lighthouse(`${place}${path}`, { port: browser.port, onlyCategories: ['performance', 'accessibility'], logLevel: 'silent' }),
    )
  for (const [category, goal, limit] of [
    ['performance', 95, 90],
    ['accessibility', 100, 100],
  ] as const) {
    const scores = results.map((result) => scoreOf(result, category))
    figure(path, `${category}, median of ${looks}`, median(scores), goal, limit)
    const last = results.at(-1)
    if (last && Math.min(...scores) < goal) for (const line of heldAgainst(last, category)) tell(`  ${line}`)
  }
}
await end(exitCode())
