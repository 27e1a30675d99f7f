import 'server-only'
import type { z } from 'zod'
import { sha256Hex } from '../crypto/digests.ts'
import { recordAudit } from '../data/audit.ts'
import { isOnMergedChart } from '../data/errors.ts'
import { type Claimed, keptAnswer, loadEarlier } from '../data/idempotency.ts'
import { actorKeyOf, inScope, type Tx } from '../data/scope.ts'
import type { Actor } from '../domain/access/actor.ts'
import { type ActorFor, type CommandName, permits } from '../domain/access/permissions.ts'
import { chartWasMerged } from '../domain/clients/decide-merge.ts'
import { type Finding, type Ruling, rulingOf } from '../domain/finding.ts'
import { denied, type Outcome, type Standing } from '../domain/outcome.ts'
import { REFERENCE_VERSION } from '../domain/ruleset.ts'
import { LARGEST_FILE, LARGEST_FORM, unfitFields } from '../inputs/plain-data.ts'
import { setPlainWords } from '../inputs/plain-words.ts'
import { logger } from '../logger.ts'
import { forgetWhatChanged } from './forget-what-changed.ts'
import { followUp } from './law/follow-up.ts'
import type { Afterwards } from './law/reopen.ts'

setPlainWords()

type Context<Name extends CommandName> = { readonly actor: ActorFor<Name>; readonly now: Date; readonly tx: Tx }

/** What the trail keeps of an act. Ids, codes, times, cents. */
type Trace = { readonly clientId?: string | null; readonly objectId?: string | null; readonly details?: { readonly [key: string]: Json } }
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** How a command ends, with what the trail should keep. */
export type Result<Value, Alternative = never> = {
  readonly outcome: Outcome<Value, Alternative>
  readonly trace: Trace
  /** A rejection that is itself remembered. What was written before it stays. */
  readonly keeps?: true
  /** The world as it stands after, where the command knows it, of each client it concerns: what follows is decided from it and read no second time. */
  readonly after?: Afterwards | readonly Afterwards[]
}

