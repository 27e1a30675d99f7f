import { expect, test } from 'vitest'
import { saveRoom } from '@/lib/commands/practice/save-room'
import { done, openClinic } from '../../support/clinic'

test('a room is added, renamed and taken out of use', async () => {
  const clinic = await openClinic()
  const room = { id: null, locationId: clinic.locationId, name: 'Room 9', kind: 'treatment', isActive: true }
  const { id } = await done(clinic.run(saveRoom, room, clinic.admin.actor))
  await done(clinic.run(saveRoom, { ...room, id, name: 'Room Nine', isActive: false }, clinic.admin.actor))
  expect(await clinic.read(clinic.frontDesk.actor, (tx) => tx.room.findFirst({ where: { id } }))).toMatchObject({
    name: 'Room Nine',
    isActive: false,
  })
})

test('a room stays at its location and keeps its name to itself', async () => {
  const clinic = await openClinic()
  const moved = { id: clinic.rooms.one, locationId: clinic.otherLocationId, name: 'Room 1', kind: 'treatment', isActive: true }
  expect(await clinic.run(saveRoom, moved, clinic.admin.actor)).toMatchObject({ fields: { locationId: [expect.any(String)] } })
  const namesake = { id: null, locationId: clinic.locationId, name: 'Room 1', kind: 'rest', isActive: true }
  expect(await clinic.run(saveRoom, namesake, clinic.admin.actor)).toMatchObject({ fields: { name: [expect.any(String)] } })
})
