import { expect, test } from 'vitest'
import { openGroup } from '@/lib/commands/scheduling/open-group'
import type { OpenGroupInput } from '@/lib/inputs/scheduling/open-group'
import { openClinic } from '../../support/clinic'

test('a group takes its clinician and its room, so that a second one at that time is not opened', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.frontDesk
  const [room, clinician] = await clinic.read(actor, async (tx) => [
    await tx.room.findFirstOrThrow({ where: { practiceId: clinic.practiceId, locationId: clinic.locationId, kind: 'treatment' } }),
    await tx.clinician.findFirstOrThrow({ where: { practiceId: clinic.practiceId } }),
  ])
  const input: OpenGroupInput = {
    locationId: clinic.locationId,
    clinicianId: clinician.id,
    roomId: room.id,
    phase: 'preparation',
    title: 'Preparing together',
    on: '2026-12-02',
    at: '09:00',
    seats: 6,
  }
  expect(await clinic.run(openGroup, input, actor)).toMatchObject({ status: 'done' })
  expect(await clinic.run(openGroup, input, actor)).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(openGroup, { ...input, at: '10:30' }, actor)).toMatchObject({ status: 'done' })
})
