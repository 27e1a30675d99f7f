import 'server-only'
import { cookies } from 'next/headers'
import { type Attempt, giveBackAttempt, spendAttempt } from '../auth/budget.ts'
import { authOptions } from '../auth/options.ts'
import { isOurOwnRequest } from '../auth/own-request.ts'
import { currentPractice } from '../auth/practice.ts'
import { type CurrentSession, findCurrentSession } from '../auth/session.ts'
import type { Command } from '../commands/command.ts'
import { TooBusy, turnstile } from '../crypto/turnstile.ts'
import { isConsoleCommand } from '../domain/access/console.ts'
import type { CommandName } from '../domain/access/permissions.ts'
import { denied, invalid, type Outcome } from '../domain/outcome.ts'
import { t } from '../messages/t.ts'
import { actAs } from './act.ts'

/** Answers that depend on a password or an address take at least this long, so that their time tells nothing. */
const STEADY_MS = 250

type Door<Value> = {
  readonly attempt: Attempt
  /** Costs a password hash: few at a time, the rest wait outside the database. */
  readonly hashes?: boolean
  /** What is said when the budget is spent; a plain refusal unless told. */
  readonly whenSpent?: Outcome<Value>
}

/** Passwords are hashed two at a time; the door lets in as many, so that those who wait hold no connection. */
const passwordTurn = turnstile({ inFlight: 2, queue: 30 })

/**
 * The door to a command of sign-in: origin, budget, then the command as sign-in itself. Answers are never stored under a
 * key, since they hold secrets.
 */
export async function signInDoor<Name extends CommandName, Input, Value>(
  command: Command<Name, Input, Value>,
  input: unknown,
  { attempt, hashes = false, whenSpent }: Door<Value>,
): Promise<Outcome<Value>> {
  if (!(await isOurOwnRequest())) return denied
  const wait = await spendAttempt(attempt)
  if (wait !== null) return whenSpent ?? tooMany(wait)
  const { id: practiceId } = await currentPractice()
  const run = () => actAs({ role: 'system', practiceId, job: 'sign-in' }, command, input)
  const [outcome] = await Promise.all([hashes ? inTurn(run) : run(), pause(STEADY_MS)])
  if (outcome.status === 'done') await giveBackAttempt(attempt)
  return outcome
}

/** The door to a command about the person's own sign-in: it is told which session this is, and open before the second factor is set up. */
export async function ownDoor<Name extends CommandName, Input, Value>(
  command: Command<Name, Input, Value>,
  toInput: (session: CurrentSession) => unknown,
  {
    refresh = [],
    hashes = false,
    beforeEnrolment = false,
  }: { refresh?: readonly string[]; hashes?: boolean; beforeEnrolment?: boolean } = {},
): Promise<Outcome<Value>> {
  const session = await findCurrentSession()
  if (!session || (session.mustEnrol && !beforeEnrolment)) return denied
  if (session.consoleAppointmentId && !isConsoleCommand(command.name)) return denied
  const run = () => actAs(session.actor, command, toInput(session), refresh)
  return hashes ? inTurn(run) : run()
}

/** Takes the cookie of the session out of the browser. */
export async function dropCookie(): Promise<void> {
  const { name, options } = authOptions.cookies?.sessionToken ?? {}
  if (name) (await cookies()).set(name, '', { ...options, maxAge: 0 })
}

const tooMany = (seconds: number): Outcome<never> => invalid({ form: [t('access.signInLocked', { minutes: Math.ceil(seconds / 60) })] })

async function inTurn<Value>(run: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await passwordTurn(run)
  } catch (error) {
    if (error instanceof TooBusy) return invalid({ form: [t('access.tooBusy')] })
    throw error
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
