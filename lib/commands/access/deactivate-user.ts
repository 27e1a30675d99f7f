import 'server-only'
import { revokeLinks } from '../../data/records/link-grants.ts'
import { endSessions } from '../../data/records/sign-in.ts'
import { countOtherAdmins, loadUser, updateUserStatus } from '../../data/records/users.ts'
import { userIdInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'
import { leaveAsPrescriber, lockAsPrescriber } from './leave-as-prescriber.ts'

/**
 * Closes a person's account: their sessions and mailed links end at once, and so does what waits for them as a prescriber. What they did
 * stays in the record.
 */
export const deactivateUser = command({
  name: 'user.deactivate',
  input: userIdInput,
  async run({ userId }, { actor, now, tx }) {
    const { practiceId, userId: adminId } = actor
    if (userId === adminId) return reject({ form: [t('access.notYourself')] })
    await lockAsPrescriber(tx, practiceId, userId)
    const otherAdmins = await countOtherAdmins(tx, practiceId, userId)
    const user = await loadUser(tx, practiceId, userId)
    if (!user || user.status === 'inactive') return reject({ form: [t('access.personUnknown')] })
    if (otherAdmins === 0) return reject({ form: [t('access.lastAdmin')] })
    await updateUserStatus(tx, practiceId, userId, 'inactive')
    const ended = await endSessions(tx, { practiceId, userId, now, reason: 'deactivated' })
    await revokeLinks(tx, { practiceId, purpose: 'invitation', userId }, now)
    await revokeLinks(tx, { practiceId, purpose: 'password-reset', userId }, now)
    const left = await leaveAsPrescriber(tx, { practiceId, userId, held: user.userRoles, keeps: [], by: adminId, now })
    return accept({ userId }, { objectId: userId, details: { from: user.status, ended, ...left } })
  },
})
