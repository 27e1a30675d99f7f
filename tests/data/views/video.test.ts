import { expect, test } from 'vitest'
import { bookConsult } from '@/lib/commands/consults/book-consult'
import { cancelAppointment } from '@/lib/commands/scheduling/cancel-appointment'
import { moveAppointment } from '@/lib/commands/scheduling/move-appointment'
import { findRemoteVisit, listRemoteVisits } from '@/lib/data/views/video'
import type { Actor } from '@/lib/domain/access/actor'
import { addDays, type LocalDate, type LocalTime } from '@/lib/domain/time/local'
import { instantAt } from '@/lib/domain/time/practice-time'
import { type Clinic, done, openClinic } from '../../support/clinic'

const PLACE = 'https://meet.example.org/{room}'

async function opened(videoAddress: string | null = PLACE, contact: 'video' | 'audio' | null = 'video') {
  const clinic = await openClinic()
  await clinic.asSystem((tx) => tx.practice.updateMany({ where: { id: clinic.practiceId }, data: { videoAddress } }))
  const client = await clinic.client()
  const on = addDays(clinic.today, 7)
  const visit = await clinic.visit(client, { kind: 'follow_up', on, at: '10:00', setting: 'telehealth', roomId: null })
  await clinic.asSystem(async (tx) => {
    await tx.appointment.updateMany({ where: { practiceId: clinic.practiceId, id: visit }, data: { contact } })
    await tx.client.updateMany({ where: { practiceId: clinic.practiceId, id: client.id }, data: { phone: '+15555550123' } })
  })
  const at = (clock: LocalTime, day = on) => instantAt(day, clock, clinic.timeZone)
  return { clinic, client, visit, on, at }
}

const seen = (clinic: Clinic, actor: Actor, id: string, now: Date) => clinic.read(actor, (tx) => findRemoteVisit(tx, actor, id, now))

test('complaint 30: the way into a visit is made of the visit as it stands, for the two who are in it, within its hour and at no other', async () => {
  const { clinic, client, visit, at } = await opened()
  const room = async (actor: Actor, clock: LocalTime) => (await seen(clinic, actor, visit, at(clock)))?.room ?? null
  const early = await seen(clinic, client.actor, visit, at('09:44'))
  expect(early).toMatchObject({ by: 'video', state: 'early', opensAt: at('09:45'), room: null })
  expect(early).toMatchObject({ clinicianName: 'Wren Willow', clientPhone: '+15555550123', practicePhone: '+15555550100' })
  const open = await room(client.actor, '09:45')
  expect(open).toMatch(/^https:\/\/meet\.example\.org\/[0-9a-f]{32}$/)
  expect(await room(clinic.therapist.actor, '11:24')).toBe(open)
  expect(await room(client.actor, '11:25')).toBeNull()
  for (const actor of [clinic.otherTherapist.actor, clinic.frontDesk.actor, clinic.admin.actor]) {
    expect(await room(actor, '10:00')).toBeNull()
    expect((await seen(clinic, actor, visit, at('10:00')))?.state).toBe('open')
  }
  expect(await seen(clinic, (await clinic.client()).actor, visit, at('10:00'))).toBeNull()
})

test('complaint 30: moved, the visit has another room, back at its time too; called off it has none', async () => {
  const { clinic, client, visit, on, at } = await opened()
  const before = (await seen(clinic, client.actor, visit, at('10:00')))?.room
  const move = (day: LocalDate, sequence: number) =>
    clinic.run(
      moveAppointment,
      { appointmentId: visit, sequence, on: day, at: '10:00', clinicianId: null, roomId: null },
      clinic.frontDesk.actor,
    )
  await done(move(addDays(on, 1), 0))
  expect((await seen(clinic, client.actor, visit, at('10:00')))?.room).toBeNull()
  const moved = (await seen(clinic, client.actor, visit, at('10:00', addDays(on, 1))))?.room
  await done(move(on, 1))
  const back = (await seen(clinic, client.actor, visit, at('10:00')))?.room
  expect(new Set([before, moved, back, undefined, null]).size).toBe(5)
  await done(clinic.run(cancelAppointment, { appointmentId: visit, reason: 'Ill' }, clinic.frontDesk.actor))
  expect(await seen(clinic, client.actor, visit, at('10:00'))).toMatchObject({ state: 'over', room: null })
})

test('a visit given by somebody else has another room: whoever gave it before is not in it', async () => {
  const { clinic, client, visit, at } = await opened()
  const before = (await seen(clinic, clinic.therapist.actor, visit, at('10:00')))?.room
  const clinicianId = clinic.otherTherapist.clinicianId
  await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { practiceId: clinic.practiceId, id: visit }, data: { clinicianId } }))
  const rooms = await Promise.all(
    [client.actor, clinic.otherTherapist.actor, clinic.therapist.actor].map(
      async (actor) => (await seen(clinic, actor, visit, at('10:00')))?.room,
    ),
  )
  expect(rooms[0]).toBe(rooms[1])
  expect(rooms[0]).not.toBe(before)
  expect(rooms[2]).toBeNull()
})

test('without a place for video a visit is held by phone, and staff are told; by phone it is held by phone', async () => {
  const without = await opened(null)
  expect(await seen(without.clinic, without.client.actor, without.visit, without.at('10:00'))).toMatchObject({
    ...{ by: 'phone', state: 'open', room: null, isWithoutPlace: true },
  })
  const sound = await opened(PLACE, 'audio')
  expect(await seen(sound.clinic, sound.client.actor, sound.visit, sound.at('10:00'))).toMatchObject({
    ...{ by: 'phone', state: 'open', room: null, isWithoutPlace: false },
  })
  const unsaid = await opened(PLACE, null)
  expect((await seen(unsaid.clinic, unsaid.client.actor, unsaid.visit, unsaid.at('10:00')))?.by).toBe('video')
})

test('of a day only those whose people are apart; a call is made by phone and has no room', async () => {
  const { clinic, visit, on, at } = await opened()
  await clinic.visit(await clinic.client(), { kind: 'follow_up', on, at: '13:00' })
  await clinic.visit(await clinic.client(), { kind: 'follow_up', on, at: '14:00', setting: 'home', roomId: null })
  const person = { name: 'Ada Aster', email: 'ada@example.com', phone: '555 555 0142', zip: '65203', state: 'MO' }
  const asked = { indication: 'anxiety', coverageType: 'not_sure', hasPrescriber: 'unknown', startsAt: at('15:00').toISOString() }
  await done(clinic.run(bookConsult, { ...person, ...asked, openedAt: clinic.now.getTime() - 60_000 }, clinic.visitor))
  const actor = clinic.frontDesk.actor
  const found = await clinic.read(actor, (tx) => listRemoteVisits(tx, actor, {}, clinic.now))
  expect([...found.keys()]).toEqual([visit])
})
