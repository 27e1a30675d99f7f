import { expect, test } from 'vitest'
import { addAttachment } from '@/lib/commands/attachments/add-attachment'
import { removeAttachment } from '@/lib/data/records/attachments'
import { loadMergeChart } from '@/lib/data/records/merges'
import { hasMergedChart, loadAccount } from '@/lib/data/records/sign-in'
import { newId } from '@/lib/ids'
import { minutesAfter } from '../../commands/access/person'
import { heldVisit, ON, twoCharts } from '../../commands/clients/two-charts'
import { done, openClinic } from '../../support/clinic'
import { pdfOf } from '../../support/pictures'

test('nobody is a client by a chart that was merged into another', async () => {
  const { clinic, stays, goes, merge } = await twoCharts()
  const roles = ({ userId }: typeof goes) =>
    clinic.asSystem(async (tx) => (await loadAccount(tx, clinic.practiceId, userId))?.userRoles.map(({ role }) => role))
  expect([await roles(stays), await roles(goes)]).toEqual([['client'], ['client']])
  await done(merge())
  expect([await roles(stays), await roles(goes)]).toEqual([['client'], []])
  const isMerged = ({ userId }: typeof goes) => clinic.asSystem((tx) => hasMergedChart(tx, clinic.practiceId, userId))
  expect([await isMerged(stays), await isMerged(goes)]).toEqual([false, true])
})

test('of the claims of a chart those count that were not voided', async () => {
  const { clinic, stays } = await twoCharts()
  await heldVisit(clinic, stays, { kind: 'preparation', on: ON })
  const days = () =>
    clinic.asSystem(async (tx) => {
      const chart = await loadMergeChart(tx, clinic.practiceId, stays.id, { today: clinic.today, now: clinic.now })
      return chart?.claims.map(({ on }) => on)
    })
  expect(await days()).toEqual([ON])
  await clinic.asSystem((tx) => tx.claim.updateMany({ where: { clientId: stays.id }, data: { status: 'void' } }))
  expect(await days()).toEqual([])
})

test('a file is taken out once, and why stays as it was said first', async () => {
  const clinic = await openClinic()
  const { id: clientId } = await clinic.client()
  const file = { clientId, kind: 'letter', claimId: null, name: 'letter.pdf', mediaType: 'application/pdf', sentBytes: 200 } as const
  const sent = { ...file, content: pdfOf('one').toString('base64') }
  const { attachmentId: id } = await done(clinic.run(addAttachment, sent, clinic.frontDesk.actor))
  const takeOut = (why: string) =>
    clinic.asSystem((tx) => removeAttachment(tx, clinic.practiceId, id, clinic.frontDesk.userId, why, clinic.now))
  expect([await takeOut('Another client’s'), await takeOut('Twice')]).toEqual([true, false])
  expect(await clinic.asSystem((tx) => tx.attachment.findFirst({ where: { id } }))).toMatchObject({ removedWhy: 'Another client’s' })
})

test('a time that is held for a chart counts until it runs out or is given back', async () => {
  const { clinic, goes } = await twoCharts()
  const { practiceId, now } = clinic
  const visits = async () =>
    clinic.asSystem(async (tx) => (await loadMergeChart(tx, practiceId, goes.id, { today: clinic.today, now }))?.visits)
  const hold = (minutes: number, releasedAt: Date | null = null) =>
    clinic.asSystem((tx) =>
      tx.slotHold.createMany({
        data: [
          {
            ...{ practiceId, id: newId(), clientId: goes.id, purpose: 'consult', tokenHash: newId(), releasedAt },
            ...{ startsAt: minutesAfter(now, 600), endsAt: minutesAfter(now, 630), expiresAt: minutesAfter(now, minutes) },
          },
        ],
      }),
    )
  await hold(-1)
  await hold(5, now)
  expect(await visits()).toBe(0)
  await hold(5)
  expect(await visits()).toBe(1)
})
