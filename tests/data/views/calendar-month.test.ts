import { expect, test } from 'vitest'
import { listVisits } from '@/lib/data/views/calendar'
import { listMonthVisits } from '@/lib/data/views/calendar-month'
import { refuse } from '@/lib/domain/finding'
import { monthKindOf } from '@/lib/domain/scheduling/month-of-visits'
import { addDays } from '@/lib/domain/time/local'
import { startOfDay } from '@/lib/domain/time/practice-time'
import { openClinic } from '../../support/clinic'

test('a month counts what the week shows, and what of it waits; of one person or room only theirs', async () => {
  const clinic = await openClinic()
  const { today, timeZone, locationId, practiceId, therapist, otherTherapist } = clinic
  const on = addDays(today, 2)
  const client = await clinic.client()
  await clinic.visit(client, { kind: 'preparation', on, at: '10:00', status: 'tentative' })
  await clinic.visit(client, { kind: 'follow_up', on: addDays(on, 1), at: '10:00' })
  const waits = await clinic.visit(client, { kind: 'integration', on: addDays(on, 2), at: '10:00' })
  const video = { setting: 'telehealth', clinicianId: otherTherapist.clinicianId } as const
  await clinic.visit(await clinic.client(), { kind: 'integration', on, at: '11:30', ...video })
  const cancelled = await clinic.visit(client, { kind: 'follow_up', on, at: '14:00' })
  await clinic.asSystem(async (tx) => {
    await tx.appointment.updateMany({ where: { practiceId, id: cancelled }, data: { status: 'cancelled', cancelledAt: clinic.now } })
    const away = refuse('RESOURCE_AWAY', ['practice.booking'], { params: { visit: 'integration', resource: 'clinician' } })
    const findings = [{ ...away, row: 'time.away', bite: 'stops', dueAt: null, isUrgent: false }]
    await tx.appointment.updateMany({ where: { practiceId, id: waits }, data: { findings: JSON.parse(JSON.stringify(findings)) } })
  })
  const desk = clinic.frontDesk.actor
  const stretch = { start: startOfDay(today, timeZone), end: startOfDay(addDays(today, 7), timeZone), locationId }
  const [week, month, hers, rooms] = await clinic.read(desk, async (tx) => [
    await listVisits(tx, desk, stretch),
    await listMonthVisits(tx, desk, stretch),
    await listMonthVisits(tx, desk, { ...stretch, clinicianId: otherTherapist.clinicianId }),
    await listMonthVisits(tx, desk, { ...stretch, clinicianId: therapist.clinicianId, roomId: clinic.rooms.one }),
  ])
  const asCounted = week.map((visit) => ({ kind: monthKindOf(visit.kind), startsAt: visit.startsAt, waits: visit.waits.length > 0 }))
  const inOrder = (visits: typeof month) => visits.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
  expect(inOrder(month)).toEqual(inOrder(asCounted))
  expect(month.filter(({ waits }) => waits)).toHaveLength(2)
  expect(hers.map(({ kind }) => kind)).toEqual(['integration'])
  expect(rooms).toHaveLength(3)
})
