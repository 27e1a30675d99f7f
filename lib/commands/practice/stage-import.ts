import 'server-only'
import { sha256Hex } from '../../crypto/digests.ts'
import { insertImport, insertImportRows, loadImportByHash, loadLastMapping } from '../../data/records/imports.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { guessMapping, headerKey } from '../../domain/practice/import/columns.ts'
import { columnsOf, MOST_VISITS } from '../../domain/practice/import/kinds.ts'
import { newId } from '../../ids.ts'
import { stageImportInput } from '../../inputs/practice.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'

/** Keeps a file to be looked at: nothing of it is brought in yet. Its columns are read as the last time its headers were seen. */
export const stageImport = command({
  name: 'import.stage',
  holdsFile: true,
  input: stageImportInput,
  async run({ kind, fileName, sha256, headers, rows }, { actor: { practiceId, userId }, now, tx }) {
    if (kind === 'visits' && rows.length > MOST_VISITS) return reject({ form: [t('imports.tooManyVisits', { most: MOST_VISITS })] })
    await lockSettings(tx, practiceId)
    const same = await loadImportByHash(tx, practiceId, kind, sha256)
    if (same?.state === 'done') return reject({ form: [t('imports.doneBefore')] })
    if (same) return accept({ importId: same.id }, { objectId: same.id, details: { kind, again: true } })
    const importId = newId()
    const headerSet = sha256Hex(headers.map(headerKey).sort().join('\n'))
    const last = await loadLastMapping(tx, practiceId, kind, headerSet)
    const known = new Set(headers)
    const isThere = last !== null && Object.values(last).every((source) => 'text' in source || known.has(source.from))
    const mapping = last !== null && isThere ? last : guessMapping(columnsOf[kind], headers)
    const staged = { stagedAt: now, stagedBy: userId, rowCount: rows.length }
    await insertImport(tx, { practiceId, id: importId, kind, fileName, sha256, headers, headerSet, mapping, ...staged })
    await insertImportRows(tx, practiceId, importId, rows)
    return accept({ importId }, { objectId: importId, details: { kind, sha256, rows: rows.length } })
  },
})
