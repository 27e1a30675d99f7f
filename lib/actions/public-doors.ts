import 'server-only'
import { NOWHERE } from '../auth/address.ts'
import { ownNetwork, spendAttempt } from '../auth/budget.ts'
import { findLinkActor } from '../auth/link.ts'
import { isOurOwnRequest } from '../auth/own-request.ts'
import { currentPractice } from '../auth/practice.ts'
import type { Command } from '../commands/command.ts'
import type { CommandName } from '../domain/access/permissions.ts'
import { denied, invalid, type Outcome } from '../domain/outcome.ts'
import { t } from '../messages/t.ts'
import { actAs } from './act.ts'

type Door = {
  /** What one attempt costs: a point of its network's own, and one of everybody's. */
  readonly budget: 'public-hold' | 'public-form'
  readonly refresh?: readonly string[]
  readonly key?: string | undefined
}

/** The door to what strangers may ask for: origin, budget, then the command as somebody without a name, whoever is signed in. */
export async function publicDoor<Name extends CommandName, Input, Value, Alternative = never>(
  command: Command<Name, Input, Value, Alternative>,
  input: unknown,
  { budget, refresh = [], key }: Door,
): Promise<Outcome<Value, Alternative>> {
  if (!(await isOurOwnRequest())) return denied
  const { id: practiceId } = await currentPractice()
  const network = await ownNetwork()
  // Behind a proxy that is not trusted every visitor comes from nowhere, which is no network: the practice counts as one.
  const own = network === NOWHERE ? ([`${budget}-nowhere`, practiceId] as const) : ([budget, network] as const)
  const wait = await spendAttempt({ own, shared: [`${budget}-all`, practiceId] })
  if (wait !== null) return invalid({ form: [t('consults.tooMany', { minutes: Math.ceil(wait / 60) })] })
  return actAs({ role: 'visitor', practiceId }, command, input, refresh, key)
}

/** The door for whoever holds the mailed link of a consult call. */
export async function consultLinkDoor<Name extends CommandName, Input, Value, Alternative = never>(
  command: Command<Name, Input, Value, Alternative>,
  token: unknown,
  toInput: (consultId: string) => unknown,
  refresh: readonly string[],
  key?: string,
): Promise<Outcome<Value, Alternative>> {
  if (!(await isOurOwnRequest())) return denied
  const actor = typeof token === 'string' ? await findLinkActor(token, 'consult-manage') : null
  return actor ? actAs(actor, command, toInput(actor.targetId), refresh, key) : denied
}
