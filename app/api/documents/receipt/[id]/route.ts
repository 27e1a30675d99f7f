import { guardedRoute, nothingHere } from '@/lib/auth/route'
import { readAs } from '@/lib/data/page-reads'
import { findReceiptPaper } from '@/lib/data/views/money-papers'
import { renderReceipt } from '@/lib/files/pdf/receipt'
import { isId, pdfAnswer } from '../../pdf-answer'

/** The receipt of a payment, for whoever paid it and for the desk. */
export const GET = guardedRoute<{ id: string }>({
  roles: ['client', 'front-desk', 'admin'],
  async answer({ actor }, { params: { id } }) {
    const receipt = isId(id) ? await readAs(actor, (tx) => findReceiptPaper(tx, actor, id)) : null
    return receipt ? pdfAnswer(await renderReceipt(receipt), `receipt-${receipt.number}`) : nothingHere()
  },
})
