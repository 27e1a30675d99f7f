import { guardedRoute, nothingHere } from '@/lib/auth/route'
import { now } from '@/lib/clock'
import { execute } from '@/lib/commands/command'
import { takeExport } from '@/lib/commands/practice/take-export'
import { readCopyAs } from '@/lib/data/page-reads'
import { listChartsToExport } from '@/lib/data/views/record-export'
import { isId } from '@/lib/ids'
import { practiceFile, recordFiles, zipAnswer } from '../../files'

/** The whole record of one client, with every chart that was merged with it: for an admin, and for the client whose it is (45 CFR 164.524). */
export const GET = guardedRoute<{ clientId: string }>({
  roles: ['client', 'admin'],
  async answer({ actor }, { params: { clientId } }) {
    const at = now()
    const taken = isId(clientId) ? await execute(takeExport, { what: 'record', clientId }, { actor, now: at }) : null
    if (taken?.status !== 'done') return nothingHere()
    const charts = await readCopyAs(actor, (tx) => listChartsToExport(tx, actor, clientId))
    const records = await Promise.all(charts.map((chart) => recordFiles(actor, chart, at)))
    return zipAnswer([practiceFile(actor), ...records.flat()], actor.practiceId, at, 'record')
  },
})
