import { expect, test } from 'vitest'
import { saveFacilityClosure } from '@/lib/commands/practice/save-facility-closure'
import { loadCalendars } from '@/lib/data/records/calendars'
import { isOpenOn } from '@/lib/domain/scheduling/open-windows'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../support/clinic'

const hoursOf = async (clinic: Clinic, id: string) => {
  const window = { start: new Date('2026-12-01T00:00:00Z'), end: new Date('2026-12-31T00:00:00Z') }
  const calendars = await clinic.read(clinic.frontDesk.actor, (tx) =>
    loadCalendars(tx, clinic.practiceId, { clinicianIds: [], locationId: null, otherIds: [id] }, window, clinic.now),
  )
  return calendars.get(id)?.hours ?? null
}

test('a chair keeps the week of its facility, and any hour where nobody has told it', async () => {
  const clinic = await openClinic()
  const { practiceId, facilityId, chairId } = clinic
  expect(isOpenOn((await hoursOf(clinic, chairId)) ?? neverOpen, '2026-12-08')).toBe(true)
  await clinic.asSystem((tx) =>
    tx.facilityHours.createMany({ data: [{ practiceId, id: newId(), facilityId, weekday: 2, opens: '09:00', closes: '15:00' }] }),
  )
  const hours = await hoursOf(clinic, chairId)
  expect(hours?.weekly).toEqual([{ weekday: 2, opens: 540, closes: 900, from: null, to: null }])
  expect(isOpenOn(hours ?? neverOpen, '2026-12-09')).toBe(false)
})

test('a chair is closed on the days its facility is closed; a prescriber keeps no hours', async () => {
  const clinic = await openClinic()
  const closed = { facilityId: clinic.facilityId, closedOn: '2026-12-08', reason: '', isClosed: true }
  await done(clinic.run(saveFacilityClosure, closed, clinic.admin.actor))
  const hours = (await hoursOf(clinic, clinic.chairId)) ?? neverOpen
  expect([isOpenOn(hours, '2026-12-08'), isOpenOn(hours, '2026-12-09')]).toEqual([false, true])
  expect(await hoursOf(clinic, clinic.prescriber.prescriberId)).toBeNull()
})

const neverOpen = { timeZone: 'America/Chicago', weekly: [], exceptions: [] }
