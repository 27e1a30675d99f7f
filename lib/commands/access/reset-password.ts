import 'server-only'
import { hashPassword } from '../../crypto/passwords.ts'
import { insertOutbox } from '../../data/outbox.ts'
import { isLinkOpen, loadLink, revokeLinks, spendLink } from '../../data/records/link-grants.ts'
import { endSessions } from '../../data/records/sign-in.ts'
import { loadUser, updatePassword } from '../../data/records/users.ts'
import { pepper } from '../../data/secrets.ts'
import { resetPasswordInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'
import { passwordWords } from './password-words.ts'

/** Sets a new password for the holder of a mailed link, once. Every session ends; the second factor is still asked for. */
export const resetPassword = command({
  name: 'password.reset',
  input: resetPasswordInput,
  async run({ token, password }, { actor: { practiceId }, now, tx }) {
    const link = await loadLink(tx, practiceId, token)
    const user =
      link?.userId && link.purpose === 'password-reset' && isLinkOpen(link, now) ? await loadUser(tx, practiceId, link.userId) : null
    // A link mailed to an address that is no longer the person's opens nothing.
    if (!link || user?.status !== 'active' || user.email !== link.email) return reject({ form: [t('access.linkUsed')] })
    const problem = passwordWords(password, [user.name, user.email])
    if (problem) return reject({ password: [problem] })
    if (!(await spendLink(tx, practiceId, link.id, now))) return reject({ form: [t('access.linkUsed')] })
    await updatePassword(tx, practiceId, user.id, await hashPassword(password, pepper()))
    await endSessions(tx, { practiceId, userId: user.id, now, reason: 'password-reset' })
    await revokeLinks(tx, { practiceId, purpose: 'password-reset', userId: user.id }, now)
    await insertOutbox(tx, { practiceId, kind: 'password-changed', payload: { userId: user.id }, dueAt: now })
    return accept({ email: user.email }, { objectId: user.id })
  },
})
