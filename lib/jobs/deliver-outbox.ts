import 'server-only'
import { now as systemClock } from '../clock.ts'
import { execute } from '../commands/command.ts'
import { deliverOutbox as settle } from '../commands/outbox/deliver-outbox.ts'
import { type Claimed, claimOutbox } from '../data/records/outbox.ts'
import { inScope } from '../data/scope.ts'
import type { Actor } from '../domain/access/actor.ts'
import { env } from '../env.ts'
import type { DeliverOutboxInput } from '../inputs/outbox.ts'
import { failureOf, logger } from '../logger.ts'
import { type Mailer, mailFailureOf } from '../mail/transport.ts'
import type { Letter } from './letters/letter.ts'
import { writeLetter } from './letters/write-letter.ts'

const LEASE_MS = 60_000

type Result = DeliverOutboxInput['result']

/**
 * Sends the messages of a practice that are due, one after the other, until none is left or `isStopping`. Each is taken under a
 * lease first and settled after, so that a message is sent at least once, and twice only under the same Message-ID. Gives how many.
 */
export async function deliverOutbox(
  practiceId: string,
  mailer: Mailer | null,
  { clock = systemClock, isStopping = () => false }: Options = {},
) {
  const actor: Actor = { role: 'system', practiceId, job: 'deliver-outbox' }
  for (let count = 0; ; count += 1) {
    if (isStopping()) return count
    const now = clock()
    const claimed = await inScope(actor, (tx) => claimOutbox(tx, practiceId, now, new Date(now.getTime() + LEASE_MS)))
    if (!claimed) return count
    const result = await send({ actor, claimed, mailer, now })
    await execute(settle, { outboxId: claimed.id, result }, { actor, now: clock() })
  }
}

type Options = { readonly clock?: () => Date; readonly isStopping?: () => boolean }
type Sending = { readonly actor: Actor; readonly claimed: Claimed; readonly mailer: Mailer | null; readonly now: Date }

async function send({ actor, claimed, mailer, now }: Sending): Promise<Result> {
  try {
    const letter = await inScope(actor, (tx) => writeLetter(tx, actor.practiceId, claimed, now))
    if (!letter) return { is: 'nobody' }
    await mailer?.send({ ...letter.message, id: claimed.id, to: letter.to })
    return { is: 'sent', kept: keepsMail() ? keptOf(letter) : null }
  } catch (error) {
    const failure = failureOf(error)
    logger.warn('outbox.failed', { outboxId: claimed.id, attempt: claimed.attempts, ...failure })
    const code = `${failure.errorName ?? 'Error'} ${failure.errorCode ?? ''}`.trim().slice(0, 80)
    return { is: 'failed', again: mailFailureOf(error) === 'again', code }
  }
}

/** Demo, development and tests keep what they send, for the mailbox page. */
const keepsMail = () => env.SOJOURN_MODE !== 'production'

function keptOf({ to, message }: NonNullable<Letter>) {
  const { subject, text, html, calendars } = message
  return { recipient: to, subject, text, html, calendar: calendars.length > 0 ? calendars.join('\n') : null }
}
