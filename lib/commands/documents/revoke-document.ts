import 'server-only'
import { revokeSignatures } from '../../data/records/documents.ts'
import { detachAgreements } from '../../data/records/rides.ts'
import { finishTasksAbout, insertTask } from '../../data/records/tasks.ts'
import { asJob } from '../../data/scope.ts'
import { revokeDocumentInput } from '../../inputs/documents.ts'
import { lockSubject, noSuchClient } from '../clients/subject.ts'
import { accept, command, reject } from '../command.ts'

/**
 * Takes a signed yes back: the client, or staff whom the client told. Visits ahead that rest on it wait until it is signed again; words on
 * the public pages are gone with it, and an admin looks where else they stand.
 */
export const revokeDocument = command({
  name: 'document.revoke',
  input: revokeDocumentInput,
  async run({ clientId: named, key, why }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const clientId = await lockSubject(tx, actor, named)
    if (clientId === null) return noSuchClient()
    const ids = await revokeSignatures(tx, { practiceId, clientId, key, by: userId, why, now })
    if (ids.length === 0) return reject({ form: ['Nothing of this paper stands any more. Reload the page.'] })
    if (key === 'ride-home-agreement') await detachAgreements(tx, practiceId, ids)
    const task = { practiceId, clientId, kind: 'paper-taken-back', dueAt: now, subjectId: ids[0] ?? null, params: { key } } as const
    if (key === 'story-authorization') {
      const over = { doneBy: userId, now, outcome: 'Taken back.' }
      await asJob(tx, actor, 'end-story', () => finishTasksAbout(tx, practiceId, ids, over, ['story-signed']))
      await insertTask(tx, { ...task, kind: 'story-taken-back', forRole: 'admin' })
      return accept({ clientId }, { clientId, objectId: ids[0] ?? null, details: { document: key } })
    }
    if (actor.role !== 'front-desk') await insertTask(tx, { ...task, forRole: 'front-desk' })
    if (actor.role !== 'therapist') await insertTask(tx, { ...task, forRole: 'therapist' })
    return accept({ clientId }, { clientId, objectId: ids[0] ?? null, details: { document: key } })
  },
})
