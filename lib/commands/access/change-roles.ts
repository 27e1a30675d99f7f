import 'server-only'
import { endSessions } from '../../data/records/sign-in.ts'
import { areSubjectsKnown, countOtherAdmins, loadStandingRoles, loadUser, replaceDuties, replaceRoles } from '../../data/records/users.ts'
import { changeRolesInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'
import { leaveAsPrescriber, lockAsPrescriber } from './leave-as-prescriber.ts'

/**
 * Gives a person other roles and duties. Their sessions end, so that nothing goes on under the old ones; what waited for them as a
 * prescriber ends with that role.
 */
export const changeRoles = command({
  name: 'user.change-roles',
  input: changeRolesInput,
  async standing({ userId }, { actor: { practiceId }, tx }) {
    await lockAsPrescriber(tx, practiceId, userId)
    await countOtherAdmins(tx, practiceId, userId)
    return loadStandingRoles(tx, practiceId, userId)
  },
  async run({ userId, version: _, roles, duties }, { actor: { practiceId, userId: grantedBy }, now, tx }) {
    if (userId === grantedBy) return reject({ form: [t('access.notYourself')] })
    const otherAdmins = await countOtherAdmins(tx, practiceId, userId)
    const user = await loadUser(tx, practiceId, userId)
    if (!user) return reject({ form: [t('access.personUnknown')] })
    if (!(await areSubjectsKnown(tx, practiceId, roles))) return reject({ roles: [t('access.subjectUnknown')] })
    const staysAdmin = roles.some(({ role }) => role === 'admin')
    if (!staysAdmin && otherAdmins === 0) return reject({ form: [t('access.lastAdmin')] })
    await replaceRoles(tx, practiceId, userId, roles)
    await replaceDuties(tx, practiceId, userId, duties, grantedBy)
    await endSessions(tx, { practiceId, userId, now, reason: 'roles-changed' })
    const left = await leaveAsPrescriber(tx, { practiceId, userId, held: user.userRoles, keeps: roles, by: grantedBy, now })
    const roleNames = (held: readonly { role: string }[]) => held.map(({ role }) => role).sort()
    return accept(
      { userId },
      {
        objectId: userId,
        details: {
          roles: { from: roleNames(user.userRoles), to: roleNames(roles) },
          duties: { from: user.userDuties.map(({ duty }) => duty), to: duties },
          ...left,
        },
      },
    )
  },
})
