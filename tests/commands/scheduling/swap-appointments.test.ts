import { expect, test } from 'vitest'
import { setParameter } from '@/lib/commands/practice/set-parameter'
import { moveAppointment } from '@/lib/commands/scheduling/move-appointment'
import { scheduleVisit } from '@/lib/commands/scheduling/schedule-visit'
import { swapAppointments } from '@/lib/commands/scheduling/swap-appointments'
import type { SwapAppointmentsInput } from '@/lib/inputs/scheduling'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

type Time = { readonly on: string; readonly at: string; readonly clinicianId?: string }
const TUESDAY = { on: '2026-12-01', at: '10:00' }
const THURSDAY = { on: '2026-12-03', at: '14:00' }

async function booked(clinic: Clinic, client: TestClient, { on, at, clinicianId = clinic.therapist.clinicianId }: Time) {
  const asked = { clientId: client.id, locationId: clinic.locationId, kind: 'follow_up', setting: 'office', on, at, clinicianId }
  return (await done(clinic.run(scheduleVisit, asked, clinic.frontDesk.actor))).appointmentId
}

const rowOf = (clinic: Clinic, id: string) => clinic.asSystem((tx) => tx.appointment.findFirstOrThrow({ where: { id } }))

/** As the page asks: both visits where the other stands, each with the person that is shown. */
async function asked(clinic: Clinic, one: string, other: string, people?: readonly [string, string]): Promise<SwapAppointmentsInput> {
  const rows = [await rowOf(clinic, one), await rowOf(clinic, other)] as const
  const side = (mine: 0 | 1) => {
    const { id, sequence, clinicianId } = rows[mine]
    const to = rows[mine === 0 ? 1 : 0].startsAt.toISOString()
    return { appointmentId: id, sequence, shown: [{ appointmentId: id, startsAt: to, clinicianId: people?.[mine] ?? clinicianId }] }
  }
  return { one: side(0), other: side(1) }
}

const swap = async (clinic: Clinic, one: string, other: string, people?: readonly [string, string]) =>
  clinic.run(swapAppointments, await asked(clinic, one, other, people), clinic.frontDesk.actor)

const timesOf = async (clinic: Clinic, ...ids: readonly string[]) => {
  const times: string[] = []
  for (const id of ids) times.push((await rowOf(clinic, id)).startsAt.toISOString())
  return times
}

const mails = (clinic: Clinic) =>
  clinic.asSystem((tx) =>
    tx.outbox.findMany({ where: { practiceId: clinic.practiceId, kind: 'appointment-moved' }, select: { payload: true } }),
  )

test('two clients exchange their times in one step: each takes what the other leaves, both wait again, and each is told once', async () => {
  const clinic = await openClinic()
  const [wren, lark] = [await clinic.client(), await clinic.client()]
  const [one, other] = [await booked(clinic, wren, TUESDAY), await booked(clinic, lark, THURSDAY)]
  const before = await timesOf(clinic, one, other)
  const outcome = await swap(clinic, one, other)
  expect(outcome).toMatchObject({ status: 'done', value: { told: 2, appointmentIds: [one, other] } })
  expect(await timesOf(clinic, one, other)).toEqual(before.toReversed())
  expect((await mails(clinic)).map(({ payload }) => payload)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ clientId: wren.id, appointmentIds: [one] }),
      expect.objectContaining({ clientId: lark.id, appointmentIds: [other] }),
    ]),
  )
  expect(await mails(clinic)).toHaveLength(2)
  expect((await rowOf(clinic, one)).status).toBe('tentative')
})

test('two visits of one client exchange their times, and the client hears of both in one message', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const [one, other] = [await booked(clinic, client, TUESDAY), await booked(clinic, client, THURSDAY)]
  const before = await timesOf(clinic, one, other)
  expect(await swap(clinic, one, other)).toMatchObject({ status: 'done', value: { told: 1 } })
  expect(await timesOf(clinic, one, other)).toEqual(before.toReversed())
  expect(await mails(clinic)).toMatchObject([{ payload: { clientId: client.id, appointmentIds: [one, other] } }])
})

test('what was exchanged is changed back by the answer, once, and no other way', async () => {
  const clinic = await openClinic()
  const [one, other] = [await booked(clinic, await clinic.client(), TUESDAY), await booked(clinic, await clinic.client(), THURSDAY)]
  const before = await timesOf(clinic, one, other)
  const { back } = await done(swap(clinic, one, other))
  expect(await clinic.run(swapAppointments, back, clinic.frontDesk.actor)).toMatchObject({ status: 'done', value: { told: 0 } })
  expect(await timesOf(clinic, one, other)).toEqual(before)
  expect(await clinic.run(swapAppointments, back, clinic.frontDesk.actor)).toMatchObject({ status: 'invalid' })
})

test('the same request twice is one exchange, and one that was made over a visit moved meanwhile is none', async () => {
  const clinic = await openClinic()
  const [one, other] = [await booked(clinic, await clinic.client(), TUESDAY), await booked(clinic, await clinic.client(), THURSDAY)]
  const input = await asked(clinic, one, other)
  const desk = clinic.frontDesk.actor
  const [first, again] = [
    await clinic.run(swapAppointments, input, desk, clinic.now, 'k'),
    await clinic.run(swapAppointments, input, desk, clinic.now, 'k'),
  ]
  expect(again).toEqual(first)
  expect((await rowOf(clinic, one)).sequence).toBe(1)
  const stale = await asked(clinic, one, other)
  await done(clinic.run(moveAppointment, { appointmentId: other, sequence: 1, on: '2026-12-04', at: '09:00' }, desk))
  expect(await clinic.run(swapAppointments, stale, desk)).toMatchObject({
    status: 'invalid',
    fields: { form: [expect.stringContaining('was moved, called off or begun meanwhile')] },
  })
  expect(await mails(clinic)).toHaveLength(3)
})

