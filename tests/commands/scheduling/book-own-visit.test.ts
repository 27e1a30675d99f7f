import { expect, test } from 'vitest'
import { bookOwnVisit } from '@/lib/commands/scheduling/book-own-visit'
import { cancelAppointment } from '@/lib/commands/scheduling/cancel-appointment'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { findOwnBooking } from '@/lib/data/views/own-booking'
import type { BookOwnVisitInput } from '@/lib/inputs/scheduling'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { ClientOptions, TestClient } from '../../support/clinic/clients'

/** A client whose cycle around a journey on December 2 lacks its integration. */
async function lacking(clinic: Clinic, options: ClientOptions = {}) {
  const client = await clinic.ordered(options)
  const { cycleIds } = await clinic.regimen(client)
  const cycleId = cycleIds[0] ?? ''
  const asked = { cycleId, locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn: '2026-12-02', journeyAt: '10:00' }
  const { appointmentIds } = await done(clinic.run(scheduleCycle, asked, clinic.frontDesk.actor))
  const cancelled = { appointmentId: appointmentIds[2] ?? '', reason: 'Another day is better.', rest: 'keep' }
  await done(clinic.run(cancelAppointment, cancelled, client.actor))
  return { client, cycleId }
}

const book = (clinic: Clinic, { actor }: TestClient, over: Partial<BookOwnVisitInput> = {}) =>
  clinic.run(
    bookOwnVisit,
    { cycleId: null, phase: null, locationId: clinic.locationId, setting: 'office', on: '2026-12-08', at: '10:00', ...over },
    actor,
  )

const codes = (outcome: { status: string }) =>
  outcome.status === 'refused'
    ? (outcome as unknown as { ruling: { findings: { code: string }[] } }).ruling.findings.map(({ code }) => code)
    : outcome.status

const look = (clinic: Clinic, { actor }: TestClient, asked = {}) =>
  clinic.read(actor, (tx) => findOwnBooking(tx, actor, { asked, now: clinic.now, today: clinic.today }))

test('a client books the integration their cycle lacks, at a time that is listed; the cycle is whole again', async () => {
  const clinic = await openClinic()
  const { client, cycleId } = await lacking(clinic)
  const found = await look(clinic, client)
  expect(found?.offers).toEqual([{ of: 'cycle', cycleId, phase: 'integration', number: 1, journeyOn: '2026-12-02' }, { of: 'follow_up' }])
  const open = found?.month.days.filter(({ times }) => times.length > 0) ?? []
  expect(open.map(({ on }) => on)).toEqual(['2026-12-03'])
  const at = open[0]?.times.at(-1)?.at ?? '10:00'
  const asked = { cycleId, phase: 'integration', on: '2026-12-03', at } as const
  const shown = await look(clinic, client, { cycle: cycleId, ...asked })
  expect(shown?.decided).toMatchObject({ isOfCycle: true, visits: [{ kind: 'integration' }] })
  const { appointmentIds } = await done(book(clinic, client, asked))
  const rows = await clinic.asSystem(async (tx) => ({
    visit: await tx.appointment.findFirstOrThrow({ where: { id: appointmentIds[0] ?? '' } }),
    cycle: await tx.cycle.findFirstOrThrow({ where: { id: cycleId } }),
    tasks: await tx.task.findMany({ where: { subjectId: appointmentIds[0] ?? '' }, orderBy: { forRole: 'asc' } }),
  }))
  expect(rows.visit).toMatchObject({ kind: 'integration', status: 'tentative', cycleId, clientId: client.id })
  expect(rows.cycle.status).toBe('scheduled')
  expect(rows.tasks.map(({ kind, forRole }) => [kind, forRole])).toEqual([
    ['visit-booked', 'front-desk'],
    ['visit-booked', 'therapist'],
  ])
  expect(await book(clinic, client, asked)).toMatchObject({ status: 'invalid' })
  expect((await look(clinic, client))?.offers).toEqual([{ of: 'follow_up' }])
})

