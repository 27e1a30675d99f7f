import 'server-only'
import { loadRelease, revokeRelease as takeBack } from '../../data/records/releases.ts'
import { revokeReleaseInput } from '../../inputs/documents.ts'
import { accept, command, reject } from '../command.ts'

/** Takes a release of information back: the client, or staff whom the client told. What was shared before stays shared. */
export const revokeRelease = command({
  name: 'release.revoke',
  input: revokeReleaseInput,
  async run({ releaseId }, { actor, now, tx }) {
    const { practiceId } = actor
    const release = await loadRelease(tx, practiceId, releaseId)
    if (!release || (actor.role === 'client' && release.clientId !== actor.clientId)) return reject({ form: ['There is no such release.'] })
    const trace = { clientId: release.clientId, objectId: releaseId }
    if (!release.revokedAt) await takeBack(tx, practiceId, release, now)
    return accept({ releaseId }, trace)
  },
})
