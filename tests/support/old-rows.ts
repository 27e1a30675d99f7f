import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type ForgottenKind, forgotten } from '../../lib/domain/practice/retention.ts'
import { parameters } from '../../lib/domain/ruleset.ts'
import { addDays, type LocalDate, type LocalTime } from '../../lib/domain/time/local.ts'
import { instantAt } from '../../lib/domain/time/practice-time.ts'

/** Whose row it is; a client's own account. */
export type Owner = { readonly id: string; readonly userId: string }
export type Planted = {
  readonly kind: ForgottenKind
  readonly table: string
  readonly key: string
  readonly id: string
  readonly what: string
}
type Place = { readonly practiceId: string; readonly timeZone: string; readonly today: LocalDate }
type Row = { readonly table: string; readonly key?: string; readonly columns: Readonly<Record<string, unknown>> }

/** A database past all walls, for planting rows and looking whether they are there. */
export async function pastTheWalls<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The minute that ends at an instant, as a reservation says it. */
const stretchBefore = (at: Date) => {
  const begin = new Date(at.getTime() - 60_000)
  return { starts_at: begin, ends_at: at, during: `[${begin.toISOString()},${at.toISOString()})` }
}

const secret = () => randomUUID()
const mail = { recipient: 'sage@example.com', subject: 'Hello', text: 'Hello', html: '<p>Hello</p>' }

/** A row of each kind, over at a moment. */
const rows: Readonly<Record<ForgottenKind, (id: string, at: Date, owner: Owner | null, day: LocalDate) => readonly Row[]>> = {
  consult: (id, _at, _owner, day) => [
    {
      table: 'consult_request',
      columns: {
        id,
        status: 'declined',
        name: 'Sage Sparrow',
        email: `${id}@example.com`,
        phone: '+15555550142',
        state: 'MO',
        indication: 'anxiety',
        coverage_type: 'not_sure',
        goals: [],
        has_prescriber: 'unknown',
        delete_after_on: addDays(day, parameters['retention.consult-days'].value),
      },
    },
  ],
  'kept-mail': (id, at, owner) => [
    { table: 'sent_mail', columns: { id, outbox: id, ...mail, sent_at: at } },
    { table: 'outbox', columns: { id, kind: 'message-waiting', payload: { clientId: owner?.id }, due_at: at, sent_at: at } },
  ],
  'sent-message': (id, at, owner) => [
    { table: 'outbox', columns: { id, kind: 'message-waiting', payload: { clientId: owner?.id }, due_at: at, sent_at: at } },
  ],
  'given-up-message': (id, at, owner) => [
    { table: 'outbox', columns: { id, kind: 'password-changed', payload: { userId: owner?.userId }, due_at: at, failed_at: at } },
  ],
  answer: (id, at, owner) => [
    {
      table: 'idempotency_key',
      key: 'key',
      columns: { key: id, actor_key: owner?.userId ?? 'visitor', command: 'consult.book', request_hash: 'x', answer: {}, created_at: at },
    },
  ],
  session: (id, at, owner) => [
    {
      table: 'session',
      columns: {
        id,
        user_id: owner?.userId,
        sid_hash: secret(),
        role: 'client',
        last_seen_at: at,
        expires_at: at,
        ip_prefix: '',
        agent: '',
      },
    },
  ],
  link: (id, at, owner) => [
    { table: 'link_grant', columns: { id, purpose: 'password-reset', token_hash: secret(), user_id: owner?.userId, expires_at: at } },
  ],
  hold: (id, at, owner) => [
    {
      table: 'slot_hold',
      columns: { id, starts_at: at, ends_at: at, client_id: owner?.id, purpose: 'consult', token_hash: secret(), expires_at: at },
    },
    {
      table: 'reservation',
      columns: {
        id: randomUUID(),
        resource_id: randomUUID(),
        kind: 'clinician',
        ...stretchBefore(at),
        active: true,
        hold_id: id,
      },
    },
  ],
  reservation: (id, at, owner) => [
    {
      table: 'reservation',
      columns: {
        id,
        resource_id: owner?.id ?? randomUUID(),
        kind: 'client',
        ...stretchBefore(at),
        active: false,
      },
    },
  ],
  draft: (id, at, owner) => [
    { table: 'draft', columns: { id, user_id: owner?.userId, key: secret(), body: Buffer.from('sealed'), saved_at: at } },
  ],
  recheck: (id, at) => [{ table: 'law_recheck', columns: { id, facts: ['coverage'], asked_at: at, done_at: at } }],
  news: (id, at, owner) => {
    const [taskId, teller] = [randomUUID(), randomUUID()]
    const task = { kind: 'made', params: {}, for_role: 'front-desk', due_at: at, status: 'open', created_at: at, title: 'Call back' }
    return [
      { table: '"user"', columns: { id: teller, email: `${teller}@example.com`, name: 'Robin Reed' } },
      { table: 'task', columns: { id: taskId, client_id: owner?.id, made_by: owner?.userId, ...task } },
      { table: 'news', columns: { id, user_id: owner?.userId, kind: 'task-given', task_id: taskId, by_user_id: teller, at } },
    ]
  },
  import: (id, at) => [
    {
      table: 'data_import',
      columns: {
        ...{ id, kind: 'clients', file_name: 'old-system.csv', sha256: secret(), headers: ['client_id'], header_set: '', mapping: {} },
        ...{ row_count: 1, staged_at: at, staged_by: randomUUID() },
      },
    },
    { table: 'import_row', columns: { id: randomUUID(), import_id: id, number: 2, cells: ['C-1001'] } },
  ],
  planner: (id, at, owner) => {
    const locationId = randomUUID()
    const place = { name: secret(), time_zone: 'America/Chicago', address_line: '', city: '', state: 'MO', zip: '', phone: '' }
    const asked = {
      from_on: at,
      weeks: 12,
      weekdays: [1],
      seconds: 30,
      asked_at: at,
      asked_by: owner?.userId,
      state: 'ended',
      ended_at: at,
    }
    return [
      { table: 'location', columns: { id: locationId, ...place } },
      { table: 'planner_run', columns: { id, location_id: locationId, ...asked, ended_how: 'clock' } },
      { table: 'planner_client', columns: { id: randomUUID(), run_id: id, client_id: owner?.id, place: 0 } },
    ]
  },
  attempt: (id, at) => [{ table: 'rate_limit', key: 'key', columns: { key: id, points: 1, expire: at.getTime() } }],
}

