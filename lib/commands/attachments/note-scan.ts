import 'server-only'
import { updateScan } from '../../data/records/attachments.ts'
import { insertTask } from '../../data/records/tasks.ts'
import { noteScanInput } from '../../inputs/attachments.ts'
import { accept, command } from '../command.ts'
import { noSuchFile } from './no-such-file.ts'

/** Writes down what the scanner found in a file. One that carries something is opened by nobody, and an admin hears of it. */
export const noteScan = command({
  name: 'attachment.note-scan',
  input: noteScanInput,
  async run({ attachmentId, found }, { actor: { practiceId }, now, tx }) {
    const clientId = await updateScan(tx, practiceId, attachmentId, found, now)
    if (clientId === null) return noSuchFile()
    if (found === 'infected') {
      const task = { practiceId, clientId, kind: 'infected-file', dueAt: now, subjectId: attachmentId, params: {} } as const
      await insertTask(tx, { ...task, forRole: 'admin' })
    }
    return accept({ found }, { clientId, objectId: attachmentId, details: { found } })
  },
})
