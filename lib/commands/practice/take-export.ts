import 'server-only'
import { isClientVisible } from '../../data/records/clients.ts'
import { takeExportInput } from '../../inputs/practice.ts'
import { noSuchClient } from '../clients/subject.ts'
import { accept, command } from '../command.ts'

/** Writes down that somebody takes records along, before they get them. A client takes their own record and nothing else. */
export const takeExport = command({
  name: 'export.take',
  input: takeExportInput,
  async run(asked, { actor, tx }) {
    const { what } = asked
    if (asked.what !== 'record') return actor.role === 'client' ? noSuchClient() : accept({ what }, { details: asked })
    const { clientId } = asked
    return (await isClientVisible(tx, actor, clientId)) ? accept({ what }, { clientId, details: { what } }) : noSuchClient()
  },
})
