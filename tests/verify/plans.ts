import pg from 'pg'
import { addDays } from '../../lib/domain/time/local.ts'
import { finish, isQuick, report, survivor, tell } from '../support/figures.ts'
import { grow, openOneOfThem, TEN_YEARS, tenthOf } from '../support/grown.ts'
import { explainedIn, findingsIn, listen } from './plans/explain.ts'

listen()
const { done, openClinic } = await import('../support/clinic.ts')
const { openGroup } = await import('../../lib/commands/scheduling/open-group.ts')
const { askedMost } = await import('./plans/asked.ts')

/**
 * `verify -- plans [--quick] [--json]`: what people ask the most of a practice that has grown for years beside another, through the product's
 * own views and commands as the portal's own role. Every statement is explained: no table that grows is read whole, and nothing reads more
 * than ten times the rows it gives, nor sorts them for a page. An index is taken away, and that is seen.
 */
const name = 'plans'
const size = isQuick ? tenthOf(TEN_YEARS) : TEN_YEARS
/** Read through by everybody, and small for good. */
const GROWS_FROM = isQuick ? 2_000 : 4_000

const database = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
await database.connect()
const began = performance.now()
await grow(database, await openClinic(), size)
const clinic = await openClinic({ name: 'Moss Practice' })
await grow(database, clinic, size)
await database.query('VACUUM ANALYZE')
tell(`two practices of ${size.visits} visits in ${Math.round((performance.now() - began) / 1000)} s`)

const { rows: tables } = await database.query<{ table: string }>(
  `SELECT relname AS table FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples >= ${GROWS_FROM}`,
)
const grows = new Set(tables.map(({ table }) => table))
const known = await openOneOfThem(clinic)
const newcomer = await clinic.ordered()
const { cycleIds } = await clinic.regimen(newcomer)
const { groupId } = await done(
  clinic.run(
    openGroup,
    {
      ...{ locationId: clinic.locationId, clinicianId: clinic.otherTherapist.clinicianId, roomId: clinic.rooms.one },
      ...{ phase: 'integration', title: 'Making sense together', on: addDays(clinic.today, 50), at: '09:00', seats: 4 },
    },
    clinic.frontDesk.actor,
  ),
)

const asked = askedMost(clinic, {
  ...{ clientId: known.id, visitAhead: known.visit.id, sequence: known.visit.sequence },
  ...{ newcomerId: newcomer.id, cycleId: cycleIds[0] ?? '', groupId },
})
const of = `${asked.size} of what is asked the most`

/** What reads through a table all the same, with the reason. */
const readThrough: Readonly<Record<string, string>> = {
  balances: 'a client has a short row for each account, told apart by an enum: under row security no index answers that',
  'claims, found':
    'what is typed may stand in the middle of a number, a code or the name of a payer: under row security no index answers that',
}

/** The words of a statement around the table that is meant. */
function about(text: string, where: string): string {
  const words = text.replace(/\s+/g, ' ')
  const from = words.indexOf(`"${where.split(' ')[0]}"`)
  return words.slice(Math.max(0, from - 150), Math.max(0, from - 150) + 400)
}

/** Every statement of them, and what is wrong with each. */
async function look(only?: string): Promise<{ statements: number; wrong: number; known: number }> {
  let statements = 0
  let known = 0
  let wrong = 0
  for (const [what, work] of asked) {
    if (only !== undefined && what !== only) continue
    // What a page reads is asked together once the process has seen it.
    if (work.isRead) await work.run()
    const explained = await explainedIn(work.run)
    statements += explained.length
    for (const one of explained) {
      for (const { what: fault, where, read, given } of findingsIn(one, grows)) {
        if (only === undefined && what in readThrough) {
          known += 1
          continue
        }
        wrong += 1
        if (only === undefined) survivor(what, `${fault}: ${where}, ${read} rows read, ${given} given: ${about(one.text, where)}`)
      }
    }
    if (only === undefined) tell(`${what}: ${explained.length} statements`)
  }
  return { statements, wrong, known }
}

const seen = await look()
const common = { name, case: of, goal: 0, limit: 0, better: 'lower' } as const
report({ ...common, metric: 'statements explained', value: seen.statements, unit: 'statements', goal: 1, limit: 1, better: 'higher' })
report({
  ...common,
  metric: `steps that read through all the same (${Object.keys(readThrough)})`,
  value: seen.known,
  unit: 'steps',
  limit: 7,
})
report({ ...common, metric: 'tables read whole, or rows read or sorted in vain', value: seen.wrong, unit: 'steps' })

await database.query('DROP INDEX appointment_practice_id_client_id_starts_at_idx')
const planted = await look('portal, visits')
report({
  ...common,
  case: 'an index is taken away',
  metric: 'seen',
  value: planted.wrong > 0 ? 1 : 0,
  unit: 'of 1',
  goal: 1,
  limit: 1,
  better: 'higher',
})
await database.end()
finish()
