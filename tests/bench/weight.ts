import { type Browser, chromium } from 'playwright'
import { ensureChromium } from '../../scripts/support/browser.ts'
import { openOwnPortal } from '../../scripts/test-portal.ts'
import { finish, isQuick, report, tell } from '../support/figures.ts'
import { builtWeights, frameworkWeight, kindOf } from '../support/weights.ts'

/**
 * `bench -- weight [--quick] [--json]`: the packed scripts and typefaces a browser without anything kept has loaded when a page has come to
 * rest, for the heaviest page of each kind. Weights are not times: they are the same on every machine.
 */
const name = 'weight'

const portal = await openOwnPortal()
const { openClinic } = await import('../support/clinic.ts')
const { zoneAtMidday } = await import('../support/midday.ts')
const { signIn } = await import('../support/signed-in.ts')
const { journeyUnderWay } = await import('../support/under-way.ts')
const { paths } = await import('../../lib/paths.ts')
const { openCalmly } = await import('../support/calm-window.ts')

type Viewer = 'visitor' | 'client' | 'frontDesk' | 'therapist' | 'admin'
type Weight = { readonly scripts: number; readonly fonts: number }

const now = new Date()
const clinic = await openClinic({ now, timeZone: zoneAtMidday(now), openOnSundays: true })
const { client, journey } = await journeyUnderWay(clinic, clinic.therapist, now)

const { site, clinic: staff } = paths
const every: readonly (readonly [route: string, address: string, viewer: Viewer])[] = [
  ...[paths.home, site.kap, site.formats, site.faq, site.contact, site.privacy, site.prescribers].map(
    (address) => [address, address, 'visitor'] as const,
  ),
  ['/sign-in', paths.signIn, 'visitor'],
  ['/sign-in/forgot', paths.forgot, 'visitor'],
  ['/consult', site.consult, 'visitor'],
  ['/estimate', site.estimator, 'visitor'],
  ['/portal', paths.portal.home, 'client'],
  ...[paths.portal.visits, paths.portal.money, paths.portal.messages, paths.portal.documents].map(
    (address) => [address, address, 'client'] as const,
  ),
  ...[staff.today, staff.calendar, staff.clients, staff.consults, staff.desk, staff.tasks, staff.claims].map(
    (address) => [address, address, 'frontDesk'] as const,
  ),
  ['/clinic/clients/[clientId]', staff.client(client.id), 'frontDesk'],
  ['/clinic/clients/[clientId]/money', staff.clientTab(client.id, 'money'), 'frontDesk'],
  ['/clinic/settings/rules', staff.setting('rules'), 'admin'],
  ['/clinic/settings/clinicians', staff.setting('clinicians'), 'admin'],
  ['/clinic/journeys/[appointmentId]', staff.console(journey), 'therapist'],
]
const quick = new Set([
  '/privacy',
  '/sign-in',
  '/consult',
  '/estimate',
  '/portal',
  '/clinic',
  '/clinic/clients/[clientId]/money',
  '/clinic/journeys/[appointmentId]',
])

async function weigh(browser: Browser, address: string, viewer: Viewer): Promise<Weight> {
  const place = `http://${clinic.hostname}:${new URL(portal.baseUrl).port}`
  const window = await openCalmly(browser)
  try {
    if (viewer !== 'visitor') await signIn(window, (viewer === 'client' ? client : clinic[viewer]).actor, place, now)
    const page = await window.newPage()
    const answer = await page.goto(`${place}${address}`, { waitUntil: 'networkidle' })
    if (answer?.status() !== 200 || new URL(page.url()).pathname !== address) throw new Error(`${address} led to ${page.url()}`)
    return await page.evaluate(() => {
      const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
      const of = (ending: string) =>
        entries.filter(({ name: file }) => file.endsWith(ending)).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
      return { scripts: of('.js'), fonts: of('.woff2') }
    })
  } finally {
    await window.close()
  }
}

const kilo = (bytes: number) => Math.round(bytes / 100) / 10
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] })
try {
  const built = new Map(builtWeights().map(({ route, bytes }) => [route, bytes]))
  const heaviest = new Map<string, { readonly route: string; readonly scripts: number }>()
  let fonts = { route: '', bytes: 0 }
  for (const [route, address, viewer] of every) {
    if (isQuick && !quick.has(route)) continue
    const weight = await weigh(browser, address, viewer)
    tell(
      `${route}: ${kilo(weight.scripts)} kB of scripts (${kilo(built.get(route) ?? 0)} by the build), ${kilo(weight.fonts)} kB of typefaces`,
    )
    const kind = kindOf(route)
    if (weight.scripts > (heaviest.get(kind.name)?.scripts ?? 0)) heaviest.set(kind.name, { route, scripts: weight.scripts })
    if (viewer === 'visitor' && weight.fonts > fonts.bytes) fonts = { route, bytes: weight.fonts }
  }
  const framework = kilo(frameworkWeight())
  for (const { route, scripts } of heaviest.values()) {
    const { name: kind, goal, limit } = kindOf(route)
    report({
      name,
      case: `${kind}, the heaviest looked at: ${route}; ${framework} kB of it are the framework’s own`,
      metric: 'packed scripts of the first load',
      value: kilo(scripts),
      unit: 'kB',
      goal: kilo(goal),
      limit: kilo(limit),
      better: 'lower',
    })
  }
  report({
    name,
    case: `public pages, the heaviest looked at: ${fonts.route}`,
    metric: 'typefaces of the first load',
    value: kilo(fonts.bytes),
    unit: 'kB',
    goal: 60,
    limit: 60,
    better: 'lower',
  })
} finally {
  await browser.close()
  await portal.close()
}

finish()
