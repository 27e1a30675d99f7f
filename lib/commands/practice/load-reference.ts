import 'server-only'
import { loadPractice } from '../../data/records/practice.ts'
import { upsertDocuments, upsertReferenceRows } from '../../data/records/reference.ts'
import { upsertSiteTexts } from '../../data/records/site-texts.ts'
import { documentTemplates, publishedDocuments } from '../../domain/practice/documents/templates.ts'
import { referenceRows } from '../../domain/practice/reference-rows.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { nothingInput } from '../../inputs/nothing.ts'
import { accept, command, reject } from '../command.ts'

/** Brings the law, code and payer rows, the documents and the words of the public pages of one practice to this release. Running it again changes nothing. */
export const loadReference = command({
  name: 'reference.load',
  input: nothingInput,
  async run(_, { actor: { practiceId }, now, tx }) {
    const practice = await loadPractice(tx, practiceId)
    if (!practice) return reject({ form: ['There is no practice here to bring up to date.'] })
    const today = localDateOf(now, practice.timeZone)
    const rows = await upsertReferenceRows(tx, practiceId, referenceRows())
    const documents = await upsertDocuments(tx, practiceId, [...Object.values(documentTemplates), ...publishedDocuments], today)
    const texts = await upsertSiteTexts(tx, practiceId)
    return accept({ rows, documents, texts }, { objectId: practiceId, details: { version: REFERENCE_VERSION, rows, documents, texts } })
  },
})
