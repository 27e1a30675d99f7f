import { expect, test } from 'vitest'
import { cancelAppointment } from '@/lib/commands/scheduling/cancel-appointment'
import { joinGroup } from '@/lib/commands/scheduling/join-group'
import { moveAppointment } from '@/lib/commands/scheduling/move-appointment'
import { openGroup } from '@/lib/commands/scheduling/open-group'
import { type Clinic, done, openClinic } from '../../support/clinic'

async function group(clinic: Clinic, over: { on?: string; at?: string; seats?: number; phase?: 'preparation' | 'integration' } = {}) {
  const outcome = await clinic.run(
    openGroup,
    {
      locationId: clinic.locationId,
      clinicianId: clinic.otherTherapist.clinicianId,
      roomId: clinic.rooms.one,
      phase: 'integration',
      title: 'Making sense together',
      on: '2026-12-02',
      at: '09:00',
      seats: 2,
      ...over,
    },
    clinic.frontDesk.actor,
  )
  if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.value.groupId
}

const join = (clinic: Clinic, groupId: string, clientId: string) => clinic.run(joinGroup, { groupId, clientId }, clinic.frontDesk.actor)

const codes = (outcome: { status: string }) =>
  outcome.status === 'refused'
    ? (outcome as unknown as { ruling: { findings: { code: string }[] } }).ruling.findings.map(({ code }) => code)
    : outcome.status

const taken = (clinic: Clinic, id: string) =>
  clinic.asSystem(async (tx) => (await tx.groupSession.findFirstOrThrow({ where: { practiceId: clinic.practiceId, id } })).seatsTaken)

test('a seat takes the client’s time and one of the seats; leaving gives both back', async () => {
  const clinic = await openClinic()
  const groupId = await group(clinic)
  const client = await clinic.client()
  const outcome = await join(clinic, groupId, client.id)
  if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
  expect(await taken(clinic, groupId)).toBe(1)
  const { appointmentId } = outcome.value
  expect(await clinic.run(cancelAppointment, { appointmentId, reason: 'Travelling' }, clinic.frontDesk.actor)).toMatchObject({
    status: 'done',
  })
  expect(await taken(clinic, groupId)).toBe(0)
})

test('a second seat for one client is refused, and a second group of the day', async () => {
  const clinic = await openClinic()
  const first = await group(clinic)
  const second = await group(clinic, { at: '13:00' })
  const client = await clinic.client()
  expect(codes(await join(clinic, first, client.id))).toBe('done')
  expect(codes(await join(clinic, first, client.id))).toContain('GROUP_SEAT_TAKEN_ALREADY')
  expect(codes(await join(clinic, second, client.id))).toContain('SECOND_GROUP_SAME_DAY')
})

test('a full group is refused and others with a seat are offered, each of which can be joined', async () => {
  const clinic = await openClinic()
  const full = await group(clinic, { seats: 2 })
  await group(clinic, { on: '2026-12-03' })
  await group(clinic, { on: '2026-12-04', phase: 'preparation' })
  for (const { id } of [await clinic.client(), await clinic.client()]) expect(codes(await join(clinic, full, id))).toBe('done')
  const client = await clinic.client()
  const outcome = await join(clinic, full, client.id)
  if (outcome.status !== 'refused') throw new Error(JSON.stringify(outcome))
  expect(codes(outcome)).toContain('GROUP_FULL')
  expect(outcome.ruling.alternatives.length).toBe(1)
  for (const { groupId } of outcome.ruling.alternatives) expect(codes(await join(clinic, groupId, client.id))).toBe('done')
})

test('a seat beside an hour of that day which the plan does not pay is taken, and sessions it pays stand beside it', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const flags = { allowsSameDayPair: 'no', requiresAuthorization: 'no', paysSupervisees: 'yes' }
  await clinic.asSystem((tx) => tx.payer.updateMany({ where: { practiceId: clinic.practiceId, program: 'commercial' }, data: { flags } }))
  for (const on of ['2026-12-02', '2026-12-04'] as const) await clinic.visit(client, { kind: 'follow_up', on, at: '14:00' })
  const beside = await group(clinic)
  const alone = await group(clinic, { on: '2026-12-03' })
  await group(clinic, { on: '2026-12-04' })
  const outcome = await join(clinic, beside, client.id)
  expect(outcome).toMatchObject({ status: 'done', value: { instead: [{ groupId: alone }] } })
  expect(outcome.status === 'done' && outcome.warnings.map(({ code }) => code)).toContain('SAME_DAY_PAIR_NOT_PAID')
  expect(await join(clinic, beside, client.id)).toMatchObject({ status: 'refused', ruling: { alternatives: [{ groupId: alone }] } })
  expect(await join(clinic, alone, client.id)).toMatchObject({ status: 'done', value: { instead: [] } })
})

test('an integration group on the journey day comes after the journey', async () => {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  await clinic.visit(client, { kind: 'journey', on: '2026-12-02', at: '10:00', roomId: clinic.rooms.two })
  expect(codes(await join(clinic, await group(clinic), client.id))).toContain('GROUP_NOT_AFTER_JOURNEY')
  expect(codes(await join(clinic, await group(clinic, { at: '14:00' }), client.id))).toBe('done')
})

test('nobody of another practice is seated', async () => {
  const clinic = await openClinic()
  const elsewhere = await openClinic()
  const groupId = await group(clinic)
  expect(await elsewhere.run(joinGroup, { groupId, clientId: (await elsewhere.client()).id }, elsewhere.frontDesk.actor)).toMatchObject({
    status: 'invalid',
  })
  expect(await join(clinic, groupId, (await elsewhere.client()).id)).toMatchObject({ status: 'invalid' })
  expect(await taken(clinic, groupId)).toBe(0)
})

test('complaint 4: eight people pressing at once for two seats: two sit', async () => {
  const clinic = await openClinic()
  const groupId = await group(clinic)
  const clients = await Promise.all(Array.from({ length: 8 }, () => clinic.client()))
  const outcomes = await Promise.all(clients.map(({ id }) => join(clinic, groupId, id)))
  expect(outcomes.filter(({ status }) => status === 'done')).toHaveLength(2)
  expect(await taken(clinic, groupId)).toBe(2)
})

test('a seat is given up and taken anew, not moved', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { appointmentId } = await done(join(clinic, await group(clinic), client.id))
  const moved = await clinic.run(moveAppointment, { appointmentId, sequence: 0, on: '2026-12-09', at: '10:00' }, clinic.frontDesk.actor)
  expect(moved).toMatchObject({ status: 'invalid', fields: { form: [expect.stringContaining('seat in a group')] } })
})
