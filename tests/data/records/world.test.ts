import { expect, test } from 'vitest'
import { loadWorld } from '@/lib/data/records/world'
import { addDays } from '@/lib/domain/time/local'
import { openClinic } from '../../support/clinic'

test('the prescribers of a client’s world are those who accepted them or ordered for them, and nobody else', async () => {
  const clinic = await openClinic()
  const [client, other] = [await clinic.client(), await clinic.client()]
  await clinic.referred(client)
  await clinic.referred(other, { prescriber: clinic.otherPrescriber })
  const from = '2026-11-24' as const
  const asked = {
    practiceId: clinic.practiceId,
    clientId: client.id,
    locationId: clinic.locationId,
    now: clinic.now,
    from,
    to: addDays(from, 7),
  }
  const idsIn = async () => (await clinic.read(clinic.frontDesk.actor, (tx) => loadWorld(tx, asked)))?.prescribers.map(({ id }) => id)
  expect(await idsIn()).toEqual([clinic.prescriber.prescriberId])
  await clinic.order(client)
  await clinic.asSystem((tx) => tx.referral.updateMany({ where: { clientId: client.id }, data: { status: 'expired' } }))
  expect(await idsIn()).toEqual([clinic.prescriber.prescriberId])
})

test('the place of a world is the one asked for, with its own rooms', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const places = await clinic.asSystem((tx) =>
    tx.location.findMany({
      where: { practiceId: clinic.practiceId },
      select: { id: true, rooms: { where: { kind: 'treatment', isActive: true }, orderBy: { name: 'asc' }, select: { id: true } } },
    }),
  )
  expect(places).toHaveLength(2)
  for (const { id, rooms } of places) {
    const asked = { practiceId: clinic.practiceId, clientId: client.id, locationId: id, now: clinic.now }
    const world = await clinic.read(clinic.frontDesk.actor, (tx) => loadWorld(tx, { ...asked, from: '2026-11-24', to: '2026-11-30' }))
    expect(world?.location.id).toBe(id)
    expect(world?.roomIds).toEqual(rooms.map((room) => room.id))
  }
})
