import { expect, test } from 'vitest'
import { recordRead } from '@/lib/data/audit'
import { PageReads } from '@/lib/data/page-reads'
import type { Tx } from '@/lib/data/scope'
import { openClinic } from '../support/clinic'

type Place = { readonly transaction: string; readonly role: string; readonly user: string }

const whereAmI = async (tx: Tx) =>
  (await tx.$queryRaw<Place[]>`SELECT pg_current_xact_id()::text AS transaction, app.role() AS role, app.uid()::text AS user`)[0]

async function openPage() {
  const clinic = await openClinic()
  const page = new PageReads()
  const { actor } = clinic.frontDesk
  const find = async (tx: Tx) => ({ actor, found: await whereAmI(tx) })
  return { clinic, page, actor, open: () => page.open({ role: 'system', practiceId: clinic.practiceId, job: 'session' }, find) }
}

test('who is here, the frame and the page are read in one transaction: the first as a job, the others as that person', async () => {
  const { page, actor, open } = await openPage()
  const who = await open()
  const [frame, main] = await Promise.all([page.read(actor, whereAmI), page.read(actor, whereAmI)])
  expect(who?.found).toMatchObject({ role: 'system' })
  for (const read of [frame, main]) expect(read).toEqual({ transaction: who?.found?.transaction, role: 'front-desk', user: actor.userId })
})

test('a later turn, and somebody else, are read in a transaction of their own', async () => {
  const { clinic, page, actor, open } = await openPage()
  const who = await open()
  const other = page.read({ ...clinic.therapist.actor }, whereAmI)
  await new Promise((resolve) => setTimeout(resolve, 20))
  const later = await page.read(actor, whereAmI)
  expect(new Set([who?.found?.transaction, (await other)?.transaction, later?.transaction]).size).toBe(3)
  expect([(await other)?.role, later?.role]).toEqual(['therapist', 'front-desk'])
})

test('a read that fails says so itself; the others give what they gave, and what was read stands in the trail once', async () => {
  const { clinic, page, actor, open } = await openPage()
  const client = await clinic.client()
  await open()
  const header = page.read(actor, async (tx) => {
    recordRead(tx, { actor, at: clinic.now, command: 'chart.open', clientId: client.id })
    return tx.client.count()
  })
  const main = page.read(actor, (tx) => tx.$queryRaw`SELECT 1 / 0`)
  await expect(main).rejects.toThrow('division by zero')
  expect(await header).toBe(1)
  expect((await clinic.auditTrail()).map(({ command, clientId }) => [command, clientId])).toEqual([['chart.open', client.id]])
})

test('nobody is here: nothing stays open', async () => {
  const { clinic, page, actor } = await openPage()
  expect(await page.open(clinic.system, async () => null)).toBeNull()
  expect(await page.read(actor, whereAmI)).toMatchObject({ role: 'front-desk' })
})
