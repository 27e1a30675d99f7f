import pg from 'pg'
import { expect, test } from 'vitest'
import { postgresCode } from '@/lib/data/errors'
import { afterwardsAsJob, asJob, inScope, type Tx } from '@/lib/data/scope'
import type { Actor } from '@/lib/domain/access/actor'
import { openClinic } from '../support/clinic'

const roleNow = async (tx: Tx) => (await tx.$queryRaw<{ role: string }[]>`SELECT current_setting('app.role') AS role`)[0]?.role

type Query = (this: unknown, ...given: unknown[]) => unknown

/** What happened on the connection while `work` was done, in order: a statement goes out, an answer comes. */
async function traffic(work: () => Promise<unknown>): Promise<string[]> {
  const prototype = pg.Client.prototype as unknown as { query: Query }
  const plain = prototype.query
  const seen: string[] = []
  prototype.query = function (...given) {
    const [{ text = '' }] = given as [{ text?: string }]
    const name = /mark '(\w+)'/.exec(text)?.[1]
    const answer = plain.apply(this, given)
    if (!name || !(answer instanceof Promise)) return answer
    seen.push(`${name} goes`)
    return answer.then((rows) => {
      seen.push(`${name} comes`)
      return rows
    })
  }
  try {
    await work()
    return seen
  } finally {
    prototype.query = plain
  }
}

test('what need not wait goes to the server before the answer to the one before has come', async () => {
  const { frontDesk } = await openClinic()
  const ask = (tx: Tx) => [tx.$queryRaw`SELECT 1 AS "mark 'first'"`, tx.$queryRaw`SELECT 2 AS "mark 'second'"`]
  const seen = await traffic(() => inScope(frontDesk.actor, (tx) => Promise.all(ask(tx))))
  expect(seen).toEqual(['first goes', 'second goes', 'first comes', 'second comes'])
})

test('whoever asks right behind a job is themselves again, and so is whoever asks right behind entering', async () => {
  const { frontDesk } = await openClinic()
  const { actor } = frontDesk
  const roles = await inScope(actor, async (tx) => {
    const first = await roleNow(tx)
    const inside = await asJob(tx, actor, 'note-times', () => roleNow(tx))
    const behind = roleNow(tx)
    const again = await afterwardsAsJob(
      tx,
      actor,
      'note-times',
      (entering) => tx.$queryRaw`SELECT ${entering}`,
      () => roleNow(tx),
    )
    return [first, inside, await behind, again, await roleNow(tx)]
  })
  expect(roles).toEqual(['front-desk', 'system', 'front-desk', 'system', 'front-desk'])
})

test('who cannot enter is told why, not that what came after was not carried out', async () => {
  const { frontDesk } = await openClinic()
  // PostgreSQL holds no text with such a character, so that the statement that says who asks breaks.
  const nobody: Actor = { ...frontDesk.actor, userId: '\u0000' }
  const failed = await inScope(nobody, roleNow).catch((error: unknown) => error)
  expect(postgresCode(failed)).toBe('22021')
})
