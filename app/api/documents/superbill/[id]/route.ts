import { guardedRoute, nothingHere } from '@/lib/auth/route'
import { readAs } from '@/lib/data/page-reads'
import { findSuperbillPaper } from '@/lib/data/views/money-papers'
import { renderSuperbill } from '@/lib/files/pdf/superbill'
import { isId, pdfAnswer } from '../../pdf-answer'

/** A superbill for the client it belongs to, and for the desk; a void one with its mark. */
export const GET = guardedRoute<{ id: string }>({
  roles: ['client', 'front-desk', 'admin'],
  async answer({ actor }, { params: { id } }) {
    const found = isId(id) ? await readAs(actor, (tx) => findSuperbillPaper(tx, actor, id)) : null
    return found
      ? pdfAnswer(await renderSuperbill(found.bill, found.voided), `superbill-${found.bill.number}${found.voided ? '-void' : ''}`)
      : nothingHere()
  },
})
