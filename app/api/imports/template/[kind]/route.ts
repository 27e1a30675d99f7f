import { guardedRoute, nothingHere } from '@/lib/auth/route'
import { isImportKind } from '@/lib/domain/practice/import/kinds'
import { renderTemplate } from '@/lib/files/csv/import-template'
import { csvAnswer } from '../../../csv-answer'

/** An empty file with the headers of one kind. */
export const GET = guardedRoute<{ kind: string }>({
  roles: ['admin'],
  async answer(_, { params: { kind } }) {
    return isImportKind(kind) ? csvAnswer(renderTemplate(kind), `${kind}-template`) : nothingHere()
  },
})
