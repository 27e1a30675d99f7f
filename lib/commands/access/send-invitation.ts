import 'server-only'
import { loadUser } from '../../data/records/users.ts'
import type { Tx } from '../../data/scope.ts'
import { sendInvitationInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'
import { type ClientInvited, inviteClient, inviteUser } from './invite.ts'

const words = {
  unknown: 'access.personUnknown',
  'no-address': 'access.noAddress',
  taken: 'access.addressTaken',
  'signs-in': 'access.alreadySignsIn',
} as const

/** Mails an invitation to a client, or again to somebody who has not opened their account yet. */
export const sendInvitation = command({
  name: 'invitation.send',
  input: sendInvitationInput,
  async run(input, { actor: { practiceId }, now, tx }) {
    const invited =
      input.to === 'client' ? await inviteClient(tx, practiceId, input.clientId, now) : await inviteAgain(tx, practiceId, input.userId, now)
    if (invited.is !== 'invited') return reject({ form: [t(words[invited.is])] })
    return accept({ userId: invited.userId }, { objectId: invited.userId, clientId: input.to === 'client' ? input.clientId : null })
  },
})

async function inviteAgain(tx: Tx, practiceId: string, userId: string, now: Date): Promise<ClientInvited> {
  const user = await loadUser(tx, practiceId, userId)
  if (!user) return { is: 'unknown' }
  if (user.status !== 'invited') return { is: 'signs-in' }
  await inviteUser(tx, { practiceId, userId, email: user.email, now })
  return { is: 'invited', userId }
}
