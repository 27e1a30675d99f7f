import { expect, test } from 'vitest'
import { remindVisits } from '@/lib/commands/scheduling/remind-visits'
import { addDays } from '@/lib/domain/time/local'
import { instantAt } from '@/lib/domain/time/practice-time'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'

test('a reminder is written once, for the morning before, by the worker alone, and only where a visit stands', async () => {
  const clinic = await openClinic()
  const [client, other] = [await clinic.client(), await clinic.client()]
  const on = addDays(clinic.today, 3)
  await clinic.visit(client, { kind: 'follow_up', on, at: '10:00' })
  const outboxId = newId()
  const remind = (clientId: string, day = on) => clinic.run(remindVisits, { clientId, on: day, outboxId }, clinic.system)
  expect(await clinic.run(remindVisits, { clientId: client.id, on, outboxId }, clinic.frontDesk.actor)).toMatchObject({ status: 'denied' })
  expect(await remind(other.id)).toMatchObject({ status: 'invalid' })
  expect(await remind(client.id, addDays(on, 1))).toMatchObject({ status: 'invalid' })
  expect(await done(remind(client.id))).toEqual({ clientId: client.id })
  expect(await remind(client.id)).toMatchObject({ status: 'invalid' })
  const row = await clinic.asSystem((tx) => tx.outbox.findFirstOrThrow({ where: { id: outboxId } }))
  expect(row).toMatchObject({ kind: 'visit-reminder', dueAt: instantAt(addDays(on, -1), '10:00', clinic.timeZone) })
})