export type Command<Name extends CommandName, Input, Value, Alternative = never> = {
  readonly name: Name
  readonly input: z.ZodType<Input>
  /** False for what is nobody's record yet (a draft every few seconds): no entry in the trail. Everything else leaves one. */
  readonly isTraced?: false
  /**
   * For a form that saves a whole row: locks what stands there now and tells it as the form has it; null where nothing does, or
   * nothing this actor may change. A form that was opened with another version is refused before `run`.
   */
  readonly standing?: (input: Input, context: Context<Name>) => Promise<Standing | null>
  /** True for what brings in thousands of rows at once: it may take a minute where everything else has seconds. */
  readonly isLong?: true
  /** True where a whole file is the input, cell by cell. */
  readonly holdsFile?: true
  /** Lock, load, ask the rule, write, name the change. What it writes before it rejects is taken back; before it declines it writes nothing. */
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

/** A field does not hold up against what is stored. Whatever was written before is taken back. */
export const reject = (fields: Readonly<Record<string, readonly string[]>>): Result<never> => ({
  outcome: { status: 'invalid', fields },
  trace: {},
})

/** As `reject`, and what was written before it stays: a wrong password counts, whatever else becomes of it. */
export const rejectAndKeep = (fields: Readonly<Record<string, readonly string[]>>): Result<never> => ({ ...reject(fields), keeps: true })

type Reading = { readonly input: z.ZodType; readonly holdsFile?: true }

const unfitFor = ({ holdsFile }: Reading, raw: unknown) => unfitFields(raw, holdsFile ? LARGEST_FILE : LARGEST_FORM)

/** Whether a command can make anything of what was sent. Where it cannot, nothing that is stored was asked. */
export const canRead = (given: Reading, raw: unknown): boolean => !unfitFor(given, raw) && given.input.safeParse(raw).success

/** The one road to a write: permission, input, rule, rows, audit and outbox, in one scoped transaction. */
export async function execute<Name extends CommandName, Input, Value, Alternative = never>(
  given: Command<Name, Input, Value, Alternative>,
  raw: unknown,
  request: Request,
): Promise<Outcome<Value, Alternative>> {
  const { actor, now, key, requestId } = request
  if (!permits(actor, given.name)) return recordDenial(actor, given.name, now, requestId)
  const unfit = unfitFor(given, raw)
  if (unfit) return { status: 'invalid', fields: unfit }
  const parsed = given.input.safeParse(raw)
  if (!parsed.success) return { status: 'invalid', fields: fieldsOf(parsed.error) }

  const claim: Claimed | null =
    key === undefined
      ? null
      : { practiceId: actor.practiceId, actorKey: actorKeyOf(actor), key, command: given.name, requestHash: hashOf(raw) }
  const outcome = await answerIfRolledBack(
    inScope(
      actor,
      async (tx, isNew) => {
        if (claim && !isNew) return earlierAnswer<Value, Alternative>(tx, claim)
        const { outcome: answer, trace, keeps, after } = await runOverStanding(given, parsed.data, { actor, now, tx })
        if (answer.status === 'invalid' && !keeps) throw new RolledBack(answer)
        const kept = claim ? keptAnswer(claim, answer) : undefined
        const followed =
          answer.status === 'done' ? await followUp(tx, { actor, command: given.name, clientId: trace.clientId ?? null, now, after }) : null
        if (given.isTraced !== false && (answer.status === 'done' || answer.status === 'refused')) {
          const what = {
            ...auditOf(answer, followed ? { ...trace, details: { ...trace.details, ...followed } } : trace),
            outcome: answer.status,
          }
          await recordAudit(tx, { actor, at: now, command: given.name, ...what, requestId: requestId ?? null }, kept)
        } else if (kept) {
          await tx.$executeRaw(kept)
        }
        return answer
      },
      requestId,
      claim,
      given.isLong ? 'minute' : 'seconds',
    ),
    (rejection) => rememberRejection(actor, claim, rejection, requestId),
    () => refuseOnMerged(given.name, parsed.data, request, claim),
  )
  if (outcome.status === 'done') forgetWhatChanged(given.name, actor.practiceId)
  if (outcome.status !== 'refused' || !given.alternatives) return outcome
  const { alternatives } = given
  const found = await inScope(actor, (tx) => alternatives(parsed.data, outcome.ruling, { actor, now, tx }))
  return { status: 'refused', ruling: { ...outcome.ruling, alternatives: found } }
}

/** Runs a command over what its form was opened with, and tells the version that stands after. */
async function runOverStanding<Name extends CommandName, Input, Value, Alternative>(
  given: Command<Name, Input, Value, Alternative>,
  input: Input,
  context: Context<Name>,
): Promise<Result<Value, Alternative>> {
  if (!given.standing) return given.run(input, context)
  const standing = await given.standing(input, context)
  if (standing && standing.version !== versionIn(input)) throw new RolledBack({ status: 'stale', standing })
  const result = await given.run(input, context)
  if (result.outcome.status !== 'done') return result
  const after = await given.standing(input, context)
  return after ? { ...result, outcome: { ...result.outcome, version: after.version } } : result
}

const versionIn = (input: unknown): number | null => (input as { readonly version?: number | null }).version ?? null

type Rejection = Extract<Outcome<never>, { status: 'invalid' }>
type Stale = Extract<Outcome<never>, { status: 'stale' }>

/** Ends a transaction that must leave nothing behind, with the answer in hand. */
class RolledBack extends Error {
  override readonly name = 'RolledBack'
  readonly answer: Rejection | Stale
  constructor(answer: Rejection | Stale) {
    super('rolled back')
    this.answer = answer
  }
}

async function answerIfRolledBack<Value, Alternative>(
  running: Promise<Outcome<Value, Alternative>>,
  remember: (answer: Rejection) => Promise<Outcome<Value, Alternative>>,
  onMerged: () => Promise<Outcome<Value, Alternative>>,
): Promise<Outcome<Value, Alternative>> {
  try {
    return await running
  } catch (error) {
    if (isOnMergedChart(error)) return onMerged()
    if (!(error instanceof RolledBack)) throw error
    // What stands now is told and never kept: it may be somebody's sealed words, and the next copy may be another.
    return error.answer.status === 'stale' ? error.answer : remember(error.answer)
  }
}

/** What was answered under this key before. */
async function earlierAnswer<Value, Alternative>(tx: Tx, claim: Claimed): Promise<Outcome<Value, Alternative>> {
  const earlier = await loadEarlier(tx, claim)
  return earlier.is === 'answered' ? (earlier.answer as Outcome<Value, Alternative>) : usedForAnother
}

const usedForAnother: Rejection = {
  status: 'invalid',
  fields: { form: ['This was already sent with other details. Reload the page and try again.'] },
}

/**
 * The chart was merged into another one and takes nothing new: the database has said so, whichever command it was, and everything it
 * wrote is taken back. That it was tried stands on record.
 */
async function refuseOnMerged<Value, Alternative>(
  name: CommandName,
  input: unknown,
  { actor, now, requestId }: Request,
  claim: Claimed | null,
): Promise<Outcome<Value, Alternative>> {
  const ruling = rulingOf<string, Alternative>([chartWasMerged], { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now })
  const outcome: Outcome<Value, Alternative> = { status: 'refused', ruling }
  const named = (input as { readonly clientId?: unknown } | null)?.clientId
  const clientId = typeof named === 'string' ? named : 'clientId' in actor ? actor.clientId : null
  return inScope(
    actor,
    async (tx, isNew) => {
      if (claim && !isNew) return earlierAnswer<Value, Alternative>(tx, claim)
      const what = { ...auditOf(outcome, { clientId }), outcome: outcome.status, requestId: requestId ?? null }
      await recordAudit(tx, { actor, at: now, command: name, ...what }, claim ? keptAnswer(claim, outcome) : undefined)
      return outcome
    },
    requestId,
    claim,
  )
}

/** Keeps a rejection beside its key, after the transaction that was taken back: the same request asked again hears the same. */
async function rememberRejection<Value, Alternative>(
  actor: Actor,
  claim: Claimed | null,
  rejection: Rejection,
  requestId: string | undefined,
): Promise<Outcome<Value, Alternative>> {
  if (!claim) return rejection
  return inScope(
    actor,
    async (tx, isNew) => {
      if (!isNew) return earlierAnswer<Value, Alternative>(tx, claim)
      await tx.$executeRaw(keptAnswer(claim, rejection))
      return rejection
    },
    requestId,
    claim,
  )
}

function auditOf(answer: Outcome<unknown, unknown>, { clientId = null, objectId = null, details = {} }: Trace) {
  const codes = answer.status === 'refused' ? { codes: answer.ruling.findings.map(({ code }) => code) } : {}
  return { clientId, objectId, details: { ...details, ...codes } }
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
