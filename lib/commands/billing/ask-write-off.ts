import 'server-only'
import { insertTransactions } from '../../data/records/ledger.ts'
import { insertTask } from '../../data/records/tasks.ts'
import { insertWriteOff, loadWrittenOffSince } from '../../data/records/write-offs.ts'
import type { Tx } from '../../data/scope.ts'
import { allocateOldestFirst, type OpenDay } from '../../domain/billing/allocate.ts'
import { postingsForClientWriteOff } from '../../domain/billing/postings.ts'
import { needsSecondPerson, ruleWriteOff } from '../../domain/billing/rule-write-off.ts'
import { rulingOf } from '../../domain/finding.ts'
import { type Cents, toCents } from '../../domain/money.ts'
import { addDays } from '../../domain/time/local.ts'
import { startOfDay } from '../../domain/time/practice-time.ts'
import { askWriteOffInput } from '../../inputs/billing.ts'
import { accept, command, decline, reject } from '../command.ts'
import { askSeen, loadDeskFacts } from './desk-facts.ts'

export type AskedWriteOff = { readonly writeOffId: string; readonly status: 'waits' | 'posted' }

/**
 * Gives up a client's balance, the oldest day of service first, with a reason on record. Above the practice's limit nothing is posted
 * yet: it waits for a second person with the duty.
 */
export const askWriteOff = command({
  name: 'write-off.ask',
  input: askWriteOffInput,
  async run({ clientId, amount: cents, reason, note, seen }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const facts = await loadDeskFacts(tx, practiceId, clientId, now)
    if (!facts) return reject({ form: ['There is no such client.'] })
    const { open, owed, ruleset, today, timeZone } = facts
    const amount = toCents(cents)
    const since = startOfDay(addDays(today, 0 - ruleset.values['billing.write-off-look-back-days']), timeZone)
    const earlier = await loadWrittenOffSince(tx, practiceId, clientId, since)
    const findings = [...askSeen(seen, facts), ...ruleWriteOff({ amount, owed, earlier }, ruleset)]
    const ruling = rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now })
    const trace = { clientId, details: { amountCents: cents, reason } }
    if (ruling.effect === 'refuse' || ruling.effect === 'hold') return decline(ruling, trace)
    const waits = needsSecondPerson({ amount, earlier }, ruleset)
    const status = waits ? 'waits' : 'posted'
    const writeOffId = await insertWriteOff(tx, practiceId, { clientId, amount, reason, note, status, askedAt: now, askedBy: userId })
    if (waits) {
      const task = { kind: 'write-off', forRole: 'front-desk', dueAt: now, subjectId: writeOffId, params: { cents: amount } } as const
      await insertTask(tx, { practiceId, clientId, ...task })
    } else await postWriteOff(tx, { practiceId, clientId, amount, open, writeOffId, now, postedBy: userId })
    const value: AskedWriteOff = { writeOffId, status }
    return accept(value, { ...trace, objectId: writeOffId }, findings)
  },
})

type Posting = {
  readonly practiceId: string
  readonly clientId: string
  readonly amount: Cents
  readonly open: readonly OpenDay[]
  readonly writeOffId: string
  readonly now: Date
  readonly postedBy: string
}

/** One transaction for each day of service, so that each can be undone with its day. */
export async function postWriteOff(tx: Tx, { practiceId, amount, open, now, ...row }: Posting): Promise<void> {
  const { days } = allocateOldestFirst(open, amount)
  await insertTransactions(
    tx,
    practiceId,
    days.map(({ on, cents }) => ({ ...postingsForClientWriteOff(cents), ...row, serviceOn: on, happenedAt: now })),
  )
}
