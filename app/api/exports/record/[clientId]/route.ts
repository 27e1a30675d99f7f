import { guardedRoute, nothingHere } from '@/lib/auth/route'
import { now } from '@/lib/clock'
import { execute } from '@/lib/commands/command'
import { takeExport } from '@/lib/commands/practice/take-export'
import { isId } from '@/lib/ids'
import { practiceFile, recordFiles, zipAnswer } from '../../files'

/** The whole record of one client: for an admin, and for the client whose it is (45 CFR 164.524). */
export const GET = guardedRoute<{ clientId: string }>({
  roles: ['client', 'admin'],
  async answer({ actor }, { params: { clientId } }) {
    const at = now()
    const taken = isId(clientId) ? await execute(takeExport, { what: 'record', clientId }, { actor, now: at }) : null
    if (taken?.status !== 'done') return nothingHere()
    return zipAnswer([practiceFile(actor), ...(await recordFiles(actor, clientId, at))], actor.practiceId, at, 'record')
  },
})