test('beside its journey a cycle takes no other day, and says what would work', async () => {
  const clinic = await openClinic()
  const { client, cycleId } = await lacking(clinic)
  const outcome = await book(clinic, client, { cycleId, phase: 'integration', on: '2026-12-04', at: '10:00' })
  expect(codes(outcome)).toContain('PHASE_NOT_ADJACENT')
  const [first] = outcome.status === 'refused' ? outcome.ruling.alternatives : []
  expect(first?.request).toMatchObject({ on: '2026-12-03' })
  const { on, at } = first?.request ?? { on: '2026-12-03', at: '05:00' }
  expect(codes(await book(clinic, client, { cycleId, phase: 'integration', on, at }))).toBe('done')
})

test('a follow-up is booked where it is listed, one ahead at a time, and a time taken meanwhile comes with others', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const found = await look(clinic, client, { month: '2026-12-01', on: '2026-12-08', at: '10:00' })
  const listed = found?.month.days.find(({ on }) => on === '2026-12-08')?.times.map(({ at }) => at)
  expect(listed).toContain('10:00')
  expect(found?.decided?.priceCents).toBeGreaterThan(0)
  for (const { clinicianId } of [clinic.therapist, clinic.otherTherapist])
    await clinic.visit(await clinic.client(), {
      kind: 'follow_up',
      on: '2026-12-08',
      at: '10:00',
      clinicianId,
      roomId: null,
      setting: 'telehealth',
    })
  const outcome = await book(clinic, client)
  expect(codes(outcome)).toContain('TIME_TAKEN')
  const [offer] = outcome.status === 'refused' ? outcome.ruling.alternatives : []
  expect(offer?.clientCents).toBe(found?.decided?.priceCents)
  const { on, at, clinicianId } = offer?.request ?? { on: '2026-12-08', at: '05:00', clinicianId: null }
  expect(codes(await book(clinic, client, { on, at, clinicianId }))).toBe('done')
  expect(codes(await book(clinic, client, { on: '2026-12-15' }))).toEqual(['OWN_FOLLOW_UP_AHEAD'])
})

test('nobody books for somebody else’s cycle, and at no place and with nobody that is not there', async () => {
  const clinic = await openClinic()
  const { cycleId } = await lacking(clinic)
  const other = await clinic.client()
  const elsewhere = await openClinic()
  expect(await book(clinic, other, { cycleId, phase: 'integration', on: '2026-12-03' })).toMatchObject({ status: 'invalid' })
  expect(await book(clinic, other, { locationId: elsewhere.locationId })).toMatchObject({ fields: { locationId: ['Choose a location.'] } })
  expect(await book(clinic, other, { clinicianId: elsewhere.therapist.clinicianId })).toMatchObject({
    fields: { clinicianId: ['Choose somebody who works here.'] },
  })
  expect(await clinic.run(bookOwnVisit, {}, clinic.frontDesk.actor)).toMatchObject({ status: 'denied' })
})

test('two clients who take one time: one has it, the other is offered others', async () => {
  const clinic = await openClinic()
  const clients = [await clinic.client(), await clinic.client()]
  const { clinicianId } = clinic.therapist
  const outcomes = await Promise.all(clients.map((client) => book(clinic, client, { clinicianId })))
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
  const refused = outcomes.find(({ status }) => status === 'refused')
  expect(refused?.status === 'refused' && refused.ruling.alternatives.length).toBeGreaterThan(0)
})

test('a client of Medicaid or of the VA reads that a follow-up costs them nothing', async () => {
  const clinic = await openClinic()
  for (const program of ['medicaid', 'va'] as const) {
    const client = await clinic.client({ program })
    const found = await look(clinic, client, { cycle: 'none', month: '2026-12-01', on: '2026-12-08', at: '10:00' })
    expect(found?.decided?.priceCents).toBe(0)
  }
})
