import 'server-only'
import { insertTask, listOpenAbout } from '../../data/records/tasks.ts'
import { loadWrongInBooks } from '../../data/records/wrong-in-books.ts'
import { booksToMend } from '../../domain/billing/wrong-in-books.ts'
import { nothingInput } from '../../inputs/nothing.ts'
import { accept, command, reject } from '../command.ts'

const KIND = 'books-wrong'
/** So many accounts are put on the list in one look; the others are found again by the next. */
const MOST = 50

/**
 * Holds what the ledger says against what it should say: every transaction and kept sum, what clients owe and are owed, what went out and came in.
 * Each account that does not hold is put before an admin, once until somebody has finished it.
 */
export const lookThrough = command({
  name: 'books.look-through',
  input: nothingInput,
  isLong: true,
  async run(_, { actor: { practiceId }, now, tx }) {
    const mending = booksToMend(await loadWrongInBooks(tx, practiceId))
    if (mending.length === 0) return reject({ form: ['The books hold.'] })
    const listed = await listOpenAbout(tx, practiceId, KIND)
    const fresh = mending.filter(({ subjectId }) => !listed.has(subjectId)).slice(0, MOST)
    for (const { clientId, subjectId, what } of fresh)
      await insertTask(tx, { practiceId, clientId, kind: KIND, forRole: 'admin', dueAt: now, subjectId, params: { what: [...what] } })
    const details = { wrong: mending.length, raised: fresh.map(({ subjectId, what }) => ({ subjectId, what: [...what] })) }
    return accept({ wrong: mending.length, raised: fresh.length }, { details })
  },
})
