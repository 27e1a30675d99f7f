import 'server-only'
import type { FileStore } from './file-store.ts'

/** Files in a table of their own beside everything else: one backup, one transaction, one wall. */
export const inDatabase: FileStore = {
  name: 'database',
  async put(tx, { practiceId, id }, content) {
    await tx.storedFile.createMany({ data: [{ practiceId, id, content }] })
  },
  async get(tx, { practiceId, id }) {
    const row = await tx.storedFile.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { content: true } })
    return row?.content ?? null
  },
}
