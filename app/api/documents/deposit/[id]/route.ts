import { guardedRoute, nothingHere } from '@/lib/auth/route'
import { readAs } from '@/lib/data/page-reads'
import { findDepositSlip } from '@/lib/data/views/day-close'
import { renderDepositSlip } from '@/lib/files/pdf/deposit-slip'
import { isId, pdfAnswer } from '../../pdf-answer'

/** The deposit slip of a closed day, for the desk. */
export const GET = guardedRoute<{ id: string }>({
  roles: ['front-desk', 'admin'],
  async answer({ actor }, { params: { id } }) {
    const slip = isId(id) ? await readAs(actor, (tx) => findDepositSlip(tx, actor, id)) : null
    return slip ? pdfAnswer(await renderDepositSlip(slip), `deposit-${slip.number}`) : nothingHere()
  },
})
