import 'server-only'
import { areSubjectsKnown, insertInvitedUser, insertRoles, loadUserByEmail, replaceDuties } from '../../data/records/users.ts'
import { newId } from '../../ids.ts'
import { addUserInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'
import { inviteUser } from './invite.ts'

/** Adds a person who works here or prescribes for the practice, and mails them their invitation. */
export const addUser = command({
  name: 'user.add',
  input: addUserInput,
  async run({ name, email, roles, duties }, { actor: { practiceId, userId: grantedBy }, now, tx }) {
    if (await loadUserByEmail(tx, practiceId, email)) return reject({ email: [t('access.addressTaken')] })
    if (!(await areSubjectsKnown(tx, practiceId, roles))) return reject({ roles: [t('access.subjectUnknown')] })
    const userId = newId()
    await insertInvitedUser(tx, { practiceId, id: userId, email, name })
    await insertRoles(tx, practiceId, userId, roles)
    await replaceDuties(tx, practiceId, userId, duties, grantedBy)
    await inviteUser(tx, { practiceId, userId, email, now })
    return accept({ userId }, { objectId: userId, details: { roles: roles.map(({ role }) => role), duties } })
  },
})
