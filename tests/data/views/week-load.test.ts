import { expect, test } from 'vitest'
import { findFirstJourneys } from '@/lib/data/views/first-journeys'
import { findPlanner } from '@/lib/data/views/planner'
import { findWeekLoad } from '@/lib/data/views/week-load'
import { openClinic } from '../../support/clinic'

test('how full each week is for people and rooms, who waits for visits, and for want of what for a first journey', async () => {
  const clinic = await openClinic()
  const desk = clinic.frontDesk.actor
  const [booked, waits, stranger] = [await clinic.client(), await clinic.client(), await clinic.client()]
  await clinic.referred(booked)
  await clinic.order(booked)
  await clinic.regimen(waits, { cycles: 2 })
  await clinic.visit(booked, { kind: 'journey', on: '2026-12-02' })
  const load = await clinic.read(desk, (tx) => findWeekLoad(tx, desk, { locationId: undefined, now: clinic.now }))
  expect(load?.weeks).toHaveLength(12)
  expect(load?.weeks[0]).toBe(clinic.today)
  const person = load?.people.find(({ id }) => id === clinic.therapist.clinicianId)
  expect(person?.weeks[0]).toMatchObject({ taken: 0 })
  expect(person?.weeks[1]?.taken).toBeGreaterThan(0)
  expect(load?.rooms.map(({ name }) => name)).toEqual(['Room 1', 'Room 2'])
  const first = await clinic.read(desk, (tx) => findFirstJourneys(tx, desk, clinic.today, clinic.timeZone))
  expect(first.waiting).toBe(3)
  expect(first.wants.find(({ want }) => want === 'day')?.count).toBe(1)
  const { waiting, run } = await clinic.read(desk, (tx) => findPlanner(tx, desk, clinic.timeZone))
  expect(waiting.map(({ id, cycles }) => [id, cycles])).toEqual([[waits.id, 2]])
  expect(waiting.map(({ id }) => id)).not.toContain(stranger.id)
  expect(run).toBeNull()
})
