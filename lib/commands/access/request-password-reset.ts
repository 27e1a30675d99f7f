import 'server-only'
import { insertOutbox } from '../../data/outbox.ts'
import { insertLink, revokeLinks } from '../../data/records/link-grants.ts'
import { loadUserByEmail } from '../../data/records/users.ts'
import { RESET_MINUTES } from '../../domain/access/session-limits.ts'
import { requestPasswordResetInput } from '../../inputs/access.ts'
import { accept, command } from '../command.ts'
import { inviteUser } from './invite.ts'

/**
 * Mails a link to set a new password, when somebody signs in with this address; to one who was invited and never came,
 * the invitation again. The answer is the same in every case.
 */
export const requestPasswordReset = command({
  name: 'password.request-reset',
  input: requestPasswordResetInput,
  async run({ email }, { actor: { practiceId }, now, tx }) {
    const user = await loadUserByEmail(tx, practiceId, email)
    if (user?.status === 'invited') await inviteUser(tx, { practiceId, userId: user.id, email: user.email, now })
    if (user?.status === 'active') {
      await revokeLinks(tx, { practiceId, purpose: 'password-reset', userId: user.id }, now)
      const expiresAt = new Date(now.getTime() + RESET_MINUTES * 60_000)
      const { token } = await insertLink(tx, { practiceId, purpose: 'password-reset', expiresAt, singleUse: true, email, userId: user.id })
      await insertOutbox(tx, { practiceId, kind: 'password-reset', payload: { userId: user.id, token }, dueAt: now })
    }
    return accept(null, { objectId: user?.id ?? null })
  },
})
