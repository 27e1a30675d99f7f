import 'server-only'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { loadImport } from '../../data/records/imports.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import type { Tx } from '../../data/scope.ts'
import type { ImportFile } from '../../domain/practice/import/import-preview.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { t } from '../../messages/t.ts'
import { reject } from '../command.ts'

export type StagedImport = { readonly file: ImportFile; readonly today: LocalDate }

/** A file that is still looked at, with nobody else at it meanwhile. Null for one that is not, or no longer. */
export async function lockStaged(tx: Tx, practiceId: string, importId: string, now: Date): Promise<StagedImport | null> {
  await lockSettings(tx, practiceId)
  const file = await loadImport(tx, practiceId, importId)
  if (file?.state !== 'staged') return null
  return { file, today: localDateOf(now, await loadPracticeZone(tx, practiceId)) }
}

export const notStaged = () => reject({ form: [t('imports.notStaged')] })
