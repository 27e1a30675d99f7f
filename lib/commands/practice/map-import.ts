import 'server-only'
import { updateMapping } from '../../data/records/imports.ts'
import { columnsOf } from '../../domain/practice/import/kinds.ts'
import { mapImportInput } from '../../inputs/practice.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'
import { lockStaged, notStaged } from './staged-import.ts'

/** Says which header of a file is which of our columns. */
export const mapImport = command({
  name: 'import.map',
  input: mapImportInput,
  async run({ importId, mapping }, { actor: { practiceId }, now, tx }) {
    const staged = await lockStaged(tx, practiceId, importId, now)
    if (!staged) return notStaged()
    const { kind, headers } = staged.file
    const isOurs = Object.keys(mapping).every((key) => Object.hasOwn(columnsOf[kind], key))
    const isTheirs = Object.values(mapping).every((source) => 'text' in source || headers.includes(source.from))
    if (!isOurs || !isTheirs) return reject({ form: [t('imports.noSuchColumn')] })
    await updateMapping(tx, practiceId, importId, mapping)
    return accept({ importId }, { objectId: importId, details: { columns: Object.keys(mapping) } })
  },
})
