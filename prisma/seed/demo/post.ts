import { addMinutes } from '../../../lib/domain/time/interval.ts'
import { addDays } from '../../../lib/domain/time/local.ts'
import { deliverOutbox } from '../../../lib/jobs/deliver-outbox.ts'
import { asSetUp } from '../support.ts'
import type { Lived } from './someone.ts'

const KEPT_DAYS = 6

/**
 * The mail of the past. What is older than the mailbox reaches is marked as gone, for which there is no command; the last days are
 * sent as the worker sends them, every three hours of that time, so that the mailbox holds letters with their hours.
 */
export async function postGoes({ practice: { id: practiceId, today, now }, until, timeline }: Lived): Promise<void> {
  await until(addDays(today, -KEPT_DAYS), '03:00')
  await asSetUp(practiceId, (tx) =>
    tx.outbox.updateMany({ where: { practiceId, sentAt: null }, data: { sentAt: timeline.now(), payload: {} } }),
  )
  for (;;) {
    await timeline.until(addMinutes(timeline.now(), 180))
    await deliverOutbox(practiceId, null, { clock: timeline.now })
    if (addMinutes(timeline.now(), 180) > now) return
  }
}
