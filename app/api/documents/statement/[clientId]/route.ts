import { guardedRoute, nothingHere } from '@/lib/auth/route'
import { now } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { findStatementPaper } from '@/lib/data/views/money-papers'
import { renderStatement } from '@/lib/files/pdf/statement'
import { isId, pdfAnswer } from '../../pdf-answer'

/** A client's account of the last twelve months, for the client and the desk. */
export const GET = guardedRoute<{ clientId: string }>({
  roles: ['client', 'front-desk', 'admin'],
  async answer({ actor }, { params: { clientId } }) {
    const statement = isId(clientId) ? await readAs(actor, (tx) => findStatementPaper(tx, actor, clientId, now())) : null
    return statement ? pdfAnswer(await renderStatement(statement), `statement-${statement.number}`) : nothingHere()
  },
})
