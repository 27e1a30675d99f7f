import { expect, test } from 'vitest'
import { execute } from '@/lib/commands/command'
import { bookConsult } from '@/lib/commands/consults/book-consult'
import { cancelConsult } from '@/lib/commands/consults/cancel-consult'
import { convertConsult } from '@/lib/commands/consults/convert-consult'
import { rescheduleConsult } from '@/lib/commands/consults/reschedule-consult'
import { workConsult } from '@/lib/commands/consults/work-consult'
import { countUpcomingCalls, loadCallTakers, loadConsult } from '@/lib/data/records/consults'
import { forgetWhatIsOver } from '@/lib/jobs/forget-what-is-over'
import { CLINIC_NOW, type Clinic, done, openClinic } from '../../support/clinic'

const at = (day: string, time: string) => new Date(`${day}T${time}:00-06:00`).toISOString()
const form = (startsAt: string, email = 'sage@example.com') => ({
  name: 'Sage Sparrow',
  email,
  phone: '555 555 0142',
  zip: '65203',
  state: 'MO',
  indication: 'anxiety',
  coverageType: 'commercial',
  hasPrescriber: 'no',
  startsAt,
  openedAt: CLINIC_NOW.getTime() - 60_000,
})
const minutesAfter = (iso: string, minutes: number) => new Date(new Date(iso).getTime() + minutes * 60_000)

/** A stranger's call on Wednesday at ten, and its consult. */
async function booked(clinic: Clinic, startsAt = at('2026-11-25', '10:00')) {
  await done(execute(bookConsult, form(startsAt), { actor: clinic.visitor, now: CLINIC_NOW }))
  const { id } = await clinic.asSystem((tx) => tx.consultRequest.findFirstOrThrow({ where: { practiceId: clinic.practiceId } }))
  return { consultId: id, startsAt }
}
const codesOf = (outcome: { status: string; ruling?: { findings: readonly { code: string }[] } }) =>
  outcome.ruling?.findings.map(({ code }) => code) ?? outcome.status

test('a call that has not begun cannot be held or missed; from its first minute it can be, and is no longer cancelled', async () => {
  const clinic = await openClinic()
  const { consultId, startsAt } = await booked(clinic)
  const work = (outcome: string, now: Date) => clinic.run(workConsult, { consultId, outcome }, clinic.frontDesk.actor, now)
  expect(codesOf(await work('held', CLINIC_NOW))).toEqual(['CONSULT_NOT_YET_HELD'])
  expect(codesOf(await work('no_show', minutesAfter(startsAt, -1)))).toEqual(['CONSULT_NOT_YET_HELD'])
  const begun = minutesAfter(startsAt, 0)
  expect(codesOf(await clinic.run(cancelConsult, { consultId }, clinic.frontDesk.actor, begun))).toEqual(['CONSULT_ALREADY_BEGUN'])
  expect(await work('held', begun)).toMatchObject({ status: 'done' })
  expect(await work('held', minutesAfter(startsAt, 30))).toMatchObject({ status: 'done' })
})

test('a cancelled call is not worked as held, nor made a client of', async () => {
  const clinic = await openClinic()
  const { consultId, startsAt } = await booked(clinic)
  await done(clinic.run(cancelConsult, { consultId }, clinic.frontDesk.actor))
  const later = minutesAfter(startsAt, 60)
  const held = await clinic.run(workConsult, { consultId, outcome: 'held' }, clinic.frontDesk.actor, later)
  expect(codesOf(held)).toEqual(['CONSULT_STATUS_CHANGE_NOT_POSSIBLE'])
  const named = { consultId, legalFirstName: 'Sage', legalLastName: 'Sparrow' }
  expect(codesOf(await clinic.run(convertConsult, named, clinic.frontDesk.actor, later))).toEqual(['CONSULT_STATUS_CHANGE_NOT_POSSIBLE'])
})

