import { expect, test } from 'vitest'
import { loadNotices } from '@/lib/data/records/notices'
import { addDays } from '@/lib/domain/time/local'
import { signVisit } from '../../commands/billing/world'
import { openClinic } from '../../support/clinic'
import { worldOf } from '../../support/world'

test('visits of the days asked for are read, and no others of a client without an open cycle', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const far = await signVisit(clinic, client, { kind: 'follow_up', on: addDays(clinic.today, -30) })
  const near = await signVisit(clinic, client, { kind: 'follow_up', on: addDays(clinic.today, -1) })
  const read = async (from: number) => {
    const { visits } = await worldOf(clinic, client, { from: addDays(clinic.today, from), to: clinic.today })
    return visits.map(({ id }) => id)
  }
  expect(await read(-3)).toEqual([near.visitId])
  expect(await read(-30)).toEqual([far.visitId, near.visitId])
})

test('notices are read of those asked for, and no other papers', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ signed: ['extended-care-notice'] })
  await clinic.client({ signed: ['extended-care-notice'] })
  await clinic.sign(client, ['treatment-consent'])
  const notices = await clinic.asSystem((tx) => loadNotices(tx, clinic, [client.id]))
  expect([...notices].map(([id, own]) => [id, own.length])).toEqual([[client.id, 1]])
})