test('who cannot give the other time hands over to the person who has it', async () => {
  const clinic = await openClinic()
  const { therapist, otherTherapist } = clinic
  const one = await booked(clinic, await clinic.client(), { ...TUESDAY, clinicianId: therapist.clinicianId })
  const other = await booked(clinic, await clinic.client(), { ...THURSDAY, clinicianId: otherTherapist.clinicianId })
  // Wren has somebody on Thursday already, so that neither can keep their own person.
  await booked(clinic, await clinic.client(), { ...THURSDAY, clinicianId: therapist.clinicianId })
  const people = [otherTherapist.clinicianId, therapist.clinicianId] as const
  expect(await swap(clinic, one, other)).toMatchObject({ status: 'invalid' })
  expect(await swap(clinic, one, other, people)).toMatchObject({ status: 'done' })
  expect([(await rowOf(clinic, one)).clinicianId, (await rowOf(clinic, other)).clinicianId]).toEqual(people)
})

test('complaint 9: a client is in one place; the refusal names the visit that cannot have the other’s time, why, and what that one could have', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const [one, other] = [await booked(clinic, client, TUESDAY), await booked(clinic, await clinic.client(), THURSDAY)]
  // The first client is somewhere else on Thursday.
  await booked(clinic, client, { ...THURSDAY, clinicianId: clinic.otherTherapist.clinicianId })
  const before = await timesOf(clinic, one, other)
  const outcome = await swap(clinic, one, other)
  expect(outcome).toMatchObject({ status: 'refused' })
  if (outcome.status !== 'refused') return
  expect(outcome.ruling.alternatives).toMatchObject([
    { appointmentId: one, clientId: client.id, findings: [{ code: 'TIME_TAKEN' }, { code: 'SECOND_INDIVIDUAL_HOUR' }] },
  ])
  expect(outcome.ruling.alternatives[0]?.instead.length).toBeGreaterThan(0)
  expect(await timesOf(clinic, one, other)).toEqual(before)
  expect(await mails(clinic)).toEqual([])
})

test('clinic policy is set aside in an exchange only with a reason, by whoever may, and the mark is on the visit it was about', async () => {
  const clinic = await openClinic()
  const [early, late] = [await booked(clinic, await clinic.client(), TUESDAY), await booked(clinic, await clinic.client(), THURSDAY)]
  // Whoever comes on Thursday would come on a day that is full.
  const limit = { key: 'booking.clinician-visits-a-day', value: 0, effectiveFrom: clinic.today, reason: 'Nobody takes any.' }
  await done(clinic.run(setParameter, limit, clinic.admin.actor))
  const input = await asked(clinic, early, late)
  const overrideReason = 'Both clients have asked for it.'
  const director = clinic.therapist.actor
  expect(await clinic.run(swapAppointments, { ...input, overrideReason }, clinic.frontDesk.actor)).toMatchObject({ status: 'refused' })
  expect(await clinic.run(swapAppointments, input, director)).toMatchObject({ status: 'refused' })
  expect(await clinic.run(swapAppointments, { ...input, overrideReason }, director)).toMatchObject({ status: 'done' })
  const kept = await clinic.asSystem((tx) =>
    tx.policySetAside.findMany({ where: { practiceId: clinic.practiceId }, select: { appointmentId: true, code: true, reason: true } }),
  )
  const mark = { code: 'DAY_LIMIT_REACHED', reason: overrideReason }
  expect(kept).toHaveLength(2)
  expect(kept).toEqual(expect.arrayContaining([early, late].map((appointmentId) => ({ appointmentId, ...mark }))))
})

test('two exchanges and a move at once: one wins each visit, and nobody is in two places', async () => {
  const clinic = await openClinic()
  const ids: string[] = []
  for (const time of [TUESDAY, THURSDAY, { on: '2026-12-02', at: '11:00' }]) ids.push(await booked(clinic, await clinic.client(), time))
  const [one = '', two = '', three = ''] = ids
  const desk = clinic.frontDesk.actor
  const [left, right] = [await asked(clinic, one, two), await asked(clinic, two, three)]
  const outcomes = await Promise.all([
    clinic.run(swapAppointments, left, desk),
    clinic.run(swapAppointments, right, desk),
    clinic.run(moveAppointment, { appointmentId: two, sequence: 0, on: '2026-12-04', at: '09:00' }, desk),
  ])
  expect(outcomes.filter(({ status }) => status === 'done')).toHaveLength(1)
  const overlaps = await clinic.asSystem(
    (tx) => tx.$queryRaw`SELECT 1 FROM reservation a JOIN reservation b ON a.practice_id = b.practice_id
    AND a.resource_id = b.resource_id AND a.id < b.id AND a.active AND b.active AND a.during && b.during WHERE a.practice_id = ${clinic.practiceId}::uuid`,
  )
  expect(overlaps).toEqual([])
})
