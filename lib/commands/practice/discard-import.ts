import 'server-only'
import { endImport } from '../../data/records/imports.ts'
import { importIdInput } from '../../inputs/practice.ts'
import { accept, command } from '../command.ts'
import { lockStaged, notStaged } from './staged-import.ts'

/** Puts a file aside: nothing of it was brought in, and its rows are gone. */
export const discardImport = command({
  name: 'import.discard',
  input: importIdInput,
  async run({ importId }, { actor: { practiceId, userId }, now, tx }) {
    const staged = await lockStaged(tx, practiceId, importId, now)
    if (!staged) return notStaged()
    await endImport(tx, practiceId, importId, { state: 'discarded', endedAt: now, endedBy: userId })
    return accept({ importId }, { objectId: importId, details: { kind: staged.file.kind, rows: staged.file.rowCount } })
  },
})
