import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { permissions } from '@/lib/domain/access/permissions'
import { type PersonRole, staffRoles } from '@/lib/domain/access/roles'
import { chargeWallOn, coveragePrograms, coverageStatuses } from '@/lib/domain/coverage/program'
import { isAtHome } from '@/lib/domain/journeys/at-home'
import { settings } from '@/lib/domain/journeys/setting'
import { isWithSomebody, waysHome } from '@/lib/domain/journeys/way-home'
import { statusSteps } from '@/lib/domain/scheduling/appointment-status'

const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
beforeAll(() => admin.connect())
afterAll(() => admin.end())

const DAY = '2026-11-23'
const row = { id: 'coverage', program: 'commercial', status: 'active', priority: 1, startsOn: DAY, endsOn: null } as const
const walled = coveragePrograms.filter((program) => chargeWallOn([{ ...row, program }], DAY) !== null)
const counting = coverageStatuses.filter((status) => chargeWallOn([{ ...row, program: 'medicaid', status }], DAY) !== null)

const atHome = settings.filter(isAtHome)
const away = settings.filter((setting) => !isAtHome(setting))
const stays = ['confirmed', 'arrived', 'in_progress']
const over = ['cancelled', 'no_show']
const begun = ['in_progress', 'completed']
/** Of whom strangers are told whether somebody signs in as them. */
const toldToStrangers: readonly PersonRole[] = ['therapist', 'prescriber']

/** Every list of words in a function of the database, and what the domain says it is. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'change_attachment: app.role()': staffRoles,
  'count_clients_anew: app.role()': [...permissions['import.run'], 'system'],
  'drawn_by_others: app.role()': [...staffRoles, 'system'],
  'forbids_client_charge: c.program': walled,
  'forbids_client_charge: c.status': counting,
  'free_resources: NEW.status': over,
  'guard_coverage: NEW.program': walled,
  'guard_discharge: a.setting': away,
  'guard_discharge: d.outcome': ['left_against_advice', 'transferred'],
  'guard_format: NEW.status': over,
  'guard_journey: NEW.setting': atHome,
  'guard_journey: NEW.setting, again': away,
  'guard_journey: NEW.status': stays,
  'guard_journey: NEW.status, again': ['arrived', 'in_progress'],
  'guard_merge: app.role()': permissions['client.merge'],
  'guard_opening_balance: t.kind': ['balance_forward', 'reversal'],
  'guard_way_home: NEW.setting': away,
  'guard_way_home: NEW.status': stays,
  'guard_way_home: ride.way_home': waysHome.filter((way) => !isWithSomebody(way) && way !== 'ride_share_alone'),
  'kept_counts: app.role()': ['system', 'admin'],
  'note_signatures: app.role()': [...staffRoles, 'system'],
  'say_whether_it_waits: NEW.status': ['requested', 'booked'],
  'say_whether_it_wants_a_note: NEW.status': begun,
  'signed_in_as: as_role': toldToStrangers,
}

async function functions(): Promise<{ name: string; text: string }[]> {
  const { rows } = await admin.query<{ name: string; text: string }>(
    `SELECT proname AS name, prosrc AS text FROM pg_proc WHERE pronamespace = 'app'::regnamespace ORDER BY 1`,
  )
  return rows
}

const wordsIn = (text: string) => [...text.matchAll(/'([^']*)'/g)].map(([, word = '']) => word)

test('every list of words in a function of the database is the one of the domain', async () => {
  const found: Record<string, string[]> = {}
  for (const { name, text } of await functions()) {
    const plain = text.replace(/coalesce\(([\w.]+), '[^']*'\)/g, '$1')
    for (const [, column = '', list = ''] of plain.matchAll(/([\w.]+(?:\(\))?) (?:NOT )?IN \(('[^)]*)\)/g)) {
      const key = `${name}: ${column}`
      found[found[key] ? `${key}, again` : key] = wordsIn(list).sort()
    }
  }
  expect(found).toEqual(Object.fromEntries(Object.entries(expected).map(([key, words]) => [key, [...words].sort()])))
})

test('a charge is walled under each status but a denial', () => {
  expect([...counting].sort()).toEqual(coverageStatuses.filter((status) => status !== 'denied').sort())
})

test('a visit goes the ways of the domain, and from the door straight to its end where nothing is given', async () => {
  const path = (await functions()).find(({ name }) => name === 'guard_path')?.text ?? ''
  const steps = [...path.matchAll(/\('(\w+)', '(\w+)'\)/g)].map(([, from, to]) => `${from} to ${to}`)
  const ofDomain = Object.entries(statusSteps).flatMap(([from, next]) => next.map((to) => `${from} to ${to}`))
  expect(steps.sort()).toEqual([...ofDomain, 'arrived to completed'].sort())
})
