import { expect, test } from 'vitest'
import { addDays, type LocalTime } from '@/lib/domain/time/local'
import { instantAt } from '@/lib/domain/time/practice-time'
import { deliverOutbox } from '@/lib/jobs/deliver-outbox'
import { remindOfVisits } from '@/lib/jobs/do-due-work'
import { type Clinic, openClinic } from '../support/clinic'

async function ready() {
  const clinic = await openClinic()
  const { today, timeZone, practiceId } = clinic
  const tomorrow = addDays(today, 1)
  const at = (time: LocalTime) => instantAt(today, time, timeZone)
  const remind = (time: LocalTime = '00:30') => remindOfVisits(practiceId, at(time))
  const sent = async (time: LocalTime) => {
    const letters: { to: string; subject: string; text: string }[] = []
    const send = async ({ to, subject, text }: (typeof letters)[number]) => void letters.push({ to, subject, text })
    await deliverOutbox(practiceId, { send, close: () => undefined }, { clock: () => at(time) })
    return letters
  }
  return { clinic, tomorrow, remind, sent }
}

const change = (clinic: Clinic, id: string, data: object) =>
  clinic.asSystem((tx) => tx.appointment.updateMany({ where: { practiceId: clinic.practiceId, id }, data }))

test('complaint 27: on the day before, whoever has visits reads of them once, in one letter, by day, as they stand when it goes out', async () => {
  const { clinic, tomorrow, remind, sent } = await ready()
  const [client, other] = [await clinic.client(), await clinic.client()]
  await clinic.visit(client, { kind: 'follow_up', on: tomorrow, at: '09:00' })
  const second = await clinic.visit(client, { kind: 'integration', on: tomorrow, at: '13:00', status: 'tentative' })
  await clinic.visit(other, { kind: 'follow_up', on: addDays(tomorrow, 1), at: '09:00' })
  const both = await Promise.all([remind(), remind()])
  expect(both.every((count) => count <= 1)).toBe(true)
  expect(await sent('09:59')).toEqual([])
  await change(clinic, second, {
    startsAt: instantAt(tomorrow, '14:00', clinic.timeZone),
    endsAt: instantAt(tomorrow, '15:00', clinic.timeZone),
  })
  const letters = await sent('10:00')
  expect(letters.map(({ to }) => to)).toEqual([client.email])
  expect(letters[0]?.text).toMatch(/9:00.*2:00/s)
  expect(letters[0]?.text).not.toContain('1:00 PM')
  expect(await remind('15:00')).toBe(0)
  expect(await sent('23:00')).toEqual([])
})

test('what is called off or moved to another day by then is told to nobody', async () => {
  const { clinic, tomorrow, remind, sent } = await ready()
  const [first, second] = [await clinic.client(), await clinic.client()]
  const off = await clinic.visit(first, { kind: 'follow_up', on: tomorrow, at: '09:00' })
  const away = await clinic.visit(second, { kind: 'follow_up', on: tomorrow, at: '13:00' })
  expect(await remind()).toBe(2)
  await change(clinic, off, { status: 'cancelled', cancelledAt: clinic.now })
  const on = addDays(tomorrow, 2)
  const day = {
    serviceOn: new Date(`${on}T00:00:00Z`),
    startsAt: instantAt(on, '13:00', clinic.timeZone),
    endsAt: instantAt(on, '14:00', clinic.timeZone),
  }
  await change(clinic, away, day)
  expect(await sent('12:00')).toEqual([])
})

test('before a journey it says whether somebody takes the client home', async () => {
  const { clinic, tomorrow, remind, sent } = await ready()
  const client = await clinic.ordered()
  const journey = await clinic.visit(client, { kind: 'journey', on: tomorrow })
  const ride = (data: object) => clinic.asSystem((tx) => tx.rideHome.updateMany({ where: { appointmentId: journey }, data }))
  await ride({ status: 'driver_named', confirmedAt: null, confirmedBy: null })
  expect(await remind()).toBe(1)
  const [letter] = await sent('10:30')
  expect(letter?.text).toContain('Nobody has said yes to taking you home')
  expect(letter?.text).toContain(`/portal/visits/${journey}`)
})

test('with a ride that is confirmed nothing is said of it', async () => {
  const { clinic, tomorrow, remind, sent } = await ready()
  const client = await clinic.ordered()
  await clinic.visit(client, { kind: 'journey', on: tomorrow })
  expect(await remind()).toBe(1)
  const [letter] = await sent('10:30')
  expect(letter?.text).not.toContain('taking you home')
})
