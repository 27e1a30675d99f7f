import { expect, test } from 'vitest'
import { askDriver } from '@/lib/commands/journeys/ask-driver'
import { confirmRide } from '@/lib/commands/journeys/confirm-ride'
import { nameDriver } from '@/lib/commands/journeys/name-driver'
import { isLinkOpen, loadLink } from '@/lib/data/records/link-grants'
import { addDays } from '@/lib/domain/time/local'
import { done, openClinic } from '../../support/clinic'
import { nobodyDrives } from '../../support/clinic/care'

const driver = { driverName: 'Juniper Jay', driverPhone: '555 555 0199', driverRelation: 'friend', wayHome: 'driver', driverIsAdult: true }

test('the driver is asked by mail with the only link that opens, and the address is nowhere but in the message', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const other = await clinic.client()
  await clinic.referred(client)
  await clinic.order(client)
  const appointmentId = await clinic.visit(client, { kind: 'journey', on: addDays(clinic.today, 9), status: 'tentative' })
  const ask = (actor = client.actor as Parameters<typeof clinic.run>[2]) =>
    clinic.run(askDriver, { appointmentId, email: 'juniper@example.com' }, actor)
  await clinic.asSystem((tx) => tx.rideHome.updateMany({ where: { appointmentId }, data: nobodyDrives }))
  expect(await ask()).toMatchObject({ status: 'invalid', fields: { form: ['Name the driver first.'] } })

  const { driverToken } = await done(clinic.run(nameDriver, { appointmentId, ...driver }, client.actor))
  expect(await ask(other.actor)).toMatchObject({ status: 'invalid' })
  const { rideId } = await done(ask())
  const mails = await clinic.asSystem((tx) => tx.outbox.findMany({ where: { kind: 'driver-asked' }, select: { payload: true } }))
  expect(mails).toMatchObject([{ payload: { rideId, email: 'juniper@example.com' } }])
  const token = String((mails[0]?.payload as { token?: string } | undefined)?.token)
  const opens = (secret: string) =>
    clinic.asSystem(async (tx) => {
      const link = await loadLink(tx, clinic.practiceId, secret)
      return link !== null && isLinkOpen(link, clinic.now)
    })
  expect([await opens(driverToken), await opens(token)]).toEqual([false, true])

  await done(clinic.run(confirmRide, { rideId }, clinic.frontDesk.actor))
  expect(await ask(clinic.frontDesk.actor)).toMatchObject({ status: 'invalid', fields: { form: [expect.stringContaining('yes already')] } })
})
