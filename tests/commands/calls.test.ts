import { expect, test } from 'vitest'
import { takePayment } from '@/lib/commands/billing/take-payment'
import type { Command } from '@/lib/commands/command'
import { bookConsult } from '@/lib/commands/consults/book-consult'
import { nameDriver } from '@/lib/commands/journeys/name-driver'
import { joinGroup } from '@/lib/commands/scheduling/join-group'
import { moveAppointment } from '@/lib/commands/scheduling/move-appointment'
import { openGroup } from '@/lib/commands/scheduling/open-group'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { scheduleVisit } from '@/lib/commands/scheduling/schedule-visit'
import type { Actor } from '@/lib/domain/access/actor'
import type { CommandName } from '@/lib/domain/access/permissions'
import { callsIn } from '../support/calls'
import { type Clinic, done, openClinic } from '../support/clinic'
import type { ClientOptions } from '../support/clinic/clients'

/** A practice of eight therapists, in which the client has a cycle of three visits ahead and another one to book. */
async function busyClinic(options: ClientOptions = {}) {
  const clinic = await openClinic()
  for (const name of ['Aspen', 'Birch', 'Cedar', 'Elm', 'Fir', 'Holly']) await clinic.addTherapist({ name: `${name} Alder` })
  const client = await clinic.client(options)
  await clinic.sign(client, ['ride-home-agreement'])
  await clinic.referred(client)
  await clinic.order(client)
  const { cycleIds } = await clinic.regimen(client)
  const cycle = (index: number, journeyOn: string, over: object = {}) => ({
    ...{ cycleId: cycleIds[index], locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn, journeyAt: '10:00', ...over },
  })
  const desk = clinic.frontDesk.actor
  const { appointmentIds } = await done(clinic.run(scheduleCycle, cycle(0, '2026-12-02'), desk))
  const [, journeyId = ''] = appointmentIds
  const driver = { name: 'Robin Reed', phone: '+15555550160', isAdult: true, wayHome: 'driver' }
  await clinic.run(nameDriver, { appointmentId: journeyId, ...driver }, desk)
  return { clinic, client, desk, cycle, journeyId }
}

async function group(clinic: Clinic, on: string) {
  const asked = { locationId: clinic.locationId, clinicianId: clinic.otherTherapist.clinicianId, roomId: clinic.rooms.one, seats: 6 }
  const session = { phase: 'integration', title: 'Making sense together', on, at: '14:00' }
  return (await done(clinic.run(openGroup, { ...asked, ...session }, clinic.frontDesk.actor))).groupId
}

/** Gives a command, which must be done, with a key of its own as a door does, and counts. Too many are told one by one. */
async function callsOf<Name extends CommandName, Input, Value, Alternative>(
  clinic: Clinic,
  command: Command<Name, Input, Value, Alternative>,
  input: unknown,
  { actor, most }: { readonly actor: Actor; readonly most: number },
): Promise<void> {
  const { answer, calls } = await callsIn(() => clinic.run(command, input, actor, clinic.now, `key-${Math.random()}-of-its-own`))
  const told = calls.map((call, index) => `${index + 1}  ${call.slice(0, 160)}`)
  if (process.env.SHOW_CALLS) process.stdout.write(`${command.name}: ${calls.length}\n${told.join('\n')}\n`)
  expect(answer.status, JSON.stringify(answer)).toBe('done')
  expect(calls.length, `${command.name} makes ${calls.length} calls:\n${told.join('\n')}`).toBeLessThanOrEqual(most)
}

test('a cycle is booked in twenty calls to the database', async () => {
  const { clinic, desk, cycle } = await busyClinic()
  await callsOf(clinic, scheduleCycle, cycle(1, '2026-12-09'), { actor: desk, most: 20 })
})

test('whatever is asked with it: a seat in a group, visits of an authorization, a payer, a reason', async () => {
  const { clinic, desk, cycle } = await busyClinic({ program: 'va' })
  await group(clinic, '2026-12-09')
  const asked = cycle(1, '2026-12-09', { format: 'C', groupPhase: 'integration' })
  await callsOf(clinic, scheduleCycle, asked, { actor: desk, most: 20 })
})

test('a journey moves to another week with its cycle in twenty', async () => {
  const { clinic, desk, journeyId } = await busyClinic()
  const input = { appointmentId: journeyId, sequence: 0, on: '2026-12-10', at: '10:00' }
  await callsOf(clinic, moveAppointment, input, { actor: desk, most: 20 })
})

test('a visit by itself is booked in twenty', async () => {
  const { clinic, client, desk } = await busyClinic()
  const when = { on: '2026-12-11', at: '15:00', kind: 'follow_up', setting: 'office' }
  await callsOf(clinic, scheduleVisit, { clientId: client.id, locationId: clinic.locationId, ...when }, { actor: desk, most: 20 })
})

test('a seat in a group is taken in ten', async () => {
  const { clinic, client, desk } = await busyClinic()
  const groupId = await group(clinic, '2026-12-10')
  await callsOf(clinic, joinGroup, { groupId, clientId: client.id }, { actor: desk, most: 10 })
})

test('a payment is taken in eight', async () => {
  const { clinic, client, desk } = await busyClinic()
  const cash = { clientId: client.id, amount: '40.00', method: 'cash', reference: '', note: '', seen: 0 }
  await callsOf(clinic, takePayment, cash, { actor: desk, most: 8 })
})

test('a call is booked in eight', async () => {
  const { clinic } = await busyClinic()
  const call = {
    ...{ name: 'Sage Thistle', email: 'sage.thistle@example.com', phone: '555 555 0142', zip: '65203', state: 'MO', indication: 'anxiety' },
    ...{ coverageType: 'not_sure', hasPrescriber: 'unknown', openedAt: clinic.now.getTime() - 60_000 },
  }
  await callsOf(clinic, bookConsult, { ...call, startsAt: '2026-12-01T15:00:00Z' }, { actor: clinic.visitor, most: 8 })
})
