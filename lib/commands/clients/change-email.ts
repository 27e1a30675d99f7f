import 'server-only'
import { lockClient, updateClient } from '../../data/records/clients.ts'
import { loadClientToInvite, loadUserOfClient } from '../../data/records/users.ts'
import { versionOf } from '../../data/version-of.ts'
import { changeClientEmailInput } from '../../inputs/clients.ts'
import { t } from '../../messages/t.ts'
import { moveAddress, tellBothAddresses } from '../access/move-address.ts'
import { accept, command, reject } from '../command.ts'
import { noSuchClient } from './subject.ts'

/** Corrects the address of a client, where their mail goes and where they sign in. Both addresses are told. */
export const changeClientEmail = command({
  name: 'client.change-email',
  input: changeClientEmailInput,
  async standing({ clientId }, { actor: { practiceId }, tx }) {
    const client = (await lockClient(tx, practiceId, clientId)) ? await loadClientToInvite(tx, practiceId, clientId) : null
    return client && { version: versionOf([client.email]), values: { email: client.email } }
  },
  async run({ clientId, email }, { actor: { practiceId }, now, tx }) {
    const client = (await lockClient(tx, practiceId, clientId)) ? await loadClientToInvite(tx, practiceId, clientId) : null
    if (!client) return noSuchClient()
    const user = await loadUserOfClient(tx, practiceId, clientId)
    const before = client.email.trim().toLowerCase()
    if (before === email && (!user || user.email === email)) return reject({ email: ['This is the address on file.'] })
    if (user && !(await moveAddress(tx, user, { practiceId, email, now }))) return reject({ email: [t('access.addressTaken')] })
    await updateClient(tx, practiceId, clientId, { email })
    await tellBothAddresses(tx, { practiceId, before, email, forClient: true, now })
    return accept({ clientId }, { clientId, objectId: user?.id ?? clientId, details: { hasAccount: user !== null } })
  },
})
