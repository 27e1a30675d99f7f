import 'server-only'
import type { JsonOf } from '../../data/kept-json/columns.ts'
import { confirmOpeningCheck } from '../../data/records/opening-checks.ts'
import { insertSentMail, loadUnsent, updateOutbox } from '../../data/records/outbox.ts'
import { nextTry } from '../../domain/practice/mail-tries.ts'
import { deliverOutboxInput } from '../../inputs/outbox.ts'
import { accept, command, reject } from '../command.ts'

type Payload = JsonOf<'Outbox.payload'>

/**
 * Writes down what became of a message: sent, for nobody any more, to be tried again, or given up. Secrets of links and
 * addresses of drivers are forgotten with the sending.
 */
export const deliverOutbox = command({
  name: 'outbox.deliver',
  input: deliverOutboxInput,
  async run({ outboxId, result }, { actor: { practiceId }, now, tx }) {
    const row = await loadUnsent(tx, practiceId, outboxId)
    if (!row) return reject({ form: ['This message has gone out already.'] })
    const trace = { objectId: outboxId, details: { kind: row.kind, result: result.is, attempt: row.attempts } }
    if (result.is === 'failed') {
      const dueAt = result.again ? nextTry(row.attempts, now) : null
      await updateOutbox(tx, practiceId, outboxId, { lastError: result.code, ...(dueAt ? { dueAt } : { failedAt: now }) })
      return accept({ isOver: dueAt === null }, { ...trace, details: { ...trace.details, code: result.code, again: dueAt !== null } })
    }
    await updateOutbox(tx, practiceId, outboxId, { sentAt: now, lastError: null, payload: withoutSecrets(row.payload) })
    if (result.is === 'sent' && result.kept)
      await insertSentMail(tx, { practiceId, id: outboxId, outbox: outboxId, sentAt: now, ...result.kept })
    if (result.is === 'sent' && row.kind === 'mail-test') await confirmOpeningCheck(tx, practiceId, checkOf(row.payload), now)
    return accept({ isOver: true }, trace)
  },
})

function withoutSecrets({ token: _token, email: _email, ...rest }: Payload): Payload {
  return rest
}

const checkOf = ({ checkId }: Payload): string => String(checkId)