test('a call too far ahead, at night or at a crooked minute says so, and not that it is taken', async () => {
  const clinic = await openClinic()
  const ask = async (startsAt: string) =>
    codesOf(await clinic.run(bookConsult, form(startsAt, `${Math.random()}@example.com`), clinic.visitor))
  expect(await ask(at('2027-03-03', '10:00'))).toEqual(['TOO_FAR_AHEAD'])
  expect(await ask(at('2026-11-25', '02:00'))).toEqual(['OUTSIDE_OPENING_HOURS'])
  expect(await ask(at('2026-11-25', '10:07'))).toEqual(['CONSULT_TIME_NOT_OFFERED'])
  expect(await ask(at('2026-11-22', '10:00'))).toContain('TIME_PAST')
})

test('the desk books one call a person; a stranger is told nothing of anybody’s calls', async () => {
  const clinic = await openClinic()
  await booked(clinic)
  const again = form(at('2026-11-25', '11:00'), 'Sage@Example.com')
  expect(codesOf(await clinic.run(bookConsult, again, clinic.frontDesk.actor))).toEqual(['CONSULT_ALREADY_BOOKED'])
  expect(await clinic.run(bookConsult, again, clinic.visitor)).toMatchObject({ status: 'done' })
})

test('what a stranger typed is deleted after its ninety days, with the call and its link, and not a day before', async () => {
  const clinic = await openClinic()
  const { consultId } = await booked(clinic)
  const rows = () =>
    clinic.asSystem(async (tx) => [
      await tx.consultRequest.count({ where: { id: consultId } }),
      await tx.appointment.count({ where: { consultId } }),
      await tx.linkGrant.count({ where: { consultId } }),
    ])
  await forgetWhatIsOver(clinic.practiceId, new Date('2027-02-21T18:00:00Z'))
  // Its link ran out after the call and is gone by now.
  expect(await rows()).toEqual([1, 1, 0])
  await forgetWhatIsOver(clinic.practiceId, new Date('2027-02-22T18:00:00Z'))
  expect(await rows()).toEqual([0, 0, 0])
  expect(await clinic.auditTrail()).toContainEqual(
    expect.objectContaining({ command: 'retention.forget', outcome: 'done', details: { kind: 'consult', deleted: 1, ids: [consultId] } }),
  )
})

test('somebody who became a client is kept, whatever the form said', async () => {
  const clinic = await openClinic()
  const { consultId, startsAt } = await booked(clinic)
  const named = { consultId, legalFirstName: 'Sage', legalLastName: 'Sparrow' }
  await done(clinic.run(convertConsult, named, clinic.frontDesk.actor, minutesAfter(startsAt, 60)))
  await forgetWhatIsOver(clinic.practiceId, new Date('2028-01-01T18:00:00Z'))
  expect(await clinic.asSystem((tx) => tx.consultRequest.count({ where: { id: consultId } }))).toBe(1)
  const direct = clinic.asSystem((tx) => tx.consultRequest.deleteMany({ where: { id: consultId } }))
  await expect(direct).rejects.toThrow(/permission denied/)
})

test('a call is moved to a time that is free, and stays where it is otherwise', async () => {
  const clinic = await openClinic()
  const { consultId, startsAt } = await booked(clinic)
  const move = (to: string, now = CLINIC_NOW) => clinic.run(rescheduleConsult, { consultId, startsAt: to }, clinic.frontDesk.actor, now)
  expect(codesOf(await move(at('2026-11-25', '02:00')))).toEqual(['OUTSIDE_OPENING_HOURS'])
  expect(await move(at('2026-11-26', '10:00'), minutesAfter(startsAt, 0))).toMatchObject({ status: 'invalid' })
  const call = await clinic.asSystem((tx) => tx.appointment.findFirstOrThrow({ where: { consultId } }))
  expect(call.startsAt.toISOString()).toBe(startsAt)
  expect(await move(at('2026-11-25', '10:20'))).toMatchObject({ status: 'done' })
})

