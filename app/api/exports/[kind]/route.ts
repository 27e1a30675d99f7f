import { guardedRoute, nothingHere } from '@/lib/auth/route'
import { now } from '@/lib/clock'
import { execute } from '@/lib/commands/command'
import { takeExport } from '@/lib/commands/practice/take-export'
import { readCopyAs } from '@/lib/data/page-reads'
import { listExport } from '@/lib/data/views/exports'
import { isExportKind } from '@/lib/domain/practice/import/kinds'
import { renderCsv } from '@/lib/files/csv/render-csv'
import { csvAnswer } from '../../csv-answer'

/** The records of one kind, in the columns they can be brought in with. */
export const GET = guardedRoute<{ kind: string }>({
  roles: ['admin'],
  async answer({ actor }, { params: { kind } }) {
    if (actor.role !== 'admin' || !isExportKind(kind)) return nothingHere()
    const taken = await execute(takeExport, { what: kind }, { actor, now: now() })
    if (taken.status !== 'done') return nothingHere()
    return csvAnswer(renderCsv(await readCopyAs(actor, (tx) => listExport(tx, actor, kind, now()))), kind)
  },
})
