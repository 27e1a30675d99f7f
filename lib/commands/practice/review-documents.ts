import 'server-only'
import { loadVersionsAsText } from '../../data/records/documents.ts'
import { insertOpeningCheck } from '../../data/records/opening-checks.ts'
import { reviewDocumentsInput } from '../../inputs/practice.ts'
import { accept, command, reject } from '../command.ts'

/** An admin has read the documents of the practice, those clients sign and the notice it publishes, in the versions they were shown. */
export const reviewDocuments = command({
  name: 'documents.review',
  input: reviewDocumentsInput,
  async run({ shown }, { actor: { practiceId, userId }, now, tx }) {
    const about = await loadVersionsAsText(tx, practiceId)
    if (about !== shown) return reject({ form: ['The documents have changed since this page was opened. Reload it and read them again.'] })
    const id = await insertOpeningCheck(tx, practiceId, { kind: 'documents', about, askedAt: now, askedBy: userId, doneAt: now })
    return accept({ id }, { objectId: id })
  },
})
