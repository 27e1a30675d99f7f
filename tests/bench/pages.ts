import pg from 'pg'
import type { SignedInActor } from '../../lib/domain/access/actor.ts'
import { paths } from '../../lib/paths.ts'
import { openOwnPortal } from '../../scripts/test-portal.ts'
import { finish, isQuick, median, percentile, report, tell } from '../support/figures.ts'
import { grow, openOneOfThem, TEN_YEARS, tenthOf } from '../support/grown.ts'
import { rawRequest } from '../support/raw-request.ts'
import { openCounter } from './pages/counter.ts'

/**
 * `bench -- pages [--quick] [--json]`: the main pages of each role through the production build, in a practice of some months and beside it in
 * one with ten times as much of everything. Counted: statements, how often somebody says who asks (a page that is read in one transaction says it
 * twice: the job that finds the session, and the person), and the size of the page; timed: both practices in turns. What is red asks more statements than a page may.
 */
const name = 'pages'
const rounds = isQuick ? 9 : 31
const { openClinic } = await import('../support/clinic.ts')
const { sessionCookie, SESSION_COOKIE } = await import('../support/signed-in.ts')

const database = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
await database.connect()
const counter = await openCounter(database)
const portal = await openOwnPortal()
const port = new URL(portal.baseUrl).port

/** A practice of that size with one client whose pages are looked at, and how a page of it is asked. */
async function openPractice(title: string, size: typeof TEN_YEARS) {
  const now = new Date()
  const clinic = await openClinic({ now, name: title })
  await grow(database, clinic, size)
  const client = await openOneOfThem(clinic)
  await clinic.referred(client)
  await clinic.order(client)
  await clinic.regimen(client)
  const actors: Readonly<Record<Viewer, SignedInActor | null>> = {
    desk: clinic.billingLead.actor,
    therapist: clinic.therapist.actor,
    admin: clinic.admin.actor,
    client: client.actor,
    prescriber: clinic.prescriber.actor,
    visitor: null,
  }
  const cookies = new Map<Viewer, string>()
  for (const [viewer, actor] of Object.entries(actors))
    if (actor) cookies.set(viewer as Viewer, `${SESSION_COOKIE}=${await sessionCookie(actor, now)}`)
  return {
    clientId: client.id,
    async ask(viewer: Viewer, path: string): Promise<{ milliseconds: number; bytes: number }> {
      const headers = { host: `${clinic.hostname}:${port}`, cookie: cookies.get(viewer) ?? '' }
      const began = performance.now()
      const { status, body } = await rawRequest(port, path, { headers })
      const milliseconds = performance.now() - began
      if (status !== 200 || /<template[^>]*data-dgst/.test(body))
        throw new Error(`${path} answered ${status} to ${viewer}, or broke on its way`)
      return { milliseconds, bytes: Buffer.byteLength(body) }
    },
  }
}

type Viewer = 'desk' | 'therapist' | 'admin' | 'client' | 'prescriber' | 'visitor'
type Asked = readonly [what: string, viewer: Viewer, path: (clientId: string) => string]

const tab = (which: Parameters<typeof paths.clinic.clientTab>[1]) => (id: string) => paths.clinic.clientTab(id, which)

const pages: readonly Asked[] = [
  ['today', 'desk', () => paths.clinic.today],
  ['today', 'therapist', () => paths.clinic.today],
  ['calendar week', 'desk', () => paths.clinic.calendar],
  ['clients', 'desk', () => paths.clinic.clients],
  ['client overview', 'desk', paths.clinic.client],
  ['client money', 'desk', tab('money')],
  ['client notes', 'therapist', tab('notes')],
  ['client regimen', 'therapist', tab('regimen')],
  ['tasks', 'desk', () => paths.clinic.tasks],
  ['messages', 'desk', () => paths.clinic.messages],
  ['claims', 'desk', () => paths.clinic.claims],
  ['balances', 'desk', () => paths.clinic.desk],
  ['consults', 'desk', () => paths.clinic.consults],
  ['audit trail', 'admin', () => paths.clinic.audit],
  ['portal home', 'client', () => paths.portal.home],
  ['portal visits', 'client', () => paths.portal.visits],
  ['portal money', 'client', () => paths.portal.money],
  ['portal messages', 'client', () => paths.portal.messages],
  ['referrals', 'prescriber', () => paths.prescriber.referrals],
  ['home', 'visitor', () => paths.home],
  ['formats and cost', 'visitor', () => paths.site.formats],
  ['consult', 'visitor', () => paths.site.consult],
]

/** What may be asked of a page in statements: of those that everybody or a client begins with the least. */
const fewest = new Set(['portal home', 'home', 'formats and cost', 'consult'])

/** Once a minute a session says that it is still used, in a transaction of its own: that is no part of a page. */
const twice = async <Result>(work: () => Promise<Result>): Promise<Result[]> => [await work(), await work()]

try {
  const began = performance.now()
  const young = await openPractice('Young Practice', tenthOf(TEN_YEARS))
  const grown = await openPractice('Grown Practice', TEN_YEARS)
  await database.query('VACUUM ANALYZE')
  tell(`two practices in ${Math.round((performance.now() - began) / 1000)} s`)
  for (const [what, viewer, path] of pages) {
    const ask = (practice: typeof young) => practice.ask(viewer, path(practice.clientId))
    for (let warm = 0; warm < 3; warm += 1) for (const practice of [young, grown]) await ask(practice)
    const [seen] = (await twice(() => counter.during(() => ask(grown)))).sort((one, other) => one.scopes - other.scopes)
    if (!seen) throw new Error('nothing was counted')
    const times: Record<'young' | 'grown', number[]> = { young: [], grown: [] }
    for (let round = 0; round < rounds; round += 1) {
      times.young.push((await ask(young)).milliseconds)
      times.grown.push((await ask(grown)).milliseconds)
    }
    const { bytes } = await ask(grown)
    const ms = (list: readonly number[]) => `${Math.round(median(list))} ms, p95 ${Math.round(percentile(list, 0.95))}`
    const common = { name, case: `${what}, ${viewer} (young ${ms(times.young)}; grown ${ms(times.grown)})`, better: 'lower' } as const
    const most = fewest.has(what) ? 4 : 8
    report({ ...common, metric: 'statements', value: seen.statements, unit: 'statements', goal: most, limit: most })
    report({ ...common, metric: 'scopes', value: seen.scopes, unit: 'scopes', goal: 2, limit: 2 })
    report({ ...common, metric: 'size', value: bytes / 1_000, unit: 'kB', goal: 200, limit: 1_100 })
    report({ ...common, metric: 'grown to young', value: median(times.grown) / median(times.young), unit: 'x', goal: 1.3, limit: 2 })
    if (process.argv.includes('--statements')) for (const text of seen.texts) process.stderr.write(`${what}: ${text}\n`)
  }
} finally {
  await database.end()
  await portal.close()
}

finish()
