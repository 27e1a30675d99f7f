import 'server-only'
import { recordAudits } from '../../data/audit.ts'
import { endImport, insertImported, tellProgress } from '../../data/records/imports.ts'
import { judgeImport } from '../../data/records/judge-import.ts'
import { missingColumns } from '../../domain/practice/import/columns.ts'
import { tallyOf } from '../../domain/practice/import/judge.ts'
import { columnsOf } from '../../domain/practice/import/kinds.ts'
import { importIdInput } from '../../inputs/practice.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'
import { bringIn } from './bring-in.ts'
import type { RowsRefused } from './brought-in.ts'
import { lockStaged, notStaged } from './staged-import.ts'

/** Brings a file in whole, or nothing of it: every row is judged again, and each must be ready, linked, left out or known. */
export const runImport = command({
  name: 'import.run',
  input: importIdInput,
  isLong: true,
  async run({ importId }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const staged = await lockStaged(tx, practiceId, importId, now)
    if (!staged) return notStaged()
    const { kind, mapping } = staged.file
    if (missingColumns(columnsOf[kind], mapping).length > 0) return reject({ form: [t('imports.columnsMissing')] })
    const judged = await judgeImport(tx, { actor, now, today: staged.today }, staged.file)
    const { wrong, asks, ready, linked, skipped, known } = tallyOf(judged.rows)
    if (wrong + asks > 0) return reject({ form: [t('imports.rowsOpen', { wrong, asks })] })
    const tell = (done: number) => tellProgress(actor, importId, done)
    const brought = await bringIn(tx, { actor, practiceId, userId, now, importId, tell }, judged)
    if ('refused' in brought) return reject({ form: inTheWay(brought) })
    await insertImported(tx, { practiceId, importId, kind }, brought.records)
    const counts = { added: ready, linked, skipped, known }
    await endImport(tx, practiceId, importId, { state: 'done', endedAt: now, endedBy: userId, ...counts })
    await recordAudits(
      tx,
      { actor, at: now, command: 'import.run', outcome: 'done', objectId: importId, details: { kind } },
      brought.clientIds,
    )
    return accept({ ...counts }, { objectId: importId, details: { kind, ...counts } })
  },
})

/** How many rows are told by name: enough to begin with, not a page of them. */
const TOLD = 5

const inTheWay = ({ refused }: RowsRefused): string[] => [
  t('imports.visitsRefused', { count: refused.length }),
  ...refused.slice(0, TOLD).map((row) => t('imports.visitRefused', row)),
]