/** Puts a row of a kind where it was over on the `days`th day before today, at a time of that day. Gives where to look for it. */
export async function plant(
  client: pg.Client,
  place: Place,
  kind: ForgottenKind,
  { days, at, owner, what }: { days: number; at: LocalTime; owner: Owner | null; what: string },
): Promise<Planted> {
  const id = randomUUID()
  const day = addDays(place.today, -days)
  const made = rows[kind](id, instantAt(day, at, place.timeZone), owner, day)
  for (const { table, columns } of made) {
    const all = table === 'rate_limit' ? columns : { practice_id: place.practiceId, ...columns }
    const names = Object.keys(all)
    await client.query(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(all),
    )
  }
  const [{ table, key = 'id' } = { table: '' }] = made.filter((row) => row.columns[row.key ?? 'id'] === id)
  return { kind, id, what, table, key }
}

/** Whether a planted row is still there. */
export async function isThere(client: pg.Client, { table, key, id }: Planted): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT 1 FROM ${table} WHERE ${key} = $1`, [id])
  return rowCount === 1
}

/** How many days a kind is kept, as released. */
export const daysOf = (kind: ForgottenKind): number => parameters[forgotten[kind]].value

/** The two sides of the limit, to the minute, and the days around it. What is kept first. */
export const aroundTheLimit = (kind: ForgottenKind) =>
  [
    { what: 'a day younger', days: daysOf(kind) - 1, at: '12:00', isKept: true },
    { what: 'on its last day', days: daysOf(kind), at: '12:00', isKept: true },
    { what: 'at the first minute of its last day', days: daysOf(kind), at: '00:00', isKept: true },
    { what: 'at the last minute of the day before', days: daysOf(kind) + 1, at: '23:59', isKept: false },
    { what: 'a day older', days: daysOf(kind) + 1, at: '12:00', isKept: false },
  ] as const satisfies readonly { what: string; days: number; at: LocalTime; isKept: boolean }[]
