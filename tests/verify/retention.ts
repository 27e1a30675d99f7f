import { type ForgottenKind, forgottenKinds } from '../../lib/domain/practice/retention.ts'
import { finish, isQuick, report, tell } from '../support/figures.ts'
import { aroundTheLimit, daysOf, isThere, type Owner, type Planted, pastTheWalls, plant } from '../support/old-rows.ts'

const { forgetWhatIsOver } = await import('../../lib/jobs/forget-what-is-over.ts')
const { placeLegalHold } = await import('../../lib/commands/practice/legal-hold.ts')
const { done, openClinic } = await import('../support/clinic.ts')

/**
 * `verify -- retention [--quick] [--json]`: for every kind, in zones east and west, on days on which the clock changed: rows around the limit to
 * the minute, a client under a legal hold and one beside, and another practice. What must stay is there after the run, what must go is gone.
 */
const places = [
  { timeZone: 'America/New_York', now: new Date('2026-11-23T15:00:00Z'), name: 'plain day' },
  { timeZone: 'America/New_York', now: new Date('2027-01-30T03:00:00Z'), name: 'limit on the day the clock went back' },
  { timeZone: 'America/Chicago', now: new Date('2027-04-13T05:30:00Z'), name: 'limit on the day the clock went forward' },
  { timeZone: 'Pacific/Honolulu', now: new Date('2026-12-02T09:59:00Z'), name: 'last minute of a western day' },
  { timeZone: 'Pacific/Guam', now: new Date('2026-12-01T14:00:00Z'), name: 'first minute of an eastern day' },
].slice(0, isQuick ? 2 : 5)

type Clinic = Awaited<ReturnType<typeof openClinic>>
type Expected = Planted & { readonly mustStay: boolean; readonly where: string }

const nobodys: readonly ForgottenKind[] = ['consult', 'recheck', 'import', 'attempt']
let expected: Expected[] = []
let looked = 0
let wronglyGone = 0
let wronglyKept = 0

async function plantAround(clinic: Clinic, where: string, owner: Owner, mayGo: (kind: ForgottenKind) => boolean): Promise<void> {
  await pastTheWalls(async (client) => {
    for (const kind of forgottenKinds) {
      for (const { isKept, ...row } of aroundTheLimit(kind)) {
        const planted = await plant(client, clinic, kind, { ...row, owner })
        expected.push({ ...planted, where, mustStay: isKept || !mayGo(kind) })
      }
    }
  })
}

/** Looks for what was planted since the last look: budgets of attempts know no practice, so a later world would delete them. */
async function look(): Promise<void> {
  await pastTheWalls(async (client) => {
    for (const row of expected) {
      const there = await isThere(client, row)
      if (there === row.mustStay) continue
      if (there) wronglyKept += 1
      else wronglyGone += 1
      tell(`${there ? 'still there' : 'gone'}: ${row.kind}, ${row.what} (${row.where})`)
    }
  })
  looked += expected.length
  expected = []
}

for (const { timeZone, now, name } of places) {
  const clinic = await openClinic({ timeZone, now })
  const other = await openClinic({ timeZone, now })
  const [free, held, elsewhere] = [await clinic.client(), await clinic.client(), await other.client()]
  await done(clinic.run(placeLegalHold, { clientId: held.id, reason: 'A letter from a lawyer' }, clinic.admin.actor, now))
  await plantAround(clinic, `${name}: free`, free, () => true)
  await plantAround(clinic, `${name}: held`, held, (kind) => nobodys.includes(kind))
  await plantAround(other, `${name}: other practice`, elsewhere, (kind) => kind === 'attempt')
  await forgetWhatIsOver(clinic.practiceId, now)
  await look()
}

const amount = isQuick ? 20_000 : 200_000
const busy = await openClinic()
await pastTheWalls((client) =>
  client.query(
    `INSERT INTO outbox (practice_id, id, kind, payload, due_at, sent_at)
     SELECT $1, gen_random_uuid(), 'message-waiting', '{}', $2, $2 FROM generate_series(1, $3)`,
    [busy.practiceId, new Date(busy.now.getTime() - (daysOf('sent-message') + 2) * 86_400_000), amount],
  ),
)
const began = performance.now()
const deleted = await forgetWhatIsOver(busy.practiceId, busy.now)
const seconds = (performance.now() - began) / 1000

const none = { goal: 0, limit: 0, better: 'lower', unit: 'rows' } as const
const of = `${looked} rows of ${forgottenKinds.length} kinds`
report({ name: 'retention', case: of, metric: 'gone before their time, or held, or of another practice', value: wronglyGone, ...none })
report({ name: 'retention', case: of, metric: 'still there after their time', value: wronglyKept, ...none })
report({ name: 'retention', case: `${amount} messages`, metric: 'not deleted', value: amount - deleted, ...none })
report({ name: 'retention', case: `${amount} messages`, metric: 'time', value: seconds, unit: 's', goal: 15, limit: 60, better: 'lower' })
finish()
