import 'server-only'
import { refresh as refreshPage, revalidatePath } from 'next/cache'
import { isOurOwnRequest } from '../auth/own-request.ts'
import { findCurrentSession } from '../auth/session.ts'
import { now } from '../clock.ts'
import { type Command, canRead, execute } from '../commands/command.ts'
import type { Actor } from '../domain/access/actor.ts'
import { isConsoleCommand } from '../domain/access/console.ts'
import type { CommandName } from '../domain/access/permissions.ts'
import { denied, type Outcome } from '../domain/outcome.ts'
import { newId } from '../ids.ts'
import { countCommand } from '../metrics.ts'

/** The pages that show the result: known beforehand, or named by the input once its schema has read it. */
type Refresh<Input> = readonly string[] | ((input: Input) => readonly string[])

/** Carries one request from a form to its command as the person signed in, and refreshes the pages that show the result. */
export async function act<Name extends CommandName, Input, Value, Alternative = never>(
  command: Command<Name, Input, Value, Alternative>,
  input: unknown,
  refresh: Refresh<Input> = [],
  key?: string,
): Promise<Outcome<Value, Alternative>> {
  if (!(await isOurOwnRequest())) return denied
  const session = await findCurrentSession()
  if (!session || session.mustEnrol || (session.consoleAppointmentId && !isConsoleCommand(command.name))) return denied
  return actAs(session.actor, command, input, refresh, key)
}

/** As `act`, for an actor the door has already made out: the holder of a mailed link, or sign-in itself. */
export async function actAs<Name extends CommandName, Input, Value, Alternative = never>(
  actor: Actor,
  command: Command<Name, Input, Value, Alternative>,
  input: unknown,
  refresh: Refresh<Input> = [],
  key?: string,
): Promise<Outcome<Value, Alternative>> {
  if (!(await isOurOwnRequest())) return denied
  const began = performance.now()
  const outcome = await execute(command, input, { actor, now: now(), key: isKey(key) ? key : undefined, requestId: newId() })
  countCommand(command.name, outcome.status, performance.now() - began)
  if (isBehind(outcome, () => canRead(command, input))) refreshPage()
  if (outcome.status !== 'done') return outcome
  for (const path of typeof refresh === 'function' ? refresh(command.input.parse(input)) : refresh) revalidatePath(path)
  return outcome
}

/**
 * Whether the page that asked may show what is no more: it is drawn anew, with what was typed still in it. What could not be read was held
 * against nothing, and says nothing of the page.
 */
const isBehind = (outcome: Outcome<unknown, unknown>, wasRead: () => boolean): boolean =>
  outcome.status === 'refused' || outcome.status === 'stale' || (outcome.status === 'invalid' && 'form' in outcome.fields && wasRead())

const isKey = (key: unknown): key is string => typeof key === 'string' && /^[\w-]{16,128}$/.test(key)
