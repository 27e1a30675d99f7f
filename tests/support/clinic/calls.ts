import { insertWantedCall } from '../../../lib/data/records/consults.ts'
import type { LocalDate } from '../../../lib/domain/time/local.ts'
import { newId } from '../../../lib/ids.ts'
import { asSetUp } from './clients.ts'

/** Makes the call of a consult out of a visit, which keeps its time and its client. */
export async function makeCall(
  { practiceId, today }: { readonly practiceId: string; readonly today: LocalDate },
  id: string,
): Promise<void> {
  const consultId = newId()
  const caller = { name: 'Teasel Wagtail', phone: '+15555550166', email: 'teasel@example.com', state: 'MO', mayText: false }
  await asSetUp(practiceId, async (tx) => {
    await insertWantedCall(tx, { practiceId, id: consultId, ...caller, deleteAfter: today })
    await tx.appointment.updateMany({ where: { practiceId, id }, data: { kind: 'consult', consultId } })
  })
}
