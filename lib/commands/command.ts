import 'server-only'
import type { z } from 'zod'
import { sha256Hex } from '../crypto/digests.ts'
import { recordAudit } from '../data/audit.ts'
import { claimKey, keepAnswer } from '../data/idempotency.ts'
import { actorKeyOf, inScope, type Tx } from '../data/scope.ts'
import type { Actor } from '../domain/access/actor.ts'
import { type ActorFor, type CommandName, permits } from '../domain/access/permissions.ts'
import type { Finding, Ruling } from '../domain/finding.ts'
import { denied, type Outcome } from '../domain/outcome.ts'
import { logger } from '../logger.ts'

type Context<Name extends CommandName> = { readonly actor: ActorFor<Name>; readonly now: Date; readonly tx: Tx }

/** What the trail keeps of an act. Ids, codes, times, cents. */
type Trace = { readonly clientId?: string | null; readonly objectId?: string | null; readonly details?: { readonly [key: string]: Json } }
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** How a command ends, with what the trail should keep. */
export type Result<Value, Alternative = never> = { readonly outcome: Outcome<Value, Alternative>; readonly trace: Trace }

export type Command<Name extends CommandName, Input, Value, Alternative = never> = {
  readonly name: Name
  readonly input: z.ZodType<Input>
  /** False for what is nobody's record yet (a draft every few seconds): no entry in the trail. Everything else leaves one. */
  readonly isTraced?: false
  /** Lock, load, ask the rule, write, name the change. Writes nothing before it refuses. */
  readonly run: (input: Input, context: Context<Name>) => Promise<Result<Value, Alternative>>
  /** What would work instead, looked for after the transaction in a read of its own. */
  readonly alternatives?: (input: Input, ruling: Ruling<string, Alternative>, context: Context<Name>) => Promise<readonly Alternative[]>
}

export type Request = {
  readonly actor: Actor
  readonly now: Date
  readonly key?: string | undefined
  readonly requestId?: string | undefined
}

/** Gives a command its types. */
export const command = <Name extends CommandName, Input, Value, Alternative = never>(
  definition: Command<Name, Input, Value, Alternative>,
): Command<Name, Input, Value, Alternative> => definition

/** The command did what was asked. */
export const accept = <Value>(value: Value, trace: Trace, warnings: readonly Finding[] = []): Result<Value> => ({
  outcome: { status: 'done', value, warnings },
  trace,
})

/** The rules said no, or not yet. */
export const decline = <Alternative = never>(ruling: Ruling<string, Alternative>, trace: Trace): Result<never, Alternative> => ({
  outcome: { status: 'refused', ruling },
  trace,
})

/** A field does not hold up against what is stored. */
export const reject = (fields: Readonly<Record<string, readonly string[]>>): Result<never> => ({
  outcome: { status: 'invalid', fields },
  trace: {},
})

/** The one road to a write: permission, input, rule, rows, audit and outbox, in one scoped transaction. */
export async function execute<Name extends CommandName, Input, Value, Alternative = never>(
  given: Command<Name, Input, Value, Alternative>,
  raw: unknown,
  request: Request,
): Promise<Outcome<Value, Alternative>> {
  const { actor, now, key, requestId } = request
  if (!permits(actor, given.name)) return recordDenial(actor, given.name, now, requestId)
  const parsed = given.input.safeParse(raw)
  if (!parsed.success) return { status: 'invalid', fields: fieldsOf(parsed.error) }

  const outcome = await inScope(
    actor,
    async (tx) => {
      const claim =
        key === undefined
          ? null
          : { practiceId: actor.practiceId, actorKey: actorKeyOf(actor), key, command: given.name, requestHash: hashOf(raw) }
      const earlier = claim && (await claimKey(tx, claim))
      if (earlier?.is === 'answered') return earlier.answer as Outcome<Value, Alternative>
      if (earlier?.is === 'other')
        return {
          status: 'invalid' as const,
          fields: { form: ['This was already sent with other details. Reload the page and try again.'] },
        }
      const { outcome: answer, trace } = await given.run(parsed.data, { actor, now, tx })
      if (claim) await keepAnswer(tx, claim, answer)
      if (given.isTraced !== false && (answer.status === 'done' || answer.status === 'refused')) {
        await recordAudit(tx, {
          actor,
          at: now,
          command: given.name,
          outcome: answer.status,
          ...auditOf(answer, trace),
          requestId: requestId ?? null,
        })
      }
      return answer
    },
    requestId,
  )
  if (outcome.status !== 'refused' || !given.alternatives) return outcome
  const { alternatives } = given
  const found = await inScope(actor, (tx) => alternatives(parsed.data, outcome.ruling, { actor, now, tx }))
  return { status: 'refused', ruling: { ...outcome.ruling, alternatives: found } }
}

function auditOf(answer: Outcome<unknown, unknown>, { clientId = null, objectId = null, details = {} }: Trace) {
  const codes = answer.status === 'refused' ? { codes: answer.ruling.findings.map(({ code }) => code) } : {}
  return { clientId, objectId, details: JSON.parse(JSON.stringify({ ...details, ...codes })) }
}

async function recordDenial(actor: Actor, name: CommandName, now: Date, requestId: string | undefined): Promise<Outcome<never>> {
  logger.warn('command.denied', { command: name, role: actor.role })
  if ('userId' in actor) {
    await inScope(actor, (tx) => recordAudit(tx, { actor, at: now, command: name, outcome: 'denied', requestId: requestId ?? null }))
  }
  return denied
}

const hashOf = (raw: unknown): string => sha256Hex(JSON.stringify(raw) ?? 'undefined')

/** Zod's issues by the path of their field, as react-hook-form names it. */
function fieldsOf(error: z.ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const issue of error.issues) {
    const path = issue.path.join('.') || 'form'
    fields[path] = [...(fields[path] ?? []), issue.message]
  }
  return fields
}