test('only therapists who work here and take new clients are asked to take a call', async () => {
  const clinic = await openClinic()
  const takers = async () => (await clinic.asSystem((tx) => loadCallTakers(tx, clinic.practiceId, CLINIC_NOW))).clinicianIds
  const set = (data: object) => clinic.asSystem((tx) => tx.clinician.updateMany({ where: { id: clinic.otherTherapist.clinicianId }, data }))
  expect(await takers()).toHaveLength(2)
  await set({ takesNewClients: false })
  expect(await takers()).toEqual([clinic.therapist.clinicianId])
  await set({ takesNewClients: true, isActive: false })
  expect(await takers()).toEqual([clinic.therapist.clinicianId])
})

test('a person has a call coming up while one is booked and ahead, whatever the case of their address', async () => {
  const clinic = await openClinic()
  const { consultId, startsAt } = await booked(clinic)
  const upcoming = (person: { email: string; except?: string }, now = CLINIC_NOW) =>
    clinic.asSystem((tx) => countUpcomingCalls(tx, clinic.practiceId, person, now))
  expect(await upcoming({ email: 'SAGE@example.com' })).toBe(1)
  expect(await upcoming({ email: 'other@example.com' })).toBe(0)
  expect(await upcoming({ email: 'sage@example.com', except: consultId })).toBe(0)
  expect(await upcoming({ email: 'sage@example.com' }, minutesAfter(startsAt, 0))).toBe(0)
  await clinic.asSystem((tx) => tx.consultRequest.updateMany({ where: { id: consultId }, data: { status: 'held' } }))
  expect(await upcoming({ email: 'sage@example.com' })).toBe(0)
})

test('the call of a consult is the one that stands', async () => {
  const clinic = await openClinic()
  const { consultId } = await booked(clinic)
  const call = () => clinic.asSystem(async (tx) => (await loadConsult(tx, clinic.practiceId, consultId))?.appointments.length)
  expect(await call()).toBe(1)
  await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { consultId }, data: { status: 'cancelled' } }))
  expect(await call()).toBe(0)
})

test('a request whose days are over is deleted alone: a client’s, one with a call ahead and all others stay as they were', async () => {
  const clinic = await openClinic()
  const old = async (name: string, data: object, callOn: string | null = null) => {
    const email = `${name}@example.com`
    const to = callOn ?? at('2026-11-25', name === 'first' ? '10:00' : name === 'second' ? '11:00' : '13:00')
    await done(execute(bookConsult, form(to, email), { actor: clinic.visitor, now: CLINIC_NOW }))
    const { id } = await clinic.asSystem((tx) => tx.consultRequest.findFirstOrThrow({ where: { email } }))
    await clinic.asSystem((tx) => tx.consultRequest.updateMany({ where: { id }, data: { deleteAfterOn: new Date('2026-11-20'), ...data } }))
    return id
  }
  const client = await clinic.client()
  await old('first', {})
  const second = await old('second', { clientId: client.id })
  const ahead = await old('third', {}, at('2026-12-10', '10:00'))
  const young = await old('fourth', { deleteAfterOn: new Date('2027-11-20') }, at('2026-11-25', '13:20'))
  const after = new Date('2026-11-26T15:00:00Z')
  const counts = () =>
    clinic.asSystem(async (tx) => ({
      calls: await tx.appointment.count({ where: { practiceId: clinic.practiceId, kind: 'consult' } }),
      links: await tx.linkGrant.count({ where: { practiceId: clinic.practiceId, purpose: 'consult-manage' } }),
      kept: await tx.reservation.count({ where: { practiceId: clinic.practiceId } }),
    }))
  const before = await counts()
  await forgetWhatIsOver(clinic.practiceId, after)
  expect(await counts()).toEqual({ calls: before.calls - 1, links: before.links - 1, kept: before.kept - 1 })
  const left = await clinic.asSystem((tx) => tx.consultRequest.findMany({ where: { practiceId: clinic.practiceId }, select: { id: true } }))
  expect(left.map(({ id }) => id).sort()).toEqual([second, ahead, young].sort())
})
