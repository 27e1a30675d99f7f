import { expect, test } from 'vitest'
import { loadNextDue } from '@/lib/data/records/outbox'
import { newId } from '@/lib/ids'
import { openClinic } from '../../support/clinic'

test('the next message that is due is one that waits: neither one that has gone out nor one that was given up', async () => {
  const { practiceId, now, asSystem } = await openClinic()
  const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
  const message = (dueAt: Date, over: object = {}) => ({ practiceId, id: newId(), kind: 'mail-test', payload: {}, dueAt, ...over })
  const next = () => asSystem((tx) => loadNextDue(tx, practiceId))
  await asSystem((tx) => tx.outbox.createMany({ data: [message(at(1), { sentAt: now }), message(at(2), { failedAt: now })] }))
  expect(await next()).toBeNull()
  await asSystem((tx) => tx.outbox.createMany({ data: [message(at(9)), message(at(5))] }))
  expect(await next()).toEqual(at(5))
})
