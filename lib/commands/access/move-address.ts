import 'server-only'
import { insertOutbox } from '../../data/outbox.ts'
import { revokeLinks } from '../../data/records/link-grants.ts'
import { loadUserByEmail, type loadUserOfClient, updateUserEmail } from '../../data/records/users.ts'
import type { Tx } from '../../data/scope.ts'
import { inviteUser } from './invite.ts'

type User = NonNullable<Awaited<ReturnType<typeof loadUserOfClient>>>
type Move = { readonly practiceId: string; readonly email: string; readonly now: Date }

/**
 * Gives an account another address: links mailed to the old one stop working, and who has not opened the account is invited there.
 * False when somebody else signs in with it.
 */
export async function moveAddress(
  tx: Tx,
  { id: userId, status }: Pick<User, 'id' | 'status'>,
  { practiceId, email, now }: Move,
): Promise<boolean> {
  const holder = await loadUserByEmail(tx, practiceId, email)
  if (holder && holder.id !== userId) return false
  await updateUserEmail(tx, practiceId, userId, email)
  await revokeLinks(tx, { practiceId, purpose: 'password-reset', userId }, now)
  if (status === 'invited') await inviteUser(tx, { practiceId, userId, email, now })
  return true
}

type Told = Move & { readonly before: string; readonly forClient: boolean }

/** Tells the old address and the new one: whoever did not ask for it calls. */
export async function tellBothAddresses(tx: Tx, { practiceId, before, email, forClient, now }: Told): Promise<void> {
  const letters = [{ to: before, is: 'old' } as const, { to: email, is: 'new' } as const].filter(({ to }) => to !== '')
  for (const { to, is } of letters)
    await insertOutbox(tx, { practiceId, kind: 'address-changed', payload: { email: to, is, forClient }, dueAt: now })
}
