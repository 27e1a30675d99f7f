import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chargeWallOn, coveragePrograms, coverageStatuses } from '@/lib/domain/coverage/program'

const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
beforeAll(() => admin.connect())
afterAll(() => admin.end())

const DAY = '2026-11-23'
const row = { id: 'coverage', program: 'commercial', status: 'active', priority: 1, startsOn: DAY, endsOn: null } as const
const walled = coveragePrograms.filter((program) => chargeWallOn([{ ...row, program }], DAY) !== null).sort()
const counting = coverageStatuses.filter((status) => chargeWallOn([{ ...row, program: 'medicaid', status }], DAY) !== null).sort()

type Lists = { readonly name: string; readonly programs: readonly string[][]; readonly statuses: readonly string[][] }

/** What functions of the database that know of Medicaid say of programs and statuses. */
async function listsInDatabase(): Promise<Lists[]> {
  const { rows } = await admin.query<{ name: string; text: string }>(`SELECT p.proname AS name, p.prosrc AS text FROM pg_proc p
    JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'app' AND p.prosrc LIKE '%''medicaid''%' ORDER BY 1`)
  const lists = (text: string, column: string) =>
    [...text.matchAll(new RegExp(`\\.${column} IN \\(([^)]*)\\)`, 'g'))].map(([, list = '']) => (list.match(/[a-z_]+/g) ?? []).sort())
  return rows.map(({ name, text }) => ({ name, programs: lists(text, 'program'), statuses: lists(text, 'status') }))
}

test('the database walls the very programs that the domain walls, in every function that names one', async () => {
  const found = await listsInDatabase()
  expect(found.map(({ name }) => name)).toEqual(['forbids_client_charge', 'guard_coverage'])
  for (const { programs } of found) expect(programs).toEqual([walled])
  expect(found[0]?.statuses).toEqual([counting])
  expect(coverageStatuses.filter((status) => status !== 'denied').sort()).toEqual(counting)
})

test('every program and status of the domain is one of the database’s, and the other way round', async () => {
  const valuesOf = async (type: string) =>
    (await admin.query<{ value: string }>(`SELECT unnest(enum_range(NULL::"${type}"))::text AS value`)).rows.map(({ value }) => value)
  expect(await valuesOf('CoverageProgram')).toEqual([...coveragePrograms])
  expect(await valuesOf('CoverageStatus')).toEqual([...coverageStatuses])
})
