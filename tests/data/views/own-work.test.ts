import { expect, test } from 'vitest'
import { insertTask } from '@/lib/data/records/tasks'
import { listClients } from '@/lib/data/views/client-list'
import { findOwnWork } from '@/lib/data/views/own-work'
import { findToday } from '@/lib/data/views/today'
import type { LocalTime } from '@/lib/domain/time/local'
import { signVisit } from '../../commands/billing/world'
import { openClinic } from '../../support/clinic'

const HOUR = 3_600_000

test('a therapist reads their own visits, notes to sign, results and clients, and nobody else’s', async () => {
  const clinic = await openClinic()
  const { therapist, otherTherapist, now } = clinic
  const mine = await clinic.client({ name: 'Mine Moss' })
  const theirs = await clinic.client({ name: 'Theirs Thistle', primaryClinicianId: otherTherapist.clinicianId })
  const held = async (client: typeof mine, clinicianId: string, at: LocalTime) => {
    const id = await clinic.visit(client, { kind: 'integration', on: clinic.today, at, clinicianId })
    const steps = [
      { status: 'arrived', arrivedAt: now },
      { status: 'in_progress', startedAt: now },
      { status: 'completed', completedAt: now },
    ] as const
    for (const data of steps)
      await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { practiceId: clinic.practiceId, id }, data }))
    return id
  }
  const visitId = await held(mine, therapist.clinicianId, '06:00')
  await held(theirs, otherTherapist.clinicianId, '07:30')
  const { practiceId } = clinic
  const look = {
    practiceId,
    clientId: mine.id,
    kind: 'results-review',
    forRole: 'therapist',
    dueAt: new Date(now.getTime() + 72 * HOUR),
  } as const
  await clinic.asSystem((tx) => insertTask(tx, { ...look, forClinicianId: therapist.clinicianId }))

  const read = (who: typeof therapist) => clinic.read(who.actor, (tx) => findOwnWork(tx, who.actor, now))
  const own = await read(therapist)
  expect(own.notes).toMatchObject({ items: [{ appointmentId: visitId, who: 'Mine Moss', isBegun: false }], total: 1 })
  expect(own.caseload).toBe(1)
  expect(own.results.items.map(({ kind, clientName }) => [kind, clientName])).toEqual([['results-review', 'Mine Moss']])
  expect((await read(otherTherapist)).results.items).toEqual([])
  expect((await read(otherTherapist)).notes.items).toMatchObject([{ who: 'Theirs Thistle' }])

  const dayOf = (clinicianId?: string) =>
    clinic.read(therapist.actor, (tx) =>
      findToday(tx, therapist.actor, { locationId: clinic.locationId, on: clinic.today, now, clinicianId }),
    )
  expect((await dayOf(therapist.clinicianId))?.visits.map(({ who }) => who)).toEqual(['Mine Moss'])
  expect((await dayOf())?.visits).toHaveLength(2)

  const { items } = await clinic.read(therapist.actor, (tx) =>
    listClients(tx, therapist.actor, { now, clinicianId: therapist.clinicianId }),
  )
  expect(items.map(({ name }) => name)).toEqual(['Mine Moss'])
})

test('a visit wants a note once it is held, until one of it or of its group is signed', async () => {
  const clinic = await openClinic()
  const { practiceId, therapist } = clinic
  const client = await clinic.client()
  const wants = async (id: string) =>
    (await clinic.asSystem((tx) => tx.appointment.findFirst({ where: { practiceId, id }, select: { wantsNote: true } })))?.wantsNote
  const ahead = await clinic.visit(client, { kind: 'integration', on: clinic.today, at: '07:00' })
  expect(await wants(ahead)).toBe(false)
  for (const status of ['arrived', 'in_progress'] as const)
    await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { practiceId, id: ahead }, data: { status } }))
  expect(await wants(ahead)).toBe(true)
  await signVisit(clinic, client, { kind: 'integration', on: clinic.today, booked: ahead })
  expect(await wants(ahead)).toBe(false)
  expect((await clinic.read(therapist.actor, (tx) => findOwnWork(tx, therapist.actor, clinic.now))).notes.total).toBe(0)
})
