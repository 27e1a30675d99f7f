import pg from 'pg'
import { inScope } from '../../lib/data/scope.ts'
import { searchClients } from '../../lib/data/views/search.ts'
import { openClinic } from '../support/clinic.ts'
import { finish, isQuick, median, percentile, report, tell } from '../support/figures.ts'

/** `bench -- search [--quick] [--json]`: finding one of 100,000 clients as the front desk types, through the product's own view. */
const name = 'search'
const CLIENTS = isQuick ? 10_000 : 100_000
const ROUNDS = isQuick ? 5 : 20
const [GOAL, LIMIT] = [15, 30]

const firstNames = `Ada Bo Cleo Dov Eve Finn Gia Hal Ida Jo Mary Ann|Seán Inés José Zoë Björn Łucja Ólafur Mai Li Wei Anna Maria|Lee
  Rosemary Basil Clover Hazel Fern Ivy Juniper Laurel Olive Rowan Sage Willow Wren Lark Robin Martin`
const lastNames = `Aster O’Brien Núñez Smith-Jones McDonald Lee Leeman Moss Þórsson Łukasz García Martínez Nguyễn Kowalczyk Østergaard
  Müller Weiß D’Angelo van|der|Berg de|la|Cruz Smith Johnson Williams Brown Jones Davis Miller Wilson Moore Taylor Anderson Thomas
  Jackson White Harris Martin Thompson Young Allen King Wright Scott Torres Hill Flores Green Adams Nelson Baker Hall Rivera Campbell`
const read = (names: string) =>
  names
    .trim()
    .split(/\s+/)
    .map((one) => one.replaceAll('|', ' '))

const clinic = await openClinic()
const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
await admin.connect()
await admin.query("SELECT set_config('app.practice_id', $1, false)", [clinic.practiceId])
const began = performance.now()
await admin.query(
  `INSERT INTO client (practice_id, id, legal_first_name, legal_last_name, chosen_name, born_on, email, phone, state, status, stage, indication, diagnosis_codes)
   SELECT $1::uuid, gen_random_uuid(), f[1 + n % cardinality(f)], l[1 + (n * 7) % cardinality(l)] || CASE WHEN n % 3 = 0 THEN ' ' || chr(97 + n % 26) || chr(97 + n / 26 % 26) || 'son' ELSE '' END,
     CASE WHEN n % 5 = 0 THEN f[1 + (n * 3) % cardinality(f)] END, date '1940-01-01' + n % 22000, 'person' || n || '@example.com',
     '+1555' || lpad((n * 37 % 10000000)::text, 7, '0'), 'MO', 'active', 'preparation', 'treatment_resistant_depression', '{}'
   FROM generate_series(1, $2::int) n, (SELECT $3::text[] AS f, $4::text[] AS l) names`,
  [clinic.practiceId, CLIENTS, read(firstNames), read(lastNames)],
)
tell(`${CLIENTS} clients in ${Math.round((performance.now() - began) / 1000)} s`)
await admin.query('VACUUM ANALYZE client_word, client')
await admin.end()

const { actor } = clinic.frontDesk

async function ask(query: string): Promise<{ ms: number; total: number }> {
  const start = performance.now()
  const { total } = await inScope(actor, (tx) => searchClients(tx, actor, query))
  return { ms: performance.now() - start, total }
}

/** What is typed, and how many must be found at least. */
const asked: readonly [string, number][] = [
  ...([
    ['obrien', 1],
    ["O'Brien", 1],
    ['nunez ines', 1],
    ['Lee, Mary', 1],
    ['smith', 2],
    ['ma', 100],
    ['sm', 100],
  ] as [string, number][]),
  ...([
    ['m s', 10],
    ['maria lee m', 1],
    ['555-0037', 0],
    ['0037', 0],
    ['person77@', 1],
    ['1962-02-11', 1],
    ['van der berg', 1],
  ] as [string, number][]),
  ...([
    ['%%', 0],
    ['zzzzzz', 0],
  ] as [string, number][]),
]

const all: number[] = []
for (const [query, least] of asked) {
  const { total } = await ask(query)
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) times.push((await ask(query)).ms)
  all.push(...times)
  report({
    ...{ name, case: `"${query}" among ${CLIENTS} clients, ${total} fit`, metric: 'median', unit: 'ms', better: 'lower' },
    value: total >= least ? median(times) : Number.NaN,
    ...{ goal: GOAL, limit: LIMIT },
  })
}
report({
  name,
  case: `every query among ${CLIENTS} clients`,
  metric: 'p95',
  value: percentile(all, 0.95),
  unit: 'ms',
  goal: GOAL,
  limit: LIMIT,
  better: 'lower',
})
finish()
