import { expect, test } from 'vitest'
import { cancelAppointment } from '@/lib/commands/scheduling/cancel-appointment'
import { moveAppointment } from '@/lib/commands/scheduling/move-appointment'
import { scheduleVisit } from '@/lib/commands/scheduling/schedule-visit'
import { swapAppointments } from '@/lib/commands/scheduling/swap-appointments'
import { findSwap } from '@/lib/data/views/swap'
import type { SwapAppointmentsInput } from '@/lib/inputs/scheduling'
import { deliverOutbox } from '@/lib/jobs/deliver-outbox'
import { minutesAfter } from '../commands/access/person'
import { done, openClinic } from '../support/clinic'
import type { TestClient } from '../support/clinic/clients'

/** Two visits of two clients that can change places, both of which they were told of. */
async function ready() {
  const clinic = await openClinic()
  const [wren, lark] = [await clinic.client(), await clinic.client()]
  const desk = clinic.frontDesk.actor
  const book = async ({ id: clientId }: TestClient, on: string, at: string) => {
    const what = { kind: 'follow_up', setting: 'office', clinicianId: clinic.therapist.clinicianId, locationId: clinic.locationId }
    return (await done(clinic.run(scheduleVisit, { ...what, clientId, on, at }, desk))).appointmentId
  }
  const [one, other] = [await book(wren, '2026-12-01', '10:00'), await book(lark, '2026-12-03', '14:00')]
  const sent = async (minutes: number) => {
    const letters: string[] = []
    const send = async ({ to, subject }: { to: string; subject: string }) => void letters.push(`${to}: ${subject}`)
    await deliverOutbox(clinic.practiceId, { send, close: () => undefined }, { clock: () => minutesAfter(clinic.now, minutes) })
    return letters.sort()
  }
  await sent(0)
  const swap = async (minutes = 0) => {
    const shown = await clinic.read(desk, (tx) => findSwap(tx, desk, { appointmentId: one, withId: other, now: clinic.now }))
    const [first, second] = shown?.chosen?.sides ?? []
    if (!first || !second) throw new Error('they change places')
    const asked = ({ appointmentId, sequence, shown: stands }: typeof first) => ({ appointmentId, sequence, shown: [...stands] })
    return done(clinic.run(swapAppointments, { one: asked(first), other: asked(second) }, desk, minutesAfter(clinic.now, minutes)))
  }
  const back = (given: SwapAppointmentsInput, minutes: number) =>
    done(clinic.run(swapAppointments, given, desk, minutesAfter(clinic.now, minutes)))
  return { clinic, wren, lark, one, other, desk, sent, swap, back }
}

const both = ({ wren, lark }: { wren: TestClient; lark: TestClient }) => [wren.email, lark.email].sort()
const whom = (letters: readonly string[]) => letters.map((letter) => letter.split(':')[0])

test('an exchange is told after the minutes in which it is taken back, and not before', async () => {
  const world = await ready()
  expect(await world.swap()).toMatchObject({ told: 2 })
  expect(await world.sent(1)).toEqual([])
  expect(whom(await world.sent(3))).toEqual(both(world))
  expect(await world.sent(10)).toEqual([])
})

test('taken back within them nobody hears of it, and what is exchanged once more after that is told once', async () => {
  const world = await ready()
  const { back } = await world.swap()
  expect(await world.back(back, 1)).toMatchObject({ told: 0 })
  expect(await world.sent(10)).toEqual([])
  expect(await world.swap(20)).toMatchObject({ told: 2 })
  expect(whom(await world.sent(30))).toEqual(both(world))
})

test('taken back after them, both are told again', async () => {
  const world = await ready()
  const { back } = await world.swap()
  expect(whom(await world.sent(3))).toEqual(both(world))
  expect(await world.back(back, 5)).toMatchObject({ told: 2 })
  expect(whom(await world.sent(10))).toEqual(both(world))
})

test('taken back while the mail had begun to be sent and was not taken, both hear where they stand', async () => {
  const world = await ready()
  const { back } = await world.swap()
  const broken = { send: () => Promise.reject(new Error('connection refused')), close: () => undefined }
  await deliverOutbox(world.clinic.practiceId, broken, { clock: () => minutesAfter(world.clinic.now, 3) })
  expect(await world.back(back, 4)).toMatchObject({ told: 2 })
  expect(whom(await world.sent(240))).toEqual(both(world))
})

test('one of the two that was moved or called off meanwhile has its own letter, and the other is told', async () => {
  const moved = await ready()
  await moved.swap()
  await done(moved.clinic.run(moveAppointment, { appointmentId: moved.one, sequence: 1, on: '2026-12-04', at: '09:00' }, moved.desk))
  expect(whom(await moved.sent(10))).toEqual(both(moved))
  const cancelled = await ready()
  await cancelled.swap()
  await done(cancelled.clinic.run(cancelAppointment, { appointmentId: cancelled.one, reason: 'Ill' }, cancelled.desk))
  expect(whom(await cancelled.sent(10))).toEqual(both(cancelled))
})

test('of two visits in one letter the one that is exchanged once more is told by the later letter alone', async () => {
  const world = await ready()
  const { clinic, wren, one, other, desk, sent } = world
  const third = await done(
    clinic.run(
      scheduleVisit,
      {
        ...{ kind: 'follow_up', setting: 'office', clinicianId: clinic.therapist.clinicianId, locationId: clinic.locationId },
        ...{ clientId: wren.id, on: '2026-12-08', at: '11:00' },
      },
      desk,
    ),
  )
  await sent(0)
  const exchange = async (appointmentId: string, withId: string, minutes: number) => {
    const now = minutesAfter(clinic.now, minutes)
    const shown = await clinic.read(desk, (tx) => findSwap(tx, desk, { appointmentId, withId, now }))
    const [first, second] = shown?.chosen?.sides ?? []
    if (!first || !second) throw new Error('they change places')
    const asked = ({ appointmentId: id, sequence, shown: stands }: typeof first) => ({ appointmentId: id, sequence, shown: [...stands] })
    return done(clinic.run(swapAppointments, { one: asked(first), other: asked(second) }, desk, now))
  }
  expect(await exchange(one, third.appointmentId, 0)).toMatchObject({ told: 1 })
  expect(await exchange(one, other, 1)).toMatchObject({ told: 2 })
  expect(whom(await sent(10))).toEqual([...both(world), wren.email].sort())
})
