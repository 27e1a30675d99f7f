import { expect, test } from 'vitest'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { scheduleVisit } from '@/lib/commands/scheduling/schedule-visit'
import { loadBillingDay } from '@/lib/data/records/billing-day'
import type { Contact } from '@/lib/domain/scheduling/contact'
import { done, openClinic } from '../../support/clinic'

test('a visit is kept with how they meet: as asked where the place has it, else as usual there', async () => {
  const clinic = await openClinic()
  const book = async (setting: 'office' | 'telehealth', contact: Contact | null) => {
    const client = await clinic.client()
    const input = { clientId: client.id, locationId: clinic.locationId, kind: 'follow_up', on: '2026-12-02', at: '10:00' } as const
    const { clinicianId } = clinic.therapist
    const { appointmentId } = await done(clinic.run(scheduleVisit, { ...input, clinicianId, setting, contact }, clinic.frontDesk.actor))
    await clinic.asSystem((tx) => tx.reservation.updateMany({ where: { appointmentId }, data: { active: false } }))
    return (await clinic.asSystem((tx) => tx.appointment.findFirstOrThrow({ where: { id: appointmentId } }))).contact
  }
  expect(await book('office', null)).toBe('in_person')
  expect(await book('office', 'video')).toBe('in_person')
  expect(await book('telehealth', null)).toBe('video')
  expect(await book('telehealth', 'audio')).toBe('audio')
})

test('a journey at a facility is kept with the therapist by video, and a day is billed as they met', async () => {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  const { cycleIds } = await clinic.regimen(client)
  const [cycleId = ''] = cycleIds
  const place = { locationId: clinic.locationId, format: 'B', setting: 'facility', facilityId: clinic.facilityId } as const
  const when = { journeyOn: '2026-12-02', journeyAt: '10:00', journeyContact: 'video' } as const
  await done(clinic.run(scheduleCycle, { cycleId, ...place, ...when }, clinic.frontDesk.actor))
  const journey = await clinic.asSystem((tx) => tx.appointment.findFirstOrThrow({ where: { cycleId, kind: 'journey' } }))
  expect(journey.contact).toBe('video')
  for (const status of ['confirmed', 'arrived'] as const)
    await clinic.asSystem((tx) =>
      tx.appointment.updateMany({ where: { cycleId, kind: 'preparation' }, data: { status, contact: 'audio' } }),
    )
  const { visits } = await clinic.asSystem((tx) => loadBillingDay(tx, clinic.practiceId, client.id, '2026-12-01'))
  expect(visits.map(({ contact }) => contact)).toEqual(['audio'])
})
