import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookThrough } from '@/lib/commands/billing/look-through-books'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { finishTask } from '@/lib/commands/tasks/finish-task'
import { listTasks } from '@/lib/data/views/tasks'
import { wrongs } from '@/lib/domain/billing/wrong-in-books'
import { lookThroughBooks } from '@/lib/jobs/do-due-work'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { day, signVisit } from './world'

const database = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
beforeAll(() => database.connect())
afterAll(() => database.end())

const ON = day('2026-11-23')

async function withBooks() {
  const clinic = await openClinic()
  const client = await clinic.client({ benefitsVerifiedOn: ON })
  await signVisit(clinic, client, { kind: 'preparation', on: ON })
  const paid = { clientId: client.id, amount: '32', method: 'cash', reference: null, note: null }
  await done(clinic.run(takePayment, paid, clinic.frontDesk.actor))
  return { clinic, client }
}

const look = ({ practiceId, now }: Clinic) => lookThroughBooks(practiceId, now)
const asked = { whose: 'mine', isDone: false, kinds: ['books-wrong'] }
const onList = async (clinic: Clinic) => (await clinic.read(clinic.admin.actor, (tx) => listTasks(tx, clinic.admin.actor, asked))).items

/** What no command can do: a balance that is not what its entries add up to. */
const forge = ({ practiceId }: Clinic, clientId: string) =>
  database.query('UPDATE ledger_balance SET cents = cents + 1 WHERE practice_id = $1 AND client_id = $2', [practiceId, clientId])

test('books that hold ask nothing of anybody', async () => {
  const { clinic } = await withBooks()
  expect(await look(clinic)).toBe(0)
  const job = { role: 'system', practiceId: clinic.practiceId, job: 'look-through-books' } as const
  expect(await clinic.run(lookThrough, {}, job)).toMatchObject({ status: 'invalid' })
  expect(await onList(clinic)).toEqual([])
  expect((await clinic.auditTrail()).map(({ command }) => command)).not.toContain('books.look-through')
})

test('an account that does not hold is put before an admin with what is wrong, once until it is finished', async () => {
  const { clinic, client } = await withBooks()
  const { clinic: elsewhere } = await withBooks()
  await forge(clinic, client.id)
  expect([await look(clinic), await look(clinic), await look(elsewhere)]).toEqual([1, 1, 0])
  const [task, ...more] = await onList(clinic)
  expect(more).toEqual([])
  expect(task).toMatchObject({ clientId: client.id, wrong: ['a kept sum is not that of its entries'], closes: 'here' })
  expect(await onList(elsewhere)).toEqual([])
  await done(clinic.run(finishTask, { taskId: task?.id, outcome: 'Told whoever runs the portal.' }, clinic.admin.actor))
  expect(await onList(clinic)).toEqual([])
  await look(clinic)
  expect(await onList(clinic)).toHaveLength(1)
  expect((await clinic.auditTrail()).filter(({ command }) => command === 'books.look-through')).toHaveLength(3)
})

test('what can be wrong is what the database looks for', async () => {
  const { rows } = await database.query<{ text: string }>(`SELECT pg_get_viewdef('ledger_violations'::regclass) AS text`)
  const said = [...(rows[0]?.text ?? '').matchAll(/'([a-z][^']* [^']*)'::text/g)].map(([, what]) => what)
  expect([...new Set(said)].sort()).toEqual([...wrongs].sort())
})
