import 'server-only'
import { insertInvitedUser, insertRoles, loadAdmins, loadUserByEmail, replaceDuties, updateInvited } from '../../data/records/users.ts'
import type { Tx } from '../../data/scope.ts'
import { newId } from '../../ids.ts'
import { inviteFirstAdminInput } from '../../inputs/practice.ts'
import { t } from '../../messages/t.ts'
import { inviteUser } from '../access/invite.ts'
import { accept, command, reject } from '../command.ts'

/** How it stands with whoever keeps the practice first. The secret of the link is told once. */
export type FirstAdmin =
  | { readonly is: 'invited'; readonly token: string }
  | { readonly is: 'waits' | 'signs-in'; readonly email: string; readonly token: null }

/**
 * Invites the first admin of a practice, who is its owner too. Once there is an admin it changes nothing, unless it is asked to
 * send the invitation again: to an admin who has not opened the account, under the name and address given now.
 */
export const inviteFirstAdmin = command({
  name: 'practice.invite-first-admin',
  input: inviteFirstAdminInput,
  async run({ name, email, again }, { actor: { practiceId }, now, tx }) {
    const admins = await loadAdmins(tx, practiceId)
    const opened = admins.find(({ status }) => status !== 'invited')
    if (opened) return accept<FirstAdmin>({ is: 'signs-in', email: opened.email, token: null }, { objectId: opened.id })
    const [first] = admins
    if (first && !again) return accept<FirstAdmin>({ is: 'waits', email: first.email, token: null }, { objectId: first.id })
    const namesake = await loadUserByEmail(tx, practiceId, email)
    if (namesake && namesake.id !== first?.id) return reject({ adminEmail: [t('access.addressTaken')] })
    const userId = first?.id ?? (await addOwner(tx, practiceId, { name, email }))
    await updateInvited(tx, practiceId, userId, { name, email })
    const token = await inviteUser(tx, { practiceId, userId, email, now })
    return accept<FirstAdmin>({ is: 'invited', token }, { objectId: userId, details: { again: first !== undefined } })
  },
})

async function addOwner(tx: Tx, practiceId: string, person: { name: string; email: string }): Promise<string> {
  const userId = newId()
  await insertInvitedUser(tx, { practiceId, id: userId, ...person })
  await insertRoles(tx, practiceId, userId, [{ role: 'admin' }])
  await replaceDuties(tx, practiceId, userId, ['owner'], null)
  return userId
}
