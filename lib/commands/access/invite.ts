import 'server-only'
import { insertOutbox } from '../../data/outbox.ts'
import { insertLink, revokeLinks } from '../../data/records/link-grants.ts'
import { insertInvitedUser, insertRoles, loadClientToInvite, loadUserByEmail, loadUserOfClient } from '../../data/records/users.ts'
import type { Tx } from '../../data/scope.ts'
import { INVITATION_MINUTES } from '../../domain/access/session-limits.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { newId } from '../../ids.ts'

type Invitee = { readonly practiceId: string; readonly userId: string; readonly email: string; readonly now: Date }

/** Mails a link by which a person opens their account, and gives its secret. Links mailed before stop working. */
export async function inviteUser(tx: Tx, { practiceId, userId, email, now }: Invitee): Promise<string> {
  await revokeLinks(tx, { practiceId, purpose: 'invitation', userId }, now)
  const expiresAt = new Date(now.getTime() + INVITATION_MINUTES * 60_000)
  const { token } = await insertLink(tx, { practiceId, purpose: 'invitation', expiresAt, singleUse: true, email, userId })
  await insertOutbox(tx, { practiceId, kind: 'invitation', payload: { userId, token }, dueAt: now })
  return token
}

/** How inviting a client ended. An address somebody signs in with already is never given to another account. */
export type ClientInvited =
  | { readonly is: 'invited'; readonly userId: string }
  | { readonly is: 'unknown' | 'no-address' | 'taken' | 'signs-in' }

/** Gives a client an account to open, or mails the link again to one who has not opened theirs. */
export async function inviteClient(tx: Tx, practiceId: string, clientId: string, now: Date): Promise<ClientInvited> {
  const client = await loadClientToInvite(tx, practiceId, clientId)
  if (!client) return { is: 'unknown' }
  const known = await loadUserOfClient(tx, practiceId, clientId)
  if (known && known.status !== 'invited') return { is: 'signs-in' }
  const email = known?.email ?? client.email.trim().toLowerCase()
  if (email === '') return { is: 'no-address' }
  if (!known && (await loadUserByEmail(tx, practiceId, email))) return { is: 'taken' }
  const userId = known?.id ?? newId()
  if (!known) {
    const name = clientNameOf(client)
    await insertInvitedUser(tx, { practiceId, id: userId, email, name })
    await insertRoles(tx, practiceId, userId, [{ role: 'client', clientId }])
  }
  await inviteUser(tx, { practiceId, userId, email, now })
  return { is: 'invited', userId }
}
