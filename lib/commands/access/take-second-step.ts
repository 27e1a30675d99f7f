import 'server-only'
import { insertOutbox } from '../../data/outbox.ts'
import { clearSecondFactor } from '../../data/records/second-factor.ts'
import { endSessions } from '../../data/records/sign-in.ts'
import type { loadUser } from '../../data/records/users.ts'
import type { Tx } from '../../data/scope.ts'
import { t } from '../../messages/t.ts'
import { type Result, reject } from '../command.ts'

type Account = NonNullable<Awaited<ReturnType<typeof loadUser>>>
type Taken = { readonly is: 'taken'; readonly ended: number } | { readonly is: 'not'; readonly result: Result<never> }

/**
 * Takes the second step from an account whose owner lost the phone and the recovery codes: the app's secret and every code go, all their
 * sessions end, and they are told by mail. Tells how many sessions ended; refuses where there is no second step.
 */
export async function takeSecondStep(
  tx: Tx,
  { id: userId, totpEnabledAt }: Pick<Account, 'id' | 'totpEnabledAt'>,
  { practiceId, now }: { readonly practiceId: string; readonly now: Date },
): Promise<Taken> {
  if (totpEnabledAt === null) return { is: 'not', result: reject({ form: [t('access.noSecondFactor')] }) }
  await clearSecondFactor(tx, practiceId, userId, now)
  const ended = await endSessions(tx, { practiceId, userId, now, reason: 'second-factor-changed' })
  await insertOutbox(tx, { practiceId, kind: 'second-factor-changed', payload: { userId }, dueAt: now })
  return { is: 'taken', ended }
}

/** Whether an account is a client's and nothing else: whoever works here too is helped by an admin. */
export const isClientAlone = ({ userRoles }: Pick<Account, 'userRoles'>): boolean => userRoles.every(({ role }) => role === 'client')
